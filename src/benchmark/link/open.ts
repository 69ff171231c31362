/**
 * Follows links to a benchmark's set-up, from when it is loaded on: a banner says what one brings or what
 * is wrong. Nothing runs.
 */
import { make } from '../../browser/dom.ts';
import { type After, type Choice, CLOSE, showBanner } from '../../share/banner.ts';
import { faultWords, missingWords } from '../../share/link-messages.ts';
import { whereabouts } from '../../share/place.ts';
import type { BenchPanel } from '../panel.ts';
import type { Stored } from '../setup.ts';
import { type Reading, readLink } from './address.ts';
import { changeWords, isOwn, isSameSetup, type Offer, offerOf } from './changes.ts';
import { nothingNewWords, offerWords, SETUP_TERMS } from './link-messages.ts';
import type { ShareControls } from './share-controls.ts';

/** What gets the focus when a banner has been answered. */
const MEASURE = '[data-part="measure"]';

/** UTF-16 units of a shared text that the banner shows; what is beyond is counted. */
const MAX_SHOWN = 5_000;

async function openLink(): Promise<void> {
  const address = location.href;
  if (!location.hash.startsWith('#benchmark=')) return;
  const reading = await readLink(address);
  // Another link may have been opened meanwhile.
  if (location.href !== address) return;
  const name = CSS.escape(reading.benchmark);
  const panel = document.querySelector<BenchPanel>(`bench-panel[data-benchmark="${name}"]`);
  if (panel === null || reading.kind === 'problem') showProblem(reading, panel);
  else showOffer(await panel.shareControls(), panel, reading);
}

function showProblem(reading: Reading, panel: BenchPanel | null): void {
  const isKnown = panel !== null && reading.kind === 'problem';
  showBanner({
    label: 'Problem with a link',
    words: isKnown
      ? faultWords(reading.fault, SETUP_TERMS)
      : missingWords('benchmark', reading.benchmark),
    bad: true,
    choices: [CLOSE],
    detail: null,
    ...whereabouts(panel, MEASURE),
  });
}

function showOffer(
  shareControls: ShareControls,
  panel: BenchPanel,
  { shared }: Extract<Reading, { readonly kind: 'shared' }>,
): void {
  const { own } = shareControls;
  const { benchmark } = own;
  const offer = offerOf(benchmark, shared);
  const isOriginal = isSameSetup(offer.setup, benchmark.preset) && offer.text === null;
  const shown = own.read();
  const isShown =
    isSameSetup(offer.setup, shown.setup) && (offer.text === null || offer.text === shown.text);
  const isChoice = !isOriginal && !isShown;
  const hasOwn = isOwn(benchmark, shown);
  showBanner({
    label: `Shared set-up of ${benchmark.title}`,
    words: isChoice
      ? offerWords(benchmark.title, hasOwn, offer.missing)
      : nothingNewWords(benchmark.title, isOriginal),
    bad: false,
    choices: isChoice ? choicesFor(shareControls, offer, hasOwn) : [CLOSE],
    detail: isOriginal
      ? null
      : detailOf(changeWords(benchmark, benchmark.preset, offer.setup), offer.text),
    ...whereabouts(panel, MEASURE),
  });
}

function choicesFor(
  shareControls: ShareControls,
  { setup, text }: Offer,
  hasOwn: boolean,
): Choice[] {
  const { own } = shareControls;
  const aside = 'Your own set-up is set aside: a button below the panel brings it back.';
  const use = (wanted: Stored, words: string) => (): After => {
    const result = shareControls.use(wanted);
    if (result.kind === 'refused') return { kind: 'refused', words: result.why };
    return { kind: 'settled', words: hasOwn ? `${words} ${aside}` : words };
  };
  const shared: Choice = {
    label: 'Use the shared set-up',
    choose: use(
      { setup, text: text ?? own.read().text },
      'The panel now holds the shared set-up. It is measured when you press Measure.',
    ),
  };
  if (!hasOwn) return [shared, { ...CLOSE, label: "Keep the page's own" }];
  const original = { setup: own.benchmark.preset, text: own.read().text };
  return [
    shared,
    { ...CLOSE, label: 'Keep mine' },
    {
      label: "Show the page's own",
      choose: use(original, 'The panel now holds what the page brings.'),
    },
  ];
}

/** The differences as a list, and the text that would be measured on. */
function detailOf(changes: readonly string[], text: string | null): HTMLElement {
  const list = make('ul', { class: 'bench-notes' }, ...changes.map((it) => make('li', {}, it)));
  list.style.margin = '0.6rem 0.9rem';
  if (text === null) return list;
  const more = text.length - MAX_SHOWN;
  const shown =
    more > 0 ? `${text.slice(0, MAX_SHOWN)}\n… ${more.toLocaleString('en')} more` : text;
  const label = 'Text that the link brings';
  const pre = make('pre', { role: 'group', 'aria-label': label, tabindex: '0' }, shown);
  Object.assign(pre.style, {
    margin: '0',
    padding: '0.6rem 0.9rem',
    maxHeight: '12rem',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  });
  return make('div', {}, list, pre);
}

addEventListener('hashchange', () => void openLink());
void openLink();
