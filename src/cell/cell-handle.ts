/** A cell as those see it that run it. */
import type { EngineStatus } from '../runtime/client.ts';
import type { CellEvent } from '../runtime/protocol.ts';
import type { CellAction } from './state.ts';

export interface CellHandle {
  readonly id: string;
  /** As shown, and as the file's name in tracebacks. */
  readonly name: string;
  /** The text to run: the reader's, where edited. */
  source(): string;
  tell(action: CellAction): void;
  /** Output and result of the run. */
  show(event: CellEvent): void;
  /** Resolves when all output is on the page. */
  settled(): Promise<void>;
  /** The engine's status changed: versions, or the interpreter that holds variables. */
  engineChanged(status: EngineStatus): void;
}
