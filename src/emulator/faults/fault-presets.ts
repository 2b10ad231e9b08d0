import type { Words } from '../words.js';

export interface FaultPreset {
  title: Words;
  says: Words;
  /** As flags give them. */
  lines: readonly string[];
}

/** Faults that are often wanted together. */
export const FAULT_PRESETS: readonly FaultPreset[] = [
  {
    title: { en: 'A bad day', zh: '状态不佳' },
    says: {
      en: 'One call in five fails, half of those after they were executed; responses take a third of a second.',
      zh: '五分之一的请求失败，其中一半已被执行；应答延迟三分之一秒。',
    },
    lines: [
      'latency milliseconds=300',
      'lost rate=0.07',
      'cut rate=0.03',
      'status status=503 rate=0.05',
      'reset rate=0.05',
    ],
  },
  {
    title: { en: 'Throttled', zh: '流控' },
    says: {
      en: 'Every second call is throttled.',
      zh: '每两个请求中有一个触发访问频率超限。',
    },
    lines: ['throttle rate=0.5 retryAfter=1'],
  },
  {
    title: { en: 'Down', zh: '停机' },
    says: { en: 'There are no responses at all.', zh: '所有请求都得不到应答。' },
    lines: ['silence'],
  },
];
