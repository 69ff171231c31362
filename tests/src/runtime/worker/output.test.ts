/** Output of a run: what is sent at once, what is gathered, what is dropped. */
import { describe, expect, it } from 'vitest';
import { Output, type OutputLimits, type Stream } from '../../../../src/runtime/worker/output.ts';

const limits: OutputLimits = { characters: 1_000, lines: 100, burst: 10, perSecond: 10 };
const encoder = new TextEncoder();

function record(overrides: Partial<OutputLimits> = {}) {
  const events: { stream: Stream; text: string }[] = [];
  const dropped: number[] = [];
  const clock = { time: 0 };
  const output = new Output(
    {
      output: (stream, text) => events.push({ stream, text }),
      noted: () => {},
      truncated: (count) => dropped.push(count),
      now: () => clock.time,
    },
    { ...limits, ...overrides },
  );
  const write = (text: string, stream: Stream = 'stdout') =>
    output.write(stream, encoder.encode(text));
  const text = () => events.map((event) => event.text).join('');
  return { output, events, dropped, clock, write, text };
}

describe('output as it comes', () => {
  it('is sent at once, each write by itself', () => {
    const { events, write } = record();
    write('a\n');
    write('b');
    expect(events).toEqual([
      { stream: 'stdout', text: 'a\n' },
      { stream: 'stdout', text: 'b' },
    ]);
  });

  it('keeps stdout and stderr apart and in order', () => {
    const { events, write } = record();
    write('out');
    write('err', 'stderr');
    write('out');
    expect(events.map(({ stream }) => stream)).toEqual(['stdout', 'stderr', 'stdout']);
  });

  it('joins a character that is split over two writes', () => {
    const { output, text } = record();
    const bytes = encoder.encode('😀');
    output.write('stdout', bytes.subarray(0, 2));
    expect(text()).toBe('');
    output.write('stdout', bytes.subarray(2));
    expect(text()).toBe('😀');
  });

  it('does not mix up halves of characters of the two streams', () => {
    const { output, events } = record();
    const [out, err] = [encoder.encode('é'), encoder.encode('ü')];
    output.write('stdout', out.subarray(0, 1));
    output.write('stderr', err.subarray(0, 1));
    output.write('stdout', out.subarray(1));
    output.write('stderr', err.subarray(1));
    expect(events).toEqual([
      { stream: 'stdout', text: 'é' },
      { stream: 'stderr', text: 'ü' },
    ]);
  });

  it('shows half a character that is left at the end as a replacement character', () => {
    const { output, text } = record();
    output.write('stdout', encoder.encode('é').subarray(0, 1));
    output.end();
    expect(text()).toBe('\uFFFD');
  });

  it('may reuse the bytes after the call', () => {
    const { output, text } = record();
    const bytes = encoder.encode('abc');
    output.write('stdout', bytes);
    bytes.fill(120);
    output.end();
    expect(text()).toBe('abc');
  });
});

describe('a flood', () => {
  it('is gathered after the burst, and sent as time goes on', () => {
    const { events, write, clock } = record();
    for (let line = 0; line < 15; line += 1) write('x');
    expect(events).toHaveLength(10);
    clock.time = 100;
    write('y');
    expect(events.at(-1)?.text).toBe('xxxxxy');
  });

  it('is sent in full at the end', () => {
    const { output, write, text } = record();
    for (let line = 0; line < 50; line += 1) write('x');
    output.end();
    expect(text()).toHaveLength(50);
  });

  it('keeps the order of the streams while it is gathered', () => {
    const { output, events, write } = record({ burst: 0 });
    write('a');
    write('b', 'stderr');
    write('c');
    output.end();
    expect(events.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });
});

describe('limits', () => {
  it('cuts at the number of characters and counts what was dropped', () => {
    const { output, write, text, dropped } = record({ characters: 5 });
    write('abc');
    write('defgh');
    output.end();
    expect(text()).toBe('abcde');
    expect(dropped.at(-1)).toBe(3);
  });

  it('cuts at the number of lines, the last one whole', () => {
    const { output, write, text, dropped } = record({ lines: 2 });
    write('a\nb\nc\nd');
    output.end();
    expect(text()).toBe('a\nb\n');
    expect(dropped.at(-1)).toBe(3);
  });

  it('sends nothing more once something was dropped, so that there is no hole', () => {
    const { output, write, text } = record({ characters: 5 });
    write('abcdefgh');
    write('x');
    output.end();
    expect(text()).toBe('abcde');
  });

  it('does not say that something was dropped when all fits exactly', () => {
    const { output, write, text, dropped } = record({ characters: 5, lines: 1 });
    write('abcd\n');
    output.end();
    expect(text()).toBe('abcd\n');
    expect(dropped).toEqual([]);
  });

  it('does not cut an emoji in half', () => {
    const { output, write, text, dropped } = record({ characters: 2 });
    write('a😀b');
    output.end();
    expect(text()).toBe('a');
    expect(dropped.at(-1)).toBeGreaterThan(0);
  });

  it('counts characters of what is dropped, not bytes', () => {
    const { output, write, dropped } = record({ characters: 1 });
    write('a');
    write('éé');
    output.end();
    expect(dropped.at(-1)).toBe(2);
  });

  it('tells of dropped output now and then, and the total at the end', () => {
    const { output, write, dropped, clock } = record({ characters: 1 });
    write('ab');
    for (clock.time = 0; clock.time < 1_000; clock.time += 10) write('x');
    output.end();
    expect(dropped.length).toBeLessThanOrEqual(6);
    expect(dropped.at(-1)).toBe(101);
  });

  it('takes a write of 50 MB by decoding its head only', () => {
    const { output, dropped, text } = record();
    output.write('stdout', new Uint8Array(50_000_000).fill(120));
    output.end();
    expect(text()).toHaveLength(1_000);
    expect(dropped.at(-1)).toBe(49_999_000);
  });
});
