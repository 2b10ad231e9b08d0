import { randomBytes, randomUUID } from 'node:crypto';
import type { CallbackInterface } from '../callback-interface.js';
import type { Field } from '../field.js';
import type { CallMembers } from './signed-call.js';

interface Context {
  now: Date;
  /** What is known so far: the line of an order begins with its id. */
  members: CallMembers;
  field: Field;
  isFirstKit: boolean;
}

type Sample = (context: Context) => unknown;

const DAY = 86_400_000;
/** The kit has the time of China. */
const UTC_8 = 8 * 3_600_000;
const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const digitsOf = (time: Date): string => time.toISOString().replaceAll(/\D/g, '');
const after = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY);

/** Of people and departments that look invented. */
const USER = { userName: 'example.user', name: '示例用户', orgCode: 'ORG-1', role: 'user', enable: 'true' };
const DEPARTMENT = { orgCode: 'ORG-1', parentCode: '' };
const DEPARTMENT_NAME = '示例部门';

/**
 * Values for members that a person need not know: each is new, and looks like one of KooGallery's. There is none for
 * what a server must know already (an instance, a licence code), and none that only the seller's own key makes.
 */
const SAMPLES: Readonly<Record<string, Sample>> = {
  activity: ({ field }) => field.values![0],
  appId: () => 'example-app',
  businessId: () => randomUUID(),
  clientId: () => hex(16),
  currentSyncTime: ({ now }) => digitsOf(new Date(now.getTime() + UTC_8)),
  customerId: () => hex(16),
  domainName: () => 'https://example.tenantaccount.com',
  effectiveTime: ({ now }) => `${now.toISOString().slice(0, 19).replace('T', ' ')} z`,
  eventId: () => randomUUID(),
  expireTime: ({ now }) => digitsOf(after(now, 365)).slice(0, 14),
  // 1 adds.
  flag: () => 1,
  // Of the kit only, where it may be any.
  instanceId: ({ field }) => (field.pattern === '.*' ? randomUUID() : undefined),
  instanceStatus: ({ field }) => field.values![0],
  name: () => 'example-company',
  orderId: () => `CS${hex(8).slice(0, 15).toUpperCase()}`,
  orderLineId: ({ members }) => `${String(members.orderId)}-000001`,
  orgCode: () => DEPARTMENT.orgCode,
  orgInfo: () => JSON.stringify([{ ...DEPARTMENT, name: DEPARTMENT_NAME }]),
  orgInfoList: () => [{ ...DEPARTMENT, orgName: DEPARTMENT_NAME }],
  orgName: () => DEPARTMENT_NAME,
  productId: () => `OFFI${randomBytes(4).readUInt32BE()}`,
  productInfo: () => ({
    productId: `OFFI${randomBytes(4).readUInt32BE()}`,
    productName: '示例商品',
    skuCode: randomUUID(),
  }),
  scene: ({ field }) => field.values!.find((value) => value === 'RENEWAL') ?? field.values![0],
  skuCode: () => randomUUID(),
  status: ({ field }) => field.values![0],
  tenantCode: () => 'example-company',
  tenantId: () => hex(16),
  testFlag: ({ field }) => (field.type === 'integer' ? 0 : '0'),
  userList: ({ isFirstKit }) => (isFirstKit ? JSON.stringify([USER]) : [USER]),
};

export interface CompletedMembers {
  /** In the order of the table, others behind. */
  members: CallMembers;
  /** Names of those that were made up. */
  invented: string[];
}

/**
 * Adds the required members of a call that were not given, with invented values; optional ones are left out, `timeStamp` is
 * of the signature.
 */
export function withSampleMembers(
  { id, request }: Pick<CallbackInterface, 'id' | 'request'>,
  given: CallMembers,
  now: Date,
): CompletedMembers {
  const members: Record<string, unknown> = {};
  const invented: string[] = [];
  const isFirstKit = id.startsWith('kit-1.0/');
  for (const [name, field] of Object.entries(request)) {
    if (Object.hasOwn(given, name)) members[name] = given[name];
    else if (field.required && Object.hasOwn(SAMPLES, name)) {
      const value = SAMPLES[name]!({ field, isFirstKit, members: { ...given, ...members }, now });
      if (value === undefined) continue;
      members[name] = value;
      if (name !== 'activity') invented.push(name);
    }
  }

  for (const [name, value] of Object.entries(given)) members[name] ??= value;
  return { invented, members };
}
