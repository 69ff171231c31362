/** A reader of a class, as far as the server sees one: an address, a cookie, connections that are kept. */
import http from 'node:http';
import type { CompileAnswer, CompilerStatus, Mode } from '../../src/compiler/protocol.ts';

interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Sent {
  readonly method: string;
  readonly type?: string;
  readonly body?: string;
}

/** As many as a browser opens to one host. */
const CONNECTIONS = 6;

export class ClassReader {
  readonly #port: number;
  readonly #agent: http.Agent;
  #cookie = '';
  #build = '';

  private constructor(port: number, localAddress: string) {
    this.#port = port;
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS, localAddress });
  }

  /**
   * A reader who has typed the code.
   * @param number Readers come from addresses of their own, of those that this computer has.
   */
  static async enters(port: number, code: string, number: number): Promise<ClassReader> {
    const reader = new ClassReader(port, `127.0.1.${number + 1}`);
    const body = String(new URLSearchParams({ code, to: '/' }));
    const type = 'application/x-www-form-urlencoded';
    const { headers } = await reader.#send('/class/enter', { method: 'POST', type, body });
    reader.#cookie = headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
    const status: CompilerStatus = JSON.parse((await reader.get('/compile/status')).toString());
    reader.#build = status.build;
    return reader;
  }

  /** As it travels, so compressed. @throws Error where it is not served. */
  async get(path: string): Promise<Buffer> {
    const { status, body } = await this.#send(path, { method: 'GET' });
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return body;
  }

  async compile(mode: Mode, count: string): Promise<CompileAnswer> {
    const { status, body } = await this.#send('/compile', {
      method: 'POST',
      type: 'application/json',
      body: JSON.stringify({
        ...{ build: this.#build, crate: 'doubles', files: { count }, mode, tab: 'bench' },
      }),
    });
    if (status !== 200) throw new Error(`${status}: ${body}`);
    return JSON.parse(body.toString());
  }

  leave(): void {
    this.#agent.destroy();
  }

  #send(path: string, sent: Sent): Promise<Reply> {
    const { method, type } = sent;
    const origin = `http://127.0.0.1:${this.#port}`;
    const headers = {
      'Accept-Encoding': 'gzip, deflate, br',
      Cookie: this.#cookie,
      ...(type && { Origin: origin, 'Content-Type': type }),
    };
    return new Promise((resolve, reject) => {
      const request = http.request(
        origin + path,
        { method, agent: this.#agent, headers },
        async (response) => {
          const chunks: Buffer[] = [];
          try {
            for await (const chunk of response) chunks.push(chunk);
            const { statusCode: status = 0, headers } = response;
            resolve({ status, headers, body: Buffer.concat(chunks) });
          } catch (error) {
            reject(error);
          }
        },
      );
      request.on('error', (error) => {
        // A kept connection may have ended just before it was used again: browsers then ask once more, too.
        if (request.reusedSocket) resolve(this.#send(path, sent));
        else reject(error);
      });
      request.end(sent.body);
    });
  }
}
