/** What finds a contract: files of one folder that import each other. */
import bad_input from './bad_input.py?raw';
import contract from './contract.py?raw';
import contract_types from './contract_types.py?raw';
import { GENERATE } from './generate.ts';
import hint_types from './hint_types.py?raw';
import parameter_types from './parameter_types.py?raw';
import reach from './reach.py?raw';
import { RECORD } from './record-modules.ts';
import refusals from './refusals.py?raw';
import seen_types from './seen_types.py?raw';
import trial from './trial.py?raw';

/** By the names of the modules. */
export const CONTRACT = {
  ...RECORD,
  ...GENERATE,
  ...{ contract, contract_types, hint_types, seen_types, parameter_types },
  ...{ reach, refusals, trial, bad_input },
};
