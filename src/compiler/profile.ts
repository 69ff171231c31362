/** The settings of a build that a reader picks, as Cargo calls them: a closed list, which the compile service holds requests against. */

export const PROFILE = {
  'opt-level': ['0', '1', '2', '3', 's', 'z'],
  lto: ['false', 'thin', 'true'],
  'codegen-units': ['1', '4', '16'],
  simd: ['off', 'on'],
} as const;

export type Setting = keyof typeof PROFILE;

export type Profile = { readonly [S in Setting]: (typeof PROFILE)[S][number] };

/** The crate that is compiled in such a profile. Nothing of it can be changed beyond that. */
export const KERNEL_CRATE = 'builds';

export const SETTINGS = Object.keys(PROFILE) as readonly Setting[];

/** The profile, where `value` has each setting, each with one of its values, and nothing else. */
export function parseProfile(value: unknown): Profile | null {
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value);
  const isRight = entries.every(
    ([name, chosen]) =>
      Object.hasOwn(PROFILE, name) && PROFILE[name as Setting].some((one) => one === chosen),
  );
  return isRight && entries.length === SETTINGS.length ? (value as Profile) : null;
}
