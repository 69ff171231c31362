/** A class on any port of this computer, with a compiler that compiles when a test says so. */
import http from 'node:http';
import { onTestFinished } from 'vitest';
import { openClassroom } from '../../../scripts/class/classroom.ts';
import { type ClassRoute, classAccess } from '../../../scripts/class/gate.ts';
import { Members } from '../../../scripts/class/members.ts';
import { limitConnections, patience } from '../../../scripts/class/patience.ts';
import type { Place } from '../../../scripts/class/place.ts';
import { compileRoutes } from '../../../scripts/compiler/routes.ts';
import { CompileService } from '../../../scripts/compiler/service.ts';
import { listen } from '../../../scripts/serve/listen.ts';
import type { CompileAnswer, CompileRequest } from '../../../src/compiler/protocol.ts';
import { ControlledWork } from '../compiler/controlled.ts';
import { requestOf } from '../compiler/requests.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const CODES = { reader: 'FHJK-MQRT', teacher: 'FHJK-MQRT-WXYZ' };

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string;
  /** Of this computer, from which the request comes. */
  readonly from?: string;
  readonly signal?: AbortSignal;
}

interface Options {
  readonly place?: Partial<Place>;
  /** How much faster than its own clients are lost patience with. */
  readonly hurry?: number;
  readonly rooms?: readonly ClassRoute[];
}

export async function startClass({ place: changed = {}, hurry = 1, rooms = [] }: Options = {}) {
  const place: Place = { names: [], isBehindProxy: false, ...changed };
  const controlled = new ControlledWork();
  const service = new CompileService({
    compiler: {
      build: 'b1',
      rustc: 'rustc 1.95.0',
      crates: { doubles: ['count'] },
      unavailable: {},
      limits: {
        sourceBytes: 1000,
        seconds: { check: 5, run: 10, measure: 20, format: 5, assembly: 5, kernel: 20 },
      },
      toolchainOf: () => 'toolchain',
      compile: async (request, signal) => ({
        answer: await controlled.work(request, signal),
        module: null,
      }),
    },
    folder: temporaryFolder(),
    slots: 2,
    places: 6,
  });
  const members = new Members(Buffer.from('key'), '/');
  const said: string[] = [];
  const listener = openClassroom({
    codes: CODES,
    place,
    members,
    base: '/',
    compiler: compileRoutes({
      service,
      access: classAccess(place, members),
      base: '/',
      headers: {},
    }),
    routes: [
      ...rooms,
      (request, response, member) => {
        if (request.url !== '/who') return false;
        response.end(JSON.stringify(member));
        return true;
      },
    ],
    site: (_, response) => response.end('the site'),
    say: (line) => said.push(line),
  });
  const server = await listen(listener, 0, () => {}, {
    addresses: ['0.0.0.0'],
    server: {
      headersTimeout: patience.headersTimeout / hurry,
      requestTimeout: patience.requestTimeout / hurry,
      connectionsCheckingInterval: patience.connectionsCheckingInterval / hurry,
    },
    prepare: (one) => limitConnections(one, place.isBehindProxy),
  });
  const { port } = server;
  onTestFinished(async () => {
    await server.close();
    const closing = service.close();
    for (const started of [...controlled.going]) {
      started.finish({ kind: 'ended', why: 'superseded' });
    }
    await closing;
  });

  const own = `127.0.0.1:${port}`;
  const send = (path: string, { method = 'GET', headers, body, from, signal }: Sent = {}) =>
    new Promise<Reply>((resolve, reject) => {
      const request = http.request(
        {
          ...{ host: '127.0.0.1', port, path, method, agent: false },
          headers: { Host: own, ...headers },
          ...(from && { localAddress: from }),
          ...(signal && { signal }),
        },
        async (response) => {
          let text = '';
          for await (const chunk of response) text += chunk;
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        },
      );
      request.on('error', reject);
      request.end(body);
    });

  /** Sends the form. */
  const type = (code: string, { headers, ...sent }: Sent & { readonly to?: string } = {}) =>
    send('/class/enter', {
      method: 'POST',
      headers: {
        Origin: `http://${own}`,
        'Content-Type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      body: String(new URLSearchParams({ code, to: sent.to ?? '/' })),
      ...sent,
    });

  return {
    port,
    own,
    said,
    controlled,
    send,
    type,
    /** Types the code. @returns what the browser then sends with each request */
    async enter(code = CODES.reader, sent: Sent = {}): Promise<{ readonly Cookie: string }> {
      const { headers } = await type(code, sent);
      return { Cookie: headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '' };
    },
    /** Asks for a compilation as a page does. */
    async compile(
      headers: http.OutgoingHttpHeaders,
      changes: Partial<CompileRequest>,
      sent: Sent = {},
    ): Promise<CompileAnswer> {
      const { text } = await send('/compile', {
        method: 'POST',
        headers: { Origin: `http://${own}`, 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(requestOf(changes)),
        ...sent,
      });
      return JSON.parse(text);
    },
    async untilBegun(count: number) {
      while (controlled.begun.length < count) await new Promise((done) => setTimeout(done, 1));
    },
  };
}
