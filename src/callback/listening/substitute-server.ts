import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { EnvironmentError } from '../../errors/koo-error.js';
import { jsonObjectIn } from '../../platform/json-object.js';
import type { CallbackInterface } from '../callback-interface.js';
import type { FoundInterface } from '../find-interface.js';
import { memoryNonces } from '../server/memory-nonces.js';
import { bodySign } from '../signing/body-sign.js';
import { checkFields, type FieldProblem } from '../stories/check-fields.js';
import { explainSignature, type SignatureExplanation } from './explain-signature.js';
import { foundSignature } from './found-signature.js';
import { anyInterface, identifyCall, schemeOf } from './identify-call.js';
import type { SignatureKeys } from './key-variants.js';
import { listeningMessages } from './messages.js';
import { queryOf, type ReceivedCall } from './received-call.js';
import { done, refused, type SubstituteAnswer, SubstituteSeller } from './substitute-seller.js';

/** Bytes; no call of KooGallery's is larger. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
const MAX_CONNECTIONS = 64;
const MAX_NONCES = 10_000;
/** Milliseconds; a body comes with its request. */
const REQUEST_TIMEOUT_MS = 30_000;
/** Of a nonce, which has to be refused a second time for so long. */
const NONCE_MS = 120_000;

/** One call that arrived, what is wrong with it, and how it was answered. */
export interface ListenedCall extends ReceivedCall {
  /** Counted from 1. */
  number: number;
  /** UTC, ISO 8601. */
  receivedAt: string;
  /** Absent where no interface of KooGallery's is called like this. */
  found?: FoundInterface;
  signature: SignatureExplanation;
  /** Whether its nonce came before. */
  isReplayed: boolean;
  /** What its members are not as the table states. */
  fields: readonly FieldProblem[];
  /** Whether its body was larger than is read. */
  isTooLarge: boolean;
  answer: { status: number; body: string };
}

export interface SubstituteOptions {
  /** All keys that are known. */
  keys: SignatureKeys;
  /** Any free one when absent. */
  port?: number;
  /** The protocols that are spoken; all when empty. */
  kinds?: readonly string[];
  /** A result code to answer every call with. */
  answer?: string;
  /** An HTTP status to answer every call with. */
  httpStatus?: number;
  /** Milliseconds to wait before each answer. */
  delayMs?: number;
  onCall(call: ListenedCall): void;
}

export interface SubstituteServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Listens on loopback in the place of a seller's server: verifies each call, explains what is wrong with it, and answers as a
 * right server would; it opens nothing, and says so in each answer.
 *
 * @throws EnvironmentError `PORT_IN_USE`
 */
export async function startSubstitute(options: SubstituteOptions): Promise<SubstituteServer> {
  const listener = new Listener(options);
  const server = http.createServer(
    { connectionsCheckingInterval: 5000, headersTimeout: 10_000, requestTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => void listener.receive(request, response),
  );
  server.maxConnections = MAX_CONNECTIONS;
  const { port = 0 } = options;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    throw new EnvironmentError('PORT_IN_USE', listeningMessages.portInUse({ port }), {
      cause: error,
      hints: [listeningMessages.otherPort()],
    });
  }

  return {
    async close() {
      listener.stop();
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
}

class Listener {
  readonly #options: SubstituteOptions;
  readonly #seller = new SubstituteSeller();
  readonly #nonces = memoryNonces({ max: MAX_NONCES });
  readonly #waiting = new Set<() => void>();
  #count = 0;

  constructor(options: SubstituteOptions) {
    this.#options = options;
  }

  /** Ends what is being waited for. */
  stop(): void {
    for (const end of this.#waiting) end();
  }

  async receive(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    try {
      const now = new Date();
      const body = await readBody(request);
      const { headers, method = '', url = '' } = request;
      const isTooLarge = body === undefined;
      const call = { body: body ?? '', headers, method, target: url };
      this.#count += 1;
      const listened = this.#look(call, { isTooLarge, now, number: this.#count });
      await this.#delay(response);
      this.#send(listened, response);
      this.#options.onCall(listened);
    } catch {
      // The caller has gone: there is nothing to answer, and what came of its call was not whole.
      response.destroy();
    }
  }

  #look(
    call: ReceivedCall,
    { isTooLarge, now, number }: { isTooLarge: boolean; now: Date; number: number },
  ): ListenedCall {
    const { answer, httpStatus = isTooLarge ? 413 : 200, keys, kinds } = this.#options;
    const { found, signature } = identified(call, { keys, kinds, now });
    const one = found?.one;
    const isReplayed = signature.valid && !this.#isNew(call, one, now);
    const members = one ? membersOf(call, one) : {};
    const fields = one ? problemsOf(members, one) : [];
    const listened: ListenedCall = {
      ...call,
      answer: { body: '', status: httpStatus },
      fields,
      ...(found && { found }),
      isReplayed,
      isTooLarge,
      number,
      receivedAt: now.toISOString(),
      signature,
    };
    const right = this.#answerOf(listened, members);
    const given = answer === undefined || answer === right.resultCode ? right : forced(answer, right);
    listened.answer.body = JSON.stringify(given);
    return listened;
  }

  /** A nonce is remembered where the call is signed right: others cost no memory. */
  #isNew(call: ReceivedCall, one: CallbackInterface | undefined, now: Date): boolean {
    const nonce = one ? foundSignature(call, one.signing).nonce : '';
    return nonce === '' || Boolean(this.#nonces.remember(nonce, new Date(now.getTime() + NONCE_MS), now));
  }

  #answerOf(
    { fields, found, isReplayed, isTooLarge, signature }: ListenedCall,
    members: object,
  ): SubstituteAnswer {
    if (isTooLarge) return refused('000002', 'the body is too large');
    if (!signature.valid) {
      // As Huawei's example server: what is missing or late is a parameter, a wrong signature is not.
      const isParameter = signature.why !== 'different' && !/sign|token/i.test(signature.what);
      return refused(isParameter ? '000002' : '000001', `${signature.what}: ${signature.why}`);
    }

    if (isReplayed) return refused('000001', 'the nonce was used before');
    if (!found) return refused('000002', 'no interface has this activity or path');
    const [problem] = fields;
    if (problem) return refused('000002', `${problem.path}: ${problem.kind}`);
    const key = this.#options.keys[found.one.key]!;
    return this.#seller.answer(found.one, members as Record<string, unknown>, key);
  }

  async #delay(response: http.ServerResponse): Promise<void> {
    const { delayMs = 0 } = this.#options;
    if (delayMs === 0) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        response.off('close', end);
        this.#waiting.delete(end);
        resolve();
      };

      const timer = setTimeout(end, delayMs);
      response.once('close', end);
      this.#waiting.add(end);
    });
  }

  #send({ answer, found, isTooLarge }: ListenedCall, response: http.ServerResponse): void {
    const key = found && this.#options.keys[found.one.key];
    const isSigned = found?.one.signing.endsWith('token') && key !== undefined;
    response.writeHead(answer.status, {
      'content-type': 'application/json;charset=utf8',
      ...(isSigned && { 'Body-Sign': bodySign(answer.body, key) }),
      ...(isTooLarge && { connection: 'close' }),
    });
    response.end(answer.body);
  }
}

/** The interface whose key has signed the call, else the first that it may be of. */
function identified(
  call: ReceivedCall,
  { keys, kinds, now }: { keys: SignatureKeys; kinds?: readonly string[]; now: Date },
): Pick<ListenedCall, 'found' | 'signature'> {
  const explained = identifyCall(call, kinds).map((found) => ({
    found,
    signature: explainSignature(call, found.one, { keys, now }),
  }));
  return (
    explained.find(({ signature }) => signature.valid) ??
    explained[0] ?? { signature: explainSignature(call, anyInterface(schemeOf(call)), { keys, now }) }
  );
}

function membersOf(call: ReceivedCall, { method }: CallbackInterface): Record<string, unknown> {
  return method === 'GET' ? Object.fromEntries(queryOf(call)) : (jsonObjectIn(call.body) ?? {});
}

function problemsOf(members: object, one: CallbackInterface): FieldProblem[] {
  return checkFields(members, one.request);
}

/** Another code than the right one; an instance has an ID where it is being opened. */
function forced(resultCode: string, right: SubstituteAnswer): SubstituteAnswer {
  const { instanceId } = right;
  if (resultCode === '000000') return { ...done(), ...(instanceId !== undefined && { instanceId }) };
  return {
    ...refused(resultCode, 'as --answer says'),
    ...(resultCode === '000004' && instanceId !== undefined && { instanceId }),
  };
}

/** @returns Nothing where it is larger than is read. */
async function readBody(request: http.IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop must not close the connection: the caller is answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }

  return Buffer.concat(chunks, length).toString('utf8');
}
