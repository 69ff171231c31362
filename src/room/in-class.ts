/** A page in a class: the curtain before solutions, and the panel of the room. */
import { followClass } from './class-state.ts';
import { drawCurtain } from './curtain.ts';
import { showRoom } from './panel.ts';

/** @param room Which class it is, from its cookie. */
export function enterClass(room: string): void {
  const tell = showRoom(room);
  followClass((state) => {
    drawCurtain(state.closed);
    tell(state);
  });
}
