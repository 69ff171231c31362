/** Builds the site once more, for a folder of a host instead of its root: the tests serve it as a plain file host does. */
import { buildSite, site } from './site.mjs';

export const underPath = {
  folder: 'build/site-under-path',
  siteUrl: 'https://teacher.example/courses/oxidizing-python/',
};

/** @type {import('../setup/step.mjs').Step} */
export const siteUnderPath = {
  name: 'site-under-path',
  title: 'Building the site for a folder of a host',
  inputs: [...site.inputs, 'scripts/steps/site.mjs'],
  outputs: [`${underPath.folder}/index.html`, `${underPath.folder}/headers.json`],
  run: (context) => buildSite(context, underPath),
};
