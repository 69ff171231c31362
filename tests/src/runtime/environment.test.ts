/** What a browser tells of itself, put into words. */
import { describe, expect, it } from 'vitest';
import { describeEnvironment, type NavigatorLike } from '../../../src/runtime/environment.ts';

const linux = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const runtimes: readonly [name: string, navigator: NavigatorLike, expected: string][] = [
  [
    'Chrome by its hints, not by the made-up brand',
    {
      userAgent: `${linux} Chrome/156.0.0.0 Safari/537.36`,
      userAgentData: {
        brands: [
          { brand: 'Not=A?Brand', version: '24' },
          { brand: 'Chromium', version: '156' },
          { brand: 'Google Chrome', version: '156' },
        ],
        platform: 'Linux',
      },
    },
    'Google Chrome 156',
  ],
  [
    'Chromium where it is the only brand',
    {
      userAgent: `${linux} Chrome/156.0.0.0 Safari/537.36`,
      userAgentData: {
        brands: [
          { brand: 'Chromium', version: '156' },
          { brand: 'Not.A/Brand', version: '8' },
        ],
        platform: 'Linux',
      },
    },
    'Chromium 156',
  ],
  [
    'Chromium without hints, as on a page without HTTPS',
    { userAgent: `${linux} Chrome/156.0.0.0 Safari/537.36` },
    'Chromium 156',
  ],
  [
    'Edge, which also calls itself Chrome',
    { userAgent: `${linux} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0` },
    'Edge 156',
  ],
  [
    'Firefox',
    { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' },
    'Firefox 153',
  ],
  ['Safari', { userAgent: `${mac} Version/26.1 Safari/605.1.15` }, 'Safari 26.1'],
  ['a browser nobody knows', { userAgent: 'Something/1.0' }, 'unknown browser'],
];

describe('the runtime', () => {
  it.each(runtimes)('names %s', (_, navigator, expected) => {
    expect(describeEnvironment(navigator, true).runtime).toBe(expected);
  });
});

describe('what the browser keeps to itself', () => {
  it('is null or unknown', () => {
    expect(describeEnvironment({ userAgent: '' }, false)).toEqual({
      runtime: 'unknown browser',
      platform: 'unknown',
      cores: null,
      isolated: false,
    });
  });
});
