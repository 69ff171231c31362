/** Checks that JSON is a call that was observed. */
import type { ObservedCall } from '../work.ts';
import { type Check, fieldsOf, listOf, number, oneOf, shape, text } from './shape.ts';

const raised = shape({ kind: oneOf('raised'), type: text, message: text });
const answered = shape({ kind: oneOf('value'), text });
const outcome: Check<ObservedCall['outcome']> = (value, where) =>
  fieldsOf(value, where)['kind'] === 'raised' ? raised(value, where) : answered(value, where);

export const observedShape: Check<ObservedCall> = shape({
  arguments: text,
  outcome,
  seconds: number,
  changed: listOf(text),
});
