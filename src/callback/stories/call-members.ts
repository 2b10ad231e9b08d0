import { type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import type { CallbackInterface } from '../callback-interface.js';
import { encryptClientSecret } from '../encryption/encrypt-client-secret.js';
import { encryptValue } from '../encryption/encrypted-value.js';
import type { Field } from '../field.js';
import type { CallMembers } from '../sending/signed-call.js';
import type { BillingMode } from './callback-matrix.js';

/** What a story is about: an order line, and what it opened. */
export interface StorySubject {
  orderId: string;
  orderLineId: string;
  /** Of the answer; kits and codes have it before the first call. */
  instanceId: string;
  /** 授权码. */
  license: string;
  /** A company. */
  tenantId: string;
  /** Of a request for a licence. */
  eventId: string;
}

export interface MemberSource extends StorySubject {
  accessKey: string;
  billing?: BillingMode;
  /** Of the seller: client secrets are encrypted with it. */
  publicKey?: KeyObject;
}

/** An order line that nobody had before. */
export function newOrder(): Pick<StorySubject, 'orderId' | 'orderLineId'> {
  const orderId = `CS${randomHex(8).slice(0, 15).toUpperCase()}`;
  return { orderId, orderLineId: `${orderId}-000001` };
}

export function newSubject(license = `PL${randomHex(8).toUpperCase()}`): StorySubject {
  return {
    ...newOrder(),
    eventId: randomUUID(),
    instanceId: randomHex(16),
    license,
    tenantId: randomHex(16),
  };
}

const DEPARTMENTS = [
  { orgCode: '1000', orgName: 'Head office', parentCode: '' },
  { orgCode: '1001', orgName: 'Development', parentCode: '1000' },
];

/** @param count Of one company, no two alike. */
export function users(count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({
    userName: `user${index + 1}`,
    name: `User ${index + 1}`,
    orgCode: '1001',
    position: 'Engineer',
    employeeCode: String(100_001 + index),
    employeeType: 1,
    role: index === 0 ? 'admin' : 'user',
    enable: 'true',
    mobile: '13800000000',
    email: `user${index + 1}@example.com`,
  }));
}

/** Of 1.0. */
const CHARGING_MODES: Readonly<Record<BillingMode, string>> = {
  'on-demand': '0',
  once: '3',
  package: '5',
  period: '1',
};

/**
 * The values of members by their names, as the samples of the pages have them. Those of a choice are its first value.
 * Texts are ASCII, so that a server that reads UTF-8 wrongly is found by the rule about it.
 */
const VALUES: Readonly<Record<string, (source: MemberSource) => unknown>> = {
  businessId: () => randomUUID(),
  chargingMode: ({ billing = 'period' }) => CHARGING_MODES[billing],
  customerId: ({ tenantId }) => tenantId,
  customerName: () => 'koo',
  deviceFingerprint: () => '00-16-3E-5A-0B-01|WD-1|MB-1|CPU-1',
  effectiveTime: () => '2026-01-01 00:00:00 z',
  email: ({ accessKey }) => encryptValue('user@example.com', accessKey),
  eventId: ({ eventId }) => eventId,
  expireTime: () => '20991231000000',
  instanceId: ({ instanceId }) => instanceId,
  license: ({ license }) => license,
  mobilePhone: ({ accessKey }) => encryptValue('13800000000', accessKey),
  orderId: ({ orderId }) => orderId,
  orderLineId: ({ orderLineId }) => orderLineId,
  periodNumber: () => '1',
  productId: () => '00301-666666-0--0',
  productInfo: () => ({
    linearValue: 10,
    productId: '00301-666666-0--1',
    productName: 'koo test product,test edition',
    skuCode: 'd0abcd12-1234-5678-ab90-11ab012aaaa1',
  }),
  skuCode: () => 'd0abcd12-1234-5678-ab90-11ab012aaaa1',
  // Of the kit.
  appId: () => 'koo-app',
  clientId: ({ tenantId }) => tenantId.slice(0, 24),
  clientSecret: ({ publicKey }) => (publicKey ? encryptClientSecret(randomUUID(), publicKey) : ''),
  currentSyncTime: () => timeInChina(),
  domainName: ({ tenantId }) => `https://${tenantId}.example.com`,
  // 0 deletes.
  flag: () => 1,
  name: () => 'koo test company',
  orgCode: () => '1001',
  orgInfo: () => DEPARTMENTS.map(({ orgName: name, ...rest }) => ({ name, ...rest })),
  orgInfoList: () => DEPARTMENTS,
  orgName: () => 'Development',
  parentCode: () => '1000',
  tenantCode: ({ tenantId }) => `koo-${tenantId.slice(0, 8)}`,
  tenantId: ({ tenantId }) => tenantId,
  timeStamp: () => timeInChina(),
  userList: () => users(2),
};

/**
 * The members of a call as KooGallery sends them: all that are required, and some that are optional, sorted by name.
 *
 * @param changes `undefined` leaves a member out.
 */
export function callMembers(
  { request }: Pick<CallbackInterface, 'request'>,
  {
    changes = {},
    optional = [],
    source,
  }: { changes?: CallMembers; optional?: readonly string[]; source: MemberSource },
): CallMembers {
  const names = Object.keys(request).filter((name) => request[name]!.required || optional.includes(name));
  const values = names.map((name) => [name, valueOf(name, request[name]!, source)] as const);
  const all = { ...Object.fromEntries(values), ...changes };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      // In 1.0 a list is a text that holds its JSON.
      .map(([name, value]) => [name, isTextOfList(value, request[name]) ? JSON.stringify(value) : value]),
  );
}

function valueOf(name: string, { values }: Field, source: MemberSource): unknown {
  return name in VALUES ? VALUES[name]!(source) : values?.[0];
}

/** `yyyyMMddHHmmssSSS`, UTC+8. */
function timeInChina(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().replaceAll(/\D/g, '');
}

function isTextOfList(value: unknown, field: Field | undefined): boolean {
  return Array.isArray(value) && field?.type === 'string';
}

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
