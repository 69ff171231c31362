/** Asks one of the workshop's Python programs in the page's Python; it answers in lines of JSON. */
import type { EngineClient, Job } from '../../runtime/client.ts';
import type { Progress } from '../../runtime/protocol.ts';

/** In front of the lines that are for us; no text of a reader's program is likely to begin with it. */
const MARK = '\u001e';
/** In front of what our program says of itself while it gets ready. */
const READY = '\u001f';

/** A module of ours by its name, with its text. */
export type Modules = Readonly<Record<string, string>>;

export interface Question {
  /** All modules that are needed; each imports the others by their names, as files of one folder do. */
  readonly modules: Modules;
  /** The one whose `answer(given, tell)` is called, which may be a coroutine. */
  readonly main: string;
  /** JSON that `answer` is given, as Python has it. */
  readonly given: unknown;
  /** Wheels and packages of the book that it imports: they are fetched before it runs. */
  readonly imports?: readonly string[];
}

export type Asked<Event> =
  | { readonly kind: 'told'; readonly event: Event }
  /** Python is on its way, in words. */
  | { readonly kind: 'waiting'; readonly words: string }
  /** Python raised in a program of ours, or in what the reader's code does outside it. */
  | { readonly kind: 'raised'; readonly traceback: string };

/**
 * @param on Hears each object that the program tells, in order.
 * @param noted Hears what the program notes before it does it.
 */
export function ask<Event>(
  engine: Pick<EngineClient, 'run'>,
  question: Question,
  on: (asked: Asked<Event>) => void,
  noted: (text: string) => void = () => {},
): Job {
  let rest = '';
  return engine.run('workshop.py', programOf(question), (event) => {
    if (event.kind === 'noted') noted(event.text);
    if (event.kind === 'progress') {
      on({ kind: 'waiting', words: wordsOf(event.progress) });
    }
    if (event.kind === 'loaded') on({ kind: 'waiting', words: 'Running …' });
    if (event.kind === 'result' && event.result.kind === 'raised') {
      on({ kind: 'raised', traceback: event.result.traceback });
    }
    if (event.kind !== 'output' || event.stream !== 'stdout') return;
    const lines = (rest + event.text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith(READY)) on({ kind: 'waiting', words: line.slice(READY.length) });
      if (line.startsWith(MARK)) on({ kind: 'told', event: JSON.parse(line.slice(MARK.length)) });
    }
  });
}

function wordsOf({ step, loaded, total }: Progress): string {
  if (step === 'packages') return loaded < total ? 'Fetching packages …' : 'Loading packages …';
  return step === 'download' ? 'Fetching Python …' : 'Starting Python …';
}

/** The program that is run: our modules as files, then the question. A JSON string is a Python string as well. */
function programOf({ modules, main, given, imports = [] }: Question): string {
  const [texts, asked] = [modules, given].map((value) => JSON.stringify(JSON.stringify(value)));
  return `async def _workshop(texts, main, given):
    import importlib, inspect, json, sys
${imports.length === 0 ? '' : `    print("\\x1fLoading ${imports.join(', ')} …", flush=True)\n`}${imports.map((name) => `    import ${name}\n`).join('')}    from pathlib import Path
    folder, out = Path("/workshop/python"), sys.stdout
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
        sys.modules.pop(name, None)
    importlib.invalidate_caches()
    sys.path.insert(0, str(folder))
    try:
        answer = importlib.import_module(main).answer
    finally:
        sys.path.remove(str(folder))
    def tell(found):
        print("\\x1e" + json.dumps(found), file=out, flush=True)
    answered = answer(given, tell)
    if inspect.isawaitable(answered):
        await answered
try:
    import json
    await _workshop(json.loads(${texts}), ${JSON.stringify(main)}, json.loads(${asked}))
finally:
    del _workshop
`;
}
