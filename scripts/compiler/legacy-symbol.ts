/** Reads names in rustc's older form, without types: those of crates that were compiled ahead. */

/** Null for a name in another form. */
export function legacyName(symbol: string): string | null {
  if (!symbol.startsWith('_ZN')) return null;
  // The last piece is a hash.
  return pieces(symbol.slice(3)).slice(0, -1).map(unescaped).join('::');
}

/** Each has its length in front. */
function pieces(mangled: string): string[] {
  const [, digits = ''] = /^(\d+)/.exec(mangled) ?? [];
  if (digits === '') return [];
  const end = digits.length + Number(digits);
  return [mangled.slice(digits.length, end), ...pieces(mangled.slice(end))];
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ SP: '@', BP: '*', RF: '&', LT: '<', GT: '>', LP: '(', RP: ')', C: ',' },
};

function unescaped(part: string): string {
  return part
    .replace(/^_(?=\$)/, '')
    .replace(/\$(\w+?)\$/g, (whole, code: string) =>
      code.startsWith('u')
        ? String.fromCodePoint(Number.parseInt(code.slice(1), 16))
        : (ESCAPES[code] ?? whole),
    )
    .replaceAll('..', '::');
}
