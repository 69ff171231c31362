/** Builds the site once more, for a folder of a host instead of its root: the tests serve it as a plain file host does. */
import type { Step } from './run-steps.ts';
import { buildSite, site } from './site.ts';

export const underPath = {
  folder: 'build/site-under-path',
  siteUrl: 'https://teacher.example/courses/oxidizing-python/',
  reportTo: 'team@teacher.example',
};

export const siteUnderPath: Step = {
  name: 'site-under-path',
  title: 'Building the site for a folder of a host',
  inputs: [...site.inputs, 'scripts/steps/site.ts'],
  outputs: [`${underPath.folder}/index.html`, `${underPath.folder}/headers.json`],
  run: (context) => buildSite(context, underPath),
};
