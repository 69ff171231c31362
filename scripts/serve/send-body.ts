/** Sends a body, a large one in pieces, so that nobody waits while all of it is written. */
import { ownTurn } from './one-a-turn.ts';

/** Pages as they travel are smaller. */
export const PIECE = 128 * 1024;

/** The part of a response that is used. */
export interface Sink {
  readonly destroyed: boolean;
  write(piece: Uint8Array, taken: () => void): unknown;
  end(piece: Uint8Array): unknown;
}

/** Ends the response, of which the length has been said. */
export async function sendBody(response: Sink, body: Uint8Array): Promise<void> {
  let sent = 0;
  while (body.length - sent > PIECE) {
    const piece = body.subarray(sent, sent + PIECE);
    // A slow reader has one piece waiting, and no more.
    await new Promise<void>((resolve) => response.write(piece, resolve));
    if (response.destroyed) return;
    sent += PIECE;
    await ownTurn('file');
  }
  response.end(body.subarray(sent));
}
