/** Checks that imports run one way; ends with exit code 1 and names each that does not. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { explainFailures, PlainFailure } from '../setup/failure.mjs';
import { fromRoot, root } from '../setup/paths.mjs';
import { importsOf } from './imports.ts';
import { backArrows, circles } from './rules.ts';

await explainFailures(async () => {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const files = new Map(
    listed
      .split('\0')
      .filter((file) => /^(src|scripts|content|tests|rust)\/|^[^/]+\.(ts|mjs)$/.test(file))
      .filter((file) => existsSync(fromRoot(file)))
      .map((file) => [
        file,
        /\.(ts|mjs|astro|mdx|css)$/.test(file) ? readFileSync(fromRoot(file), 'utf8') : '',
      ]),
  );
  const { imports: names }: { imports: Record<string, string> } = JSON.parse(
    readFileSync(fromRoot('package.json'), 'utf8'),
  );
  const imports = importsOf(files, names);
  const wrong = [...backArrows(imports), ...circles(imports)];
  if (wrong.length > 0) throw new PlainFailure(wrong.join('\n'));
  const arrows = [...imports.values()].reduce((sum, targets) => sum + targets.length, 0);
  if (arrows === 0) throw new PlainFailure('No import was found: this check sees nothing.');
  console.log(`${arrows} imports run one way.`);
});
