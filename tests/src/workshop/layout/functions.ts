/** Functions whose contracts have more than types: defaults, exceptions, changes, Ctrl+C, names. */
import { type Built, COLOR, ORIGINAL, POINT } from './built.ts';
import {
  BOOL,
  contract,
  dict,
  FLOAT,
  INT,
  int,
  list,
  NONE,
  OBJECT,
  optional,
  parameter,
  STR,
  set,
  tuple,
} from './contract-parts.ts';

export const functions: readonly Built[] = [
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
    contract: contract('mixed', [parameter('text', STR)], COLOR),
    port: 'if text.is_empty() { Color::None } else { Color::DarkBlue }',
    original: ORIGINAL,
    // No member came in: it is one of the original's own class.
    sees: [['port.mixed("a").value', "'b'"]],
  },
  {
    contract: contract(
      'warm',
      [
        parameter('color', optional(COLOR), { default: 'None' }),
        parameter('other', COLOR, { default: 'Color.RED' }),
      ],
      COLOR,
    ),
    port: 'color.unwrap_or(other)',
    original: ORIGINAL,
    sees: [
      ['port.warm(Color.none) is Color.none', 'True'],
      // The default is no member of another class.
      ['port.warm() is Color.RED, port.warm(other=Color.none) is Color.none', '(True, True)'],
    ],
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
