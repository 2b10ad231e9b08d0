import type { Words } from '../words.js';

export interface FaultKindRow {
  says: Words;
  /** What it takes beside {@link COMMON_MEMBERS}. */
  members: readonly FaultMember[];
}

/** Everything that can go wrong on demand. */
export const FAULT_KINDS = {
  latency: {
    says: { en: 'The response is delayed.', zh: '应答延迟返回。' },
    members: ['milliseconds'],
  },
  status: {
    says: {
      en: 'The call is rejected before anything is done, with an HTTP status, and with a code if one is given.',
      zh: '在执行任何操作之前以指定的HTTP状态码（可附带错误码）拒绝请求。',
    },
    members: ['status', 'code', 'message', 'retryAfter'],
  },
  throttle: {
    says: {
      en: 'The call is rejected as for too many calls: HTTP 406, MKT.0250.',
      zh: '按访问频率超限拒绝：HTTP 406，MKT.0250。',
    },
    members: ['retryAfter'],
  },
  reset: {
    says: {
      en: 'The connection breaks before anything is done, or in the middle of the body.',
      zh: '在执行任何操作之前、或在接收请求体的中途断开连接。',
    },
    members: ['bytes'],
  },
  lost: {
    says: {
      en: 'The request is executed, and the connection is reset without a response.',
      zh: '操作已执行，但未返回应答即断开连接。',
    },
    members: [],
  },
  cut: {
    says: {
      en: 'The request is executed, and the connection is reset in the middle of the response.',
      zh: '操作已执行，应答传到一半时断开连接。',
    },
    members: [],
  },
  garbage: {
    says: {
      en: 'The request is executed, and the response is not one of the interface.',
      zh: '操作已执行，但应答不符合接口定义。',
    },
    members: ['as'],
  },
  answer: {
    says: {
      en: 'The request is executed, and the response is the one given here, with the original status.',
      zh: '操作已执行，返回此处给定的应答，状态码不变。',
    },
    members: ['body'],
  },
  'slow-read': {
    says: { en: 'The body is read in chunks, with pauses.', zh: '分段接收请求体，每段之间停顿。' },
    members: ['milliseconds'],
  },
  'slow-answer': {
    says: { en: 'The response is sent in chunks, with pauses.', zh: '分段返回应答，每段之间停顿。' },
    members: ['milliseconds'],
  },
  silence: {
    says: {
      en: 'The request is read, and no response is ever sent.',
      zh: '接收请求，但始终不返回应答。',
    },
    members: [],
  },
  clock: {
    says: {
      en: "The server's clock is ahead (or behind, when negative): signatures are checked against it.",
      zh: '服务器时钟偏快（负数为偏慢），并以此校验签名。',
    },
    members: ['seconds'],
  },
} as const satisfies Record<string, FaultKindRow>;

export type FaultKind = keyof typeof FAULT_KINDS;

export const KIND_NAMES = Object.keys(FAULT_KINDS) as FaultKind[];

/** What comes in place of an answer: whole, and with the answer's status. */
export const GARBAGE_FORMS = ['html', 'nothing', 'half', 'list', 'empty', 'types'] as const;

export type GarbageForm = (typeof GARBAGE_FORMS)[number];

type Range = { type: 'number'; least: number; most: number; default?: number };
type Member = Range | { type: 'text' } | { type: 'choice'; of: readonly string[]; default: string };

/** What a fault can say more exactly. */
export const FAULT_MEMBERS = {
  rate: { type: 'number', least: 0, most: 1, default: 1 },
  times: { type: 'number', least: 1, most: 1e9 },
  path: { type: 'text' },
  method: { type: 'text' },
  milliseconds: { type: 'number', least: 0, most: 3_600_000, default: 1000 },
  // 200 with a code is how KooGallery often says no.
  status: { type: 'number', least: 200, most: 599, default: 503 },
  code: { type: 'text' },
  message: { type: 'text' },
  retryAfter: { type: 'number', least: 0, most: 86_400 },
  bytes: { type: 'number', least: 0, most: 2 ** 40, default: 0 },
  as: { type: 'choice', of: GARBAGE_FORMS, default: 'html' },
  body: { type: 'text' },
  seconds: { type: 'number', least: -1e9, most: 1e9, default: 3600 },
} as const satisfies Record<string, Member>;

export type FaultMember = keyof typeof FAULT_MEMBERS;

/** What every fault takes. */
export const COMMON_MEMBERS = ['rate', 'times', 'method', 'path'] as const satisfies readonly FaultMember[];

/** In the order in which a form asks for them. */
export function membersOf(kind: FaultKind): FaultMember[] {
  return kind === 'clock'
    ? [...FAULT_KINDS.clock.members]
    : [...FAULT_KINDS[kind].members, ...COMMON_MEMBERS];
}
