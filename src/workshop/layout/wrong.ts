/** What the door says to a value that does not come in. */
import { headOf, indented } from './printed.ts';
import type { Unit } from './unit.ts';

/**
 * The types and functions that the items of a door speak of, as far as they do.
 * @param asks Whether a number that is too large goes to the original.
 */
export function wrongItems(unit: Unit, asks: boolean): string[] {
  const text = unit.items().join('\n');
  const speaks = (word: string): boolean => text.includes(word);
  const isWrong = speaks(', Wrong>');
  const [isLength, isBeyond] = [speaks('Wrong::length('), speaks('Wrong::Beyond')];
  const isType = isLength || speaks('wrong(');
  const isKnown = /\bknown_\w+\(class: &str\)/.test(text) || /\|_\| None/.test(text);
  if (isType) unit.use('pyo3::exceptions::PyTypeError');
  if (isBeyond && !asks) unit.use('pyo3::exceptions::PyOverflowError');
  return [
    ...(asks ? STOP : []),
    ...(isWrong ? wrongType(isType, isLength, isBeyond && !asks, isBeyond && asks) : []),
    ...(speaks('named(') ? named({ isType, isBeyond, isKnown, asks }) : []),
    ...(isType ? WRONG : []),
  ];
}

const STOP = [
  '',
  '/// Why the port has no answer.',
  'enum Stop {',
  '    /// A number that is too large for it: the original has one.',
  '    Beyond,',
  '    /// An exception, which is the answer.',
  '    Python(PyErr),',
  '}',
  '',
  'impl From<PyErr> for Stop {',
  '    fn from(error: PyErr) -> Self {',
  '        Self::Python(error)',
  '    }',
  '}',
];

function wrongType(
  isType: boolean,
  isLength: boolean,
  isTold: boolean,
  isAsked: boolean,
): string[] {
  return [
    '',
    '/// Why a value does not come in.',
    'enum Wrong {',
    ...(isType
      ? ['    /// It is of another class.', "    Type { expected: &'static str, got: String },"]
      : []),
    ...(isTold ? ['    /// It is an int outside this range.', "    Beyond(&'static str),"] : []),
    ...(isAsked ? ['    /// It is an int that is too large for the port.', '    Beyond,'] : []),
    '    /// Python raised when it was asked.',
    '    Python(PyErr),',
    '}',
    '',
    'impl From<PyErr> for Wrong {',
    '    fn from(error: PyErr) -> Self {',
    '        Self::Python(error)',
    '    }',
    '}',
    ...(isLength
      ? [
          '',
          'impl Wrong {',
          '    fn length(expected: usize, got: usize) -> Self {',
          '        let got = format!("one of {got} where {expected} are expected");',
          '        Self::Type {',
          '            expected: "tuple",',
          '            got,',
          '        }',
          '    }',
          '}',
        ]
      : []),
  ];
}

const OR = 'known(&class_of(value)).unwrap_or_else(|| {';

function named({
  isType,
  isBeyond,
  isKnown,
  asks,
}: Readonly<Record<'isType' | 'isBeyond' | 'isKnown' | 'asks', boolean>>): string[] {
  const into = (error: string): string => (asks ? `${error}.into()` : error);
  const words = 'PyTypeError::new_err(format!("{name}: expected {expected}, got {got}"))';
  return [
    '',
    "/// The exception, with the parameter's name.",
    ...headOf(
      'fn named<T>',
      isKnown
        ? [
            'name: &str',
            "value: &Bound<'_, PyAny>",
            'taken: Result<T, Wrong>',
            'known: fn(&str) -> Option<PyErr>',
          ]
        : ['name: &str', 'taken: Result<T, Wrong>'],
      asks ? 'Result<T, Stop>' : 'PyResult<T>',
    ),
    '    taken.map_err(|wrong| match wrong {',
    ...indented(
      [
        ...(isType && isKnown
          ? [
              ...(asks
                ? ['Wrong::Type { expected, got } => {', ...indented([`let error = ${OR}`])]
                : [`Wrong::Type { expected, got } => ${OR}`]),
              `    ${asks ? '    ' : ''}${words}`,
              ...(asks ? [...indented(['});', 'error.into()']), '}'] : ['}),']),
            ]
          : []),
        ...(isType && !isKnown
          ? ['Wrong::Type { expected, got } => {', `    ${into(words)}`, '}']
          : []),
        ...(isBeyond && asks ? ['Wrong::Beyond => Stop::Beyond,'] : []),
        ...(isBeyond && !asks
          ? [
              'Wrong::Beyond(range) => {',
              '    PyOverflowError::new_err(format!("{name}: expected an int {range}"))',
              '}',
            ]
          : []),
        `Wrong::Python(error) => ${into('error')},`,
      ],
      2,
    ),
    '    })',
    '}',
  ];
}

const WRONG = [
  '',
  "fn wrong(expected: &'static str, value: &Bound<'_, PyAny>) -> Wrong {",
  '    let got = class_of(value);',
  '    Wrong::Type { expected, got }',
  '}',
  '',
  "fn class_of(value: &Bound<'_, PyAny>) -> String {",
  '    let name = value.get_type().name();',
  '    name.map_or_else(|_| "an object".to_owned(), |name| name.to_string())',
  '}',
];
