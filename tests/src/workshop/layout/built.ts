/** A contract with a trivial port, what Python sees of it, and the file that its original is in. */
import type { Contract, Type } from '../../../../src/workshop/contract/contract.ts';
import { FLOAT, record } from './contract-parts.ts';

export interface Built {
  readonly contract: Contract;
  /** What stands in the kernel in place of `todo!()`. */
  readonly port: string;
  readonly original: string;
  /** Python: an expression with the module `port`, and the repr of its value or the exception. */
  readonly sees: readonly (readonly [string, string])[];
}

export const POINT = record('Point', 'dataclass', { x: FLOAT, y: FLOAT });

export const COLOR: Type = {
  kind: 'enum',
  name: 'Color',
  members: [
    { name: 'RED', value: '1' },
    { name: 'DARK_BLUE', value: "'b'" },
    { name: 'none', value: null },
  ],
};

export const ORIGINAL = `
from dataclasses import dataclass
from enum import Enum


class Odd(Exception):
    pass


@dataclass
class Point:
    x: float
    y: float

    def moved(self, by):
        return Point(self.x + by, self.y)


class Color(Enum):
    RED = 1
    DARK_BLUE = "b"
    none = None


class Thing:
    def __init__(self, size):
        self.size = size


def power(base, exponent=2):
    return base ** exponent


LETTERS = "abc"
`;
