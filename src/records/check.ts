/** Reads values out of unknown JSON and says exactly where something else stood. */

/** A value with the place it came from, for example `doubles.native.json: benchmarks[3].stats`. */
export interface Place {
  readonly value: unknown;
  readonly at: string;
}

function fail({ value, at }: Place, expected: string): never {
  const given = value === undefined ? 'nothing' : JSON.stringify(value)?.slice(0, 60);
  throw new Error(`${at.replace(/:$/, '')}: expected ${expected}, got ${given}.`);
}

export function member(place: Place, key: string): Place {
  const { value, at } = place;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(place, 'an object');
  const entry: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return { value: entry, at: at.endsWith(':') ? `${at} ${key}` : `${at}.${key}` };
}

export function items(place: Place): Place[] {
  if (!Array.isArray(place.value)) fail(place, 'a list');
  return place.value.map((value: unknown, index) => ({ value, at: `${place.at}[${index}]` }));
}

export function text(place: Place): string {
  return typeof place.value === 'string' ? place.value : fail(place, 'a text');
}

export function optionalText(place: Place): string | undefined {
  return place.value === undefined ? undefined : text(place);
}

/** A finite number above zero: every figure in a record is a time, a ratio or a count of something there. */
export function positive(place: Place): number {
  const { value } = place;
  return typeof value === 'number' && Number.isFinite(value) && value > 0
    ? value
    : fail(place, 'a number above 0');
}

/** The members of an object, each with its place. */
export function entries(place: Place): [string, Place][] {
  const { value } = place;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(place, 'an object');
  return Object.keys(value).map((key) => [key, member(place, key)]);
}

export function texts(place: Place): Record<string, string> {
  return Object.fromEntries(entries(place).map(([key, value]) => [key, text(value)]));
}
