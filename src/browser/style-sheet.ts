/** Fetches the style sheet of what a reader asks for. It is imported with `?url`: what is imported as a style is linked from every page. */
import { make } from './dom.ts';

/** Resolves once the sheet is applied, or cannot be had: things can be read without it. */
export function addStyleSheet(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href });
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}
