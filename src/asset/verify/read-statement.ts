import type { Envelope } from '../provenance/envelope.js';
import { PAYLOAD_TYPE } from '../provenance/envelope.js';
import { PREDICATE_TYPE, STATEMENT_TYPE } from '../provenance/statement.js';

export interface ReadStatement {
  /** When it is signed. */
  envelope?: Envelope;
  /** Name to hex SHA-256. */
  subjects: Map<string, string>;
}

/** A statement, bare or in its envelope; a sentence that says what is wrong when it is none. */
export function readStatement(text: string): ReadStatement | string {
  const outer = parse(text);
  if (!isObject(outer)) return 'It is not a JSON object.';
  const isSigned = 'payload' in outer;
  const envelope = isSigned ? readEnvelope(outer) : undefined;
  if (isSigned && !envelope) return 'Its envelope is not one of DSSE with an in-toto statement in it.';
  const statement = envelope ? parse(Buffer.from(envelope.payload, 'base64').toString('utf8')) : outer;
  if (
    !isObject(statement) ||
    statement._type !== STATEMENT_TYPE ||
    statement.predicateType !== PREDICATE_TYPE
  )
    return 'It is not an in-toto statement of provenance.';
  const subjects = new Map<string, string>();
  for (const subject of Array.isArray(statement.subject) ? (statement.subject as unknown[]) : []) {
    const digest = isObject(subject) && isObject(subject.digest) ? subject.digest.sha256 : undefined;
    if (!isObject(subject) || typeof subject.name !== 'string' || typeof digest !== 'string')
      return 'One of its subjects has no name, or no SHA-256.';
    subjects.set(subject.name, digest);
  }

  return { envelope, subjects };
}

function readEnvelope({ payload, payloadType, signatures }: Record<string, unknown>): Envelope | undefined {
  if (payloadType !== PAYLOAD_TYPE || !isBase64(payload) || !Array.isArray(signatures)) return undefined;
  const read = signatures.map((one: unknown) =>
    isObject(one) && isBase64(one.sig) ? { keyid: String(one.keyid ?? ''), sig: one.sig } : undefined,
  );
  return read.length === 0 || read.includes(undefined)
    ? undefined
    : { payload, payloadType, signatures: read as Envelope['signatures'] };
}

/** In the one form that its bytes have: bits that nobody decodes are a change as well. */
function isBase64(value: unknown): value is string {
  return typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
