/** The room on a reader's page: a button at the foot of the window, and what it opens. */
import { make, setText } from '../browser/dom.ts';
import { addStyleSheet } from '../browser/style-sheet.ts';
import { onKept } from '../storage/json.ts';
import { ownReport } from './own-report.ts';
import { type ClassState, MOST, type Now } from './protocol.ts';
import { Reporter, type Sent } from './reporter.ts';
import styles from './room.css?url';
import { forgetTakingPart, keepTakingPart, takingPart } from './taking-part.ts';

const SAID: Readonly<Record<Sent, string>> = {
  sending: 'You take part.',
  known: 'You take part. Your teacher’s computer has your report.',
  unreachable: 'Your teacher’s computer does not answer. This page tries again.',
  refused: 'Your teacher’s computer does not take the report. This page tries again.',
};

/** How often the page looks whether something has to be sent. */
const LOOK = 10_000;

/**
 * @param room Which class it is, from its cookie.
 * @returns What wants to know of the class's state. Before it does, nothing is sent.
 */
export function showRoom(room: string): (state: ClassState) => void {
  let sent: Sent = 'sending';
  let left = '';
  let state: ClassState | null = null;
  const word = make('span');
  const now = make('span', { class: 'room-now' });
  const summary = make('summary', {}, word, now);
  const status = make('p', { role: 'status' });
  const name = make('input', {
    id: 'room-name',
    maxlength: String(MOST.name),
    autocomplete: 'off',
  });
  const join = make('button', {}, 'Take part');
  const form = make(
    'form',
    {},
    make(
      'p',
      {},
      'If you take part, this page sends to your teacher’s computer, each time it changes: the section that you have reached, the exercises that you have ticked, your guesses before measurements, how many times as fast your computer then measures, and that you ask for help. Nothing is sent before you press. It is forgotten when the class ends, or when you stop.',
    ),
    make('label', { for: 'room-name' }, 'Name (you can leave it empty)'),
    name,
    join,
  );
  const help = make('button', { type: 'button' });
  const stop = make('button', { type: 'button' }, 'Stop taking part');
  const inside = make('div', { class: 'room-inside' }, help, stop);
  const body = make('div', { class: 'room-body' }, status, form, inside);
  const panel = make(
    'aside',
    { class: 'room-panel not-content', 'aria-label': 'The class', 'data-only': 'screen' },
    make('details', {}, summary, body),
  );

  const show = () => {
    const part = takingPart(room);
    form.hidden = part !== null;
    inside.hidden = part === null;
    setText(help, part?.asksForHelp ? 'I need no help any more' : 'Ask for help');
    setText(word, part === null ? 'The class' : part.asksForHelp ? 'Help asked' : 'In the class');
    setText(status, part === null ? left : SAID[sent]);
    setText(now, part === null || !state?.now ? '' : nowWords(state.now));
  };
  const reporter = new Reporter(
    () => {
      const part = takingPart(room);
      return state && part && ownReport(part, state.measurable);
    },
    (how) => {
      sent = how;
      show();
    },
  );

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent = 'sending';
    keepTakingPart({ room, name: name.value.trim(), asksForHelp: false });
    help.focus();
  });
  help.addEventListener('click', () => {
    const part = takingPart(room);
    if (part) keepTakingPart({ ...part, asksForHelp: !part.asksForHelp });
  });
  stop.addEventListener('click', async () => {
    forgetTakingPart();
    name.focus();
    left = (await reporter.leave())
      ? 'You do not take part any more. What you sent is deleted.'
      : 'You do not take part any more. Your teacher’s computer did not answer: it forgets what you sent when the class ends.';
    show();
  });
  onKept(() => {
    show();
    reporter.soon();
  });
  for (const event of ['scroll', 'visibilitychange']) {
    document.addEventListener(event, () => reporter.soon(), { passive: true });
  }
  setInterval(() => reporter.soon(), LOOK);
  show();
  void addStyleSheet(styles).then(() => document.body.append(panel));
  return (told) => {
    state = told;
    show();
    reporter.soon();
  };
}

function nowWords({ title, until }: Now): string {
  if (until === null) return `Now: ${title}`;
  const time = new Date(until).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `Now, until ${time}: ${title}`;
}
