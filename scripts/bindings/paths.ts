/** Where the rows in other languages and bindings are built. */

/** A folder for each build, and builds.json, which says what became of each. Relative to the root. */
export const BUILDS_FOLDER = 'build/bindings/modules';

/** The virtual environment in which rows are recorded. Relative to the root. */
export const VENV_FOLDER = 'build/bindings/venv';

/** What the environment could not be given: written by the step `bindings-venv`. Relative to the root. */
export const PACKAGES_FILE = `${VENV_FOLDER}/packages.json`;
