/** Queries as somebody types them who writes Python and has seen no Rust, each with the one section that answers it. */

const started = '/chapters/getting-started/';
const port = '/chapters/porting-a-function/';
const object = '/chapters/porting-a-stateful-object/';
const data = '/chapters/data-across-the-boundary/';
const packaging = '/chapters/packaging/';
const toolset = '/chapters/rust-in-your-toolset/';

export const queries: readonly (readonly [query: string, first: string])[] = [
  ['how to install rust', `${started}#what-you-need`],
  ['GIL', `${toolset}#how-do-threads-of-python-and-rust-work-together`],
  ['ModuleNotFoundError', `${started}#build-import-test`],
  ['is rust worth it', `${toolset}#should-i-port-this`],
  ['list of ints', '/reference/cheat-sheet/#into-rust-what-the-signature-asks-for'],
  ['out of memory', `${object}#how-does-a-class-become-a-struct`],
  ['list of dicts', `${data}#what-does-a-list-of-dicts-cost`],
  ['my rust is slower than python', `${data}#what-does-a-list-of-dicts-cost`],
  ['json.loads is slow', `${data}#what-if-the-data-are-json`],
  ['convert only once', `${data}#what-if-you-ask-many-questions`],
  ['maturin develop', `${started}#build-import-test`],
  ['pip install wheel', `${packaging}#what-does-pip-install`],
  ['numpy loop too slow', `${toolset}#a-loop-that-does-not-fit-numpy`],
  ['pass a string to rust', '/reference/cheat-sheet/#into-rust-what-the-signature-asks-for'],
  ['panic', `${toolset}#which-errors-should-a-caller-see`],
  ['threads', `${toolset}#how-do-threads-of-python-and-rust-work-together`],
  ['release build', `${started}#debug-against-release`],
  ['type hints stub', `${packaging}#how-do-type-checkers-know-your-functions`],
  ['integer overflow', `${started}#integers-that-end`],
  ['free threading', `${toolset}#which-mistakes-with-threads-does-the-compiler-find`],
  ['abi3', `${packaging}#do-you-need-a-build-for-each-version-of-python`],
  ['borrow checker', `${object}#what-if-a-loop-changes-what-it-reads`],
  ['find the slow function', '/chapters/why-rust/#one-function-takes-the-time'],
  ['raise ValueError from rust', `${started}#errors-across-the-boundary`],
  ['ctrl+c does not stop my loop', `${toolset}#how-can-ctrlc-stop-a-long-call`],
  ['upload to pypi', `${packaging}#how-is-a-release-published`],
  ['jupyter does not reload my module', `${started}#build-import-test`],
  ['is cython faster than rust?', '/reference/alternatives/#cython'],
  ['lru_cache', '/chapters/why-rust/#remember-answers'],
  ['write a python class in rust', `${object}#how-does-the-struct-become-a-python-class`],
  ['use all cores', `${toolset}#which-mistakes-with-threads-does-the-compiler-find`],
  ['overhead of a function call', `${started}#what-a-call-costs`],
  ['test that both give the same result', `${port}#is-it-the-same`],
  ['github actions', `${packaging}#how-are-all-these-wheels-built`],
  ['docker image without rust compiler', `${packaging}#how-do-you-ship-it-in-a-container`],
  ['smaller docker image', `${packaging}#how-do-you-ship-it-in-a-container`],
  ['cargo audit', `${packaging}#what-do-you-ship-of-other-peoples-code`],
  [
    'security vulnerabilities in dependencies',
    `${packaging}#what-do-you-ship-of-other-peoples-code`,
  ],
  ['which licence do my dependencies have', `${packaging}#what-do-you-ship-of-other-peoples-code`],
  ['gunicorn worker hangs', `${toolset}#what-happens-when-a-process-forks`],
  ['multiprocessing fork deadlock', `${toolset}#what-happens-when-a-process-forks`],
  ['latency or throughput', `${toolset}#do-you-need-lower-latency-or-more-throughput`],
  ['canary release', `${toolset}#how-do-you-roll-a-port-out-beside-the-original`],
  ['feature flag', `${toolset}#how-do-you-roll-a-port-out-beside-the-original`],
  [
    'run old and new code side by side in production',
    `${toolset}#how-do-you-roll-a-port-out-beside-the-original`,
  ],
  ['roll out gradually', `${toolset}#how-do-you-roll-a-port-out-beside-the-original`],
  ['code written by chatgpt', `${toolset}#how-do-you-check-a-port-that-somebody-else-wrote`],
  [
    'can i trust rust code from an ai assistant',
    `${toolset}#how-do-you-check-a-port-that-somebody-else-wrote`,
  ],
];
