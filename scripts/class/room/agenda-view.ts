/** The agenda on the teacher's page: times of day once it has begun, what is on, and how long that still takes. */
import { escaped } from '../html.ts';
import { buttonFor } from './button.ts';
import type { Slot, Step, Timetable } from './timetable.ts';

/** @param home Of the book, for links to its sections. */
export function agendaView(timetable: Timetable, home: string): string {
  const rows = timetable.slots.map((slot) => rowOf(slot, timetable.minutesLeft, home));
  return `<p>${sentence(timetable)}</p>
${buttonsOf(timetable)}
<table class="agenda">${rows.join('\n')}</table>`;
}

function sentence({ at, isOver, slots, minutesLeft }: Timetable): string {
  const sum = slots.reduce((all, { minutes }) => all + minutes, 0);
  if (at === 0) return `${sum} minutes in all. It begins when you press Start.`;
  if (isOver) return 'The agenda is over.';
  const end = slots.at(-1)?.times?.to;
  const ends = end === undefined ? '' : ` All of it ends at ${timeOf(end)}.`;
  return `<b>${leftWords(minutesLeft ?? 0)}</b>${ends}`;
}

function leftWords(left: number): string {
  const minutes = Math.abs(left) === 1 ? '1 minute' : `${Math.abs(left)} minutes`;
  return left < 0 ? `${minutes} late.` : `${minutes} left.`;
}

function buttonsOf({ at, isOver, agenda }: Timetable): string {
  const step = (name: Step, words: string) =>
    buttonFor(`agenda-${name}`, words, { kind: 'agenda', step: name, at });
  if (at === 0) return `<p class="actions">${step('next', 'Start')}</p>`;
  if (isOver) return `<p class="actions">${step('back', 'Back')}</p>`;
  const next = step('next', at === agenda.items.length ? 'End' : 'Next');
  return `<p class="actions">${next}${step('longer', '+5 minutes')}${step('shorter', '−5 minutes')}${step('back', 'Back')}</p>`;
}

function rowOf({ item, minutes, state, times }: Slot, left: number | null, home: string): string {
  const title = escaped(item.title);
  const place = item.section?.replace('#', '/#') ?? null;
  const linked =
    place === null
      ? title
      : `<a id="agenda-${escaped(place)}" href="${escaped(`${home}chapters/${place}`)}">${title}</a>`;
  const when = times === null ? '' : `${timeOf(times.from)} to ${timeOf(times.to)}`;
  const told = state === 'on' ? ` <span class="remark">now, ${leftWords(left ?? 0)}</span>` : '';
  const current = state === 'on' ? ' aria-current="step"' : '';
  return `<tr class="${state === 'to come' ? 'ahead' : state}"${current}><td class="when">${when}</td><th scope="row">${linked}${told}</th><td class="count">${minutes} min</td></tr>`;
}

/** By this computer's clock; the page's script writes it by the browser's time zone. */
function timeOf(time: number): string {
  const date = new Date(time);
  const words = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `<time datetime="${date.toISOString()}">${words}</time>`;
}
