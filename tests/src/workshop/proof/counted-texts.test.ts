/** A port with its functions and blocks counted: where the counts are written, what is left alone, what is told of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseMarked, plainText } from '../../../../src/compiler/marked-file.ts';
import type { CountedBuild } from '../../../../src/workshop/proof/counted-build.ts';
import { type CountedTexts, countedTexts } from '../../../../src/workshop/proof/counted-texts.ts';
import { portSeen } from '../../../../src/workshop/proof/port-seen.ts';

const DOOR = `use pyo3::prelude::*;

pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    Ok(())
}
`;

function counted(kernel: string, reach: 'all' | 'braces' = 'all'): CountedTexts {
  const texts = countedTexts({ kernel, door: DOOR }, reach);
  if (texts === null) throw new Error('nothing was counted');
  return texts;
}

/** With the calls as short as a test wants them. */
function written(kernel: string, reach: 'all' | 'braces' = 'all'): string {
  return counted(kernel, reach).files.kernel.replaceAll('crate::door::counted_blocks::hit', 'hit');
}

test('functions, branches, arms and closures are counted, and an if without else', () => {
  const kernel = `fn f(a: i32) -> i32 {
    if a > 1 { return 2; }
    let b = |x| x + 1;
    let Some(c) = g() else {
        return 3;
    };
    match a {
        1 => b(c),
        _ => {
            4
        }
    }
}
`;
  expect(written(kernel)).toBe(`fn f(a: i32) -> i32 { hit(0); 
    if a > 1 { hit(1);  return 2; } else { hit(2); }
    let b = |x| { hit(3); x + 1 };
    let Some(c) = g() else { hit(4); 
        return 3;
    };
    match a {
        1 => { hit(5); b(c) },
        _ => { hit(6); 
            4
        }
    }
}
`);
  const lines = counted(kernel).blocks.map(({ kind, line }) => [kind, line]);
  expect(lines).toEqual([
    ...[['function', 1] as const, ['block', 2] as const, ['way', 2] as const],
    ...[['block', 3] as const, ['block', 5] as const, ['block', 8] as const],
    ['block', 10],
  ]);
  expect(written(kernel, 'braces')).toContain('1 => b(c),');
});

test('what is constant, conditional or a macro’s is left alone', () => {
  const kernel = `const A: i32 = { if true { 1 } else { 2 } };
const fn g() -> i32 { if A > 1 { 1 } else { 2 } }
macro_rules! m { () => { if true { } } }
#[cfg(test)]
mod tests { fn t() { } }
fn f() { #![allow(unused)] println!("{}", { 1 }); }
`;
  expect(counted(kernel).blocks).toEqual([{ file: 'kernel', kind: 'function', line: 6 }]);
  expect(written(kernel)).toContain('fn f() { #![allow(unused)] hit(0);  println!("{}", { 1 }); }');
});

test('without a register of its own in the door there is no way out for the counts', () => {
  expect(countedTexts({ kernel: 'fn f() {}', door: '' }, 'all')).toBeNull();
  expect(counted('fn f() {}').files.door).toContain('pub fn register_of_the_port(module');
});

test.each(readdirSync('rust/ports/src').filter((name) => !name.endsWith('.rs')))(
  'in the port of %s nothing but the counts is written',
  (name) => {
    const read = (file: string): string =>
      plainText(parseMarked(readFileSync(`rust/ports/src/${name}/${file}.rs`, 'utf8')));
    const files = { kernel: read('kernel'), door: read('door') };
    const texts = countedTexts(files, 'all');
    expect(texts?.blocks.some(({ file }) => file === 'kernel')).toBe(true);
    expect(texts?.files.kernel.split('\n').length).toBe(files.kernel.split('\n').length);
    const without = texts?.files.kernel
      .replace(/ else \{ crate::door::counted_blocks::hit\(\d+\); \}/g, '')
      .replace(/\{ crate::door::counted_blocks::hit\(\d+\); (.*?) \}/g, '$1')
      .replace(/ crate::door::counted_blocks::hit\(\d+\); /g, '');
    const bare = (text: string): string => text.replace(/[\s{}]/g, '');
    expect(bare(without ?? '')).toBe(bare(files.kernel));
  },
);

test('what was never reached is told by file and line', () => {
  const files = {
    kernel: '// region: kernel\nfn f() {\n    if a {\n        b();\n    }\n}\n',
    door: DOOR,
  };
  const { blocks } = counted(plainText(parseMarked(files.kernel)));
  const built: CountedBuild = { kind: 'counted', module: 'counted.port', blocks };
  const seen = portSeen(built, [0, 2], files);
  expect(seen.sentence).toBe(
    'Of the port, 1 of 1 function, 0 of 1 block and 1 of 1 way past an if were reached; never reached: kernel.rs, line 3.',
  );
  expect(seen.missed).toEqual([{ file: 'kernel', line: 3, kind: 'block', text: 'b();' }]);
  expect(portSeen({ kind: 'not counted', why: 'No.' }, null, files).sentence).toBe(
    'Of the port no functions and blocks were counted. No.',
  );
});
