import { randomUUID } from 'node:crypto';
import { jsonObjectIn } from '../../platform/json-object.js';
import type { CallbackInterface, SigningScheme } from '../callback-interface.js';
import type { ResultCode } from '../result-code.js';
import type { CallMembers, SignedCall } from '../sending/signed-call.js';
import { users } from './call-members.js';
import type { CallbackRuleName } from './callback-rules.js';

/** How a call differs from the usual ones of KooGallery. */
export type UnusualCall =
  | '59-seconds-ahead'
  | '59-seconds-old'
  | '61-seconds-ahead'
  | '61-seconds-old'
  | 'blanks'
  | 'changed-member'
  | 'delete-unknown'
  | 'empty-instance'
  | 'empty-member'
  | 'expire-time-17'
  | 'four-byte-characters'
  | 'hundred-ids'
  | 'in-seconds'
  | 'list-as-text'
  | 'longest-fields'
  | 'lower-case'
  | 'many-users'
  | 'missing-member'
  | 'no-signature'
  | 'null-member'
  | 'null-required'
  | 'other-key'
  | 'other-kind-key'
  | 'other-order'
  | 'released'
  | 'replayed'
  | 'test-flag-0'
  | 'too-many-ids'
  | 'unknown-activity'
  | 'unknown-instance'
  | 'unknown-member'
  | 'unknown-value';

/** What an unusual call is, and what has to become of it. */
export interface Unusual {
  readonly rule: CallbackRuleName;
  readonly isAccepted: boolean;
  /** Whether it is to be refused before anybody looks what it is about. */
  readonly isUnauthentic?: true;
  /** The codes that a refusal may have, where a page states one: the first is that of the page. */
  readonly codes?: readonly [ResultCode, ...ResultCode[]];
  /** The rule that another code breaks; that of the call when absent. */
  readonly codeRule?: CallbackRuleName;
  /** What is sent; `undefined` leaves a member out. */
  changes?(members: CallMembers, called: CallbackInterface): CallMembers;
  readonly key?: 'other' | 'other-kind';
  /** The time that it is signed for. */
  at?(now: Date): Date;
  /** What is done to the call after it was signed. */
  sent?(call: SignedCall, signing: SigningScheme): SignedCall;
  /** It is a call that has succeeded, byte by byte. */
  readonly isReplayed?: true;
}

const refused = (rule: CallbackRuleName, ...codes: ResultCode[]): Unusual => ({
  rule,
  isAccepted: false,
  ...(codes.length > 0 && { codes: codes as [ResultCode] }),
});
const accepted = (rule: CallbackRuleName): Unusual => ({ rule, isAccepted: true });
const unauthentic = (rule: CallbackRuleName, ...codes: ResultCode[]): Unusual => ({
  ...refused(rule, ...codes),
  isUnauthentic: true,
});
const FORGED: Unusual = { ...unauthentic('signature', '000001'), codeRule: 'signature-code' };

export const UNUSUAL_CALLS: Readonly<Record<UnusualCall, Unusual>> = {
  // Not KooGallery's.
  'other-key': { ...FORGED, key: 'other' },
  'other-kind-key': { ...unauthentic('key-kind'), key: 'other-kind' },
  'no-signature': { ...FORGED, sent: (call, signing) => withSignature(call, signing, () => undefined) },
  'changed-member': { ...FORGED, sent: changedMember },
  'lower-case': {
    ...accepted('signature-case'),
    sent: (call, signing) => withSignature(call, signing, (signature) => signature.toLowerCase()),
  },

  // The same, written in another way: what is signed is sorted.
  'other-order': { ...accepted('member-order'), sent: inOtherOrder },
  blanks: {
    ...accepted('blanks'),
    sent: (call) => ({ ...call, body: JSON.stringify(JSON.parse(call.body), undefined, 2) }),
  },

  // Late, early, twice.
  '59-seconds-old': { ...accepted('time-within'), at: later(-59_000) },
  '59-seconds-ahead': { ...accepted('time-within'), at: later(59_000) },
  '61-seconds-old': { ...unauthentic('time-past'), at: later(-61_000) },
  '61-seconds-ahead': { ...unauthentic('time-future'), at: later(61_000) },
  'in-seconds': { ...unauthentic('time-unit'), at: (now) => new Date(Math.floor(now.getTime() / 1000)) },
  replayed: { ...refused('replayed-nonce'), isReplayed: true },

  // Members.
  'unknown-member': { ...accepted('unknown-member'), changes: () => ({ later: 'x' }) },
  'four-byte-characters': {
    ...accepted('utf-8'),
    changes: (_members, { request }) => ({
      [FREE_TEXTS.find((name) => name in request) ?? 'later']: '𠮷野家 😀',
    }),
  },
  'missing-member': {
    ...refused('missing-member', '000002'),
    changes: (_members, called) => ({ [keyMember(called)]: undefined }),
  },
  'empty-member': {
    ...refused('missing-member', '000002'),
    changes: (_members, called) => ({ [keyMember(called)]: '' }),
  },
  'null-required': {
    // What is null is not signed by Huawei's example server; others sign it.
    ...refused('missing-member', '000002', '000001'),
    changes: (_members, called) => ({ [keyMember(called)]: null }),
  },
  'null-member': { ...accepted('null-member'), changes: () => ({ testFlag: null }) },
  'test-flag-0': { ...accepted('test-flag'), changes: () => ({ testFlag: '0' }) },
  'longest-fields': { ...accepted('longest-field'), changes: longest },
  'expire-time-17': { ...accepted('expire-time'), changes: () => ({ expireTime: '20991231000000000' }) },
  'unknown-value': {
    ...refused('unknown-value', '000002'),
    changes: (_members, called) => {
      const name = chosenMember(called);
      return { [name]: called.request[name]?.type === 'integer' ? 9 : 'KOO_UNKNOWN' };
    },
  },
  'unknown-activity': {
    ...refused('unknown-activity', '000002'),
    changes: () => ({ activity: 'koo.unknown' }),
  },
  'unknown-instance': {
    ...refused('unknown-instance', '000003'),
    changes: ({ license }) =>
      license === undefined ? { instanceId: randomUUID() } : { license: randomUUID() },
  },
  released: refused('released-instance', '000003'),
  'hundred-ids': {
    ...accepted('hundred-ids'),
    changes: ({ instanceId }) => ({ instanceId: listed(instanceId, 100) }),
  },
  'too-many-ids': {
    ...refused('too-many-ids', '000002'),
    changes: ({ instanceId }) => ({ instanceId: listed(instanceId, 101) }),
  },

  // Of the kit.
  'delete-unknown': {
    ...accepted('sync-delete'),
    changes: () => ({ flag: 0, tenantId: randomUUID().replaceAll('-', '') }),
  },
  'empty-instance': {
    ...accepted('empty-instance'),
    changes: (_members, { request }) => ({ instanceId: '', ...('orderId' in request && { orderId: '' }) }),
  },
  'list-as-text': {
    ...accepted('list-form'),
    changes: ({ orgInfoList }) => ({ orgInfoList: JSON.stringify(orgInfoList) }),
  },
  'many-users': { ...accepted('many-users'), changes: () => ({ userList: users(500) }) },
};

/** Texts of a person's choice. */
const FREE_TEXTS = ['name', 'customerName'];

/** Texts whose length the seller does not choose. */
const LONG = ['businessId', 'customerName', 'name', 'orderId', 'orderLineId', 'tenantCode'];

function longest(members: CallMembers, { request }: CallbackInterface): CallMembers {
  const names = LONG.filter((name) => typeof members[name] === 'string');
  return Object.fromEntries(
    names.map((name) => [name, (members[name] as string).padEnd(request[name]!.max!, 'x')]),
  );
}

/** The member by which a server finds what a call is about. */
export function keyMember({ idempotency }: CallbackInterface): string {
  return idempotency[0] ?? 'tenantId';
}

/** The member that says what is to be done, of a few values. */
function chosenMember({ request }: CallbackInterface): string {
  return ['scene', 'status', 'instanceStatus', 'flag'].find((name) => name in request)!;
}

function listed(id: unknown, count: number): string {
  return Array.from({ length: count }, () => id).join(',');
}

function later(milliseconds: number): (now: Date) => Date {
  return (now) => new Date(now.getTime() + milliseconds);
}

/** Where the signature is. */
const SIGNATURES: Readonly<Record<SigningScheme, { in: 'headers' | 'query'; name: string }>> = {
  'header-signature': { in: 'headers', name: 'x-sign' },
  'header-token': { in: 'headers', name: 'authToken' },
  'query-signature': { in: 'query', name: 'signature' },
  'query-token': { in: 'query', name: 'authToken' },
};

function withSignature(
  call: SignedCall,
  signing: SigningScheme,
  change: (signature: string) => string | undefined,
): SignedCall {
  const { in: place, name } = SIGNATURES[signing];
  if (place === 'headers') {
    const { [name]: signature, ...others } = call.headers;
    const changed = change(signature!);
    return { ...call, headers: { ...others, ...(changed !== undefined && { [name]: changed }) } };
  }

  const url = new URL(call.url);
  const changed = change(url.searchParams.get(name)!);
  if (changed === undefined) url.searchParams.delete(name);
  else url.searchParams.set(name, changed);
  return { ...call, url };
}

/** A call for debugging is a real one then, or the other way round. */
function changedMember(call: SignedCall): SignedCall {
  const body = jsonObjectIn(call.body);
  if (!body) {
    const url = new URL(call.url);
    url.searchParams.set('testFlag', '1');
    return { ...call, url };
  }

  const { testFlag } = body;
  const changed = {
    ...body,
    testFlag: typeof testFlag === 'number' ? 1 - testFlag : testFlag === '1' ? '0' : '1',
  };
  return { ...call, body: JSON.stringify(changed) };
}

function inOtherOrder(call: SignedCall): SignedCall {
  const body = jsonObjectIn(call.body);
  if (body) return { ...call, body: JSON.stringify(Object.fromEntries(Object.entries(body).reverse())) };
  const url = new URL(call.url);
  url.search = new URLSearchParams([...url.searchParams].reverse()).toString();
  return { ...call, url };
}
