/** Addresses with the host in front, for those who read a page from elsewhere: feeds, crawlers, previews. */
import { onSite } from '../browser/address.ts';

/** The whole address of a path on the site. `site` is what the build was told as the host. */
export function absolute(path: string, site: URL | undefined): URL {
  if (site === undefined) {
    throw new Error(
      `The address of "${path}" needs a host: "site" in astro.config.mjs is not set.`,
    );
  }
  return new URL(onSite(path), site);
}
