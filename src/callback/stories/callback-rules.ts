import { page } from '../interfaces/common.js';

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
  readonly pages: readonly string[];
}

const DEBUGGING = page('zh-cn_topic_0070649300');
const CREATING = page('zh-cn_topic_0070649427');
const CODES = page('zh-cn_topic_0070649421');
const QUERYING = page('zh-cn_topic_0070649428');
const SIGNING = 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_00000020556004561.html';
const SIGNING_BY_KEYS = page('zh-cn_topic_0070649248');
const MATRIX = page('zh-cn_topic_0070649414');

/** What a server is tested for, by the name of the rule. */
export const CALLBACK_RULES = {
  'answer-field': { level: 'must', pages: [DEBUGGING] },
  'answer-form': { level: 'must', pages: [DEBUGGING] },
  'content-type': { level: 'must', pages: [DEBUGGING] },
  'http-status': { level: 'must', pages: [DEBUGGING] },
  'lost-answer': { level: 'must', pages: [CREATING] },
  'missing-member': { level: 'should', pages: [CODES] },
  parallel: { level: 'must', pages: [CREATING] },
  poll: { level: 'must', pages: [CREATING, MATRIX] },
  reachable: { level: 'must', pages: [DEBUGGING] },
  repeat: { level: 'should', pages: [DEBUGGING] },
  'replayed-nonce': { level: 'should', pages: [SIGNING] },
  'result-code': { level: 'must', pages: [DEBUGGING] },
  'same-instance': { level: 'must', pages: [CREATING] },
  signature: { level: 'must', pages: [SIGNING] },
  'signature-case': { level: 'must', pages: [SIGNING] },
  'signature-code': { level: 'should', pages: [CODES] },
  'time-future': { level: 'unclear', pages: [SIGNING, SIGNING_BY_KEYS] },
  'time-past': { level: 'must', pages: [SIGNING] },
  'time-within': { level: 'must', pages: [SIGNING] },
  timeout: { level: 'must', pages: [DEBUGGING] },
  'too-many-ids': { level: 'should', pages: [QUERYING] },
  'unknown-activity': { level: 'should', pages: [CODES] },
  'unknown-instance': { level: 'should', pages: [CODES] },
  'unknown-member': { level: 'should', pages: [CREATING] },
  'utf-8': { level: 'must', pages: [SIGNING] },
} as const satisfies Record<string, CallbackRule>;

export type CallbackRuleName = keyof typeof CALLBACK_RULES;
