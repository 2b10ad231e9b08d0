import { faultLine } from '../faults/fault-line.js';
import { COMMON_MEMBERS, FAULT_KINDS, FAULT_MEMBERS, KIND_NAMES, membersOf } from '../faults/fault-kinds.js';
import type { FaultPlan } from '../faults/fault-plan.js';
import type { FaultKindInfo, FaultMemberInfo, ShownFault } from './page-data.js';

/** All that can be switched on, with what each kind asks. */
export const FAULT_INFO: readonly FaultKindInfo[] = KIND_NAMES.map((kind) => ({
  kind,
  members: membersOf(kind).map((name): FaultMemberInfo => {
    const member = FAULT_MEMBERS[name];
    return {
      default: 'default' in member ? member.default : undefined,
      isCommon: (COMMON_MEMBERS as readonly string[]).includes(name),
      name,
      type: member.type,
      ...(member.type === 'number' && { least: member.least, most: member.most }),
      ...(member.type === 'choice' && { choices: member.of }),
    };
  }),
  says: FAULT_KINDS[kind].says,
}));

/** What is on now. */
export function shownFaults(plan: FaultPlan): ShownFault[] {
  return plan.active.map(({ fault, hits, id }) => ({
    hits,
    id,
    kind: fault.kind,
    line: faultLine(fault),
    times: fault.times,
  }));
}
