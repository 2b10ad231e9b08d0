import type { Fault } from './fault.js';
import { membersOf } from './fault-kinds.js';

/** A fault as a flag gives it: `lost rate=0.2 path=/api`. That it hits every call goes without saying. */
export function faultLine(fault: Fault): string {
  const words = membersOf(fault.kind)
    .filter((name) => fault[name] !== undefined && !(name === 'rate' && fault.rate === 1))
    .map((name) => `${name}=${fault[name]}`);
  return [fault.kind, ...words].join(' ');
}
