/** The page on which readers type the code: whole in one file, for nothing else is served before, and without scripts. */
import { sourceHash } from '../serve/source-hash.ts';
import { escaped } from './html.ts';
import { pageStyle } from './page-style.ts';

const style = pageStyle('scripts/class/door.css');

/** The page may do nothing but look as it does and send its form back to where it comes from. */
export const doorHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src '${sourceHash(style)}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  // With "no-referrer" browsers do not say of a form from which origin it comes.
  'Referrer-Policy': 'same-origin',
};

export interface DoorPage {
  /** Where the form goes. */
  readonly action: string;
  /** The page that was asked for. */
  readonly to: string;
  /** What is wrong with the code that was typed; null for nothing. */
  readonly wrong: string | null;
  /** The page that was asked for is the teacher's. */
  readonly isForTeacher: boolean;
  /** The book's first page. */
  readonly home: string;
}

export function doorPage({ action, to, wrong, isForTeacher, home }: DoorPage): string {
  const title = isForTeacher ? 'The code of the teacher' : 'The code of the class';
  const what = isForTeacher
    ? `<p>This page is the teacher’s: it shows who takes part, and asks for a code of its own. If you are a reader, go <a href="${escaped(home)}">to the book</a>. If you are the teacher, the code stands in the terminal in which you started the class.</p>`
    : '<p>Your teacher shows it to you. You type it once.</p>';
  const told =
    wrong === null ? '' : `<p class="wrong" id="wrong" role="alert">${escaped(wrong)}</p>`;
  const state = wrong === null ? '' : ' aria-invalid="true" aria-describedby="wrong"';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Oxidizing Python</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="book">Oxidizing Python</p>
<h1>${title}</h1>
${what}
<form method="post" action="${escaped(action)}">
<label for="code">Code</label>
<input id="code" name="code" required autofocus maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false"${state}>
${told}
<input type="hidden" name="to" value="${escaped(to)}">
<button>Enter</button>
</form>
<p class="note">A cookie remembers that you have typed it, until the browser is closed. It holds a random number, and no name.</p>
</main>
</body>
</html>
`;
}
