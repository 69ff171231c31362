/** A drawing of any kind, laid out; and what every picture has to have. */
import { layBoxes } from './boxes.ts';
import { type Diagram, DiagramError, type Drawing } from './diagram.ts';
import { layLanes } from './lanes.ts';
import type { Picture } from './shapes.ts';
import { layShares } from './shares.ts';

/** @param what Names the drawing in an error. @throws DiagramError where it cannot be drawn. */
export function layOut(drawing: Drawing, what: string): Picture {
  switch (drawing.kind) {
    case 'boxes':
      return layBoxes(drawing, what);
    case 'lanes':
      return layLanes(drawing, what);
    case 'shares':
      return layShares(drawing, what);
  }
}

/** @throws DiagramError where the picture has no step, or a step says or shows nothing. */
export function checkDiagram({ id, program, steps }: Diagram): void {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    throw new DiagramError(`The diagram "${id}": expected lower-case letters, digits and hyphens.`);
  }
  if (steps.length === 0) throw new DiagramError(`The diagram "${id}" has no step.`);
  for (const [index, { says, drawings = [], permissions = [], line, message }] of steps.entries()) {
    const what = `The diagram "${id}", step ${index + 1},`;
    if (says.trim() === '') throw new DiagramError(`${what} says nothing: give it a sentence.`);
    if (drawings.length + permissions.length === 0)
      throw new DiagramError(`${what} shows nothing.`);
    if (line !== undefined && program === undefined) {
      throw new DiagramError(`${what} names a line, and there is no program beside it.`);
    }
    if (message !== undefined && line === undefined) {
      throw new DiagramError(`${what} has a message of the compiler, and names no line.`);
    }
  }
}
