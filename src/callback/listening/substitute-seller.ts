import { createHash, randomUUID } from 'node:crypto';
import type { CallbackInterface } from '../callback-interface.js';
import { encryptValue } from '../encryption/encrypted-value.js';
import { activityOf } from '../callback-interface.js';

/** Instances that are remembered; the oldest are forgotten. */
const MAX_INSTANCES = 10_000;
/** In one queryInstance. */
const MAX_QUERIED = 100;

/** In each answer, so that nobody takes it for that of a real server. */
const SUBSTITUTE_NOTE = 'koo callback listen, a stand-in: nothing is opened';

export type SubstituteAnswer = Record<string, unknown> & { resultCode: string; resultMsg: string };

/** Answers calls as a right server would, and does nothing: what it has opened is in its memory only. */
export class SubstituteSeller {
  /** Instance IDs by what makes an order's line the same. */
  readonly #opened = new Map<string, string>();
  readonly #instances = new Set<string>();
  readonly #released = new Set<string>();

  /**
   * @param members Of a call that is signed right and whole.
   * @param accessKey Encrypts what 1.0 encrypts.
   */
  answer(
    one: CallbackInterface,
    members: Readonly<Record<string, unknown>>,
    accessKey: string,
  ): SubstituteAnswer {
    const isFirst = one.signing === 'query-token';
    const ids = textOf(members.instanceId);
    switch (activityOf(one)) {
      case 'newInstance': {
        const instanceId = this.#open(one, members);
        return { ...done(), instanceId, ...(isFirst && { encryptType: '1', appInfo: appInfo(accessKey) }) };
      }

      case 'queryInstance': {
        return this.#query(ids.split(','), isFirst ? accessKey : undefined);
      }

      case 'releaseInstance': {
        if (this.#instances.delete(ids)) remember(this.#released, ids);
        return this.#released.has(ids) || members.testFlag === '1' ? done() : unknown(ids);
      }

      default: {
        const isKnown = one.key === 'synchronization' || this.#instances.has(ids) || ids === '';
        // A debugging call is about any instance.
        return isKnown || members.testFlag === '1' ? done() : unknown(ids);
      }
    }
  }

  #open({ id, idempotency }: CallbackInterface, members: Readonly<Record<string, unknown>>): string {
    const businessId = textOf(members.businessId) || randomUUID();
    if (members.testFlag === '1') return businessId;
    const key = digest([id, ...idempotency.map((name) => textOf(members[name]))]);
    const before = this.#opened.get(key);
    if (before !== undefined) return before;
    this.#opened.set(key, businessId);
    if (this.#opened.size > MAX_INSTANCES) this.#opened.delete(this.#opened.keys().next().value!);
    remember(this.#instances, businessId);
    return businessId;
  }

  #query(ids: readonly string[], accessKey: string | undefined): SubstituteAnswer {
    if (ids.length > MAX_QUERIED) return refused('000002', `more than ${MAX_QUERIED} instance IDs`);
    const missing = ids.find((id) => !this.#instances.has(id));
    if (missing !== undefined) return unknown(missing);
    return {
      ...done(),
      ...(accessKey !== undefined && { encryptType: '1' }),
      info: ids.map((instanceId) => ({ instanceId, appInfo: appInfo(accessKey) })),
    };
  }
}

/** An answer that refuses a call. */
export function refused(resultCode: string, why: string): SubstituteAnswer {
  // The table allows 255 characters.
  return { resultCode, resultMsg: `${why.slice(0, 180)} (${SUBSTITUTE_NOTE})` };
}

export function done(): SubstituteAnswer {
  return { resultCode: '000000', resultMsg: `success. (${SUBSTITUTE_NOTE})` };
}

function unknown(id: string): SubstituteAnswer {
  return refused('000003', `no instance ${id.slice(0, 64)}`);
}

function appInfo(accessKey: string | undefined): Record<string, string> {
  const [userName, password] = ['example-user', 'example-password'].map((text) =>
    accessKey === undefined ? text : encryptValue(text, accessKey),
  );
  return {
    frontEndUrl: 'https://app.example/',
    memo: SUBSTITUTE_NOTE,
    password: password!,
    userName: userName!,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Of the same length for everything that a stranger sends. */
function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

function remember(ids: Set<string>, id: string): void {
  ids.add(id);
  const [oldest] = ids;
  if (ids.size > MAX_INSTANCES) ids.delete(oldest!);
}
