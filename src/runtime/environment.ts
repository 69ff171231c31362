/** Says where we run, as far as the browser tells. */
import type { Environment } from '../bench/report.ts';

interface Brand {
  readonly brand: string;
  readonly version: string;
}

/** The part of User-Agent Client Hints that is there without asking. */
interface ClientHints {
  readonly brands: readonly Brand[];
  readonly platform: string;
}

/** What of `navigator` is read; a worker's and a page's both have it. */
export interface NavigatorLike {
  readonly userAgent: string;
  readonly platform?: string;
  readonly hardwareConcurrency?: number;
  readonly userAgentData?: ClientHints;
}

/** Later names win: Edge also calls itself Chromium, and Chrome also calls itself Safari. */
const BROWSERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Safari', /Version\/(\d+(?:\.\d+)?).* Safari\//],
  ['Firefox', /Firefox\/(\d+)/],
  ['Chromium', /Chrom(?:e|ium)\/(\d+)/],
  ['Edge', /Edg\/(\d+)/],
];

export function describeEnvironment(
  navigator: NavigatorLike,
  isolated: boolean,
): Omit<Environment, 'resolution' | 'engines'> {
  return {
    runtime: runtimeOf(navigator),
    platform: navigator.userAgentData?.platform || navigator.platform || 'unknown',
    cores: navigator.hardwareConcurrency ?? null,
    isolated,
  };
}

function runtimeOf({ userAgent, userAgentData }: NavigatorLike): string {
  // Among the brands is one made up, so that nobody relies on the list: it has punctuation in its name.
  const brands = (userAgentData?.brands ?? []).filter(({ brand }) => /^[A-Za-z ]+$/.test(brand));
  const brand = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0];
  if (brand !== undefined) return `${brand.brand} ${brand.version}`;
  return BROWSERS.reduce((found, [name, pattern]) => {
    const version = pattern.exec(userAgent)?.[1];
    return version === undefined ? found : `${name} ${version}`;
  }, 'unknown browser');
}
