import { page } from '../interfaces/common.js';
import type { ProtocolId } from '../protocol.js';

/**
 * - `must`: KooGallery's debugging page or production would refuse it, or its pages require it of the server
 * - `should`: a page recommends it
 * - `unclear`: the pages, and Huawei's example server, contradict each other
 */
export type CallbackLevel = 'must' | 'should' | 'unclear';

/** From the gravest to the mildest. */
export const CALLBACK_LEVELS = ['must', 'should', 'unclear'] as const satisfies readonly CallbackLevel[];

export interface CallbackRule {
  readonly level: CallbackLevel;
  /** What it rests on; of two that contradict each other both. */
  readonly pages: Pages;
  /** Protocols that other pages state it of. */
  readonly of?: Partial<Readonly<Record<ProtocolId, Pages>>>;
}

type Pages = readonly [string, ...string[]];

const DEBUGGING = page('zh-cn_topic_0070649300');
const DEBUGGING_STEPS = page('zh-cn_topic_0000002091917709');
const MATRIX = page('zh-cn_topic_0070649414');

/** SaaS 2.0. */
const CREATING = page('zh-cn_topic_0070649427');
const QUERYING = page('zh-cn_topic_0070649428');
const RENEWING = page('zh-cn_topic_0070649429');
const RENEWING_INTL = 'https://support.huaweicloud.com/intl/en-us/accessg-marketplace/topic_0070649094.html';
const CODES = page('zh-cn_topic_0070649421');
const SIGNING = 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_00000020556004561.html';

/** SaaS 1.0. */
const CREATING_1 = page('zh-cn_topic_0070649013');
const QUERYING_1 = page('zh-cn_topic_0070649185');
const CODES_1 = page('zh-cn_topic_0070649114');
const TOKEN = page('zh-cn_topic_0070649156');
const BODY_SIGN = page('zh-cn_topic_0070649157');

/** Licences, and licence codes. */
const LICENCE_DEMANDS = page('zh-cn_topic_0070649285');
const CREATING_LICENCE = page('zh-cn_topic_0070649251');
const REQUESTING_LICENCE = page('zh-cn_topic_0070649255');
const LICENCE_CODES = page('zh-cn_topic_0070649288');
const SIGNING_BY_KEYS = page('zh-cn_topic_0070649248');
const RENEWING_CODE = page('zh-cn_topic_0070649167');

/** The kit. */
const TENANTS_1 = page('zh-cn_topic_0070649109');
const USERS_1 = page('zh-cn_topic_0070649111');
const DEPARTMENTS_1 = page('zh-cn_topic_0070649113');
const TENANTS = page('zh-cn_topic_0070649433');
const USERS = page('zh-cn_topic_0070649435');
const DEPARTMENTS = page('zh-cn_topic_0070649437');
const SIGNING_KIT = page('zh-cn_topic_0070649476');

const NOTIFYING = page('zh-cn_topic_0000002091799153');

const OF_SIGNING = {
  'kit-1.0': [TOKEN],
  'kit-2.0': [SIGNING_KIT],
  'licence-code': [SIGNING_BY_KEYS],
  'saas-1.0': [TOKEN],
} as const satisfies CallbackRule['of'];
const OF_CREATING = {
  licence: [CREATING_LICENCE],
  'saas-1.0': [CREATING_1],
} as const satisfies CallbackRule['of'];
const OF_REQUESTS = {
  ...OF_CREATING,
  general: [NOTIFYING],
  'kit-1.0': [TENANTS_1],
  'kit-2.0': [TENANTS],
  'licence-code': [RENEWING_CODE],
} as const satisfies CallbackRule['of'];
const OF_CODES = {
  licence: [LICENCE_CODES],
  'licence-code': [LICENCE_CODES],
  'saas-1.0': [CODES_1],
} as const satisfies CallbackRule['of'];

/** What a server is tested for, by the name of the rule. */
export const CALLBACK_RULES = {
  'answer-field': { level: 'must', pages: [DEBUGGING] },
  'answer-form': { level: 'must', pages: [DEBUGGING] },
  blanks: { level: 'unclear', pages: [SIGNING, SIGNING_BY_KEYS], of: { 'kit-2.0': [SIGNING_KIT, SIGNING] } },
  'body-sign': { level: 'must', pages: [BODY_SIGN, DEBUGGING] },
  'content-type': { level: 'must', pages: [DEBUGGING] },
  'empty-instance': { level: 'must', pages: [TENANTS], of: { 'kit-1.0': [TENANTS_1] } },
  'encrypted-field': { level: 'must', pages: [CREATING_1] },
  'expire-time': { level: 'unclear', pages: [RENEWING, RENEWING_INTL] },
  'front-end-url': { level: 'unclear', pages: [DEBUGGING, CREATING] },
  'http-status': { level: 'must', pages: [DEBUGGING] },
  'hundred-ids': { level: 'must', pages: [QUERYING], of: { 'saas-1.0': [QUERYING_1] } },
  'key-kind': { level: 'should', pages: [DEBUGGING_STEPS] },
  'licence-timeout': { level: 'must', pages: [LICENCE_DEMANDS] },
  'licence-upload': { level: 'must', pages: [REQUESTING_LICENCE] },
  'list-form': { level: 'unclear', pages: [DEPARTMENTS, DEPARTMENTS_1] },
  'longest-field': { level: 'must', pages: [CREATING], of: OF_REQUESTS },
  'lost-answer': { level: 'must', pages: [CREATING], of: OF_CREATING },
  'many-users': { level: 'must', pages: [USERS], of: { 'kit-1.0': [USERS_1] } },
  'member-order': { level: 'must', pages: [SIGNING], of: OF_SIGNING },
  'memo-escape': { level: 'should', pages: [QUERYING], of: { 'saas-1.0': [QUERYING_1] } },
  'missing-member': { level: 'should', pages: [CODES], of: OF_CODES },
  'null-member': { level: 'unclear', pages: [SIGNING, SIGNING_BY_KEYS] },
  'optional-callback': { level: 'should', pages: [MATRIX], of: { 'licence-code': [RENEWING_CODE] } },
  parallel: { level: 'must', pages: [CREATING], of: OF_CREATING },
  poll: { level: 'must', pages: [CREATING, MATRIX], of: OF_CREATING },
  probing: { level: 'must', pages: [MATRIX, DEBUGGING_STEPS] },
  reachable: { level: 'must', pages: [DEBUGGING] },
  'released-instance': { level: 'should', pages: [CODES], of: OF_CODES },
  repeat: { level: 'should', pages: [DEBUGGING] },
  'replayed-nonce': { level: 'should', pages: [SIGNING], of: OF_SIGNING },
  restart: { level: 'must', pages: [CREATING], of: OF_CREATING },
  'result-code': { level: 'must', pages: [DEBUGGING] },
  'same-instance': { level: 'must', pages: [CREATING], of: OF_CREATING },
  'same-licence': { level: 'must', pages: [REQUESTING_LICENCE] },
  signature: { level: 'must', pages: [SIGNING], of: OF_SIGNING },
  'signature-case': { level: 'must', pages: [SIGNING], of: OF_SIGNING },
  'signature-code': { level: 'should', pages: [CODES], of: OF_CODES },
  'sync-delete': { level: 'must', pages: [USERS], of: { 'kit-1.0': [USERS_1] } },
  'sync-repeat': { level: 'must', pages: [USERS], of: { 'kit-1.0': [USERS_1] } },
  'test-flag': { level: 'should', pages: [CREATING], of: OF_REQUESTS },
  'time-future': { level: 'unclear', pages: [SIGNING, SIGNING_BY_KEYS] },
  'time-past': { level: 'must', pages: [SIGNING], of: OF_SIGNING },
  'time-unit': { level: 'unclear', pages: [SIGNING, SIGNING_BY_KEYS] },
  'time-within': { level: 'must', pages: [SIGNING], of: OF_SIGNING },
  timeout: { level: 'must', pages: [DEBUGGING] },
  'too-many-ids': { level: 'should', pages: [QUERYING], of: { 'saas-1.0': [QUERYING_1] } },
  'unknown-activity': { level: 'should', pages: [CODES], of: OF_CODES },
  'unknown-instance': { level: 'should', pages: [CODES], of: OF_CODES },
  'unknown-member': { level: 'should', pages: [CREATING], of: OF_REQUESTS },
  'unknown-value': { level: 'should', pages: [CODES], of: OF_CODES },
  'usage-info': { level: 'must', pages: [QUERYING], of: { 'saas-1.0': [QUERYING_1] } },
  'utf-8': { level: 'must', pages: [SIGNING], of: OF_SIGNING },
} as const satisfies Record<string, CallbackRule>;

export type CallbackRuleName = keyof typeof CALLBACK_RULES;

/** What a rule rests on in a protocol. */
export function pagesOf(name: CallbackRuleName, protocol: ProtocolId): readonly string[] {
  const rule: CallbackRule = CALLBACK_RULES[name];
  return rule.of?.[protocol] ?? rule.pages;
}
