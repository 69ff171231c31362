/** A real server on any port, with a compiler that compiles when a test says so. */
import http from 'node:http';
import { onTestFinished } from 'vitest';
import { ownAccess } from '../../../scripts/compiler/access.ts';
import { compileRoutes } from '../../../scripts/compiler/routes.ts';
import {
  type Compiler,
  CompileService,
  type ServiceOptions,
} from '../../../scripts/compiler/service.ts';
import { listen } from '../../../scripts/serve/listen.ts';
import type { CompileAnswer, CompileRequest } from '../../../src/compiler/protocol.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { ControlledWork } from './controlled.ts';
import { requestOf } from './requests.ts';

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Sent {
  readonly path: string;
  readonly method?: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  readonly signal?: AbortSignal;
}

interface Options extends Partial<Omit<ServiceOptions, 'compiler'>> {
  readonly base?: string;
}

export const SOURCE_BYTES = 1000;

export async function startServer({ base = '/', folder, ...options }: Options = {}) {
  const controlled = new ControlledWork();
  const compiler: Compiler = {
    build: 'b1',
    rustc: 'rustc 1.95.0',
    crates: { doubles: ['count'], corpus: ['parse', 'index'] },
    unavailable: { fib: 'its kit could not be built.' },
    limits: {
      sourceBytes: SOURCE_BYTES,
      seconds: { check: 5, run: 10, measure: 20, format: 5, assembly: 5, kernel: 20 },
    },
    toolchainOf: () => 'toolchain',
    compile: async (request, signal) => {
      const answer = await controlled.work(request, signal);
      const isBuilt = answer.kind === 'built' && request.mode !== 'check';
      return {
        answer,
        module: isBuilt ? Buffer.from(`module of ${request.files['count']}`) : null,
      };
    },
  };
  const service = new CompileService({
    compiler,
    folder: folder ?? temporaryFolder(),
    ...options,
  });
  const access = ownAccess();
  const routes = compileRoutes({ service, access, base, headers: { 'X-Site': 'yes' } });
  const server = await listen(
    (request, response) => {
      if (!routes(request, response)) response.writeHead(404).end('the site');
    },
    0,
    () => {},
  );
  const { port } = server;
  onTestFinished(async () => {
    await server.close();
    const closing = service.close();
    for (const started of [...controlled.going])
      started.finish({ kind: 'ended', why: 'superseded' });
    await closing;
  });

  const send = ({ path, method = 'GET', headers = {}, body, signal }: Sent): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port, path, method, headers, agent: false, ...(signal && { signal }) },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });

  /** What a page of this server sends. */
  const ownHeaders = {
    Host: `localhost:${port}`,
    Origin: `http://localhost:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'X-Compile-Token': access.token,
  };

  return {
    port,
    service,
    token: access.token,
    server,
    controlled,
    send,
    ownHeaders,
    /** Posts as a page of this server does, or with other headers. */
    post: (body: string | Buffer, headers: http.OutgoingHttpHeaders = {}) =>
      send({
        path: `${base}compile`,
        method: 'POST',
        headers: { ...ownHeaders, ...headers },
        body,
      }),
    /** Reads as a page of this server does. */
    get: (path: string, headers: http.OutgoingHttpHeaders = {}) =>
      send({
        path: base + path,
        headers: { Host: `localhost:${port}`, 'Sec-Fetch-Site': 'same-origin', ...headers },
      }),
    /** Asks for a compilation; the request breaks off when `signal` fires. */
    async compile(changes: Partial<CompileRequest> = {}, signal?: AbortSignal) {
      const { status, body } = await send({
        path: `${base}compile`,
        method: 'POST',
        headers: ownHeaders,
        body: JSON.stringify(requestOf(changes)),
        ...(signal && { signal }),
      });
      if (status !== 200) throw new Error(`${status}: ${body}`);
      const answer: CompileAnswer = JSON.parse(body.toString());
      return answer;
    },
    /** Until so many compilations have begun. */
    async untilBegun(count: number) {
      while (controlled.begun.length < count) await new Promise((done) => setTimeout(done, 1));
    },
  };
}

export function textOf({ body }: Reply): string {
  return body.toString().trimEnd();
}
