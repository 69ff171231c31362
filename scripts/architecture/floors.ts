/** The floors of src/, from the top: a file imports from its own floor and from those below it. docs/architecture.md draws them. */
export const floors = [
  'pages',
  'shell',
  'site',
  'room',
  'workshop',
  'labs',
  'exercises',
  'reference',
  'progress',
  'benchmark',
  'records',
  'chart',
  'cell',
  'share',
  'downloads',
  'offline',
  'runtime',
  'diagram',
  'compiler',
  'edits',
  'tabs',
  'filter-table',
  'snippet',
  'storage',
  'figures',
  'bench',
  'browser',
  'styles',
] as const;

/** What the floors of src/ never import from: they are looked at from outside. */
export const outside = ['scripts', 'tests'] as const;
