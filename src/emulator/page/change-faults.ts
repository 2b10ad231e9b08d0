import { KooError } from '../../errors/koo-error.js';
import { parseFault, readFault } from '../faults/fault.js';
import type { FaultPlan } from '../faults/fault-plan.js';
import { JsonFields } from '../wire/json-fields.js';
import { consoleVoice } from '../wire/voices.js';

/**
 * Switches faults on and off, as the page asks for it: `{on: fault}`, `{lines: […]}` for several as flags give them,
 * `{off: id}`, `{off: 'all'}`.
 *
 * @throws Refusal `EMU.INVALID`
 */
export function changeFaults(plan: FaultPlan, body: unknown): void {
  const fields = new JsonFields(body, consoleVoice).only('lines', 'off', 'on');
  const { lines = [], off, on } = body as { lines?: string[]; off?: unknown; on?: unknown };
  fields.texts('lines');
  try {
    const faults = [...lines.map((line) => parseFault(line)), ...(on === undefined ? [] : [readFault(on)])];
    if (off === 'all') plan.set([]);
    else if (typeof off === 'number') plan.remove(off);
    for (const fault of faults) plan.add(fault);
  } catch (error) {
    throw error instanceof KooError ? consoleVoice.invalid(error.message) : error;
  }
}
