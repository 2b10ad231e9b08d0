import type { Message } from '../../i18n/message.js';
import { statementMessages } from './messages.js';
import type { Envelope } from '../provenance/envelope.js';
import { PAYLOAD_TYPE } from '../provenance/envelope.js';
import { PREDICATE_TYPE, STATEMENT_TYPE } from '../provenance/statement.js';
import { isObject } from '../../platform/is-object.js';

export interface ReadStatement {
  /** When it is signed. */
  envelope?: Envelope;
  /** Name to hex SHA-256. */
  subjects: Map<string, string>;
}

/** A statement, bare or in its envelope; what is wrong with it when it is not one. */
export function readStatement(text: string): Message | ReadStatement {
  const outer = parse(text);
  if (!isObject(outer)) return statementMessages.notObject();
  const isSigned = 'payload' in outer;
  const envelope = isSigned ? readEnvelope(outer) : undefined;
  if (isSigned && !envelope) return statementMessages.envelope();
  const statement = envelope ? parse(Buffer.from(envelope.payload, 'base64').toString('utf8')) : outer;
  if (
    !isObject(statement) ||
    statement._type !== STATEMENT_TYPE ||
    statement.predicateType !== PREDICATE_TYPE
  )
    return statementMessages.notProvenance();
  const subjects = new Map<string, string>();
  for (const subject of Array.isArray(statement.subject) ? (statement.subject as unknown[]) : []) {
    const digest = isObject(subject) && isObject(subject.digest) ? subject.digest.sha256 : undefined;
    if (!isObject(subject) || typeof subject.name !== 'string' || typeof digest !== 'string')
      return statementMessages.subject();
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

/** In the one form that its bytes have: bits that are not decoded are a change as well. */
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
