/** The chapter's commands as lines, for components that show them in a list of their own. */
import { readSource } from '../../../src/snippet/source.ts';

/** The lines of a region of commands.sh. */
export function lines(region: string): readonly string[] {
  const { text } = readSource('content/chapters/06-packaging/commands.sh', region);
  return text.trimEnd().split('\n');
}
