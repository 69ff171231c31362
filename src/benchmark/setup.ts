/** What a reader sets before measuring, and how it is read again from what was stored or sent. */
import type { InputKind, Unit } from '../bench/define.ts';

export const VIEWS = ['bars', 'sizes', 'boundary', 'weight', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** Dots on a logarithmic axis, or bars to scale: ratios of 30 to 1,300 are a sliver on those. */
export const SCALES = ['log', 'linear'] as const;
export type Scale = (typeof SCALES)[number];
export const SCALE_WORDS: Readonly<Record<Scale, string>> = { log: 'log axis', linear: 'to scale' };

export interface Setup {
  readonly input: InputKind;
  readonly size: number;
  /** Seed of the input and of the order of the variants: a whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** Variants to measure, in the order of the declaration; holds the oracle and the baseline. */
  readonly variants: readonly string[];
  readonly baseline: string;
  readonly view: View;
  readonly scale: Scale;
}

/** What of a declaration decides whether a setup is possible. */
export interface Choices {
  /** Name of the panel: unique on the site, for links and for what is stored. */
  readonly panel: string;
  readonly variants: readonly string[];
  readonly oracle: string;
  readonly inputs: readonly [InputKind, ...InputKind[]];
  readonly sizes: readonly number[];
  /** Preset on a large device, where it is another one. */
  readonly largeSize?: number;
  readonly unit: Unit;
  /** Sizes of the size view, ascending; empty where there is no such view. */
  readonly sweep: readonly number[];
  readonly views: readonly View[];
  /** What a reader finds who has chosen nothing. */
  readonly preset: Setup;
}

export function isSameSetup(one: Setup, other: Setup): boolean {
  const fields = Object.keys(one) as (keyof Setup)[];
  return fields.every((field) => String(one[field]) === String(other[field]));
}

export const MAX_SEED = 0xffff_ffff;

/** `setup` with the oracle and the baseline among its variants, each once, in the order of declaration. */
export function completed(choices: Pick<Choices, 'variants' | 'oracle'>, setup: Setup): Setup {
  const wanted = new Set([...setup.variants, choices.oracle, setup.baseline]);
  return { ...setup, variants: choices.variants.filter((name) => wanted.has(name)) };
}

/** What this browser keeps for a benchmark: the setup and the reader's own text. */
export interface Stored {
  readonly setup: Setup;
  readonly text: string;
}

/** Reads what was stored; anything damaged or no longer offered falls back to the default. */
export function parseStored(choices: Choices, value: unknown): Stored {
  const stored = isObject(value) ? value : {};
  const setup = isObject(stored['setup']) ? stored['setup'] : {};
  const text = stored['text'];
  return { setup: decodeFields(choices, setup), text: typeof text === 'string' ? text : '' };
}

/** A setup made of whatever of `fields` this benchmark offers, and of the preset. */
export function decodeFields(
  choices: Choices,
  fields: Readonly<Partial<Record<keyof Setup, unknown>>>,
): Setup {
  const fallback = choices.preset;
  const wanted: readonly unknown[] = Array.isArray(fields.variants) ? fields.variants : [];
  const variants = choices.variants.filter((name) => wanted.includes(name));
  return completed(choices, {
    input: oneOf(choices.inputs, fields.input) ?? fallback.input,
    size: oneOf(choices.sizes, fields.size) ?? fallback.size,
    seed: isSeed(fields.seed) ? fields.seed : fallback.seed,
    variants: variants.length > 0 ? variants : fallback.variants,
    baseline: oneOf(choices.variants, fields.baseline) ?? fallback.baseline,
    view: oneOf(choices.views, fields.view) ?? fallback.view,
    scale: oneOf(SCALES, fields.scale) ?? fallback.scale,
  });
}

function isSeed(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_SEED;
}

function oneOf<T>(offered: readonly T[], value: unknown): T | undefined {
  return offered.find((candidate) => candidate === value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
