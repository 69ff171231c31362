/** The theme: light, dark, or as the system has it; kept in this browser. */

import { forget, keep, recall } from '../storage/json.ts';

type Choice = 'auto' | 'light' | 'dark';

const NAMES: Readonly<Record<Choice, string>> = {
  auto: 'automatic',
  light: 'light',
  dark: 'dark',
};
const NEXT: Readonly<Record<Choice, Choice>> = { auto: 'light', light: 'dark', dark: 'auto' };
const systemDark = matchMedia('(prefers-color-scheme: dark)');

function storedChoice(): Choice {
  const kept = recall('theme');
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

function apply(choice: Choice): void {
  const dark = choice === 'dark' || (choice === 'auto' && systemDark.matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

/** `<theme-switch>`: one button, its label says what is chosen. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) throw new Error('<theme-switch> has no button; expected one in its markup.');
    const show = (choice: Choice): void => {
      this.dataset['choice'] = choice;
      button.setAttribute('aria-label', `Theme: ${NAMES[choice]}`);
      button.title = `Theme: ${NAMES[choice]}. Press for ${NAMES[NEXT[choice]]}.`;
    };
    button.addEventListener('click', () => {
      const choice = NEXT[storedChoice()];
      if (choice === 'auto') forget('theme');
      else keep('theme', choice);
      apply(choice);
      show(choice);
    });
    systemDark.addEventListener('change', () => apply(storedChoice()));
    show(storedChoice());
    this.dataset['ready'] = '';
  }
}

/* Paper is light: what is drawn, not styled, follows the attribute and is drawn again before it is printed. */
addEventListener('beforeprint', () => apply('light'));
addEventListener('afterprint', () => apply(storedChoice()));

customElements.define('theme-switch', ThemeSwitch);
