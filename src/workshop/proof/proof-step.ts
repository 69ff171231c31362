/** Step 4 at work: proves the port, shows what differs, and keeps it as cases. */
import { buttonOf, isUsable, make, part, setText, setUsable } from '../../browser/dom.ts';
import { getEngine } from '../../runtime/client.ts';
import { createInterrupts } from '../../runtime/interrupts.ts';
import { findBooksPort, isListed } from '../examples/books-port.ts';
import { subjectOf } from '../found.ts';
import { gateOf } from '../race/gate.ts';
import type { Shop } from '../shop.ts';
import type { StartStep } from '../step.ts';
import type { Work } from '../work.ts';
import type { CountedBuild } from './counted-build.ts';
import { caseItem, differenceItem, unreachedItem } from './differences.ts';
import { type PortSeen, portSeen } from './port-seen.ts';
import type { Difference, ProofEvent, ProofPlan, Verdict } from './proof.ts';
import { type ProofEnd, type ProofRun, runProof } from './run-proof.ts';
import { unreachedLines } from './unreached.ts';
import type { UnreachedLine } from './unreached-line.ts';
import { wordsOf } from './verdict-words.ts';

/** Recorded calls that are tried again, and their length in characters. */
const MOST_CALLS = 200;
const LONGEST_CALL = 8_000;

const DOING: Readonly<Record<Extract<ProofEvent, { kind: 'progress' }>['doing'], string>> = {
  case: 'Kept cases and recorded calls',
  edge: 'Edges of the contract',
  beyond: 'Beyond the ranges',
  bad: 'Bad input',
  drawn: 'Drawn inputs',
  shrinking: 'Making a difference smaller',
};

export const startProof: StartStep = (root, shop) => {
  new ProofStep(root, shop);
};

class ProofStep {
  readonly #root: HTMLElement;
  readonly #shop: Shop;
  /** The one under way for the open work, and what it is of. */
  #run: ProofRun | null = null;
  #subject = '';
  /** Ends what comes before a run. */
  #begun = new AbortController();
  /** What a press costs; nothing once it was pressed. */
  #cost: string;

  constructor(root: HTMLElement, shop: Shop) {
    this.#root = root;
    this.#shop = shop;
    this.#cost = part(root, 'status', HTMLElement).textContent?.trim() ?? '';
    this.#onPress('prove', () => void this.#prove());
    this.#onPress('stop', () => this.#stop());
    this.#onPress('reseed', () => shop.change({ seed: Math.floor(Math.random() * 2 ** 32) }));
    const seed = this.#field('seed');
    seed.addEventListener('change', () => {
      const wished = Math.min(Math.max(Math.floor(Number(seed.value)) || 0, 0), 2 ** 32 - 1);
      shop.change({ seed: wished });
      this.#follow();
    });
    shop.subscribe((_, changed) => {
      if (changed.has('name')) this.#leave();
      this.#follow();
    });
    this.#follow();
  }

  #onPress(name: string, act: () => void): void {
    const button = buttonOf(this.#root, name);
    button.addEventListener('click', () => {
      if (isUsable(button)) act();
    });
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    const found = part(this.#root, 'setup', HTMLFormElement).elements.namedItem(name);
    if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
    throw new Error(`The set-up of the proof has no field "${name}".`);
  }

  #follow(): void {
    const { chosen, seed, cases } = this.#shop.work;
    setText(part(this.#root, 'title', HTMLElement), `${chosen || 'original'} against its port`);
    this.#field('seed').value = String(seed);
    part(this.#root, 'cases-section', HTMLElement).hidden = cases.length === 0;
    const list = part(this.#root, 'cases', HTMLElement);
    list.replaceChildren(...cases.map((text) => caseItem(text, () => this.#letGo(text))));
  }

  #letGo(text: string): void {
    const { cases } = this.#shop.work;
    this.#shop.change({ cases: cases.filter((kept) => kept !== text) });
    buttonOf(this.#root, 'prove').focus({ preventScroll: true });
  }

  async #prove(): Promise<void> {
    this.#usable(false);
    await findBooksPort(this.#shop, isListed);
    const { work } = this.#shop;
    const { port, words } = gateOf(this.#shop);
    if (port === null || work.contract === null) {
      this.#say(words);
      this.#usable(true);
      return;
    }
    const of = subjectOf('proof', work);
    this.#subject = of;
    this.#cost = '';
    this.#forget();
    const counted = await this.#counted(work);
    if (counted === null) {
      this.#usable(true);
      return;
    }
    const plan = this.#plan(work, work.contract, port, counted);
    this.#say('Getting Hypothesis …');
    const bar = part(this.#root, 'bar', HTMLProgressElement);
    bar.max = plan.examples;
    bar.removeAttribute('value');
    bar.hidden = false;
    const run: ProofRun = runProof(getEngine(), plan, {
      event: (event) => {
        if (this.#run === run) this.#hear(event, plan, bar);
      },
      waiting: (told) => {
        if (this.#run === run) this.#say(told);
      },
    });
    this.#run = run;
    const end = await run.done;
    bar.hidden = true;
    this.#usable(true);
    if (this.#run !== run) return;
    this.#run = null;
    this.#end(end, plan, of, (reached) => portSeen(counted, reached, work.files));
  }

  /** Builds the port once more, its blocks counted; null where the reader or another work has ended that. */
  async #counted(work: Work): Promise<CountedBuild | null> {
    const begun = new AbortController();
    this.#begun = begun;
    this.#say('Building the port once more, with its blocks counted …');
    // Rust's grammar is only needed here.
    const built = await import('./counted-build.ts').then(
      ({ buildCounted }) => buildCounted(work.files, begun.signal),
      (): CountedBuild => ({ kind: 'not counted', why: 'What it takes could not be fetched.' }),
    );
    return begun.signal.aborted ? null : built;
  }

  /** Another work was opened, or this one has another name. */
  #leave(): void {
    if (this.#run !== null && subjectOf('proof', this.#shop.work) === this.#subject) return;
    // Its verdict and its cases belong to the work before.
    this.#begun.abort();
    this.#run?.stop();
    this.#run = null;
    this.#forget();
    this.#say(this.#cost);
  }

  #plan(
    work: Work,
    contract: ProofPlan['contract'],
    port: ProofPlan['port'],
    counted: CountedBuild,
  ): ProofPlan {
    const calls = work.observed
      .map((call) => call.arguments)
      .filter((text) => text.length <= LONGEST_CALL)
      .slice(0, MOST_CALLS);
    return {
      ...{ original: work.original, contract, port, seed: work.seed },
      cases: [...new Set([...work.cases, ...calls])],
      counted:
        counted.kind === 'counted'
          ? { module: counted.module, blocks: counted.blocks.length }
          : null,
      examples: Number(this.#field('examples').value),
      seconds: Number(this.#field('seconds').value),
      limit: Number(this.#field('limit').value),
      inside: createInterrupts() === null,
    };
  }

  #hear(event: ProofEvent, { examples }: ProofPlan, bar: HTMLProgressElement): void {
    if (event.kind === 'unread') this.#say(`A case is no call of this function: ${event.case}`);
    if (event.kind !== 'progress') return;
    const tried = event.tried.toLocaleString('en');
    this.#say(`${DOING[event.doing]}: ${tried} tried, ${examples.toLocaleString('en')} are drawn.`);
    if (event.doing === 'drawn') bar.value = Math.min(event.tried, examples);
  }

  #end(
    end: ProofEnd,
    plan: ProofPlan,
    of: string,
    seenOf: (reached: readonly number[] | null) => PortSeen,
  ): void {
    if (end.kind === 'stopped') this.#say('Stopped by you. Nothing was lost.');
    if (end.kind === 'failed') this.#say(end.words);
    if (end.kind !== 'verdict') return;
    const { verdict, seconds } = end;
    this.#say(seconds === null ? '' : `Done in ${seconds.toFixed(1)} s.`);
    const port = seenOf('reached' in verdict ? verdict.reached : null);
    const missedLines = 'seen' in verdict ? (verdict.seen?.missedLines ?? []) : [];
    const unreached = unreachedLines(plan.original, missedLines, port.missed);
    this.#show(verdict, plan, port);
    this.#showUnreached(unreached);
    this.#shop.found.set('proof', of, verdict);
    this.#shop.found.set('unreached', of, unreached);
    const { cases } = this.#shop.work;
    this.#shop.change({ cases: [...new Set([...cases, ...casesIn(verdict)])] });
  }

  #show(verdict: Verdict, plan: ProofPlan, port: PortSeen): void {
    const { headline, sentences, isBad } = wordsOf(verdict, plan, port.sentence);
    part(this.#root, 'verdict', HTMLElement).replaceChildren(
      make('p', { class: isBad ? 'proof-headline bad' : 'proof-headline' }, headline),
      make(
        'ul',
        { class: 'proof-sentences' },
        ...sentences.map((sentence) => make('li', {}, sentence)),
      ),
    );
    const differences = verdict.kind === 'different' ? verdict.differences : [];
    part(this.#root, 'differences', HTMLElement).replaceChildren(
      ...differences.map((one) => differenceItem(one, () => this.#accept(one))),
    );
  }

  #showUnreached(lines: readonly UnreachedLine[]): void {
    const items = lines.map((line) => unreachedItem(line, () => this.#shop.places.goTo(line)));
    part(this.#root, 'missed', HTMLElement).hidden = lines.length === 0;
    part(this.#root, 'missed-lines', HTMLElement).replaceChildren(...items);
  }

  /** The contract says from now on what the port does with this bad input. */
  #accept({ bad, port }: Difference): void {
    const { contract } = this.#shop.work;
    if (contract === null || bad === null) return;
    const raised = port.kind === 'raised' ? port.type : null;
    const rows = contract.bad.map((row) =>
      row.parameter === bad.parameter && row.given === bad.given
        ? { ...row, port: { raised } }
        : row,
    );
    this.#shop.change({ contract: { ...contract, bad: rows } });
  }

  #forget(): void {
    part(this.#root, 'verdict', HTMLElement).replaceChildren();
    part(this.#root, 'differences', HTMLElement).replaceChildren();
    part(this.#root, 'missed', HTMLElement).hidden = true;
    this.#say('');
  }

  #stop(): void {
    buttonOf(this.#root, 'prove').focus({ preventScroll: true });
    if (this.#run === null) this.#say('Stopped by you. Nothing was lost.');
    this.#begun.abort();
    this.#run?.stop();
  }

  /** Whether Prove can be pressed, or Stop. */
  #usable(prove: boolean): void {
    setUsable(buttonOf(this.#root, 'prove'), prove);
    setUsable(buttonOf(this.#root, 'stop'), !prove);
  }

  #say(words: string): void {
    setText(part(this.#root, 'status', HTMLElement), words);
  }
}

/**
 * What stays as a case: arguments of each difference, and of a port's call that did not return. Of inputs that the
 * contract leaves out it says itself what has to become of them.
 */
function casesIn(verdict: Verdict): readonly string[] {
  if (verdict.kind === 'different') {
    const inside = verdict.differences.filter(({ kind }) => kind !== 'bad' && kind !== 'beyond');
    return inside.map((one) => one.arguments);
  }
  return verdict.kind === 'no return' && verdict.side === 'port' ? [verdict.arguments] : [];
}
