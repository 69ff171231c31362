/** A reader comes back: how soon the first result is there, without and with a network, and what is fetched. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArguments } from '../browser/arguments.ts';
import { type FoundBrowser, lookForBrowsers } from '../browser/engines.ts';
import { CELL, pressAndTime } from '../browser/panels.ts';
import { CHAPTER } from '../browser/site.ts';
import { type Listening, listen } from '../serve/listen.ts';
import { respondWith } from '../serve/respond.ts';
import { fromRoot } from '../setup/paths.mjs';
import { atMost, medianOf, type Row } from './rows.ts';

const REPEATS = 5;
const PORT = 4655;
const PATIENCE = 60_000;
/** Nothing more is kept when two looks, so many milliseconds apart, find the same. */
const LOOK_EVERY = 1_000;

/** What one reader's three visits took; times in milliseconds from the press on Run. */
interface Reader {
  readonly first: number;
  readonly next: number;
  /** Response bodies of the second visit. */
  readonly nextBytes: number;
  readonly offline: number;
  /** What is kept of Python's memory. */
  readonly snapshotBytes: number;
}

/** The rows of each browser that is installed; the others are named. */
export async function visits(): Promise<Row[]> {
  const { found, skipped } = await lookForBrowsers(['chromium', 'firefox']);
  for (const words of skipped) console.log(words);
  const rows: Row[] = [];
  for (const browser of found) rows.push(...(await rowsOf(browser)));
  return rows;
}

async function rowsOf(browser: FoundBrowser): Promise<Row[]> {
  const readers: Reader[] = [];
  // The first reader warms the server's cache of compressed files and is not counted.
  for (let repeat = -1; repeat < REPEATS; repeat += 1) {
    const reader = await readerOf(browser);
    if (repeat >= 0) readers.push(reader);
  }
  const median = (pick: (reader: Reader) => number) => medianOf(readers.map(pick));
  const first = median((one) => one.first);
  const { name } = browser;
  return [
    atMost(
      `next visit's first result over the first one's, ${name}`,
      median((one) => one.next) / first,
      'x',
      0.5,
    ),
    atMost(
      `offline start's first result over the first visit's, ${name}`,
      median((one) => one.offline) / first,
      'x',
      0.5,
    ),
    atMost(
      `from the network at the second visit, ${name}`,
      median((one) => one.nextBytes) / 1000,
      'kB',
      0,
    ),
    atMost(
      `kept of Python's memory, ${name}`,
      median((one) => one.snapshotBytes) / 1000,
      'kB',
      7_000,
    ),
  ];
}

/** Visits three times in a profile of its own; the browser is ended in between, as a reader does. */
async function readerOf(browser: FoundBrowser): Promise<Reader> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'reader-'));
  const traffic = new Traffic();
  const site = respondWith({ folder: fromRoot('dist'), isolated: true });
  let server: Listening | null = await listen(traffic.watch(site), PORT, () => {});
  const { address } = server;
  const visit = <T>(work: (page: Page) => Promise<T>) => inBrowser(browser, profile, work);
  try {
    const [first, snapshotBytes] = await visit(async (page) => {
      const time = await timeFirstResult(page, address);
      await page.waitForFunction(snapshotSize, { timeout: PATIENCE, polling: 100 });
      await settled(page);
      return [time, (await page.evaluate(snapshotSize)) ?? Number.NaN] as const;
    });
    traffic.clear();
    const next = await visit((page) => timeFirstResult(page, address));
    const nextBytes = traffic.bytes;
    await server.close();
    server = null;
    const offline = await visit((page) => timeFirstResult(page, address));
    return { first, next, nextBytes, offline, snapshotBytes };
  } finally {
    await server?.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function inBrowser<T>(
  { key, executablePath }: FoundBrowser,
  userDataDir: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const browser: Browser = await puppeteer.launch({
    browser: key === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    userDataDir,
    args: key === 'firefox' ? [] : chromiumArguments,
    headless: true,
  });
  try {
    return await work(await browser.newPage());
  } finally {
    await browser.close();
  }
}

async function timeFirstResult(page: Page, address: string): Promise<number> {
  await page.goto(address + CHAPTER, { waitUntil: 'load', timeout: PATIENCE });
  await page.waitForSelector(`${CELL}[data-ready]`, { timeout: PATIENCE });
  return page.evaluate(pressAndTime, [CELL, 'Run', { state: 'done' }, PATIENCE] as const);
}

/** Waits until nothing more is kept for the next visit. */
async function settled(page: Page): Promise<void> {
  let before = -1;
  for (;;) {
    const now = await page.evaluate(async () => {
      const names = await caches.keys();
      const sizes = names.map(async (name) => (await (await caches.open(name)).keys()).length);
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    });
    if (now === before) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/** Runs in the page: bytes that are kept of Python's memory, null if nothing is. */
async function snapshotSize(): Promise<number | null> {
  const name = (await caches.keys()).find((one) => one.startsWith('oxidizing-python:'));
  if (name === undefined) return null;
  const cache = await caches.open(name);
  const [request] = await cache.keys();
  const response = request === undefined ? undefined : await cache.match(request);
  return response === undefined ? null : (await response.blob()).size;
}

/** Counts what the server sends as bodies, compressed as they travel. */
class Traffic {
  bytes = 0;

  clear(): void {
    this.bytes = 0;
  }

  watch(inner: RequestListener): RequestListener {
    return (request, response) => {
      const counted =
        <Arguments extends unknown[], Result>(send: (...given: Arguments) => Result) =>
        (...given: Arguments): Result => {
          const [chunk] = given;
          if (typeof chunk === 'string' || chunk instanceof Uint8Array) {
            this.bytes += Buffer.byteLength(chunk);
          }
          return send.apply(response, given);
        };
      Object.assign(response, { write: counted(response.write), end: counted(response.end) });
      inner(request, response);
    };
  }
}
