/** The element behind the form: judges at each change, profiles on request, keeps everything in this browser. */
import { onSite } from '../../browser/address.ts';
import { copyAndSay } from '../../browser/clipboard.ts';
import { buttonOf, make, part, setUsable } from '../../browser/dom.ts';
import { getEngine, type Job } from '../../runtime/client.ts';
import { forget, keep, recall } from '../../storage/json.ts';
import { adviceMarkdown, limitWords } from './advice-messages.ts';
import type { Subject } from './profile.ts';
import { type Advice, type Answers, advise, READERS, WORK } from './rules.ts';

const KEPT = 'advice';

class ShouldIPort extends HTMLElement {
  #job: Job | null = null;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    const form = part(this, 'form', HTMLFormElement);
    const mine = part(this, 'mine', HTMLFormElement);
    this.#restore([form, mine]);
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const each of [form, mine]) {
      each.addEventListener('input', () => {
        keep(KEPT, { ...valuesOf(form), ...valuesOf(mine) });
        this.#judge(form);
      });
    }
    mine.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#profile(form, mine);
    });
    this.#on('stop', () => this.#job?.stop());
    this.#on('reset', () => {
      this.#job?.stop();
      forget(KEPT);
      form.reset();
      mine.reset();
      part(this, 'profile', HTMLElement).textContent = '';
      this.#judge(form);
    });
    this.#on('copy', () => {
      const advice = adviceFor(form);
      const said = part(this, 'said', HTMLElement);
      if (typeof advice === 'string') said.textContent = advice;
      else
        void copyAndSay(
          adviceMarkdown(advice.answers, advice, location.href.split('#')[0] ?? ''),
          said,
        );
    });
    this.#judge(form);
    this.dataset['ready'] = '';
  }

  #on(name: string, act: () => void): void {
    buttonOf(this, name).addEventListener('click', act);
  }

  #restore(forms: readonly HTMLFormElement[]): void {
    const kept = recall(KEPT);
    if (typeof kept !== 'object' || kept === null) return;
    for (const [name, value] of Object.entries(kept)) {
      const control = forms.map((form) => form.elements.namedItem(name)).find((it) => it !== null);
      if (isControl(control) && typeof value === 'string') control.value = value;
    }
  }

  #judge(form: HTMLFormElement): void {
    const advice = adviceFor(form);
    const [headline, limit, reasons, next] = ['headline', 'limit', 'reasons', 'next'].map((name) =>
      part(this, name, HTMLElement),
    ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
    reasons.replaceChildren();
    next.replaceChildren();
    if (typeof advice === 'string') {
      headline.textContent = '';
      limit.textContent = advice;
      return;
    }
    headline.textContent = advice.headline;
    limit.textContent = limitWords(advice);
    reasons.append(...advice.reasons.map((reason) => make('li', {}, reason)));
    for (const { words, href } of advice.next)
      next.append(make('a', { href: onSite(href) }, words), ' ');
  }

  async #profile(form: HTMLFormElement, mine: HTMLFormElement): Promise<void> {
    if (this.#job !== null) return;
    const { code = '', call = '', name = '' } = valuesOf(mine);
    const subject: Subject = { code, call: call.trim(), name: name.trim() };
    const said = part(this, 'profile', HTMLElement);
    if (subject.call === '' || subject.name === '') {
      said.textContent =
        'Write a call, for example main(), and the name of the function to look at.';
      return;
    }
    this.#busy(true);
    said.textContent = 'Running …';
    const { profileIn, profileWords, programOf } = await import('./profile.ts');
    let printed = '';
    let trouble = '';
    const job = getEngine().run('profile.py', programOf(subject), (event) => {
      if (event.kind === 'progress') said.textContent = 'Starting Python …';
      if (event.kind === 'loaded') said.textContent = 'Running …';
      if (event.kind === 'output' && event.stream === 'stdout') printed += event.text;
      if (event.kind === 'result' && event.result.kind === 'raised')
        trouble = event.result.traceback;
    });
    this.#job = job;
    const end = await job.done;
    this.#job = null;
    this.#busy(false);
    if (end.kind === 'failed') said.textContent = end.failure.message;
    else if (end.kind === 'stopped') said.textContent = 'Stopped.';
    else {
      const profile = profileIn(printed);
      said.textContent = profile
        ? profileWords(profile, subject)
        : `No result came. ${trouble.trim().split('\n').at(-1) ?? ''} Less output may help.`;
      if (profile?.kind === 'measured') {
        setValue(form, 'seconds', String(Number(profile.seconds.toPrecision(3))));
        setValue(form, 'share', String(Number((profile.share * 100).toPrecision(3))));
        keep(KEPT, { ...valuesOf(form), ...valuesOf(mine) });
        this.#judge(form);
      }
    }
  }

  #busy(busy: boolean): void {
    this.dataset['state'] = busy ? 'running' : 'idle';
    setUsable(buttonOf(this, 'profile'), !busy);
    setUsable(buttonOf(this, 'stop'), busy);
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isControl(element: unknown): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (isControl(control)) control.value = value;
}

/** The advice with the answers it is for, or what is wrong with an answer. */
function adviceFor(form: HTMLFormElement): (Advice & { readonly answers: Answers }) | string {
  const { seconds, runs, share, work, searched, tested, readers } = valuesOf(form);
  const answers: Answers = {
    seconds: Number(seconds || Number.NaN),
    runs: Number(runs || Number.NaN),
    share: Number(share || Number.NaN) / 100,
    work: oneOf(WORK, work, 'loops'),
    searched: searched === 'yes',
    tested: tested === 'yes',
    readers: oneOf(READERS, readers, 'nobody'),
  };
  try {
    return { ...advise(answers), answers };
  } catch (error) {
    return error instanceof Error ? error.message.replace('NaN', 'missing') : String(error);
  }
}

function oneOf<Key extends string>(
  known: Readonly<Record<Key, string>>,
  value: string | undefined,
  otherwise: Key,
): Key {
  return (Object.keys(known) as Key[]).find((key) => key === value) ?? otherwise;
}

customElements.define('should-i-port', ShouldIPort);
