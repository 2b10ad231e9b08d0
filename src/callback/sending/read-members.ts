import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { isObject } from '../../platform/is-object.js';
import type { CallbackInterface } from '../callback-interface.js';
import { encryptValue } from '../encryption/encrypted-value.js';
import type { Field } from '../field.js';
import { checkFields } from '../stories/check-fields.js';
import { memberMessages } from './messages.js';
import { type CompletedMembers, withSampleMembers } from './sample-members.js';

type Called = Pick<CallbackInterface, 'id' | 'request' | 'signing'>;

export interface ReadMembersOptions {
  /** Encrypts what the table says is encrypted; nothing is where it is absent. */
  accessKey?: string;
  now: Date;
}

/** Of the signature, which adds it. */
const OF_SIGNATURE = 'timeStamp';

/**
 * The members of a call from words of a command line: `NAME=VALUE` in the type that the table has, and `NAME:=JSON` as it is,
 * whatever the table says, to see what a server makes of it. Required members that are not given are invented where a person
 * need not know them.
 *
 * @throws UsageError `MEMBER_FORM`, `UNKNOWN_MEMBER`, `MEMBER_VALUE`, `MEMBER_MISSING`
 */
export function readMembers(
  words: readonly string[],
  one: Called,
  options: ReadMembersOptions,
): CompletedMembers {
  const given: Record<string, unknown> = {};
  const unchecked = new Set<string>();
  for (const word of words) {
    const { name, operator, text } = parts(word);
    if (operator === ':=') {
      unchecked.add(name);
      given[name] = jsonOf(text, name);
    } else given[name] = typed(text, name, one, options);
  }

  const completed = withSampleMembers(one, given, options.now);
  const problems = checkFields(completed.members, one.request).filter(({ path }) => {
    const [name] = path.split(/[.[]/);
    return name !== OF_SIGNATURE && !unchecked.has(name!);
  });
  const missing = problems.filter(({ kind }) => kind === 'missing').map(({ path }) => path);
  if (missing.length > 0) throw missingMembers(missing, one);
  const [wrong] = problems;
  if (wrong) throw wrongValue(wrong.path, wrong.kind as 'length' | 'type' | 'value', one);
  return completed;
}

function parts(word: string): { name: string; operator: string; text: string } {
  const found = /^([\w.-]+)(:?=)(.*)$/s.exec(word);
  if (found) return { name: found[1]!, operator: found[2]!, text: found[3]! };
  throw new UsageError('MEMBER_FORM', memberMessages.form({ word }), {
    hints: [memberMessages.writeMember()],
  });
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError('MEMBER_VALUE', memberMessages.notJson({ name }), {
      hints: [memberMessages.quoteJson({ name })],
    });
  }
}

function typed(text: string, name: string, one: Called, { accessKey }: ReadMembersOptions): unknown {
  const field = Object.hasOwn(one.request, name) ? one.request[name] : undefined;
  if (!field) {
    if (name === OF_SIGNATURE) return text;
    const names = Object.keys(one.request);
    const meant = didYouMean(name, names);
    throw new UsageError('UNKNOWN_MEMBER', memberMessages.unknown({ id: one.id, name }), {
      hints: [
        ...(meant === undefined ? [] : [memberMessages.didYouMean({ meant })]),
        memberMessages.members({ names }),
        memberMessages.sendAnyway({ name }),
      ],
    });
  }

  if (field.type === 'string') {
    // The client secret of the kit has another key, of the seller's own.
    const isEncrypted = field.isEncrypted && one.signing === 'query-token' && accessKey !== undefined;
    return isEncrypted ? encryptValue(text, accessKey) : text;
  }

  const value = field.type === 'integer' || field.type === 'number' ? numberOf(text) : jsonOf(text, name);
  if (value === undefined || !hasType(value, field)) throw wrongValue(name, 'type', one);
  return value;
}

function numberOf(text: string): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function hasType(value: unknown, { type }: Field): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'integer' ? Number.isSafeInteger(value) : true;
}

function missingMembers(names: readonly string[], one: Called): UsageError {
  return new UsageError('MEMBER_MISSING', memberMessages.missing({ id: one.id, names }), {
    hints: [
      memberMessages.giveMembers({ names }),
      ...(names.includes('instanceId') ? [memberMessages.openInstance()] : []),
    ],
  });
}

function wrongValue(path: string, kind: 'length' | 'type' | 'value', { id, request }: Called): UsageError {
  const [name] = path.split(/[.[]/);
  const field = request[name!];
  const { max, type, values } = field ?? {};
  const isTop = name === path;
  return new UsageError('MEMBER_VALUE', memberMessages.wrong({ id, kind, path }), {
    hints: [
      ...(isTop && values ? [memberMessages.values({ values: values.map(String) })] : []),
      ...(isTop && kind === 'length' && max !== undefined ? [memberMessages.maximum({ max })] : []),
      ...(isTop && kind === 'type' && type ? [memberMessages.type({ type })] : []),
      memberMessages.sendAnyway({ name: name! }),
    ],
  });
}
