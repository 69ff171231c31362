/** Each type of a contract as a function that gives back what it was given. */
import type { Type } from '../../../../src/workshop/contract/contract.ts';
import { type Built, COLOR, ORIGINAL, POINT } from './built.ts';
import {
  BOOL,
  BYTES,
  contract,
  dict,
  FLOAT,
  INT,
  int,
  list,
  NONE,
  optional,
  parameter,
  record,
  STR,
  set,
  tuple,
  tupleOf,
} from './contract-parts.ts';

const ORDER = record('order', 'dict', { 'name of': STR, amount: optional(FLOAT), type: INT });

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

export const sameTypes: readonly Built[] = [
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
  same('same_many', tupleOf(INT), 'value.to_vec()', [
    ['port.same_many((1, 2, 3))', '(1, 2, 3)'],
    ['port.same_many(())', '()'],
    ['port.same_many([1])', 'TypeError: value: expected tuple, got list'],
    ['port.same_many((1, None))', 'TypeError: value: expected int, got NoneType'],
    [
      'port.same_many(__import__("time").gmtime(0))',
      'TypeError: value: expected tuple, got struct_time',
    ],
  ]),
  same(
    'same_paths',
    optional(tupleOf(tupleOf(STR))),
    `let copy = |part: &&str| (*part).to_owned();
    value.map(|paths| paths.iter().map(|path| path.iter().map(copy).collect()).collect())`,
    [
      ['port.same_paths((("a", "é"), ()))', "(('a', 'é'), ())"],
      ['port.same_paths(None)', 'None'],
    ],
    'borrowed',
  ),
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
  same('same_color', COLOR, 'value', [
    ['port.same_color(Color.RED) is Color.RED', 'True'],
    ['port.same_color(Color.CRIMSON)', '<Color.RED: 1>'],
    ['port.same_color(Color("b")) is Color.DARK_BLUE', 'True'],
    // Of another class of the same name the answer is one of its own.
    [
      '(lambda other: port.same_color(other.RED) is other.RED)(__import__("enum").Enum("Color", "RED"))',
      'True',
    ],
    ['port.same_color(1)', 'TypeError: value: expected Color, got int'],
    [
      'port.same_color(__import__("enum").Enum("Color", "GREEN").GREEN)',
      'TypeError: value: expected a known member of Color, got Color',
    ],
    ['port.same_color(Point(1.0, 2.0))', 'TypeError: value: expected Color, got Point'],
  ]),
  same('same_colors', dict(COLOR, tupleOf(optional(COLOR))), 'value.to_vec()', [
    [
      'port.same_colors({Color.none: (Color.RED, None)})',
      '{<Color.none: None>: (<Color.RED: 1>, None)}',
    ],
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
];
