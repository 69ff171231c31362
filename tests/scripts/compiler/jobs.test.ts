/** Which compilation runs when, for whom, and which is ended. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Jobs } from '../../../scripts/compiler/jobs.ts';
import type { CompileAnswer, Mode } from '../../../src/compiler/protocol.ts';
import { ControlledWork, type Started, settle } from './controlled.ts';
import { built, requestOf, superseded } from './requests.ts';

/** Jobs whose source is their key, and what they have come to. */
function jobsWith({ slots = 2, checks = 1, places = 4 } = {}) {
  const controlled = new ControlledWork();
  const jobs = new Jobs({ work: controlled.work, slots, checks, places });
  return {
    jobs,
    controlled,
    press(
      source: string,
      {
        tab = source,
        mode = 'run',
        party = '',
      }: { tab?: string; mode?: Mode; party?: string } = {},
    ) {
      const left = new AbortController();
      const pressed = {
        answer: null as CompileAnswer | null,
        error: null as unknown,
        leave: () => left.abort(),
      };
      jobs
        .submit(
          `${mode} ${source}`,
          requestOf({ files: { count: source }, tab, mode }),
          { reader: tab, party },
          left.signal,
        )
        .then(
          (answer) => {
            pressed.answer = answer;
          },
          (error) => {
            pressed.error = error;
          },
        );
      return pressed;
    },
    /** Sources of what has begun, in order. */
    begun: () => controlled.begun.map(({ request }) => request.files['count']),
  };
}

describe('slots', () => {
  test('as many builds go on as there are slots, and the next begins when one is done', async () => {
    const { press, controlled, begun } = jobsWith();
    press('a');
    press('b', { mode: 'measure' });
    press('c');
    expect(begun()).toEqual(['a', 'b']);
    controlled.at(0).finish(built);
    await settle();
    expect(begun()).toEqual(['a', 'b', 'c']);
  });

  test('a class has several slots for checks', () => {
    const { press, begun } = jobsWith({ slots: 1, checks: 2 });
    for (const source of ['a', 'b', 'c']) press(source, { mode: 'check' });
    expect(begun()).toEqual(['a', 'b']);
  });

  test('a check has a slot of its own, and only one', async () => {
    const { press, controlled, begun } = jobsWith({ slots: 1 });
    press('a');
    press('b', { mode: 'check' });
    press('c', { mode: 'check' });
    expect(begun()).toEqual(['a', 'b']);
    controlled.at(1).finish(built);
    await settle();
    expect(begun()).toEqual(['a', 'b', 'c']);
  });

  test('a job that failed is an error for who waits, and frees its slot', async () => {
    const { press, controlled, begun } = jobsWith({ slots: 1 });
    const pressed = press('a');
    press('b');
    controlled.at(0).fail(new Error('no such kit'));
    await settle();
    expect(pressed.error).toEqual(new Error('no such kit'));
    expect(begun()).toEqual(['a', 'b']);
  });
});

describe('a new press', () => {
  test("ends the same tab's job of the same mode, whose slot is free once its processes are gone", async () => {
    const { press, controlled, begun } = jobsWith({ slots: 1 });
    const first = press('a', { tab: 't' });
    const second = press('b', { tab: 't' });
    await settle();
    expect(first.answer).toEqual(superseded);
    expect(controlled.at(0).signal.aborted).toBe(true);
    expect(begun()).toEqual(['a']);
    controlled.at(0).finish(superseded);
    await settle();
    controlled.at(1).finish(built);
    await settle();
    expect(second.answer).toEqual(built);
  });

  test('leaves other tabs and other modes alone', async () => {
    const { press, controlled } = jobsWith({ slots: 3 });
    const others = [
      press('a', { tab: 't' }),
      press('b', { tab: 'u', mode: 'measure' }),
      press('c', { tab: 't', mode: 'check' }),
    ];
    press('d', { tab: 't', mode: 'measure' });
    await settle();
    expect(others.map(({ answer }) => answer)).toEqual([null, null, null]);
    expect(controlled.begun.some(({ signal }) => signal.aborted)).toBe(false);
  });

  test('keeps the place in the queue of the one that it ends', async () => {
    const { press, controlled, begun } = jobsWith({ slots: 1 });
    press('a');
    press('b', { tab: 't' });
    press('c');
    press('d', { tab: 't' });
    controlled.at(0).finish(built);
    await settle();
    expect(begun()).toEqual(['a', 'd']);
  });

  test('of the same source goes on with the job that is there', async () => {
    const { press, controlled, begun } = jobsWith();
    const first = press('a', { tab: 't' });
    const second = press('a', { tab: 't' });
    await settle();
    expect(first.answer).toEqual(superseded);
    expect(controlled.at(0).signal.aborted).toBe(false);
    controlled.at(0).finish(built);
    await settle();
    expect(second.answer).toEqual(built);
    expect(begun()).toEqual(['a']);
  });
});

describe('equal jobs', () => {
  test('are one, and all owners get its answer', async () => {
    const { press, controlled, begun } = jobsWith();
    const all = [press('a', { tab: 't' }), press('a', { tab: 'u' }), press('a', { tab: 'v' })];
    controlled.at(0).finish(built);
    await settle();
    expect(all.map(({ answer }) => answer)).toEqual([built, built, built]);
    expect(begun()).toEqual(['a']);
  });

  test('end when the last owner has left', async () => {
    const { press, controlled } = jobsWith();
    const first = press('a', { tab: 't' });
    const second = press('a', { tab: 'u' });
    first.leave();
    expect(controlled.at(0).signal.aborted).toBe(false);
    second.leave();
    expect(controlled.at(0).signal.aborted).toBe(true);
  });

  test('are not joined to one that is being ended', () => {
    const { press, controlled, begun } = jobsWith();
    press('a', { tab: 't' }).leave();
    press('a', { tab: 'u' });
    expect(begun()).toEqual(['a', 'a']);
    expect(controlled.at(1).signal.aborted).toBe(false);
  });
});

describe('several parties', () => {
  test('have their turns one after the other, whoever asked first', async () => {
    const { press, controlled, begun } = jobsWith({ slots: 1, places: 9 });
    for (const source of ['a', 'b', 'c', 'd']) press(source, { party: 'greedy' });
    press('e', { party: 'one' });
    press('f', { party: 'other' });
    for (let job = 0; job < 5; job += 1) {
      controlled.at(job).finish(built);
      await settle();
    }
    expect(begun()).toEqual(['a', 'b', 'e', 'f', 'c', 'd']);
  });

  test('share a full queue: the one that has the most gives one up, once it has more', async () => {
    const { press } = jobsWith({ slots: 1, places: 3 });
    const greedy = ['a', 'b', 'c', 'd'].map((source) => press(source, { party: 'greedy' }));
    const others = ['e', 'f'].map((source) => press(source, { party: 'one' }));
    await settle();
    expect(greedy.map(({ answer }) => answer?.kind)).toEqual([
      undefined,
      undefined,
      undefined,
      'busy',
    ]);
    expect(others.map(({ answer }) => answer?.kind)).toEqual([undefined, 'busy']);
  });
});

describe('a full queue', () => {
  test('says how many are ahead', async () => {
    const { press } = jobsWith({ slots: 1, places: 2 });
    for (const source of ['a', 'b', 'c']) press(source);
    const late = press('d');
    await settle();
    expect(late.answer).toEqual({ kind: 'busy', ahead: 3 });
  });

  test('drops the check that came last for a build, and a check at once', async () => {
    const { press } = jobsWith({ slots: 1, places: 3 });
    press('a');
    press('b');
    press('c', { mode: 'check' });
    const checks = [press('d', { mode: 'check' }), press('e', { mode: 'check' })];
    const late = press('f', { mode: 'check' });
    const build = press('g');
    await settle();
    expect(late.answer).toEqual({ kind: 'busy', ahead: 5 });
    expect(checks.map(({ answer }) => answer?.kind)).toEqual([undefined, 'busy']);
    expect(build.answer).toBeNull();
  });

  test('keeps nobody from a slot that is free', async () => {
    const { press, begun } = jobsWith({ slots: 1, places: 1 });
    press('a');
    press('b');
    press('c', { mode: 'check' });
    expect(begun()).toEqual(['a', 'c']);
  });
});

test('closing ends all, begins nothing more, and waits for the processes', async () => {
  const { jobs, press, controlled, begun } = jobsWith({ slots: 1 });
  const pressed = [press('a'), press('b'), press('c', { mode: 'check' })];
  let isClosed = false;
  const closing = jobs.close().then(() => {
    isClosed = true;
  });
  await settle();
  expect(pressed.map(({ answer }) => answer)).toEqual([superseded, superseded, superseded]);
  expect(controlled.begun.every(({ signal }) => signal.aborted)).toBe(true);
  controlled.at(0).finish(superseded);
  await settle();
  expect(isClosed).toBe(false);
  const late = press('d');
  await settle();
  expect(late.answer).toEqual(superseded);
  controlled.at(1).finish(superseded);
  await closing;
  expect(begun()).toEqual(['a', 'c']);
});

test('whatever readers do, limits hold, nobody waits for nothing, and nothing is done for nobody', async () => {
  const press = fc.record({
    do: fc.constant('press' as const),
    tab: fc.constantFrom('t', 'u', 'v', 'w'),
    mode: fc.constantFrom<Mode>('check', 'run', 'measure'),
    source: fc.constantFrom('a', 'b', 'c'),
  });
  const other = fc.record({
    do: fc.constantFrom('leave' as const, 'finish' as const, 'fail' as const),
    which: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(press, other), { maxLength: 60 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      async (steps, slots, places) => {
        const made = jobsWith({ slots, places });
        const { controlled } = made;
        const pressed: { owner: string; state: ReturnType<typeof made.press> }[] = [];
        const isOpen = ({ state }: (typeof pressed)[number]) =>
          state.answer === null && state.error === null;
        const end = (started: Started, fails: boolean) =>
          fails ? started.fail(new Error('broken')) : started.finish(built);
        for (const step of steps) {
          if (step.do === 'press') {
            const owner = `${step.tab} ${step.mode}`;
            pressed.push({ owner, state: made.press(step.source, step) });
          } else if (step.do === 'leave') {
            if (pressed.length > 0) pressed[step.which % pressed.length]?.state.leave();
          } else {
            const going = [...controlled.going];
            const started = going[step.which % Math.max(1, going.length)];
            if (started !== undefined) end(started, step.do === 'fail');
          }
          await settle();
          const going = [...controlled.going];
          const isCheck = ({ request }: Started) => request.mode === 'check';
          expect(going.filter(isCheck).length).toBeLessThanOrEqual(1);
          expect(going.filter((job) => !isCheck(job)).length).toBeLessThanOrEqual(slots);
          const wanted = going.filter(({ signal }) => !signal.aborted);
          const names = wanted.map(({ request }) => `${request.mode} ${request.files['count']}`);
          expect(new Set(names).size).toBe(names.length);
          const waiting = pressed.filter(isOpen);
          expect(new Set(waiting.map(({ owner }) => owner)).size).toBe(waiting.length);
          expect(wanted.length).toBeLessThanOrEqual(waiting.length);
        }
        // What is left comes to its end by itself.
        for (let round = 0; controlled.going.size > 0 && round < 100; round += 1) {
          for (const started of [...controlled.going]) end(started, false);
          await settle();
        }
        expect(pressed.filter(isOpen)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
