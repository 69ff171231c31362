/** The table of steps, in the order in which they run. */

import { bindings } from './bindings.mjs';
import { bindingsVenv } from './bindings-venv.mjs';
import { browser } from './browser.mjs';
import { browserModule } from './browser-module.mjs';
import { choices } from './choices.mjs';
import { downloadsStep } from './downloads.mjs';
import { engineAssets } from './engine-assets.mjs';
import { kernelBuilds } from './kernel-builds.mjs';
import { nativeWheel } from './native-wheel.mjs';
import { pyodideWheel } from './pyodide-wheel.mjs';
import { site } from './site.mjs';
import { siteUnderPath } from './site-under-path.mjs';
import { targets } from './targets.mjs';
import { testCrates } from './test-crates.mjs';
import { venv } from './venv.mjs';
import { wasmPack } from './wasm-pack.mjs';

/** All that the site is built from. */
export const buildSteps = [
  targets,
  wasmPack,
  venv,
  nativeWheel,
  pyodideWheel,
  browserModule,
  engineAssets,
  choices,
  kernelBuilds,
  downloadsStep,
];

export const siteSteps = [...buildSteps, site];

/** With the site for a folder of a host. */
export const checkedSteps = [...siteSteps, siteUnderPath];

/** With a browser, the tests' own crates and the recorded rows, for the tests and the measurements. */
export const testSteps = [...checkedSteps, browser, testCrates, bindingsVenv, bindings];
