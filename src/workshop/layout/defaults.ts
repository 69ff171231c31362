/** Default values: Python's source as Rust writes it, where both have the same literal. */
import type { Type } from '../contract/contract.ts';
import { rangeOf } from './integer-range.ts';
import { rustInteger, rustText } from './names.ts';
import type { RustTypes } from './types.ts';

/** The literal of Rust; null where Python has to make the value. */
export function literalOf(source: string, type: Type, types: RustTypes): string | null {
  const text = source.trim();
  switch (type.kind) {
    case 'bool':
      return text === 'True' ? 'true' : text === 'False' ? 'false' : null;
    case 'int':
      return /^(0|[1-9]\d*)$/.test(text) && rangeOf(type).holds(BigInt(text))
        ? rustInteger(text)
        : null;
    case 'float':
      return /^(?!-0+(\.0*)?$)-?\d{1,4}(\.\d{1,4})?$/.test(text) ? withPoint(text) : null;
    case 'str':
      return /^(['"])[^\\'"\n]*\1$/.test(text) ? rustText(text.slice(1, -1)) : null;
    case 'enum': {
      const { name, variants } = types.enumOf(type);
      const found = variants.find(({ member }) => text === `${type.name}.${member.name}`);
      return found === undefined ? null : `${types.path}${name}::${found.name}`;
    }
    case 'none':
      return text === 'None' ? '()' : null;
    case 'optional': {
      if (text === 'None') return 'None';
      const inside = literalOf(text, type.of, types);
      return inside === null ? null : `Some(${inside})`;
    }
    default:
      return null;
  }
}

function withPoint(text: string): string {
  const number = String(Number(text));
  return number.includes('.') ? number : `${number}.0`;
}

/** Whether Python can read the default in a signature that is text; calls and names it cannot. */
export function isLiteralOfPython(source: string): boolean {
  return /^(None|True|False|-?[\d_]+(\.\d*)?(e[+-]?\d+)?|b?'[^'\\\n]*'|b?"[^"\\\n]*"|\(\))$/i.test(
    source.trim(),
  );
}
