/** The table of steps, in the order in which they start as soon as they can: those that others wait for first. */
import { bindgen } from './bindgen.ts';
import { bindings } from './bindings.ts';
import { bindingsVenv } from './bindings-venv.ts';
import { browser } from './browser.ts';
import { browserModule } from './browser-module.ts';
import { bubblewrap } from './bubblewrap.ts';
import { choices } from './choices.ts';
import { compilerKits } from './compiler-kits.ts';
import { downloadsStep } from './downloads.ts';
import { engineAssets } from './engine-assets.ts';
import { kernelBuilds } from './kernel-builds.ts';
import { machineCode } from './machine-code.ts';
import { nativeWheel } from './native-wheel.ts';
import { pagePackages } from './page-packages.ts';
import { pyodideWheel } from './pyodide-wheel.ts';
import { site } from './site.ts';
import { siteUnderPath } from './site-under-path.ts';
import { targets } from './targets.ts';
import { testCrates } from './test-crates.ts';
import { venv } from './venv.ts';
import { wasmPack } from './wasm-pack.ts';

/** All that the site is built from. */
export const buildSteps = [
  targets,
  venv,
  pyodideWheel,
  pagePackages,
  bindgen,
  compilerKits,
  browserModule,
  kernelBuilds,
  choices,
  engineAssets,
  downloadsStep,
  machineCode,
  nativeWheel,
];

export const siteSteps = [...buildSteps, site];

/** With the site for a folder of a host. */
export const checkedSteps = [...siteSteps, siteUnderPath];

/** With a browser, a sandbox for the compiler, what readers' commands ask for and the recorded rows, for the tests and the measurements. */
export const testSteps = [
  ...checkedSteps,
  bindingsVenv,
  bindings,
  wasmPack,
  browser,
  bubblewrap,
  testCrates,
];
