/** The signature of a port, for PyO3 and for whoever asks Python's `help`. */
import type { Argument } from './arguments.ts';
import { isLiteralOfPython } from './defaults.ts';

export function rustSignature(given: readonly Argument[]): string {
  return signatureOf(
    given,
    ({ local }) => local,
    () => 'Given(None)',
    '=',
  );
}

/** As Python prints it; a default that is no literal is `...`, as in a stub. */
export function pythonSignature(given: readonly Argument[]): string {
  return signatureOf(
    given,
    ({ name }) => name,
    ({ python }) => defaultWords(python.default ?? ''),
    '=',
  );
}

/** A default where only literals are understood. */
export function defaultWords(source: string): string {
  return isLiteralOfPython(source) ? source.trim() : '...';
}

/** @param write The name of an argument, with its type where that is wanted. */
export function signatureOf(
  given: readonly Argument[],
  write: (argument: Argument) => string,
  defaultOf: (argument: Argument) => string,
  equals: string,
): string {
  const parts: string[] = [];
  let isKeyword = false;
  given.forEach((argument, index) => {
    const { how, default: source } = argument.python;
    if (how === 'keyword-only' && !isKeyword) {
      parts.push('*');
      isKeyword = true;
    }
    parts.push(`${write(argument)}${source === null ? '' : `${equals}${defaultOf(argument)}`}`);
    if (isPositional(argument) && !given.slice(index + 1).some(isPositional)) parts.push('/');
  });
  return `(${parts.join(', ')})`;
}

/** Rust has no parameter called `self`: a method's first argument goes by its place. */
function isPositional({ name, python }: Argument): boolean {
  return python.how === 'positional-only' || name === 'self';
}
