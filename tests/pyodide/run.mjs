// Runs a crate's own pytest files inside Pyodide, against the wheel that the page loads.
//   node tests/pyodide/run.mjs CRATE [REPORT.xml] [argument for pytest …]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadPyodide } from 'pyodide';
import { hostModule } from './interrupts.mjs';
import { pytestWheels, wheelsIn } from './wheels.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const [crate = 'doubles', reportFile = `build/reports/pytest-pyodide-${crate}.xml`, ...extra] =
  process.argv.slice(2);
const report = path.resolve(root, reportFile);

const pyodide = await loadPyodide();
const wheels = [...pytestWheels(), ...wheelsIn(path.join(root, 'build', 'wheels', 'pyodide'))];
const extractDir = pyodide.runPython('import site; site.getsitepackages()[0]');
for (const wheel of wheels) {
  pyodide.unpackArchive(new Uint8Array(readFileSync(wheel)), 'wheel', { extractDir });
}
pyodide.mountNodeFS('/crate', path.join(root, 'rust', crate));

const interruptBuffer = new Uint8Array(new SharedArrayBuffer(1));
pyodide.setInterruptBuffer(interruptBuffer);
pyodide.registerJsModule('host', hostModule(interruptBuffer));

/** Runs pytest in the crate's folder, leaves no file there and returns the exit code. */
const runPytest = pyodide.runPython(`
def run_pytest(report, arguments):
    import importlib, os, sys

    importlib.invalidate_caches()
    import pytest

    sys.dont_write_bytecode = True
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = "/tmp/hypothesis"
    os.chdir("/crate")
    # What needs threads or another's wheel is tested on a computer alone.
    options = ["-p", "no:cacheprovider", "--ignore=tests/native", f"--junit-xml={report}"]
    options += arguments
    return int(pytest.main(options))

run_pytest
`);

try {
  process.exitCode = runPytest('/tmp/report.xml', extra);
  mkdirSync(path.dirname(report), { recursive: true });
  writeFileSync(report, pyodide.FS.readFile('/tmp/report.xml'));
} catch (error) {
  // The stack of an error from Pyodide holds its whole source in one line.
  console.error(String(error).slice(0, 4000));
  process.exitCode = 1;
}
