import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../emulator-context.js';
import { maskHeader, maskText } from '../exchanges/mask-secrets.js';
import { shownBody } from '../exchanges/shown-body.js';
import { faultLine } from '../faults/fault-line.js';
import { logRequest } from '../state/requests.js';

/** In characters; a path or a query may have 32 KB. */
const MAX_CHARACTERS = 1024;

/** The client went away, or was sent away without a word. */
const NO_ANSWER = 499;

/**
 * Writes a call to the log, once: before its caller can read the answer, or when it ends without one.
 *
 * @param answer Absent where there is none.
 */
export function logCall(
  context: EmulatorContext,
  request: FastifyRequest,
  reply: FastifyReply,
  answer?: { body: unknown },
): void {
  const { gate, raw } = request;
  // Whoever is cut off by the end of the emulator has no line in the log any more.
  if (gate.isLogged || gate.isQuiet || !context.database.isOpen) return;
  gate.isLogged = true;
  const [path, query = ''] = raw.url!.split('?', 2) as [string, string?];
  const isGone = raw.destroyed && !raw.complete;
  const status = answer && !isGone ? reply.statusCode : NO_ANSWER;
  const id = logRequest(context.database, {
    accessKey: gate.accessKey,
    bytes: gate.bytes,
    method: raw.method!,
    path: path.slice(0, MAX_CHARACTERS),
    query: maskText(query).slice(0, MAX_CHARACTERS),
    status,
    time: context.now().toISOString(),
  });
  context.exchanges.keep(id, {
    answerBody: shownBody(answer?.body, lengthOf(reply, answer?.body)),
    answerHeaders: Object.entries(reply.getHeaders()).map(([name, value]) => [
      name,
      maskHeader(name, String(value)),
    ]),
    faults: (request.faults ?? []).map((fault) => faultLine(fault)),
    milliseconds: reply.elapsedTime,
    requestBody: shownBody(request.body, gate.bytes),
    requestHeaders: headersOf(raw.rawHeaders),
  });
  context.log(`${raw.method} ${path} ${status}`);
}

function headersOf(raw: readonly string[]): Array<[name: string, value: string]> {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, maskHeader(name, raw[at + 1]!)]] : []));
}

function lengthOf(reply: FastifyReply, body: unknown): number {
  if (typeof body === 'string' || Buffer.isBuffer(body)) return Buffer.byteLength(body);
  return Number(reply.getHeader('content-length') ?? 0);
}
