/** The settings of one more build, which the reader picks: made when their fold is opened. */
import { make, part } from '../../browser/dom.ts';
import {
  PROFILE,
  type Profile,
  parseProfile,
  SETTINGS,
  type Setting,
} from '../../compiler/profile.ts';

/** As the book's own crates are built. */
const FIRST: Profile = { 'opt-level': '3', lto: 'true', 'codegen-units': '1', simd: 'on' };

/** Fills the fold; from then on the build is measured with the others, unless the reader takes it out. */
export function fillProfileFold(fold: HTMLElement): void {
  const box = make('input', { type: 'checkbox', name: 'yours' });
  box.checked = true;
  const words =
    'Measure yours too: the same function is compiled with these settings, and measured beside the others';
  fold.append(
    make('div', { class: 'panel-controls' }, ...SETTINGS.map(field)),
    make('div', { 'data-part': 'yours' }, make('label', {}, box, make('span', {}, words))),
    make('p', {}, 'All other settings are those of a release build.'),
  );
}

function field(setting: Setting): HTMLElement {
  const select = make('select', { 'data-setting': setting });
  for (const value of PROFILE[setting]) select.append(make('option', {}, value));
  select.value = FIRST[setting];
  return make('label', { class: 'bench-field' }, make('span', {}, setting), select);
}

/** What the reader has picked, and the build of the site that the page is of. */
export function pickedIn(root: HTMLElement): { readonly profile: Profile; readonly build: string } {
  const fold = part(root, 'profile', HTMLElement);
  const chosen = SETTINGS.map((setting) => [
    setting,
    fold.querySelector<HTMLSelectElement>(`[data-setting="${setting}"]`)?.value,
  ]);
  return {
    profile: parseProfile(Object.fromEntries(chosen)) ?? FIRST,
    build: fold.dataset['build'] ?? '',
  };
}
