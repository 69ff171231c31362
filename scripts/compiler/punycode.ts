/** Names in other scripts than ASCII, as symbols have them: https://www.rfc-editor.org/rfc/rfc3492#section-6.2 */

const [BASE, SKEW, DAMP, SMALLEST, LARGEST] = [36, 38, 700, 1, 26];

/**
 * @param coded With `_` before the coded part, where there is something else.
 * @throws RangeError where it is not in this form.
 */
export function decodedPunycode(coded: string): string {
  const end = coded.lastIndexOf('_');
  const letters = Array.from(coded.slice(0, Math.max(0, end)), (letter) => letter.charCodeAt(0));
  const digits = Array.from(coded.slice(end + 1), digitOf);
  let [code, place, bias] = [128, 0, 72];
  while (digits.length > 0) {
    const before = place;
    let weight = 1;
    for (let step = BASE; ; step += BASE) {
      const digit = digits.shift();
      if (digit === undefined) throw new RangeError(`"${coded}" ends within a letter.`);
      place += digit * weight;
      const least = Math.min(LARGEST, Math.max(SMALLEST, step - bias));
      if (digit < least) break;
      weight *= BASE - least;
    }
    const count = letters.length + 1;
    bias = adapted(place - before, count, before === 0);
    code += Math.floor(place / count);
    place %= count;
    letters.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...letters);
}

function digitOf(letter: string): number {
  const digit = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(letter);
  if (digit === -1) throw new RangeError(`"${letter}" is no digit of this form.`);
  return digit;
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? DAMP : 2));
  left += Math.floor(left / count);
  let step = 0;
  for (; left > ((BASE - SMALLEST) * LARGEST) / 2; step += BASE) {
    left = Math.floor(left / (BASE - SMALLEST));
  }
  return step + Math.floor((BASE * left) / (left + SKEW));
}
