/** `<corpus-lab>`: a text of the reader's, or the book, held by both classes in the page's Python. */

import { isUsable, make, part, setText, setUsable } from '../../browser/dom.ts';
import type { EngineClient, Job } from '../../runtime/client.ts';
import type { CellEvent } from '../../runtime/protocol.ts';
import type { LabAnswer } from './lab-protocol.ts';

type LabState = 'idle' | 'busy' | 'loaded' | 'refused' | 'stopped' | 'failed';

/** A text on its way to Python. */
interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The programs that Python is given, and what is said of a text: fetched when one is given. */
const messages = () => import('./lab-protocol.ts');
const wording = () => import('./lab-messages.ts');

type Wording = Awaited<ReturnType<typeof wording>>;

const engineParts = () => import('./engine.ts');

class Stopped extends Error {}

class CorpusLab extends HTMLElement {
  #stop = new AbortController();
  #job: Job | null = null;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    const book = part(this, 'book', HTMLButtonElement);
    const stop = part(this, 'stop', HTMLButtonElement);
    const file = part(this, 'file', HTMLInputElement);
    book.addEventListener('click', () => {
      if (isUsable(book)) void this.#load(() => this.#book());
    });
    stop.addEventListener('click', () => {
      if (!isUsable(stop)) return;
      this.#stop.abort();
      this.#job?.stop();
    });
    file.addEventListener('change', () => {
      const chosen = file.files?.[0];
      file.value = ''; // so that the same file can be chosen again once it is mended
      if (chosen !== undefined) void this.#own(chosen);
    });
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      const dropped = event.dataTransfer?.files[0];
      if (dropped !== undefined) void this.#own(dropped);
    });
    part(this, 'ask', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask();
    });
    this.dataset['ready'] = '';
  }

  async #own(file: File): Promise<void> {
    const { objection } = await wording();
    if (this.dataset['state'] === 'busy') return;
    const why = objection(file.name, file.size);
    if (why !== null) {
      this.#become('refused', why);
      return;
    }
    await this.#load(async () => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
  }

  async #book(): Promise<Source> {
    const { fetchBook } = await import('../../benchmark/book.ts');
    const end = await fetchBook(this.#stop.signal, ({ loaded }) =>
      this.#say(`Fetching the book: ${(loaded / 1e6).toFixed(1)} MB`),
    );
    if (end.kind === 'stopped') throw new Stopped();
    if (end.kind === 'failed') throw new Error(end.failure.message);
    return { name: 'moby-dick.txt', bytes: new TextEncoder().encode(end.text) };
  }

  async #load(open: () => Promise<Source>): Promise<void> {
    await this.#work('Reading the file', async () => {
      const { name, bytes } = await open();
      const path = name.replace(/[/\0]/g, '_');
      const engine = await this.#engine();
      await this.#finished(engine.put(path, bytes, (event) => this.#heard(event)));
      this.#say(`Both classes read ${name}`);
      const { loading } = await messages();
      this.#show(await this.#run(loading(path)), name, await wording());
    });
  }

  async #ask(): Promise<void> {
    if (this.dataset['state'] === 'busy') return;
    const word = part(this, 'word', HTMLInputElement).value.trim();
    const question = part(this, 'question', HTMLSelectElement).value;
    await this.#work('Asking both', async () => {
      const { asking, isQuestion } = await messages();
      if (!isQuestion(question)) throw new Error(`There is no question "${question}".`);
      this.#show(await this.#run(asking(question, word)), word, await wording());
    });
  }

  /** Does one thing at a time, and says how it ended unless `work` did. */
  async #work(words: string, work: () => Promise<void>): Promise<void> {
    this.#stop = new AbortController();
    this.#become('busy', words);
    try {
      await work();
    } catch (error) {
      if (error instanceof Stopped) this.#become('stopped', 'Stopped by you. Load a text again.');
      else this.#become('failed', error instanceof Error ? error.message : String(error));
    } finally {
      this.#job = null;
    }
  }

  async #engine(): Promise<EngineClient> {
    const { getEngine } = await engineParts();
    if (this.#stop.signal.aborted) throw new Stopped();
    return getEngine();
  }

  #heard(event: CellEvent): void {
    if (event.kind !== 'progress') return;
    void engineParts().then(({ progressWords }) => this.#say(progressWords(event.progress)));
  }

  async #finished(job: Job): Promise<void> {
    this.#job = job;
    const end = await job.done;
    if (end.kind === 'stopped' || this.#stop.signal.aborted) throw new Stopped();
    if (end.kind === 'failed') throw new Error(end.failure.message);
  }

  async #run(source: string): Promise<LabAnswer> {
    let printed = '';
    let raised: string | null = null;
    const engine = await this.#engine();
    const job = engine.run('corpus_lab.py', source, (event) => {
      this.#heard(event);
      if (event.kind === 'output' && event.stream === 'stdout') printed += event.text;
      if (event.kind === 'result' && event.result.kind === 'raised') {
        raised = event.result.traceback.trimEnd().split('\n').at(-1) ?? '';
      }
    });
    await this.#finished(job);
    if (raised !== null) throw new Error(`Python could not hold it. ${raised}`);
    return (await messages()).readAnswer(printed);
  }

  #show(answer: LabAnswer, name: string, { ROWS, refusal, answerWords }: Wording): void {
    const said = part(this, 'answer', HTMLElement);
    switch (answer.kind) {
      case 'loaded': {
        const rows = ROWS.map(([label, say]) =>
          make(
            'tr',
            {},
            make('th', { scope: 'row' }, label),
            make('td', {}, say(answer.states.python)),
            make('td', {}, say(answer.states.rust)),
          ),
        );
        part(this, 'rows', HTMLElement).replaceChildren(...rows);
        part(this, 'state', HTMLElement).hidden = false;
        setText(said, '');
        this.#become('loaded', `${name} is loaded. Most common: ${answer.common.join(', ')}.`);
        break;
      }
      case 'refused':
        part(this, 'state', HTMLElement).hidden = true;
        this.#become('refused', refusal(answer));
        break;
      case 'answered':
        setText(said, answerWords(answer));
        this.#become('loaded', `Asked for “${name}”.`);
        break;
      case 'empty':
        part(this, 'state', HTMLElement).hidden = true;
        this.#become('stopped', 'Python was started again, so the text is gone. Load it again.');
        break;
    }
  }

  #become(state: LabState, words: string): void {
    this.dataset['state'] = state;
    const busy = state === 'busy';
    setUsable(part(this, 'book', HTMLButtonElement), !busy);
    setUsable(part(this, 'stop', HTMLButtonElement), busy);
    part(this, 'file', HTMLInputElement).disabled = busy;
    this.#say(words);
  }

  #say(words: string): void {
    setText(part(this, 'status', HTMLElement), words);
  }
}

customElements.define('corpus-lab', CorpusLab);
