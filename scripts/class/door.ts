/** Lets in whoever types a code of the class, and shows the form for it to all others. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../compiler/body.ts';
import type { Attempts } from './attempts.ts';
import { isSameCode } from './codes.ts';
import { doorHeaders, doorPage } from './door-page.ts';
import type { Members } from './members.ts';

export interface Codes {
  readonly reader: string;
  readonly teacher: string;
}

interface DoorOptions {
  readonly codes: Codes;
  readonly members: Members;
  readonly attempts: Attempts;
  /** Where the site lies on its host; begins and ends with a slash. */
  readonly base: string;
  /** Told of whoever has to wait, by address. */
  readonly onWait: (address: string) => void;
}

/** Where a request was sent to and comes from. */
export interface Visit {
  readonly origin: string;
  readonly address: string;
}

interface Refused {
  readonly status: number;
  readonly wrong: string | null;
  readonly wait?: number;
}

/** A code and the address of a page. */
const FORM_BYTES = 4_096;

export class Door {
  readonly #options: DoorOptions;
  /** Where the form is, and where it goes. */
  readonly path: string;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.path = `${options.base}class/enter`;
  }

  /** Shows the form, or takes what was typed into it. */
  async answer(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    const url = new URL(request.url ?? '/', visit.origin);
    if (request.method === 'POST') await this.#enter(request, response, visit);
    else this.#show(response, { status: 200, wrong: null }, url.searchParams.get('to'), visit);
  }

  /** For whoever asks for a page, or a part of one, without having typed the code. */
  stop(request: IncomingMessage, response: ServerResponse, visit: Visit): void {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (isPage) {
      this.#show(response, { status: 403, wrong: null }, request.url ?? '/', visit);
      return;
    }
    plain(response, 403, `The code of the class comes first: ${visit.origin}${this.#options.base}`);
  }

  async #enter(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    const { codes, members, attempts, onWait } = this.#options;
    if (request.headers.origin !== visit.origin) {
      plain(response, 403, 'The code has to be typed on a page of this server.');
      return;
    }
    const body = await readBody(request, FORM_BYTES);
    if (body.kind !== 'text') {
      plain(response, 413, 'That is no code.');
      return;
    }
    const form = new URLSearchParams(body.text);
    const [typed, to] = [form.get('code') ?? '', form.get('to')];
    const wait = Math.ceil(attempts.wait(visit.address) / 1000);
    if (wait > 0) {
      onWait(visit.address);
      const wrong = `Many wrong codes came from this network address. Wait ${inWords(wait)}, then type yours again.`;
      this.#show(response, { status: 429, wrong, wait }, to, visit);
      return;
    }
    const isReader = isSameCode(typed, codes.reader);
    const isTeacher = isSameCode(typed, codes.teacher);
    if (isReader && !isTeacher && this.#isForTeacher(this.#within(to, visit))) {
      const wrong = 'That is the code of the readers. This page needs the teacher’s.';
      this.#show(response, { status: 403, wrong }, to, visit);
      return;
    }
    if (!isReader && !isTeacher) {
      attempts.wrong(visit.address);
      const wrong = 'That is not the code of this class. Look at it once more.';
      this.#show(response, { status: 403, wrong }, to, visit);
      return;
    }
    const before = members.memberOf(request);
    const isSecure = visit.origin.startsWith('https:');
    response
      .writeHead(303, {
        Location: this.#within(to, visit),
        'Set-Cookie': members.cookieFor(before?.id ?? null, isTeacher, isSecure),
        'Cache-Control': 'no-store',
      })
      .end();
  }

  #show(response: ServerResponse, refused: Refused, to: string | null, visit: Visit): void {
    const { status, wrong, wait } = refused;
    const page = this.#within(to, visit);
    const body = doorPage({
      ...{ action: this.path, to: page, wrong },
      ...{ isForTeacher: this.#isForTeacher(page), home: this.#options.base },
    });
    response
      .writeHead(status, {
        ...doorHeaders,
        ...(wait !== undefined && { 'Retry-After': String(wait) }),
        'Content-Length': String(Buffer.byteLength(body)),
      })
      .end(body);
  }

  #isForTeacher(page: string): boolean {
    return /^room(?:[/?]|$)/.test(page.slice(this.#options.base.length));
  }

  /** A page of this site, whatever was asked for. */
  #within(to: string | null, { origin }: Visit): string {
    const { base } = this.#options;
    const url = URL.canParse(to ?? '', origin) ? new URL(to ?? '', origin) : null;
    const isOwn = url?.origin === origin && url.pathname.startsWith(base);
    return isOwn && url.pathname !== this.path ? url.pathname + url.search : base;
  }
}

function plain(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      // What was sent along has not been read.
      Connection: 'close',
    })
    .end(`${sentence}\n`);
}

function inWords(seconds: number): string {
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
