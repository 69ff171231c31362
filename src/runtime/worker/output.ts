/** Turns the bytes Python writes into output events: as they come, but never more than a page can take. */

export type Stream = 'stdout' | 'stderr';

export interface OutputLimits {
  /** Most characters of one run that are sent. */
  readonly characters: number;
  readonly lines: number;
  /** Events sent at once before they are gathered. */
  readonly burst: number;
  /** Events a second afterwards. */
  readonly perSecond: number;
}

const LIMITS: OutputLimits = {
  characters: 200_000,
  lines: 10_000,
  burst: 500,
  perSecond: 500,
};

/** Text gathered in a flood is sent at this length at the latest. */
const CHUNK = 4_096;
/** Milliseconds between two reports of how much was dropped. */
const DROPPED_EVERY = 250;

export interface OutputSink {
  output(stream: Stream, text: string): void;
  /** What a program of ours notes: not written, so not limited. */
  noted(text: string): void;
  /** `dropped` is the total so far. */
  truncated(dropped: number): void;
  /** Milliseconds of any steady clock. */
  now(): number;
}

/** The output of one run. */
export class Output {
  readonly #sink: OutputSink;
  readonly #limits: OutputLimits;
  readonly #decoders: Record<Stream, TextDecoder> = {
    stdout: new TextDecoder(),
    stderr: new TextDecoder(),
  };
  #characters = 0;
  #lines = 0;
  #dropped = 0;
  #droppedTold = 0;
  #droppedAt = Number.NEGATIVE_INFINITY;
  #allowance: number;
  #refilled: number;
  #held: { stream: Stream; text: string } | null = null;

  constructor(sink: OutputSink, limits: OutputLimits = LIMITS) {
    this.#sink = sink;
    this.#limits = limits;
    this.#allowance = limits.burst;
    this.#refilled = sink.now();
  }

  /** Takes a write as the file descriptor got it; `bytes` may be reused after the call. */
  write(stream: Stream, bytes: Uint8Array): void {
    if (this.#dropped > 0) {
      this.#drop(characters(bytes));
      return;
    }
    const room = this.#limits.characters - this.#characters;
    // Four bytes a character at most: decoding more of a huge write would only cost time.
    const head = bytes.subarray(0, 4 * room);
    const decoded = this.#decoders[stream].decode(head, { stream: true });
    const kept = this.#cut(decoded, room);
    this.#characters += kept.length;
    if (kept.length > 0) this.#send(stream, kept);
    const rest = decoded.length - kept.length + characters(bytes.subarray(head.length));
    if (rest > 0) this.#drop(rest);
  }

  note(text: string): void {
    this.#sink.noted(text);
  }

  /** Sends what is held back, and how much was dropped in all. */
  end(): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      const rest = this.#decoders[stream].decode();
      if (rest !== '' && this.#dropped === 0) this.#send(stream, rest);
    }
    this.#post();
    if (this.#dropped > this.#droppedTold) this.#sink.truncated(this.#dropped);
  }

  /** The part of the text that is still within both limits; counts its lines. */
  #cut(text: string, room: number): string {
    let end = this.#lines < this.#limits.lines ? Math.min(text.length, room) : 0;
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
    let at = text.indexOf('\n');
    while (at !== -1 && at < end) {
      this.#lines += 1;
      if (this.#lines >= this.#limits.lines) end = at + 1;
      at = text.indexOf('\n', at + 1);
    }
    return text.slice(0, end);
  }

  #send(stream: Stream, text: string): void {
    if (this.#held !== null && this.#held.stream !== stream) this.#post();
    this.#held = { stream, text: (this.#held?.text ?? '') + text };
    if (this.#mayPost() || this.#held.text.length >= CHUNK) this.#post();
  }

  #mayPost(): boolean {
    const now = this.#sink.now();
    const earned = ((now - this.#refilled) / 1_000) * this.#limits.perSecond;
    this.#allowance = Math.min(this.#limits.burst, this.#allowance + earned);
    this.#refilled = now;
    if (this.#allowance < 1) return false;
    this.#allowance -= 1;
    return true;
  }

  #post(): void {
    if (this.#held === null) return;
    const { stream, text } = this.#held;
    this.#held = null;
    this.#sink.output(stream, text);
  }

  #drop(count: number): void {
    this.#post();
    this.#dropped += count;
    const now = this.#sink.now();
    if (now - this.#droppedAt < DROPPED_EVERY) return;
    this.#droppedAt = now;
    this.#droppedTold = this.#dropped;
    this.#sink.truncated(this.#dropped);
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Characters in a piece of UTF-8: all bytes but those that continue one. */
function characters(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if ((byte & 0xc0) !== 0x80) count += 1;
  return count;
}
