/** The one version of the reader's own that made room for another: kept until it is shown again. */
import { forget, isKept, keep, recall } from '../storage/json.ts';
import type { Shareable } from './shareable.ts';

/** The version set aside. */
export function asideOf<Version>(shareable: Shareable<Version>): Version | null {
  return keptOf(shareable)[0];
}

/** Whether what `useShared` sets aside would take the place of another version that the reader made. */
export function takesPlace<Version>(shareable: Shareable<Version>): boolean {
  const [aside, brought] = keptOf(shareable);
  const next = nextAside(shareable);
  return aside !== null && !isEqual(aside, brought) && !isEqual(aside, next);
}

/** Shows `version`, and sets the reader's own aside; `isBrought`: by a link. @returns false if refused: nothing changed. */
export function useShared<Version>(
  shareable: Shareable<Version>,
  version: Version,
  isBrought: boolean,
): boolean {
  const brought = isBrought ? version : keptOf(shareable)[1];
  return replace(shareable, version, [nextAside(shareable), brought]);
}

/** Shows the version that was set aside; what is shown takes its place. @returns false if refused: nothing changed. */
export function swapBack<Version>(shareable: Shareable<Version>): boolean {
  const [aside, brought] = keptOf(shareable);
  return aside === null || replace(shareable, aside, [shareable.own(), brought]);
}

/** The version set aside, and what a link brought last: as long as the reader leaves that as it is, it is not theirs. */
type Kept<Version> = readonly [aside: Version | null, brought: Version | null];

function keptOf<Version>({ names, parse }: Shareable<Version>): Kept<Version> {
  const kept = recall(names.aside);
  const [aside, brought]: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return [parse(aside), parse(brought)];
}

function nextAside<Version>(shareable: Shareable<Version>): Version | null {
  const [aside, brought] = keptOf(shareable);
  const own = shareable.own();
  return own === null || isEqual(own, brought) ? aside : own;
}

/** What is set aside is kept before the entry of the reader's own is overwritten. */
function replace<Version>(
  { names, own, show }: Shareable<Version>,
  version: Version,
  kept: Kept<Version>,
): boolean {
  const before = recall(names.aside);
  const isSafe = write(names.aside, kept[0] === null ? null : kept);
  // A version that storage never had is as safe on the page alone as it was.
  if (!isSafe && own() !== null && isKept(names.own)) {
    write(names.aside, before);
    return false;
  }
  show(version);
  return true;
}

function write(name: string, value: unknown): boolean {
  if (value !== null) return keep(name, value);
  forget(name);
  return true;
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
