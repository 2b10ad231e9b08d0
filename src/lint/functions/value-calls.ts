import type { Template } from '../../template/model.js';
import { everyCall, type PlacedCall } from './every-call.js';

/** The calls of functions: `list(string)` and `optional(…)` in the type of a variable look alike, and are none. */
export function valueCalls(template: Template): PlacedCall[] {
  return everyCall(template).filter(
    ({ place }) => !(place.block?.type === 'variable' && place.attribute.name === 'type'),
  );
}
