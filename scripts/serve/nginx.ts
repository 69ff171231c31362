/** The table of response headers as a configuration of nginx. */
import { type HeaderRule, REVALIDATED } from './headers.ts';

/** Types that older lists of nginx lack, or have under another name. */
const types = { 'text/javascript': 'js mjs', 'application/wasm': 'wasm', 'application/zip': 'whl' };

const compressed = [
  ...['text/css', 'text/javascript', 'text/plain', 'text/x-python', 'image/svg+xml'],
  ...['application/json', 'application/wasm', 'application/xml'],
];

/**
 * A file for nginx's `conf.d`. The reader changes two lines: `server_name` and `root`.
 * @param base Where the site lies on its host; begins and ends with a slash.
 */
export function formatNginxFile(rules: readonly HeaderRule[], base: string) {
  const cached = rules.filter(({ headers }) => 'Cache-Control' in headers);
  const always = rules.flatMap(({ headers }) =>
    Object.entries(headers).filter(([name]) => name !== 'Cache-Control'),
  );
  // In nginx a block with headers of its own drops those around it: so one block has them all.
  return `# Written by "npm run build". Change server_name and root, and add your certificate.
# What is not found is never kept.
map "$status $request_uri" $oxidizing_cache {
  default "${REVALIDATED}";
${cached.map(kept).join('\n')}
}

server {
  listen 80;
  server_name _;
  # Below this folder the site lies at ${base}
  root /srv/oxidizing-python;
  index index.html;
  absolute_redirect off;
  charset utf-8;
  charset_types text/css text/javascript text/plain text/x-python;
  include mime.types;
  types {
${Object.entries(types)
  .map(([type, endings]) => `    ${type} ${endings};`)
  .join('\n')}
    text/plain md;
    text/x-python py;
  }
  gzip on;
  gzip_vary on;
  gzip_types ${compressed.join(' ')};

${always.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  add_header Cache-Control $oxidizing_cache always;

  error_page 404 ${base}404.html;
  location ${base} {
    try_files $uri $uri/ =404;
  }
  location ~ /(_headers|headers\\.json)$ {
    return 404;
  }
}
`;
}

/** A line of the map: answers that may be kept, by the beginning of their path. */
function kept({ path, headers }: HeaderRule) {
  const beginning = asPattern(path.replace(/\*$/, ''));
  return `  "~^(200|206|304) ${beginning}" "${headers['Cache-Control']}";`;
}

/** @param path As it stands in a regular expression. */
function asPattern(path: string) {
  return path.replaceAll(/[.*+?^${}()|[\]\\~]/g, '\\$&');
}
