import type { KeyObject } from 'node:crypto';
import { isObject } from '../../platform/is-object.js';
import type { EncryptType } from '../encryption/encrypted-value.js';
import type { AnswerOf, CallbackInterface, RequestOf } from '../callback-interface.js';
import { RESULT_CODES, type ResultCode } from '../result-code.js';
import { checkFields } from '../stories/check-fields.js';
import { keysOfKind } from './access-keys.js';
import { CallbackFailure } from './callback-failure.js';
import { decryptedRequest } from './decrypted-request.js';
import type { IncomingCall } from './incoming-call.js';
import { memoryNonces } from './memory-nonces.js';
import { encryptedAnswer, type OutgoingAnswer, outgoingAnswer } from './outgoing-answer.js';
import { type ActivityOf, type InterfaceOf, interfacesOf, type ProtocolId } from '../protocol-interfaces.js';
import { readMembers } from './read-members.js';
import { type VerifiedRequest, type VerifyOptions, verifyRequest } from './verify-request.js';

/** What a handler learns beside the request. */
export interface CallbackContext<I extends CallbackInterface = CallbackInterface> {
  protocol: ProtocolId;
  declared: I;
  /**
   * Whether the debugging page sent it, `testFlag` 1. Saved cases come twice a day, always with the same values and in any
   * order, so answer them from sample data.
   *
   * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649478.html
   */
  isDebugging: boolean;
}

/**
 * What a handler returns: the members of the answer. `resultCode` is 000000 by default, `resultMsg` the code's meaning.
 * `encryptType` is of 1.0 only: how what has to be encrypted is encrypted, AES-256 by default.
 */
export type HandlerAnswer<I extends CallbackInterface> = Omit<
  AnswerOf<I>,
  'encryptType' | 'resultCode' | 'resultMsg'
> & {
  encryptType?: EncryptType;
  resultCode?: ResultCode;
  resultMsg?: string;
};

/**
 * Does what a call asks for. It may be called several times with the same request, also at the same time: KooGallery calls
 * again when it got no answer. Throw a {@link CallbackFailure} to answer with another code; anything else that is thrown
 * becomes 000005, and nothing of it is sent.
 */
export type CallbackFunction<I extends CallbackInterface> = (
  request: RequestOf<I>,
  context: CallbackContext<I>,
) => HandlerAnswer<I> | Promise<HandlerAnswer<I> | void> | void;

/**
 * By `activity`, or by the last part of the path for the kit. What has no handler is answered with 000002. Where several
 * protocols have an activity, its handler gets the requests of all of them.
 */
export type CallbackFunctions<P extends ProtocolId> = {
  [Activity in ActivityOf<P>]?: CallbackFunction<InterfaceOf<P, Activity>>;
};

/** One call that was answered, for a log. It has no key, signature, password, or personal data. */
export interface AnsweredCall {
  protocol?: ProtocolId;
  activity?: string;
  /** `orderId`, `orderLineId`, `businessId`, `instanceId`, `license`, `eventId`, `tenantId`, `appId`, as far as it has them. */
  ids: Readonly<Record<string, string>>;
  isDebugging: boolean;
  resultCode: string;
  resultMsg: string;
  /** In milliseconds. */
  durationMs: number;
  /** What a handler or the nonce store threw; for a log that its secrets may be in. */
  error?: unknown;
  /** Members of the answer that KooGallery would reject, `info[0].appInfo.frontEndUrl` for example. */
  badMembers?: readonly string[];
}

export interface CallbackHandlerOptions<P extends ProtocolId> extends Omit<VerifyOptions, 'protocol'> {
  /** What the server offers; several where the production address serves several. */
  protocol: P | readonly P[];
  handlers: CallbackFunctions<P>;
  /** Of this process alone, in memory, by default. */
  nonces?: VerifyOptions['nonces'];
  /** Decrypts `clientSecret` of applicationSync; without it the handler gets it as it came. */
  privateKey?: KeyObject;
  /** Is called after each answer is made. What it throws is ignored. */
  onAnswer?(call: AnsweredCall): void;
}

/** Answers KooGallery's calls. It never rejects. */
export interface CallbackHandler {
  /** As fetch has them: for Hono, Bun, Deno, Next.js and others. */
  (request: Request): Promise<Response>;
  /** For any other server; `toNodeListener` and `toFastifyPlugin` use it. */
  answer(call: IncomingCall): Promise<OutgoingAnswer>;
}

/**
 * A server's side of KooGallery's calls, but for what they are about: verifies each, checks its members, calls the handler of
 * its activity, and makes the answer in the form that KooGallery's debugging page requires: HTTP 200, JSON, `resultCode` and
 * `resultMsg`; `Body-Sign` and encrypted user names and passwords in 1.0.
 *
 * | what                                              | is answered with                         |
 * | ------------------------------------------------- | ---------------------------------------- |
 * | a wrong or missing signature, a used nonce        | 000001                                   |
 * | a timestamp more than a minute off, a large body  | 000002                                   |
 * | an unknown activity, a missing or illegal member  | 000002, with its name                    |
 * | a `CallbackFailure`                               | its code and text                        |
 * | anything else that is thrown                      | 000005; nothing of it is sent            |
 *
 * @throws TypeError where a key that the protocols need is missing or empty, or a handler is of no interface
 * @see https://support.huaweicloud.com/usermanual-marketplace/access_topic_0000008.html what the debugging page checks
 */
export function createCallbackHandler<const P extends ProtocolId>(
  options: CallbackHandlerOptions<P>,
): CallbackHandler {
  const protocols = [options.protocol].flat() as P[];
  const handlers = options.handlers as Readonly<Record<string, CallbackFunction<CallbackInterface>>>;
  const known = interfacesOf(protocols);
  for (const { declared } of known) keysOfKind(options.keys, declared.key);
  for (const name of Object.keys(handlers))
    if (!known.some(({ activity }) => activity === name))
      throw new TypeError(`${protocols.join(', ')} has no interface ${JSON.stringify(name)}.`);
  const verifying: VerifyOptions = { nonces: memoryNonces(), ...options };

  const answer = async (call: IncomingCall): Promise<OutgoingAnswer> => {
    const started = performance.now();
    const state: Handling = {};
    const result = await handle(call, state).catch((error: unknown): Result => {
      if (error instanceof CallbackFailure)
        return { resultCode: error.resultCode, resultMsg: error.resultMsg };
      state.error = error;
      return resultOf('000005');
    });
    const { verified } = state;
    const made = outgoingAnswer(result, state.signing);
    try {
      options.onAnswer?.({
        ...(verified?.activity && { activity: verified.activity, protocol: verified.protocol }),
        ids: idsOf({ ...verified?.members, ...result }),
        isDebugging: isDebugging(verified?.members),
        resultCode: result.resultCode,
        resultMsg: result.resultMsg,
        durationMs: Math.round(performance.now() - started),
        ...(state.error !== undefined && { error: state.error }),
        ...(state.badMembers && { badMembers: state.badMembers }),
      });
    } catch {
      // A log that cannot be written must not lose the answer.
    }

    return made;
  };

  const handle = async (call: IncomingCall, state: Handling): Promise<Result> => {
    const verified = await verifyRequest(call, { ...verifying, protocol: protocols });
    if (!verified.valid) {
      const { resultCode, scheme, what, why } = verified;
      const first = known.find(({ declared }) => declared.signing === scheme);
      if (first && scheme) {
        const [accessKey] = keysOfKind(options.keys, first.declared.key);
        state.signing = { accessKey: accessKey!, scheme };
      }

      return resultOf(resultCode, `${what} ${WHY[why]}`);
    }

    state.verified = verified;
    state.signing = verified;
    const { activity, declared } = verified;
    if (activity === undefined || !declared) return resultOf('000002', 'unknown activity');
    const handler = Object.hasOwn(handlers, activity) ? handlers[activity] : undefined;
    if (!handler) return resultOf('000002', `${activity} is not offered`);
    const read = readMembers(verified.members, declared.request);
    if ('problems' in read) {
      const paths = read.problems.map(({ kind, path }) => `${path} ${PROBLEMS[kind]}`);
      return resultOf('000002', paths.join(', '));
    }

    const request = decryptedRequest(read.request, verified, options.privateKey);
    const context = {
      declared,
      isDebugging: isDebugging(request),
      protocol: verified.protocol!,
    };
    const { resultCode = '000000', resultMsg, ...members } = (await handler(request as never, context)) ?? {};
    const result = { ...members, ...resultOf(resultCode, resultMsg) };
    if (resultCode === '000000') {
      const bad = checkFields(result, declared.answer).map(({ path }) => path);
      if (bad.length > 0) state.badMembers = bad;
    }

    return encryptedAnswer(result, verified) as Result;
  };

  const handler = async (request: Request): Promise<Response> => {
    const { body, headers, status } = await answer(request as IncomingCall);
    return new Response(body, { headers, status });
  };

  return Object.assign(handler, { answer });
}

/** What became known of a call. */
interface Handling {
  verified?: VerifiedRequest;
  /** What the answer is signed with, where it is. */
  signing?: Pick<VerifiedRequest, 'accessKey' | 'scheme'>;
  error?: unknown;
  badMembers?: string[];
}

type Result = Record<string, unknown> & { resultCode: ResultCode; resultMsg: string };

function resultOf(resultCode: ResultCode, resultMsg: string = RESULT_CODES[resultCode]): Result {
  return { resultCode, resultMsg };
}

const WHY = {
  different: 'is not right',
  future: 'is in the future',
  malformed: 'is malformed',
  missing: 'is missing',
  replayed: 'was used before',
  seconds: 'is in seconds, not milliseconds',
  stale: 'is too old',
  'too-large': 'is too large',
} as const;

const PROBLEMS = {
  length: 'is too long',
  missing: 'is missing',
  type: 'has another type',
  value: 'is not allowed',
} as const;

function isDebugging(members: Readonly<Record<string, unknown>> | undefined): boolean {
  return members?.testFlag === '1' || members?.testFlag === 1;
}

const IDS = ['orderId', 'orderLineId', 'businessId', 'instanceId', 'license', 'eventId', 'tenantId', 'appId'];

/** A hundred of KooGallery's. */
const MAX_ID = 6500;

function idsOf(members: Readonly<Record<string, unknown>>): Record<string, string> {
  if (!isObject(members)) return {};
  const entries = IDS.map((name) => [name, members[name]] as const);
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && entry[1] !== '' && entry[1].length <= MAX_ID,
    ),
  );
}
