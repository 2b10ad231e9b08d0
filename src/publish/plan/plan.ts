import type { Message } from '../../i18n/message.js';
import type { Change, ChangeSubject } from './change.js';
import type { Conflict } from './conflict.js';
import type { PlannedProving } from '../proving/planned-proving.js';

/** What is to be changed at a target so that it has what koo.yaml declares. Its schema is `schemas/plan.schema.json`. */
export interface Plan {
  format: 1;
  target: string;
  /** The target's address, for the person who reads it. */
  place: Message;
  product: string;
  /** UTC, ISO 8601. */
  made: string;
  /** Whether what koo made and koo.yaml declares no more is deleted. */
  prune: boolean;
  /** The validation of templates by RFS before the first change; only if koo.yaml requires it. */
  proving?: PlannedProving;
  /** In an order in which they can be done one after the other. */
  changes: Change[];
  /** What is declared and there already; of the kind `none`, each with its reason. */
  unchanged: Change[];
  leftAlone: LeftAlone[];
  /** What stands in the way of all of it: nothing is applied while there is one. */
  conflicts: Conflict[];
  /** SHA-256 by what it is of: `koo.yaml`, `package app`, `template single`. */
  inputs: Record<string, string>;
  /** The same of what the target had: `product 00301-0001`, `asset sample-shop`, `template koo-…`. */
  state: Record<string, string>;
}

/** What the target has, koo.yaml does not declare, and koo does not touch. */
export interface LeftAlone {
  what: ChangeSubject;
  reason: Message;
}
