/** Contracts of all types, each with a trivial port and with what Python sees of it. */
import type { Contract, Parameter, Type } from '../../../../src/workshop/contract/contract.ts';

const INT: Type = { kind: 'int', rust: 'i64', low: null, high: null };
const FLOAT: Type = { kind: 'float', low: null, high: null, special: true };
const BOOL: Type = { kind: 'bool' };
const STR: Type = { kind: 'str', alphabet: null, shortest: 0, longest: null };
const BYTES: Type = { kind: 'bytes', shortest: 0, longest: null };
const NONE: Type = { kind: 'none' };
const OBJECT: Type = { kind: 'object', seen: ['Decimal'] };

function int(rust: Extract<Type, { kind: 'int' }>['rust'], low?: string, high?: string): Type {
  return { kind: 'int', rust, low: low ?? null, high: high ?? null };
}

function optional(of: Type): Type {
  return { kind: 'optional', of };
}

function list(of: Type): Type {
  return { kind: 'list', of, shortest: 0, longest: null };
}

function tuple(...of: Type[]): Type {
  return { kind: 'tuple', of };
}

function dict(key: Type, value: Type): Type {
  return { kind: 'dict', key, value };
}

function set(of: Type, frozen = false): Type {
  return { kind: 'set', of, frozen };
}

function record(
  name: string,
  form: 'dataclass' | 'dict' | 'object',
  fields: Readonly<Record<string, Type>>,
): Type {
  return {
    kind: 'record',
    name,
    form,
    fields: Object.entries(fields).map(([field, type]) => ({ name: field, type })),
  };
}

function parameter(name: string, type: Type, more: Partial<Parameter> = {}): Parameter {
  return { name, type, how: 'either', default: null, passing: 'copied', ...more };
}

export function contract(
  name: string,
  parameters: readonly Parameter[],
  returns: Type,
  more: Partial<Contract> = {},
): Contract {
  return {
    function: name,
    docstring: '',
    parameters,
    returns,
    ulp: 0,
    beyond: 'OverflowError',
    raises: [],
    changes: [],
    interruptible: false,
    bad: [],
    ...more,
  };
}

export interface Built {
  readonly contract: Contract;
  /** What stands in the kernel in place of `todo!()`. */
  readonly port: string;
  readonly original: string;
  /** Python: an expression with the module `port`, and the repr of its value or the exception. */
  readonly sees: readonly (readonly [string, string])[];
}

const POINT = record('Point', 'dataclass', { x: FLOAT, y: FLOAT });
const ORDER = record('order', 'dict', { 'name of': STR, amount: optional(FLOAT), type: INT });

const ORIGINAL = `
from dataclasses import dataclass


class Odd(Exception):
    pass


@dataclass
class Point:
    x: float
    y: float

    def moved(self, by):
        return Point(self.x + by, self.y)


class Thing:
    def __init__(self, size):
        self.size = size


def power(base, exponent=2):
    return base ** exponent


LETTERS = "abc"
`;

/** The identity of a type, as the first test of each. */
function same(
  name: string,
  type: Type,
  port: string,
  sees: Built['sees'],
  how?: 'borrowed',
): Built {
  const given = parameter('value', type, how === undefined ? {} : { passing: how });
  return { contract: contract(name, [given], type), port, original: ORIGINAL, sees };
}

export const built: readonly Built[] = [
  same('same_i64', INT, 'value', [
    ['port.same_i64(-5)', '-5'],
    ['port.same_i64(value=2**63 - 1)', '9223372036854775807'],
    [
      'port.same_i64(2**63)',
      'OverflowError: value: expected an int from -9223372036854775808 to 9223372036854775807',
    ],
    [
      'port.same_i64(10**5000)',
      'OverflowError: value: expected an int from -9223372036854775808 to 9223372036854775807',
    ],
    ['port.same_i64(True)', 'TypeError: value: expected int, got bool'],
    ['port.same_i64(1.0)', 'TypeError: value: expected int, got float'],
    ['port.same_i64()', "TypeError: same_i64() missing 1 required positional argument: 'value'"],
    ['port.same_i64.__doc__', 'None'],
    ['port.same_i64.__text_signature__', "'(value)'"],
    // A wheel holds the module in a package of its name.
    ['port.same_i64.__module__', "'port.port'"],
    ['__import__("pickle").loads(__import__("pickle").dumps(port.same_i64))(5)', '5'],
  ]),
  same('same_i128', int('i128'), 'value', [
    ['port.same_i128(-2**127)', String(-(2n ** 127n))],
    [
      'port.same_i128(2**127)',
      `OverflowError: value: expected an int from ${-(2n ** 127n)} to ${2n ** 127n - 1n}`,
    ],
  ]),
  same('same_u64', int('u64'), 'value', [
    ['port.same_u64(2**64 - 1)', '18446744073709551615'],
    ['port.same_u64(-1)', 'OverflowError: value: expected an int from 0 to 18446744073709551615'],
  ]),
  same('same_usize', int('usize', '1'), 'value', [
    ['port.same_usize(7)', '7'],
    ['port.same_usize(0)', 'OverflowError: value: expected an int from 1 on, as far as usize goes'],
  ]),
  same('same_u8', int('u8'), 'value', [['port.same_u8(255)', '255']]),
  same('same_i32', int('i32', '-100000', '7'), 'value', [
    ['port.same_i32(-100000)', '-100000'],
    ['port.same_i32(8)', 'OverflowError: value: expected an int from -100000 to 7'],
  ]),
  same('same_float', FLOAT, 'value', [
    ['port.same_float(-0.0)', '-0.0'],
    ['port.same_float(float("nan"))', 'nan'],
    ['port.same_float(1)', 'TypeError: value: expected float, got int'],
  ]),
  same('same_bool', BOOL, 'value', [
    ['port.same_bool(True)', 'True'],
    ['port.same_bool(1)', 'TypeError: value: expected bool, got int'],
  ]),
  same('same_str', STR, 'value.to_owned()', [
    ['port.same_str("a\\0é🙂")', "'a\\x00é🙂'"],
    [
      'port.same_str("\\ud800")',
      "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed",
    ],
    ['port.same_str(type("Text", (str,), {})("a"))', 'TypeError: value: expected str, got Text'],
  ]),
  same('same_bytes', BYTES, 'value.to_vec()', [
    ['port.same_bytes(b"a\\0\\xff")', "b'a\\x00\\xff'"],
    ['port.same_bytes(bytearray(b"a"))', 'TypeError: value: expected bytes, got bytearray'],
  ]),
  same('same_none', NONE, '()', [
    ['port.same_none(None)', 'None'],
    ['port.same_none(0)', 'TypeError: value: expected None, got int'],
  ]),
  same('same_optional', optional(STR), 'value.map(str::to_owned)', [
    ['port.same_optional(None)', 'None'],
    ['port.same_optional("")', "''"],
    ['port.same_optional(0)', 'TypeError: value: expected str, got int'],
  ]),
  same('same_optionals', optional(list(optional(INT))), 'value.map(<[_]>::to_vec)', [
    ['port.same_optionals([1, None])', '[1, None]'],
    ['port.same_optionals(None)', 'None'],
  ]),
  same('same_list', list(INT), 'value.to_vec()', [
    ['port.same_list([1, 2])', '[1, 2]'],
    ['port.same_list([])', '[]'],
    ['port.same_list((1,))', 'TypeError: value: expected list, got tuple'],
    ['port.same_list([1, None])', 'TypeError: value: expected int, got NoneType'],
  ]),
  same('same_small', list(int('u8')), 'value.to_vec()', [
    ['port.same_small([0, 255])', '[0, 255]'],
  ]),
  same(
    'same_words',
    list(STR),
    'value.iter().map(|&each| each.to_owned()).collect()',
    [
      ['port.same_words(["a", "é"])', "['a', 'é']"],
      [
        'port.same_words(["a", "\\ud800"])',
        "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed",
      ],
    ],
    'borrowed',
  ),
  same(
    'same_nested',
    dict(STR, list(tuple(STR, optional(BYTES), FLOAT))),
    `let copy = |&(a, b, c): &(&str, Option<&[u8]>, f64)| (a.to_owned(), b.map(<[u8]>::to_vec), c);
    let copies = |items: &Vec<_>| items.iter().map(copy).collect();
    value.iter().map(|(key, items)| ((*key).to_owned(), copies(items))).collect()`,
    [
      [
        'port.same_nested({"b": [("x", None, 1.5)], "a": [("y", b"z", 0.0)]})',
        "{'b': [('x', None, 1.5)], 'a': [('y', b'z', 0.0)]}",
      ],
    ],
    'borrowed',
  ),
  same('same_grid', list(list(FLOAT)), 'value.to_vec()', [
    ['port.same_grid([[1.0], []])', '[[1.0], []]'],
    ['port.same_grid([[1.0], 5])', 'TypeError: value: expected list, got int'],
  ]),
  same('same_pair', tuple(INT, STR), 'value.clone()', [
    ['port.same_pair((1, "a"))', "(1, 'a')"],
    ['port.same_pair((1,))', 'TypeError: value: expected tuple, got one of 1 where 2 are expected'],
    ['port.same_pair([1, "a"])', 'TypeError: value: expected tuple, got list'],
  ]),
  same('same_one', tuple(FLOAT), 'value', [['port.same_one((0.5,))', '(0.5,)']]),
  same('same_empty', tuple(), 'value', [['port.same_empty(())', '()']]),
  same('same_long', tuple(...Array.from({ length: 13 }, () => BOOL)), 'value', [
    ['port.same_long((True,) * 13)', `(${'True, '.repeat(12)}True)`],
  ]),
  same('same_dict', dict(int('u32'), BYTES), 'value.to_vec()', [
    ['port.same_dict({2: b"b", 1: b"a"})', "{2: b'b', 1: b'a'}"],
    [
      'port.same_dict(__import__("collections").Counter())',
      'TypeError: value: expected dict, got Counter',
    ],
  ]),
  same('same_set', set(STR), 'value.to_vec()', [
    ['sorted(port.same_set({"b", "a"}))', "['a', 'b']"],
    ['port.same_set(set())', 'set()'],
    ['port.same_set(frozenset())', 'TypeError: value: expected set, got frozenset'],
  ]),
  same('same_frozen', set(tuple(INT, INT), true), 'value.to_vec()', [
    ['port.same_frozen(frozenset({(1, 2)}))', 'frozenset({(1, 2)})'],
  ]),
  same('same_point', POINT, 'value.clone()', [
    ['port.same_point(Point(1.0, -0.0))', 'Point(x=1.0, y=-0.0)'],
    ['port.same_point(Point(1.0, "y"))', 'TypeError: value: expected float, got str'],
    ['port.same_point(object())', "AttributeError: 'object' object has no attribute 'x'"],
  ]),
  same('same_thing', record('Thing', 'object', { size: INT }), 'value.clone()', [
    ['port.same_thing(Thing(3)).size', '3'],
  ]),
  same('same_orders', list(ORDER), 'value.to_vec()', [
    [
      'port.same_orders([{"name of": "a", "amount": None, "type": 1}])',
      "[{'name of': 'a', 'amount': None, 'type': 1}]",
    ],
    ['port.same_orders([{"name of": "a", "type": 1}])', "KeyError: 'amount'"],
  ]),
  same(
    'same_f64s',
    { kind: 'buffer', item: 'f64' },
    'value.to_vec()',
    [
      ['port.same_f64s(array("d", [1.5, -0.0]))', "array('d', [1.5, -0.0])"],
      ['port.same_f64s(array("d"))', "array('d')"],
      ['port.same_f64s(array("q", [1]))', 'TypeError: value: expected a buffer of f64, got array'],
      ['port.same_f64s([1.5])', 'TypeError: value: expected a buffer of f64, got list'],
      [
        'port.same_f64s(memoryview(array("d", [1.0, 2.0, 3.0]))[::2])',
        'BufferError: expected one contiguous buffer, got a view with gaps: copy it first',
      ],
    ],
    'borrowed',
  ),
  same('same_u8s', { kind: 'buffer', item: 'u8' }, 'value.to_vec()', [
    ['port.same_u8s(bytearray(b"ab"))', "array('B', [97, 98])"],
    ['port.same_u8s(memoryview(b"abc")[::2])', "array('B', [97, 99])"],
  ]),
  {
    contract: contract('keep', [parameter('value', OBJECT, { passing: 'kept' })], OBJECT),
    port: 'Ok(value.getattr("real")?.unbind())',
    original: ORIGINAL,
    sees: [
      ['port.keep(5)', '5'],
      ['port.keep("a")', "AttributeError: 'str' object has no attribute 'real'"],
    ],
  },
  {
    contract: contract(
      'defaults',
      [
        parameter('a', INT, { how: 'positional-only' }),
        parameter('type', STR, { default: "'x'" }),
        parameter('half', FLOAT, { default: '0.5' }),
        parameter('letters', STR, { default: 'LETTERS' }),
        parameter('items', list(INT), { default: '[]' }),
        parameter('none', optional(INT), { default: 'None', how: 'keyword-only' }),
        parameter('maxLen', int('i64', '0', '99'), { default: '3', how: 'keyword-only' }),
      ],
      tuple(INT, STR, FLOAT, STR, list(INT), optional(INT), INT),
      { docstring: 'Give all back.\n\n    >>> defaults(1)\n' },
    ),
    port: '(a, r#type.to_owned(), half, letters.to_owned(), items.to_vec(), none, max_len)',
    original: ORIGINAL,
    sees: [
      ['port.defaults(1)', "(1, 'x', 0.5, 'abc', [], None, 3)"],
      ['port.defaults(1, type="y", maxLen=4, items=[2])', "(1, 'y', 0.5, 'abc', [2], None, 4)"],
      ['port.defaults(1, None)', 'TypeError: type: expected str, got NoneType'],
      [
        'port.defaults(a=1)',
        "TypeError: defaults() got some positional-only arguments passed as keyword arguments: 'a'",
      ],
      ['port.defaults(1, maxLen=100)', 'OverflowError: maxLen: expected an int from 0 to 99'],
      [
        'port.defaults.__text_signature__',
        '"(a, /, type=\'x\', half=0.5, letters=..., items=..., *, none=None, maxLen=3)"',
      ],
      ['port.defaults.__doc__', "'Give all back.\\n\\n    >>> defaults(1)'"],
    ],
  },
  {
    contract: contract(
      'power',
      [parameter('base', INT), parameter('exponent', int('u32'), { default: '2' })],
      INT,
      {
        beyond: 'original',
        raises: ['ValueError'],
      },
    ),
    port: `if base == 13 {
        return Err(Problem::ValueError("unlucky".to_owned()));
    }
    base.checked_pow(exponent).ok_or(Problem::Beyond)`,
    original: ORIGINAL,
    sees: [
      ['port.power(3)', '9'],
      ['port.power(10, 30)', `1${'0'.repeat(30)}`],
      ['port.power(2**64, exponent=1)', String(2n ** 64n)],
      ['port.power(13)', 'ValueError: unlucky'],
      ['port.power(2.5)', 'TypeError: base: expected int, got float'],
    ],
  },
  {
    contract: contract('raising', [parameter('which', INT)], NONE, {
      raises: ['KeyError', 'ZeroDivisionError', 'Odd', 'Missing'],
    }),
    port: `Err(match which {
        0 => Problem::KeyError("k".to_owned()),
        1 => Problem::ZeroDivisionError("division by zero".to_owned()),
        2 => Problem::Odd("own".to_owned()),
        3 => Problem::Missing("no class".to_owned()),
        _ => return Ok(()),
    })`,
    original: ORIGINAL,
    sees: [
      ['port.raising(0)', "KeyError: 'k'"],
      ['port.raising(1)', 'ZeroDivisionError: division by zero'],
      ['port.raising(2)', 'Odd: own'],
      [
        'port.raising(3)',
        "AttributeError: module '_original_of_raising' has no attribute 'Missing'",
      ],
      ['port.raising(4)', 'None'],
    ],
  },
  {
    contract: contract(
      'refused',
      [parameter('text', STR, { passing: 'borrowed' }), parameter('n', INT)],
      INT,
      {
        bad: [
          {
            parameter: 'text',
            given: 'None',
            raised: 'TypeError',
            text: "'NoneType' object is not iterable",
            port: null,
          },
          {
            parameter: 'text',
            given: '5',
            raised: 'TypeError',
            text: "'int' object is not iterable",
            port: null,
          },
          { parameter: 'text', given: "b'a'", raised: null, text: '1', port: null },
          { parameter: 'text', given: "''", raised: 'ValueError', text: 'empty', port: null },
          {
            parameter: 'text',
            given: '[]',
            raised: 'AttributeError',
            text: `'list' object has no attribute ${'very_'.repeat(12)}long`,
            port: null,
          },
        ],
      },
    ),
    port: 'n + i64::try_from(text.len()).unwrap_or(0)',
    original: ORIGINAL,
    sees: [
      ['port.refused("", 2)', '2'],
      ['port.refused(None, 1)', "TypeError: 'NoneType' object is not iterable"],
      ['port.refused(5, 1)', "TypeError: 'int' object is not iterable"],
      [
        'port.refused([], 1)',
        `AttributeError: 'list' object has no attribute ${'very_'.repeat(12)}long`,
      ],
      ['port.refused(b"a", 1)', 'TypeError: text: expected str, got bytes'],
      ['port.refused("a", "b")', 'TypeError: n: expected int, got str'],
    ],
  },
  {
    contract: contract(
      'change',
      [
        parameter('items', list(INT)),
        parameter('names', dict(STR, INT)),
        parameter('seen', set(INT)),
        parameter('point', POINT),
        parameter('memory', { kind: 'buffer', item: 'i64' }),
      ],
      NONE,
      { changes: ['items', 'names', 'seen', 'point', 'memory'], raises: ['ValueError'] },
    ),
    port: `items.push(9);
    names.reverse();
    seen.clear();
    point.x += 1.0;
    if let Some(first) = memory.first_mut() {
        *first = 7;
    }
    if items.len() > 3 {
        return Err(Problem::ValueError("too many".to_owned()));
    }
    Ok(())`,
    original: ORIGINAL,
    sees: [
      [
        'all_of(lambda *a: port.change(*a), [1], {"a": 1, "b": 2}, {1}, Point(1.0, 2.0), array("q", [1, 2]))',
        "(None, [1, 9], {'b': 2, 'a': 1}, set(), Point(x=2.0, y=2.0), array('q', [7, 2]))",
      ],
      [
        'all_of(lambda *a: port.change(*a), [1, 2, 3], {}, set(), Point(1.0, 2.0), array("q"))',
        "('ValueError: too many', [1, 2, 3, 9], {}, set(), Point(x=2.0, y=2.0), array('q'))",
      ],
    ],
  },
  {
    contract: contract('endless', [parameter('steps', int('u64'))], int('u64'), {
      interruptible: true,
    }),
    port: `for step in 0..steps {
        if step % 1024 == 0 {
            alive()?;
        }
    }
    Ok(steps)`,
    original: ORIGINAL,
    sees: [
      ['port.endless(10)', '10'],
      ['with_alarm(lambda: port.endless(2**64 - 1))', "'KeyboardInterrupt'"],
    ],
  },
  {
    contract: contract('Point.moved', [parameter('self', POINT), parameter('by', FLOAT)], POINT),
    port: `Point {
        x: this.x + by,
        y: this.y,
    }`,
    original: ORIGINAL,
    sees: [['port.moved(Point(1.0, 2.0), by=1.5)', 'Point(x=2.5, y=2.0)']],
  },
  {
    contract: contract('nothing', [], STR),
    port: 'String::new()',
    original: ORIGINAL,
    sees: [['port.nothing()', "''"]],
  },
  {
    contract: contract(
      'awkward',
      [
        'match',
        'self_',
        'größe',
        '名前',
        'named',
        'py',
        'wrong',
        'take_i64',
        'N',
        'n',
        'crate_',
        '_x',
      ].map((name) => parameter(name, INT)),
      INT,
    ),
    port: 'r#match + this + grosse + u540du524d + named + py + wrong + take_i64 + n + n_2 + crate_ + x',
    original: ORIGINAL,
    sees: [
      [
        'port.awkward(match=1, self_=2, größe=4, 名前=8, named=16, py=32, wrong=64, take_i64=128, N=256, n=512, crate_=1024, _x=2048)',
        '4095',
      ],
    ],
  },
  {
    contract: contract('register', [parameter('value', BOOL)], BOOL, {
      docstring:
        'A "name" of the door\'s own,\nwith `code` and some_name and *stars*:\n\t- and a tab',
    }),
    port: '!value',
    original: ORIGINAL,
    sees: [['port.register(False)', 'True']],
  },
];
