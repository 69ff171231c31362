/** Makes the Copy buttons of code figures work. */
import { copyAndSay } from '../browser/clipboard.ts';
import { fetchFile } from '../browser/fetch-file.ts';
import { sayNotFetched } from '../browser/not-fetched.ts';

/** The region's text as in the file: of a diff, what it looks like afterwards. */
function regionOf(figure: Element): string {
  const lines = figure.querySelectorAll('.line:not(del)');
  if (lines.length === 0) return figure.querySelector('code')?.textContent ?? '';
  return [...lines].map((line) => line.textContent).join('');
}

/** A page keeps each whole file that it does not fetch once, in the first figure that offers it. */
function keptWhole(figure: HTMLElement): string {
  const kept = [...document.querySelectorAll<HTMLTemplateElement>('template[data-whole]')];
  const whole = kept.find((template) => template.dataset['whole'] === figure.dataset['file']);
  return whole?.content.textContent ?? '';
}

async function copyFetched(address: string, status: HTMLElement): Promise<void> {
  try {
    await copyAndSay(await (await fetchFile(address)).text(), status);
  } catch {
    sayNotFetched(status, 'The file');
  }
}

for (const figure of document.querySelectorAll<HTMLElement>('figure.snippet:not([data-ready])')) {
  const status = figure.querySelector<HTMLElement>('[role="status"]');
  for (const button of figure.querySelectorAll<HTMLElement>('button[data-copy]')) {
    const { copy, address } = button.dataset;
    button.addEventListener('click', () => {
      if (!status) return;
      if (address !== undefined) void copyFetched(address, status);
      else void copyAndSay(copy === 'whole' ? keptWhole(figure) : regionOf(figure), status);
    });
  }
  figure.dataset.ready = '';
}
