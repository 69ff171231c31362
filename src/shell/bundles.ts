/** Which modules are packed into one file: together they compress better than each in its own, and a reader fetches them once. */

interface Bundle {
  readonly name: string;
  readonly test: RegExp;
}

/** Style sheets below `src/` whose paths begin so, and all of a package where it is named so. */
const styles = (paths: string): RegExp => new RegExp(`/(${paths})[^/]*(\\.css|type=style.*)$`);

/** Style sheets. What only one or two chapters use stays with them. */
export const styleBundles: readonly Bundle[] = [
  {
    name: 'site',
    test: styles(
      '@astrojs/starlight/.+|src/(shell/|progress/(Progress|Start|MarkRead)|styles/(palette|base|prose))',
    ),
  },
  {
    name: 'panels',
    test: styles(
      'src/(styles/(code|panel)|benchmark/|cell/|downloads/CommandBlock|reference/glossary/Term)',
    ),
  },
  {
    name: 'chapter',
    test: styles(
      'src/(diagram/|downloads/Download|exercises/(predict|quiz|your-turn|choice-cell)/|styles/ask)',
    ),
  },
  { name: 'records', test: styles('src/records/') },
];

/** Of the scripts of components, those that most chapters have. */
const component = (names: string): RegExp => new RegExp(`/(${names})\\.astro\\?astro&type=script`);

/** Scripts. What a script imports goes with it. */
export const scriptBundles: readonly Bundle[] = [
  {
    name: 'together',
    test: /src\/(browser\/(address|clipboard|dom|fetch-file|not-fetched)|compiler\/(changed-files|file-key|present)|storage\/(json|guesses|storage)|progress\/\w+|reference\/glossary\/press|records\/(record-table|measured)|runtime\/(device|ready)|share\/lazy-controls|cell\/rust\/all-right|figures\/figures|bench\/report-words|chart\/log-axis)\.ts$|preload-helper/,
  },
  { name: 'code', test: component('FigureHead|RustCell|MachineFold') },
  { name: 'benchmark', test: component('Benchmark') },
  {
    name: 'chapter',
    test: component('Cell|Predict|Quiz|MarkRead|ChoiceCell|Diagram|YourTurn|Download'),
  },
];
