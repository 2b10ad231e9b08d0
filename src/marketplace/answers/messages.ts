import { defineMessages } from '../../i18n/message.js';
import type { ErrorCode } from './codes/code-row.js';

interface Refusal {
  host: string;
  call: string;
  /** What its code or its HTTP status means. */
  meaning?: string;
  /** The server's own words. */
  words?: string;
  /** Its code; absent where it has none. */
  code?: string;
  status: number;
}

/** What a response means that is not the expected one. */
export const answerMessages = defineMessages('marketplace/answers', {
  refused({ call, code, host, meaning, status, words }: Refusal) {
    const why = [meaning, words && `it says "${words}"`].filter(Boolean).join('; ');
    return `${host} refused ${call}${why && `: ${why}`} (${statusText(code, status)}).`;
  },
  /** At the beginning of a sentence, in place of the host alone. */
  emulatorAt: ({ host }: { host: string }) => `The emulator at ${host}`,
  emulatorDiskFull: ({ call }: { call: string }) =>
    `The disk is full: the emulator on this machine could not store what it needs for ${call}.`,
  freeDisk: () =>
    'Free some space on the disk of its data folder (.koo/local), then run the same command again.',
  lateAnswer: ({ call, code, host, status }: Pick<Refusal, 'call' | 'code' | 'host' | 'status'>) =>
    `${host} did not respond to ${call} in time (${statusText(code, status)}): whether it was done is unknown.`,
  unreadable: ({ call, host, why }: { host: string; call: string; why: string }) =>
    `${host} responded to ${call} with something that is not a response of this interface (${why}).`,
  checkInBetween: () =>
    'Check the address of the target, and that no proxy or log-in page responds in its place.',
  noResultCode: () => 'it has no result code',
  noContentType: ({ bytes }: { bytes: number }) => `no content type, ${bytes} bytes`,
  contentType: ({ bytes, type }: { type: string; bytes: number }) => `${type}, ${bytes} bytes`,
  noMember: ({ kind, name }: { kind: 'list' | 'text'; name: string }) => `it has no ${kind} named ${name}`,
  requestId: ({ id }: { id: string }) => `Request ID (quote it to Huawei support): ${id}`,
  clockOff: ({ host, isAhead, minutes }: { host: string; isAhead: boolean; minutes: number }) =>
    `This machine's clock is ${minutes} minutes ${isAhead ? 'ahead of' : 'behind'} the one of ${host}; 15 are allowed.`,
  setClock: () => 'Set the clock (turn on NTP), then run the same command again: nothing was done.',
  sameRequest: () =>
    'The gateway saw exactly the request that koo signed: the secret key is wrong, or belongs to another access key.',
  otherRequest: ({ lines }: { lines: readonly string[] }) =>
    ['The gateway saw another request than koo signed; find what changes it in transit:', ...lines].join(
      '\n',
    ),

  redirected: () => 'it points elsewhere',
  notFollowed: () => 'koo does not follow redirects of signed calls. Check the address of the target.',
  badRequest: () => 'the request is wrong',
  notAuthenticated: () => 'the authentication is wrong',
  notAllowed: () => 'it is not allowed',
  nothingHere: () => 'there is nothing at this address',
  tooManyRequests: () => 'too many requests',
  waitAMinute: () => 'Wait a minute, then try again.',
  bodyTooLarge: () => 'the body is too large',
  sendSmaller: () => 'Send a smaller file, or upload it in the seller console.',
  internalError: () => 'internal error',
  noBackend: () => 'the backend is not available',
  noService: () => 'the service is not available',
  tryLater: () => 'Try again later.',
});

/** `MKT.0101, HTTP 400`; the same in every language. */
export function statusText(code: string | undefined, status: number): string {
  return code === undefined ? `HTTP ${status}` : `${code}, HTTP ${status}`;
}

/** The texts of a row of the table of codes, whose data are both of its languages. */
export const codeMessages = defineMessages('marketplace/answers/codes', {
  meaning: ({ meaning }: { meaning: string; chinese: string }) => meaning,
  next: ({ next }: { next: string; nextChinese: string }) => next,
  /** Who returns the codes of a family. */
  family: ({ family }: { family: ErrorCode['family'] }) => FAMILIES[family],
});

const FAMILIES: Readonly<Record<ErrorCode['family'], string>> = {
  gateway: "Huawei's API gateway, in front of KooGallery and RFS",
  licence: 'KooGallery, on licence codes (授权码)',
  marketplace: 'KooGallery; older copies of the pages write CBC. in place of MKT.',
  oauth: 'the domain where the users of a buyer log in (OAuth)',
  rfs: 'RFS (资源编排服务)',
  upload: 'KooGallery, on uploads to a market event (字符串/文件流上传)',
  usage: 'KooGallery, on usage records (话单)',
};
