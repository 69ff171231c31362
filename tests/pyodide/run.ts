/**
 * Runs crates' own pytest files inside one Pyodide, against the wheels that the page loads:
 *   node tests/pyodide/run.ts CRATE … [-- argument for pytest …]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadPyodide } from 'pyodide';
import { hostModule } from './interrupts.ts';
import { pytestWheels, wheelsIn } from './wheels.ts';

const root = path.join(import.meta.dirname, '..', '..');
const reports = path.join(root, 'build', 'reports');
const given = process.argv.slice(2);
const end = given.includes('--') ? given.indexOf('--') : given.length;
/** Folders that the tests of the ports read, which hold each port to its original. */
const BESIDE_PORTS = ['content/workshop', 'src/workshop/python'];
const [crates, extra] = [given.slice(0, end), given.slice(end + 1)];

const pyodide = await loadPyodide();
const wheels = [...pytestWheels(), ...wheelsIn(path.join(root, 'build', 'wheels', 'pyodide'))];
const extractDir = pyodide.runPython('import site; site.getsitepackages()[0]');
for (const wheel of wheels) {
  pyodide.unpackArchive(new Uint8Array(readFileSync(wheel)), 'wheel', { extractDir });
}

const interruptBuffer = new Uint8Array(new SharedArrayBuffer(1));
pyodide.setInterruptBuffer(interruptBuffer);
pyodide.registerJsModule('host', hostModule(interruptBuffer));

/**
 * Runs pytest in a folder that holds the crate and nothing else of this repository, leaves no file there
 * and returns the exit code. The next crate finds none of its modules.
 */
const runPytest: (report: string, extra: readonly string[]) => number = pyodide.runPython(`
import os, sys
from importlib import invalidate_caches

sys.dont_write_bytecode = True
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = "/tmp/hypothesis"
invalidate_caches()


def run_pytest(report, extra):
    import pytest

    path = list(sys.path)
    os.chdir("/crate")
    # What needs threads or another's wheel is tested on a computer alone.
    options = ["-p", "no:cacheprovider", "--ignore=tests/native", f"--junit-xml={report}"]
    # Plugins stay imported from one crate to the next.
    options += ["-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning"]
    try:
        return int(pytest.main([*options, *extra]))
    finally:
        os.chdir("/")
        sys.path[:] = path
        own = [name for name, module in sys.modules.items()
            if (getattr(module, "__file__", None) or "").startswith("/crate/")]
        for name in own:
            del sys.modules[name]
        invalidate_caches()


run_pytest
`);

mkdirSync(reports, { recursive: true });
for (const crate of crates) {
  console.log(`\n${crate}`);
  try {
    pyodide.mountNodeFS('/crate', path.join(root, 'rust', crate));
    const beside = crate === 'ports' ? BESIDE_PORTS : [];
    for (const folder of beside) {
      pyodide.FS.mkdirTree(`/${folder}`);
      pyodide.mountNodeFS(`/${folder}`, path.join(root, ...folder.split('/')));
    }
    const code = runPytest('/tmp/report.xml', extra);
    if (code !== 0) process.exitCode = code;
    const report = pyodide.FS.readFile('/tmp/report.xml');
    writeFileSync(path.join(reports, `pytest-pyodide-${crate}.xml`), report);
    pyodide.FS.unlink('/tmp/report.xml');
    for (const folder of ['crate', ...beside]) pyodide.FS.unmount(`/${folder}`);
  } catch (error) {
    // The stack of an error from Pyodide holds its whole source in one line.
    console.error(String(error).slice(0, 4000));
    process.exitCode = 1;
    // An interpreter that has died has no answers for the crates that follow.
    break;
  }
}
