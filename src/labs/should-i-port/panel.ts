/** What the form does: judges at each change, profiles on request, keeps everything in this browser. */
import { onSite } from '../../browser/address.ts';
import { copyAndSay } from '../../browser/clipboard.ts';
import { buttonOf, make, part, setUsable } from '../../browser/dom.ts';
import { saveFile } from '../../browser/save-file.ts';
import { getEngine, type Job } from '../../runtime/client.ts';
import { forget, keep, recall } from '../../storage/json.ts';
import { defaultsFor, waiterNamed } from '../payback/payback.ts';
import { dismissalOf, endsOf, type Fields } from './answers.ts';
import { type Decision, decisionMarkdown, type Source } from './decision.ts';
import { printDecision } from './decision-sheet.ts';
import { findingsOf } from './findings.ts';
import { judge, NO_VERDICT } from './judge.ts';
import { KEPT } from './kept.ts';
import type { Measured } from './measured.ts';
import type { Subject } from './profile.ts';

export class ShouldIPortPanel {
  readonly #root: HTMLElement;
  #job: Job | null = null;
  /** The profile of the code in the form; null while there is none. */
  #measured: Measured | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#restore();
    this.#judge();
  }

  /** A press on a button; an unknown name is none of ours. */
  act(name: string): void {
    if (name === 'stop') this.#job?.stop();
    else if (name === 'reset') this.#reset();
    else if (name === 'copy') {
      this.#export((decision, source, said) => {
        void copyAndSay(decisionMarkdown(decision, source), said);
      });
    } else if (name === 'save') this.#export(saveMarkdown);
    else if (name === 'print') this.#export(printDecision);
  }

  /** @param control That the reader has changed. */
  changed(control: EventTarget | null): void {
    const dismissal = control instanceof HTMLInputElement && control.type === 'checkbox';
    const isSubject = control instanceof Node && this.#form('mine').contains(control);
    if (isSubject && !dismissal && this.#measured !== null) {
      this.#forgetProfile('The code has changed: profile it again.');
    }
    this.#keepAndJudge();
  }

  #form(name: 'form' | 'mine'): HTMLFormElement {
    return part(this.#root, name, HTMLFormElement);
  }

  #reset(): void {
    this.#job?.stop();
    for (const name of ['form', 'mine'] as const) this.#form(name).reset();
    this.#forgetProfile('');
    this.#judge();
    forget(KEPT);
  }

  /** Hands on the decision, or says why there is none. */
  #export(use: (decision: Decision, source: Source, said: HTMLElement) => void): void {
    const judged = judge(this.#fields(), this.#measured);
    const said = part(this.#root, 'said', HTMLElement);
    if (judged.kind === 'undecided') said.textContent = judged.why;
    else use(judged.decision, sourceNow(), said);
  }

  #fields(): Fields {
    return {
      ...valuesOf(this.#form('form')),
      ...valuesOf(this.#form('mine')),
    };
  }

  #restore(): void {
    const kept = recall(KEPT);
    if (typeof kept !== 'object' || kept === null) return;
    const { fields = {}, measured = null } = kept as {
      fields?: Fields;
      measured?: Measured | null;
    };
    this.#measured = measured;
    this.#showFindings();
    for (const [name, value] of Object.entries(fields)) {
      for (const each of ['form', 'mine'] as const) setValue(this.#form(each), name, value);
    }
  }

  #keepAndJudge(): void {
    keep(KEPT, { fields: this.#fields(), measured: this.#measured });
    this.#judge();
  }

  #judge(): void {
    const fields = this.#fields();
    part(this.#root, 'limit', HTMLElement).hidden = fields['waiter'] !== 'deadline';
    this.#showDefaults(fields['waiter']);
    const judged = judge(fields, this.#measured);
    const [headline, figures, reasons, next] = (
      ['headline', 'figures', 'reasons', 'next'] as const
    ).map((name) => part(this.#root, name, HTMLElement)) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    const decided = judged.kind === 'decided';
    this.#root.dataset['verdict'] = judged.kind;
    headline.textContent = decided ? judged.decision.headline : NO_VERDICT;
    figures.textContent = decided ? judged.decision.figures.join(' ') : judged.why;
    const sentences = decided ? judged.decision.reasons : [];
    reasons.replaceChildren(...sentences.map((reason) => make('li', {}, reason)));
    const links = decided ? judged.next : [];
    next.replaceChildren(
      ...links.flatMap(({ words, href }) => [make('a', { href: onSite(href) }, words), ' ']),
    );
  }

  /** The default ranges stand in the empty fields. */
  #showDefaults(chosen: string | undefined): void {
    for (const [name, range] of Object.entries(defaultsFor(waiterNamed(chosen) ?? 'person'))) {
      endsOf(name as keyof ReturnType<typeof defaultsFor>).forEach((field, end) => {
        const control = this.#form('form').elements.namedItem(field);
        if (control instanceof HTMLInputElement) control.placeholder = String(range[end]);
      });
    }
  }

  #forgetProfile(words: string): void {
    this.#measured = null;
    const form = this.#form('form');
    for (const name of ['seconds', 'share']) setValue(form, name, '');
    part(this.#root, 'profile', HTMLElement).textContent = words;
    this.#showFindings();
  }

  #showFindings(): void {
    const found = this.#measured === null ? [] : findingsOf(this.#measured);
    const items = found.map((finding) => {
      if (finding.kind === 'elsewhere') return make('li', {}, finding.words);
      const name = dismissalOf(finding);
      return make(
        'li',
        {},
        finding.words,
        make(
          'label',
          { class: 'dismiss' },
          make('input', { type: 'checkbox', name }),
          ' This does not apply here.',
        ),
      );
    });
    part(this.#root, 'findings', HTMLElement).replaceChildren(...items);
  }

  /** Profiles the code in the form, unless it does so already. */
  async profile(): Promise<void> {
    if (this.#job !== null) return;
    const { code = '', call = '', name = '' } = this.#fields();
    const subject: Subject = { code, call: call.trim(), name: name.trim() };
    const said = part(this.#root, 'profile', HTMLElement);
    // What has not run has no figures, and those of another run are not its own.
    this.#forgetProfile('');
    this.#keepAndJudge();
    if (subject.call === '' || subject.name === '') {
      said.textContent =
        'Write a call, for example main(), and the name of the function to look at.';
      return;
    }
    this.#busy(true);
    said.textContent = 'Running …';
    const { runProfile } = await import('./run-profile.ts');
    const { profileWords } = await import('./profile.ts');
    const run = runProfile(getEngine(), subject, (words) => {
      said.textContent = words;
    });
    this.#job = run.job;
    const end = await run.done;
    this.#job = null;
    this.#busy(false);
    said.textContent = end.kind === 'none' ? end.words : profileWords(end.profile, subject);
    if (end.kind === 'profile' && end.profile.kind === 'measured') this.#measuredNow(end.profile);
  }

  #measuredNow(profile: Measured): void {
    const form = this.#form('form');
    this.#measured = profile;
    setValue(form, 'seconds', String(Number(profile.seconds.toPrecision(3))));
    setValue(form, 'share', String(Number((profile.share * 100).toPrecision(3))));
    this.#showFindings();
    this.#keepAndJudge();
  }

  #busy(busy: boolean): void {
    this.#root.dataset['state'] = busy ? 'running' : 'idle';
    setUsable(buttonOf(this.#root, 'profile'), !busy);
    setUsable(buttonOf(this.#root, 'stop'), busy);
  }
}

function sourceNow(): Source {
  return {
    address: location.href.split('#')[0] ?? '',
    day: new Date().toLocaleDateString('en-CA'),
  };
}

function saveMarkdown(decision: Decision, source: Source, said: HTMLElement): void {
  const file = new Blob([decisionMarkdown(decision, source)], { type: 'text/markdown' });
  saveFile('should-we-port-this.md', file);
  said.textContent = 'Saved as should-we-port-this.md';
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
  if (!isControl(control)) return;
  if (control instanceof HTMLInputElement && control.type === 'checkbox')
    control.checked = value !== '';
  else control.value = value;
}
