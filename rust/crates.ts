/** The table of crates: what is built, tested, checked and handed out of each folder under rust/. */

/**
 * A crate that readers port something into: it has a native wheel, a wheel for the page and a zip, and
 * its tests run with cargo, with pytest on this computer and with pytest inside Pyodide.
 */
interface Extension {
  readonly kind: 'extension';
  /** Of the folder, the distribution and the module. */
  readonly name: string;
  /** Features of the wheel for the page in place of the default ones: it has no threads, for example. */
  readonly pageFeatures?: readonly string[];
  /** Modules below the crate's root that readers may change where a compiler stands beside the site. */
  readonly changeable?: readonly string[];
}

/** An exercise: handed out without its solution. */
interface Starter {
  readonly kind: 'starter';
  /** Of the folder. */
  readonly name: string;
  /** Of the package and of the module that readers build. */
  readonly module: string;
}

/** The examples of the workshop: built and tested as an extension is, and handed out one by one, as a reader's own port is. */
interface Ports {
  readonly kind: 'ports';
  /** Of the folder, the distribution and the module. */
  readonly name: string;
}

/** What a port that readers write themselves is compiled in: there is no wheel of it, and nothing of it is handed out. */
interface Frame {
  readonly kind: 'frame';
  /** Of the folder. */
  readonly name: string;
  /** Of the package and of the module that readers build. */
  readonly module: string;
  readonly changeable: readonly string[];
}

/** A crate of ours that a reader does not get. */
interface Internal {
  readonly kind: 'internal';
  /** Of the folder. */
  readonly name: string;
}

type Crate = Extension | Starter | Ports | Frame | Internal;

export const crates: readonly Crate[] = [
  { kind: 'extension', name: 'triples', pageFeatures: ['python'], changeable: ['count'] },
  { kind: 'extension', name: 'fib', changeable: ['fibonacci'] },
  { kind: 'extension', name: 'doubles', changeable: ['count', 'pieces'] },
  { kind: 'starter', name: 'doubles-starter', module: 'runs' },
  { kind: 'starter', name: 'fib-starter', module: 'collatz' },
  {
    kind: 'extension',
    name: 'corpus',
    changeable: ['corpus', 'edits', 'problem', 'python', 'words'],
  },
  { kind: 'starter', name: 'corpus-starter', module: 'tally' },
  { kind: 'extension', name: 'rows' },
  { kind: 'extension', name: 'boundary' },
  { kind: 'extension', name: 'packaged' },
  {
    kind: 'extension',
    name: 'arrays',
    pageFeatures: ['python'],
    changeable: ['kernels', 'memory'],
  },
  { kind: 'ports', name: 'ports' },
  { kind: 'frame', name: 'workshop', module: 'port', changeable: ['kernel', 'door'] },
  { kind: 'internal', name: 'browser' },
  { kind: 'internal', name: 'builds' },
  { kind: 'internal', name: 'bindgen' },
];

export const extensions: readonly Extension[] = crates.filter(
  (crate) => crate.kind === 'extension',
);

/** What has a native wheel and a wheel for the page. */
export const wheels: readonly (Extension | Ports)[] = crates.filter(
  (crate) => crate.kind === 'extension' || crate.kind === 'ports',
);

export const starters: readonly Starter[] = crates.filter((crate) => crate.kind === 'starter');

export const frames: readonly Frame[] = crates.filter((crate) => crate.kind === 'frame');
