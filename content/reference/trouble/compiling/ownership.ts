/** Entries about compiling: who owns a value, and who may change it. */
import type { Trouble } from '../../../../src/reference/trouble/trouble.ts';
import { code, printed } from './files.ts';

export const ownership: readonly Trouble[] = [
  {
    id: 'moved',
    title: '“borrow of moved value”',
    messages: [printed('moved', 'borrow of moved value: `…`', 'value moved here')],
    example: code('moved/wrong'),
    cause:
      'A value has one owner: the call has given it away, as the type of the parameter asks, and after that its old name may not be used.',
    check: {
      text: 'The message shows three places: where the value was made, where it was given away (`value moved here`), and where it is used after that.',
    },
    help: [
      {
        text: 'If the function only reads the value, let it borrow: `&[f64]` for `Vec<f64>`, `&str` for `String`. Give it `&numbers`.',
        code: code('moved/right'),
      },
      {
        text: 'If both need a value of their own, give one of them `numbers.clone()`. That copies all items.',
      },
    ],
    more: [{ title: 'The compiler that nags', href: '/chapters/why-rust/#the-compiler-that-nags' }],
    names: ['use of moved value', 'does not implement the Copy trait', 'E0382'],
  },
  {
    id: 'two-mutable-borrows',
    title: '“cannot borrow … as mutable more than once at a time”',
    messages: [
      printed('two-mutable-borrows', 'cannot borrow `…` as mutable more than once at a time'),
    ],
    example: code('two-mutable-borrows/wrong'),
    cause:
      'While one reference may change a value, no other reference to it may exist, and for the compiler each item of a list belongs to the whole list.',
    check: {
      text: 'The message shows both borrows, and where the first one is used again after the second.',
    },
    help: [
      {
        text: 'Look for a method that does both at once: `swap`, `split_at_mut`, `iter_mut`, `retain`.',
        code: code('two-mutable-borrows/right'),
      },
      {
        text: 'Or copy the value, which costs nothing for a number, and borrow each item only for one line:',
        code: code('two-mutable-borrows/copied'),
      },
    ],
    more: [
      {
        title: 'What if a loop changes what it reads?',
        href: '/chapters/porting-a-stateful-object/#what-if-a-loop-changes-what-it-reads',
      },
    ],
    names: [
      'E0499',
      'E0502',
      'also borrowed as immutable',
      'second mutable borrow',
      'borrow checker error',
    ],
  },
  {
    id: 'not-mutable',
    title: '“cannot borrow … as mutable, as it is not declared as mutable”',
    messages: [
      printed('not-mutable', 'cannot borrow `…` as mutable, as it is not declared as mutable'),
    ],
    example: code('not-mutable/wrong'),
    cause: 'A name in Rust is constant unless you say `mut`, and the method changes the value.',
    check: { text: 'The compiler shows where `mut` is missing, with `+++` below it.' },
    help: [
      {
        text: 'Write `mut` in front of the name. The caller in Python notices nothing: the list was copied on its way.',
        code: code('not-mutable/right'),
      },
    ],
    names: ['E0596', 'E0384', 'cannot assign twice to immutable variable', 'mut'],
  },
  {
    id: 'missing-lifetime',
    title: '“missing lifetime specifier” of a returned reference',
    messages: [printed('missing-lifetime', 'missing lifetime specifier')],
    example: code('missing-lifetime/wrong'),
    cause:
      'The function returns a reference, and its signature does not say from which of its arguments it is borrowed.',
    check: {
      text: 'The `^` stands below an `&` in the type that is returned. Every second message about `wrap_into_ptr` follows from the first.',
    },
    help: [
      {
        text: 'Give the arguments and the result the same lifetime, as the compiler proposes:',
        code: code('missing-lifetime/right'),
      },
      {
        text: 'Or return an owned value, a `String` in place of `&str`. Python gets a copy in both cases.',
      },
    ],
    names: ['E0106', 'lifetime', 'expected named lifetime parameter', 'return &str'],
  },
  {
    id: 'local-reference',
    title: '“cannot return reference to local variable”',
    messages: [printed('local-reference', 'cannot return reference to local variable `…`')],
    example: code('local-reference/wrong'),
    cause:
      'The value belongs to the function and is freed at its end, so a reference to it would lead to nothing.',
    check: { text: 'The value behind the `&` was made inside the function.' },
    help: [{ text: 'Return the value itself:', code: code('local-reference/right') }],
    names: ['E0515', 'returns a reference to data owned by the current function', 'dangling'],
  },
];
