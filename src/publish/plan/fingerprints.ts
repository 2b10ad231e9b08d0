import { createHash } from 'node:crypto';
import type { Project } from '../../project/project.js';
import type { Prepared } from '../prepared.js';
import type { TargetState } from './target-state.js';

/** SHA-256, in hex, of what a plan is made from on this side: koo.yaml, each package, each template. */
export function inputPrints(
  { manifest }: Project,
  { packages, templateHashes }: Prepared,
): Record<string, string> {
  return {
    'koo.yaml': createHash('sha256').update(manifest.text).digest('hex'),
    ...Object.fromEntries([...packages].map(([{ key }, { sha256 }]) => [`package ${key}`, sha256])),
    ...Object.fromEntries([...templateHashes].map(([{ key }, sha256]) => [`template ${key}`, sha256])),
  };
}

/** SHA-256, in hex, of each thing that a target has: two states differ in what has other ones. */
export function fingerprints({ assets, product, templates }: TargetState): Record<string, string> {
  const things: Array<[name: string, thing: unknown]> = [
    ...(product ? [[`product ${product.id}`, product] as [string, unknown]] : []),
    ...Object.entries(assets).map(([name, asset]): [string, unknown] => [`asset ${name}`, asset]),
    ...Object.entries(templates).map(([name, template]): [string, unknown] => [`template ${name}`, template]),
  ];
  return Object.fromEntries(things.map(([name, thing]) => [name, fingerprint(thing)]).sort());
}

/** The SHA-256, in hex, of a value that JSON can hold; the order of members does not matter. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
