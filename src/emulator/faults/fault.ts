import { UsageError } from '../../errors/koo-error.js';
import {
  FAULT_MEMBERS,
  type FaultKind,
  type FaultMember,
  type GarbageForm,
  KIND_NAMES,
  membersOf,
} from './fault-kinds.js';
import type { Message } from '../../i18n/message.js';
import { faultMessages } from '../messages.js';

/** One thing that goes wrong, with all that its kind accepts and that was given or has a default; see `fault-kinds.ts`. */
export interface Fault {
  kind: FaultKind;
  /** From 0 to 1: how many of the calls it hits. */
  rate?: number;
  /** Only calls whose path begins so; by default all but those of the console. */
  path?: string;
  /** Only calls of this method. */
  method?: string;
  /** It hits so many calls, then no more. */
  times?: number;
  /** Of `latency`, and between the pieces of what is slow. */
  milliseconds?: number;
  /** Of `status`; 200 with a code is how KooGallery often says no. */
  status?: number;
  /** Of `status`: what the answer's code is, `91381033` for example; one of the gateway's (`APIGW.…`) has its body too. */
  code?: string;
  /** Of `status`: what the answer says. */
  message?: string;
  /** Of `status` and `throttle`: what `Retry-After` says. */
  retryAfter?: number;
  /** Of `reset`: so many bytes of the request are taken first. */
  bytes?: number;
  /** Of `garbage`: what comes in place of the answer. */
  as?: GarbageForm;
  /** Of `answer`: what comes in place of the answer, as it is sent. */
  body?: string;
  /** Of `clock`: ahead of the real time when positive. */
  seconds?: number;
}

/**
 * A fault from the members of an object, as a file or a call gives it.
 *
 * @throws UsageError `WRONG_FAULT`
 */
export function readFault(given: unknown): Fault {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw wrong(faultMessages.notObject());
  const { kind, ...members } = given as Record<string, unknown>;
  if (!KIND_NAMES.includes(kind as FaultKind)) {
    throw wrong(faultMessages.unknownKind({ kind: String(JSON.stringify(kind)), kinds: KIND_NAMES }));
  }

  const names = membersOf(kind as FaultKind);
  for (const [name, value] of Object.entries(members)) {
    if (!names.includes(name as FaultMember))
      throw wrong(faultMessages.unknownMember({ kind: kind as FaultKind, member: name, members: names }));
    checkMember(name as FaultMember, value);
  }

  const fault: Fault = { kind: kind as FaultKind, ...defaultsOf(names), ...members };
  if (fault.kind === 'answer' && fault.body === undefined) throw wrong(faultMessages.noBody());
  if (fault.status !== undefined && fault.status < 400 && !fault.code)
    throw wrong(faultMessages.noCode({ status: fault.status }));
  return fault;
}

function defaultsOf(names: readonly FaultMember[]): Omit<Fault, 'kind'> {
  const defaults = names.map((name) => [name, FAULT_MEMBERS[name]] as const);
  return Object.fromEntries(
    defaults.flatMap(([name, member]) => ('default' in member ? [[name, member.default]] : [])),
  );
}

function checkMember(name: FaultMember, value: unknown): void {
  const member = FAULT_MEMBERS[name];
  if (member.type === 'text') {
    if (typeof value !== 'string' || value === '') throw wrong(faultMessages.notText({ member: name }));
  } else if (member.type === 'choice') {
    if (!(member.of as readonly unknown[]).includes(value))
      throw wrong(faultMessages.notChoice({ choices: member.of, member: name }));
  } else if (typeof value !== 'number' || !(value >= member.least && value <= member.most)) {
    throw wrong(faultMessages.notNumber({ max: member.most, member: name, min: member.least }));
  }
}

/**
 * A fault from a line, as a flag or a header gives it: `lost rate=0.2 path=/api`.
 *
 * @throws UsageError `WRONG_FAULT`
 */
export function parseFault(line: string): Fault {
  const [kind, ...words] = line.trim().split(/[\s,]+/);
  const members = words.map((word): [string, number | string] => {
    const [name, value = ''] = word.split(/=(.*)/s, 2) as [string, string?];
    const isNumber =
      Object.hasOwn(FAULT_MEMBERS, name) && FAULT_MEMBERS[name as FaultMember].type === 'number';
    return [name, isNumber && value !== '' ? Number(value) : value];
  });
  return readFault({ kind, ...Object.fromEntries(members) });
}

function wrong(why: Message): UsageError {
  return new UsageError('WRONG_FAULT', faultMessages.wrong({ why }), {
    hints: [faultMessages.writeFault()],
    docs: 'docs/emulator.md',
  });
}
