/** What a page weighs and how it paints before the reader presses anything. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Response } from '@playwright/test';
import { CHAPTER, type Site, withSite } from '../browser/site.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { FRONT_LIMIT, PAGE_LIMIT, SCRIPT_LIMIT } from '../weight/limits.ts';
import { gzipped } from '../weight/page-weight.ts';
import { pagePaths } from '../weight/pages.ts';
import { atMost, medianOf, type Row } from './rows.ts';

const REPEATS = 10;
const CPU_SLOWDOWN = 4;
/** Text that only the named library's code holds; each must be found somewhere in the built site. */
const MARKERS = { editor: 'cm-scroller', charts: 'chartArea', engine: 'loadPyodide' };

interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly forbidden: number;
}

interface Paint {
  readonly largest: number;
  readonly shift: number;
}

export async function weight(): Promise<Row[]> {
  requireMarkers();
  return withSite(async (site) => {
    const rows = [
      ...(await rowsOf(site, 'front page', '', FRONT_LIMIT)),
      ...(await rowsOf(site, 'chapter', CHAPTER, PAGE_LIMIT)),
    ];
    for (const pagePath of pagePaths(fromRoot('dist'))) {
      if (pagePath !== '' && pagePath !== CHAPTER) rows.push(...(await weightRows(site, pagePath)));
    }
    return rows;
  });
}

/** The weight of a page alone: how it paints is measured on two of them. */
async function weightRows(site: Site, pagePath: string): Promise<Row[]> {
  const { html, css, js, forbidden } = await weigh(site, pagePath);
  return [
    atMost(`${pagePath}: before Run, gzip`, (html + css + js) / 1000, 'kB', PAGE_LIMIT),
    atMost(`${pagePath}: eager JS, gzip`, js / 1000, 'kB', SCRIPT_LIMIT),
    atMost(`${pagePath}: engine, editor and charts before Run`, forbidden, 'bytes', 0),
  ];
}

async function rowsOf(site: Site, name: string, pagePath: string, limit: number): Promise<Row[]> {
  const { html, css, js, forbidden } = await weigh(site, pagePath);
  const paints: Paint[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) paints.push(await paint(site, pagePath));
  return [
    atMost(`${name}: HTML + CSS + JS before Run, gzip`, (html + css + js) / 1000, 'kB', limit),
    atMost(`${name}: eager JS, gzip`, js / 1000, 'kB', SCRIPT_LIMIT),
    atMost(`${name}: engine, editor and chart library before Run`, forbidden, 'bytes', 0),
    atMost(
      `${name}: LCP at ${CPU_SLOWDOWN}x slower CPU`,
      medianOf(paints.map(({ largest }) => largest)) / 1000,
      's',
      1.5,
    ),
    atMost(`${name}: layout shift`, Math.max(...paints.map(({ shift }) => shift)), '', 0.01),
  ];
}

/** Bytes after gzip of what a page loads by itself until the network is idle. */
export async function weigh(site: Site, pagePath: string): Promise<Weight> {
  const responses: Response[] = [];
  const page = await site.open(pagePath, async (fresh) => {
    fresh.on('response', (response) => responses.push(response));
  });
  await page.waitForLoadState('networkidle');
  const weight = { html: 0, css: 0, js: 0, forbidden: 0 };
  for (const response of responses) {
    const type = response.headers()['content-type'] ?? '';
    const body = await response.body();
    const bytes = gzipped(body);
    if (type.includes('html')) weight.html += bytes;
    else if (type.includes('css')) weight.css += bytes;
    else if (type.includes('javascript')) weight.js += bytes;
    const isEngine = new URL(response.url()).pathname.startsWith('/engine/');
    const isLibrary =
      type.includes('javascript') && Object.values(MARKERS).some((marker) => body.includes(marker));
    if (isEngine || isLibrary) weight.forbidden += bytes;
  }
  await page.context().close();
  return weight;
}

async function paint(site: Site, pagePath: string): Promise<Paint> {
  const page = await site.open(pagePath, throttleAndWatch);
  await page.waitForLoadState('networkidle');
  const paint = await page.evaluate(() => window.paintWatch);
  await page.context().close();
  return paint;
}

declare global {
  interface Window {
    paintWatch: { largest: number; shift: number };
  }
}

async function throttleAndWatch(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(() => {
    window.paintWatch = { largest: 0, shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.paintWatch.largest = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry) window.paintWatch.shift += Number(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** A marker that is in no built file would make its check pass whatever is loaded. */
function requireMarkers(): void {
  const scripts = readdirSync(fromRoot('dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => readFileSync(path.join(fromRoot('dist'), file), 'utf8'));
  for (const [library, marker] of Object.entries(MARKERS)) {
    if (scripts.some((text) => text.includes(marker))) continue;
    throw new PlainFailure(
      `No built script holds "${marker}", by which this measurement knows the ${library}: correct MARKERS in scripts/bench/weight.ts.`,
    );
  }
}
