/** Who has typed a code: told by a cookie that this server has signed, so that nothing has to be kept of anybody. */
import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ROOM_COOKIE } from '../../src/room/protocol.ts';
import { isSame } from '../compiler/same-text.ts';

export interface Member {
  /** Random, and the same for all tabs of a browser. */
  readonly id: string;
  readonly isTeacher: boolean;
}

const NAME = 'class';

const VALUE = new RegExp(`(?:^|; *)${NAME}=(reader|teacher)\\.([\\w-]{22})\\.([\\w-]{43})(?:;|$)`);

export class Members {
  readonly #key: KeyObject;
  readonly #base: string;
  /** Names this class, and nobody in it. */
  readonly #room: string;

  /**
   * @param key Signs the cookies: servers with the same key know each other's readers.
   * @param base Where the site lies on its host; begins and ends with a slash.
   */
  constructor(key: Uint8Array, base: string) {
    this.#key = createSecretKey(key);
    this.#base = base;
    this.#room = this.#sign('room', '').slice(0, 16);
  }

  /** Null for whoever has typed no code of this class. */
  memberOf({ headers }: Pick<IncomingMessage, 'headers'>): Member | null {
    const [, role, id, signature] = VALUE.exec(headers.cookie ?? '') ?? [];
    if (role === undefined || id === undefined || signature === undefined) return null;
    return isSame(signature, this.#sign(role, id)) ? { id, isTeacher: role === 'teacher' } : null;
  }

  /**
   * What each `Set-Cookie` has to say, the signed one first; they go with the browser's session.
   *
   * @param id Of a reader who was here before; null for a new one.
   */
  cookieFor(id: string | null, isTeacher: boolean, isSecure: boolean): string[] {
    const role = isTeacher ? 'teacher' : 'reader';
    const own = id ?? randomBytes(16).toString('base64url');
    const value = `${role}.${own}.${this.#sign(role, own)}`;
    const rest = `SameSite=Strict${isSecure ? '; Secure' : ''}`;
    return [
      `${NAME}=${value}; Path=${this.#base}; HttpOnly; ${rest}`,
      // For the pages' scripts, which learn from it that there is a room to take part in.
      `${ROOM_COOKIE}=${this.#room}; Path=${this.#base}; ${rest}`,
    ];
  }

  #sign(role: string, id: string): string {
    return createHmac('sha256', this.#key).update(`${role}.${id}`).digest('base64url');
  }
}
