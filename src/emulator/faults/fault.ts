import { UsageError } from '../../errors/koo-error.js';

/**
 * - `latency`: answers later
 * - `status`: refuses before anything is done, with an HTTP status, and with a code of KooGallery's where one is given
 * - `throttle`: refuses as KooGallery does when calls come too often (HTTP 406, `MKT.0250`)
 * - `reset`: breaks the connection off before anything is done, or in the middle of the body (`bytes`)
 * - `lost`: does what is asked, and breaks off without an answer
 * - `cut`: does it, and breaks off in the middle of the answer
 * - `garbage`: does it, and answers what is no JSON
 * - `slow-read`, `slow-answer`: takes the body, gives the answer, in small pieces with pauses
 * - `silence`: takes the request, and never answers
 * - `clock`: the server's clock is off
 */
export const FAULT_KINDS = [
  'latency',
  'status',
  'throttle',
  'reset',
  'lost',
  'cut',
  'garbage',
  'slow-read',
  'slow-answer',
  'silence',
  'clock',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  kind: FaultKind;
  /** From 0 to 1: how many of the calls it hits; all of them by default. */
  rate: number;
  /** Only calls whose path begins so; by default all but those of the console. */
  path?: string;
  /** Only calls of this method. */
  method?: string;
  /** It hits so many calls, then no more. */
  times?: number;
  /** Of `latency`, and between the pieces of what is slow. */
  milliseconds: number;
  /** Of `status`; 200 with a code is how KooGallery often says no. */
  status: number;
  /** Of `status`: what the answer's code is, `91381033` for example; one of the gateway's (`APIGW.…`) has its body too. */
  code?: string;
  /** Of `status`: what the answer says. */
  message?: string;
  /** Of `status` and `throttle`: what `Retry-After` says. */
  retryAfter?: number;
  /** Of `reset`: so many bytes of the request are taken first. */
  bytes: number;
  /** Of `clock`: ahead of the real time when positive. */
  seconds: number;
}

const NUMBERS: Readonly<Record<string, { least: number; most: number }>> = {
  bytes: { least: 0, most: 2 ** 40 },
  milliseconds: { least: 0, most: 3_600_000 },
  rate: { least: 0, most: 1 },
  retryAfter: { least: 0, most: 86_400 },
  seconds: { least: -1e9, most: 1e9 },
  status: { least: 200, most: 599 },
  times: { least: 1, most: 1e9 },
};

const TEXTS = ['path', 'method', 'code', 'message'];

const DEFAULTS = { bytes: 0, milliseconds: 1000, rate: 1, seconds: 3600, status: 503 };

/**
 * A fault from the members of an object, as a file or a call gives it.
 *
 * @throws UsageError `WRONG_FAULT`
 */
export function readFault(given: unknown): Fault {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw wrong('a fault is an object');
  const { kind, ...members } = given as Record<string, unknown>;
  if (!FAULT_KINDS.includes(kind as FaultKind)) {
    throw wrong(`${JSON.stringify(kind)} is no kind of fault; there are ${FAULT_KINDS.join(', ')}`);
  }

  for (const [name, value] of Object.entries(members)) {
    const range = Object.hasOwn(NUMBERS, name) ? NUMBERS[name] : undefined;
    if (TEXTS.includes(name)) {
      if (typeof value !== 'string' || value === '') throw wrong(`${name} is not a text`);
    } else if (!range) {
      throw wrong(`${name} is not known; there are ${TEXTS.join(', ')}, ${Object.keys(NUMBERS).join(', ')}`);
    } else if (typeof value !== 'number' || !(value >= range.least && value <= range.most)) {
      throw wrong(`${name} is not a number from ${range.least} to ${range.most}`);
    }
  }

  const fault: Fault = { ...DEFAULTS, ...members, kind: kind as FaultKind };
  if (fault.status < 400 && !fault.code) throw wrong(`status ${fault.status} refuses only with a code`);
  return fault;
}

/**
 * A fault from a line, as a flag gives it: `lost rate=0.2 path=/api`.
 *
 * @throws UsageError `WRONG_FAULT`
 */
export function parseFault(line: string): Fault {
  const [kind, ...words] = line.trim().split(/[\s,]+/);
  const members = words.map((word): [string, number | string] => {
    const [name, value = ''] = word.split(/=(.*)/s, 2) as [string, string?];
    return [name, Object.hasOwn(NUMBERS, name) && value !== '' ? Number(value) : value];
  });
  return readFault({ kind, ...Object.fromEntries(members) });
}

function wrong(why: string): UsageError {
  return new UsageError('WRONG_FAULT', `This is no fault for the emulator: ${why}.`, {
    hints: ['Write it like "lost rate=0.2 path=/api", or as an object {kind: lost, rate: 0.2, path: /api}.'],
    docs: 'docs/emulator.md',
  });
}
