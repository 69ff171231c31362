/** Gathers what a reader who takes part sends, from what this page shows and this browser keeps. */
import { pathOnSite } from '../browser/address.ts';
import { isDone } from '../progress/done.ts';
import type { Part } from '../progress/parts.ts';
import { readPrediction } from '../storage/guesses.ts';
import { namesAfter } from '../storage/json.ts';
import { measuredRatios } from './measured-ratios.ts';
import { type Measurable, MOST, type RoomReport } from './protocol.ts';
import type { TakingPart } from './taking-part.ts';

const KINDS = ['read', 'turn', 'choice', 'quiz'] as const;

/** @param measurable What the class would like to know the ratios of. */
export function ownReport(
  { name, asksForHelp }: TakingPart,
  measurable: readonly Measurable[],
): RoomReport {
  const parts = KINDS.flatMap((kind) =>
    namesAfter(`${kind}:`).map((id): Part => `${kind}:${id}`),
  ).filter((part) => part.length <= MOST.id && isDone(part));
  const guesses = namesAfter('predict:').flatMap((id) => {
    const guess = id.length <= MOST.id ? readPrediction(id) : null;
    return guess === null ? [] : [[id, guess.value] as const];
  });
  return {
    name,
    section: sectionReached(),
    done: parts.slice(0, MOST.done),
    guesses: Object.fromEntries(guesses.slice(0, MOST.guesses)),
    measured: measuredRatios(measurable),
    asksForHelp,
  };
}

/** The last heading above the middle of the window. */
function sectionReached(): string | null {
  const [, chapter] = /^\/chapters\/([^/]+)\/$/.exec(pathOnSite(location.pathname)) ?? [];
  if (chapter === undefined) return null;
  const passed = [...document.querySelectorAll('main h2[id]')].filter(
    (heading) =>
      heading.getClientRects().length > 0 && heading.getBoundingClientRect().top < innerHeight / 2,
  );
  const reached = passed.at(-1);
  return reached === undefined ? chapter : `${chapter}#${reached.id}`;
}
