/** The task of writing a port as one Markdown text, for whoever writes it: a colleague, or an assistant. */
import type { BadInput } from '../contract/contract.ts';
import { code, contractWords } from '../contract/contract-words.ts';
import type { Work } from '../work.ts';
import { PORT_CRATES } from './crates.ts';
import type { Layout } from './port-files.ts';

/** More cases than these say nothing new. */
const MOST_CASES = 40;

const RULES = [
  'Answer with the whole text of `kernel.rs`, and with that of `door.rs` only if it has to change.',
  'The root of the crate stays as it is: it has `mod kernel; mod door;` and calls `door::register`.',
  'No `unsafe`, no `build.rs`, no other crate than those that are listed, no `pyo3` in the kernel.',
  'Replace each `todo!()`; keep the names and the signature of the kernel.',
  'Nothing panics: where Python raises, return the error of the same type with the same message.',
  'Integers: Python has no overflow. Use types that are wide enough, or checked arithmetic.',
  'Division: `//` and `%` of Python round towards minus infinity, those of Rust towards zero.',
  'Floats: keep the order of the operations, NaN, the infinities and -0.0; `round` rounds half to even.',
  'Text: Python counts characters. `len`, indices and slices go by `char`, never by byte.',
  'Order: `sorted` is stable, and a `dict` keeps the order of its keys; `HashMap` does not.',
];

/**
 * @param layout The files as they are laid out for the contract; empty texts where there is none.
 */
export function briefOf(work: Work, layout: Layout): string {
  const { contract, original, chosen } = work;
  const name = contract?.function ?? chosen;
  const title = name === '' ? 'a Python function' : code(name);
  return [
    `# Port ${title} to Rust`,
    `Write a port of ${title} that answers exactly as the original does. It is compiled as an extension for Python with PyO3, and compared with the original on thousands of inputs: answers, types, exceptions with their messages, and what became of the arguments.`,
    '## The original',
    original.trim() === '' ? 'It is not given.' : fenced('python', original),
    '## What goes in and out',
    contract === null
      ? 'Nobody has written it down yet: take it from the original.'
      : contractWords(contract).join('\n'),
    ...(contract === null || contract.bad.length === 0
      ? []
      : ['Wrong input, as the original takes it:', contract.bad.map(badWords).join('\n')]),
    ...casesOf(work),
    '## Rules',
    RULES.map((rule) => `- ${rule}`).join('\n'),
    '## Crates that may be used',
    PORT_CRATES.map(({ name: crate, version, why }) => `- \`${crate}\` ${version}: ${why}`).join(
      '\n',
    ),
    ...fileOf('kernel.rs', work.files.kernel, layout.kernel),
    ...fileOf('door.rs', work.files.door, layout.door),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What is written already, else what is laid out. */
function fileOf(name: string, written: string, laidOut: string): string[] {
  const text = written.trim() === '' ? laidOut : written;
  if (text.trim() === '') return [];
  return [`## ${name}`, fenced('rust', text)];
}

function badWords({ parameter, given, raised, text, port }: BadInput): string {
  const what = raised === null ? `answers ${code(text)}` : `raises ${code(`${raised}: ${text}`)}`;
  return `- ${code(parameter)} is ${code(given)}: ${what}${port === null ? '' : insteadWords(port)}`;
}

function insteadWords({ raised }: NonNullable<BadInput['port']>): string {
  return `; the port may ${raised === null ? 'answer' : `raise ${code(raised)}`} instead`;
}

function casesOf({ chosen, calls, cases, observed }: Work): string[] {
  const kept = cases.map((given) => `- ${code(chosen + given)}`);
  const seen = observed.map(({ arguments: given, outcome }) => {
    const answer =
      outcome.kind === 'value'
        ? `answers ${code(outcome.text)}`
        : `raises ${code(`${outcome.type}: ${outcome.message}`)}`;
    return `- ${code(chosen + given)} ${answer}`;
  });
  const all = [...kept, ...seen];
  const left = all.length - MOST_CASES;
  return [
    ...(calls.trim() === '' ? [] : ['## Calls', fenced('python', calls)]),
    ...(all.length === 0
      ? []
      : [
          '## Cases',
          [...all.slice(0, MOST_CASES), ...(left > 0 ? [`- and ${left} more`] : [])].join('\n'),
        ]),
  ];
}

/** A block that nothing in the text ends. */
function fenced(language: string, text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}
