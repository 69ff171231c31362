/** Profiles the reader's code in the page's Python. */
import type { EngineClient, Job } from '../../runtime/client.ts';
import { type Profile, profileIn, programOf, type Subject } from './profile.ts';

export type ProfileEnd =
  | { readonly kind: 'profile'; readonly profile: Profile }
  /** It was stopped, or nothing came of it. */
  | { readonly kind: 'none'; readonly words: string };

export interface ProfileRun {
  readonly job: Job;
  /** Never rejects. */
  readonly done: Promise<ProfileEnd>;
}

/** @param say Hears how far Python is. */
export function runProfile(
  engine: Pick<EngineClient, 'run'>,
  subject: Subject,
  say: (words: string) => void,
): ProfileRun {
  let printed = '';
  let trouble = '';
  const job = engine.run('profile.py', programOf(subject), (event) => {
    if (event.kind === 'progress') say('Starting Python …');
    if (event.kind === 'loaded') say('Running …');
    if (event.kind === 'output' && event.stream === 'stdout') printed += event.text;
    if (event.kind === 'result' && event.result.kind === 'raised') trouble = event.result.traceback;
  });
  const done = job.done.then((end): ProfileEnd => {
    if (end.kind === 'failed') return { kind: 'none', words: end.failure.message };
    if (end.kind === 'stopped') return { kind: 'none', words: 'Stopped.' };
    const profile = profileIn(printed);
    if (profile !== null) return { kind: 'profile', profile };
    const last = trouble.trim().split('\n').at(-1) ?? '';
    return { kind: 'none', words: `No result came. ${last} Less output may help.` };
  });
  return { job, done };
}
