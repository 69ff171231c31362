/** An advice in words, for the page and as Markdown. */
import { formatRatio, formatTime } from '../../figures/figures.ts';
import type { Advice, Answers } from './rules.ts';
import { READERS, WORK } from './rules.ts';

/** What a faster function could give at the very best. */
export function limitWords({ ceiling, hoursADay }: Advice): string {
  const saved = formatTime(hoursADay * 3_600_000);
  return Number.isFinite(ceiling)
    ? `At the very best the program becomes ${formatRatio(ceiling)} as fast, and saves ${saved} a day.`
    : `The function is all there is: it could save up to ${saved} a day.`;
}

/** To paste into an issue or a chat. */
export function adviceMarkdown(answers: Answers, advice: Advice, address: string): string {
  const { seconds, runs, share, work, searched, tested, readers } = answers;
  const yes = (value: boolean) => (value ? 'yes' : 'no');
  return [
    `**Should we port this? ${advice.headline}**`,
    '',
    ...advice.reasons.map((reason) => `- ${reason}`),
    '',
    limitWords(advice),
    '',
    '| | |',
    '|---|---|',
    `| one run | ${formatTime(seconds * 1000)} |`,
    `| runs a day | ${runs} |`,
    `| share of the function | ${Math.round(share * 100)} % |`,
    `| what it does | ${WORK[work]} |`,
    `| a better algorithm or a library was looked for | ${yes(searched)} |`,
    `| tests say what it does | ${yes(tested)} |`,
    `| who reads Rust | ${READERS[readers]} |`,
    '',
    `By the rules of ${address}`,
    '',
  ].join('\n');
}
