import type { FastifyReply, FastifyRequest } from 'fastify';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultKind, GarbageForm } from './fault-kinds.js';

const MAKE: Readonly<Record<GarbageForm, (answer: string) => string>> = {
  html: () => '<!doctype html><title>Log in</title><p>This is not a response of the interface.</p>',
  nothing: () => '',
  half: (answer) => answer.slice(0, Math.floor(answer.length / 2)),
  list: () => '[]',
  empty: () => '{}',
  types: withOtherTypes,
};

const CHUNKS = 8;

/** What the rest of the gateway's `onSend` gives, as the faults of the call have it. */
export async function corruptResponse(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  // Nobody is there to read it; a stream would fail, and its failure be answered, and so on.
  if (reply.raw.destroyed) {
    if (payload instanceof Readable) payload.destroy();
    return '';
  }

  // A call that is no HTTP has none.
  const fault = (kind: FaultKind) => request.faults?.find((one) => one.kind === kind);
  if (fault('lost')) {
    request.raw.socket.destroy();
    return payload;
  }

  const garbage = fault('garbage');
  if (garbage) {
    if (payload instanceof Readable) payload.destroy();
    reply.removeHeader('content-length');
    if (garbage.as === 'html') reply.type('text/html; charset=utf-8');
    return garbageOf(typeof payload === 'string' ? payload : '', garbage.as!);
  }

  const staged = fault('answer');
  if (staged) {
    if (payload instanceof Readable) payload.destroy();
    reply.removeHeader('content-length');
    return staged.body;
  }

  if (fault('cut')) return cut(reply, payload);
  const slow = fault('slow-answer');
  return slow ? slowed(reply, payload, slow.milliseconds!) : payload;
}

/** The head promises more than comes. */
function cut(reply: FastifyReply, payload: unknown): unknown {
  const { socket } = reply.request.raw;
  const whole = lengthOf(reply, payload);
  if (whole === undefined) return payload;
  reply.header('content-length', whole);
  return Readable.from(
    (async function* () {
      let left = Math.floor(whole / 2);
      for await (const piece of piecesOf(payload)) {
        yield piece.subarray(0, left);
        left -= piece.length;
        if (left <= 0) break;
      }

      // What was given is on its way first.
      setImmediate(() => setImmediate(() => socket.destroy()));
      await once(socket, 'close');
    })(),
  );
}

function slowed(reply: FastifyReply, payload: unknown, milliseconds: number): unknown {
  const whole = lengthOf(reply, payload);
  if (whole === undefined) return payload;
  reply.header('content-length', whole);
  const size = Math.max(1, Math.ceil(whole / CHUNKS));
  return Readable.from(
    (async function* () {
      let left = size;
      for await (const piece of piecesOf(payload)) {
        for (let at = 0; at < piece.length;) {
          const part = piece.subarray(at, at + left);
          yield part;
          at += part.length;
          left -= part.length;
          if (left > 0) continue;
          await sleep(milliseconds, undefined, { ref: false });
          left = size;
        }
      }
    })(),
  );
}

/** Nothing of an answer without a body. */
function lengthOf(reply: FastifyReply, payload: unknown): number | undefined {
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return Buffer.byteLength(payload);
  return payload instanceof Readable ? Number(reply.getHeader('content-length')) : undefined;
}

async function* piecesOf(payload: unknown): AsyncGenerator<Buffer> {
  if (payload instanceof Readable) yield* payload as AsyncIterable<Buffer>;
  else yield Buffer.from(payload as Buffer | string);
}

/** What is sent in place of an answer. */
function garbageOf(answer: string, form: GarbageForm): string {
  return MAKE[form](answer);
}

/** Its code stays, so that it counts as an answer; nothing else is of the type that it should have. */
function withOtherTypes(answer: string): string {
  let content: unknown;
  try {
    content = JSON.parse(answer);
  } catch {}

  const members = Object.entries(typeof content === 'object' && content !== null ? content : {});
  return JSON.stringify(
    Object.fromEntries(members.map(([name, value]) => [name, /code$/i.test(name) ? value : 7])),
  );
}
