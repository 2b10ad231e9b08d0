import type { KeyKind } from '../callback-interface.js';

/** One key (访问密钥), or several while one replaces another: a request may be signed with any of them. */
export type AccessKey = string | readonly string[];

/**
 * The keys of the key management (卖家中心 > 应用工具 > 密钥管理). A key serves one kind of interface, so a server that offers
 * several kinds names each: `{ basic: '…', synchronization: '…' }`. They are not the AK/SK of IAM.
 */
export type AccessKeys = AccessKey | Readonly<Partial<Record<KeyKind, AccessKey>>>;

/**
 * The keys that requests of a kind may be signed with.
 *
 * @throws TypeError where there is none, or an empty one: anyone can sign with that
 */
export function keysOfKind(keys: AccessKeys, kind: KeyKind): readonly string[] {
  const ofKind = typeof keys === 'string' || isList(keys) ? keys : keys[kind];
  const all = ofKind === undefined ? [] : isList(ofKind) ? ofKind : [ofKind];
  if (all.length === 0) throw new TypeError(`No access key for ${kind} interfaces was given.`);
  if (all.some((key) => typeof key !== 'string' || key.trim() === ''))
    throw new TypeError(`An access key for ${kind} interfaces is empty.`);
  return all;
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
