import { chmodSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { utcDay } from '../../findings/apply-suppressions.js';
import type { Finding } from '../../findings/finding.js';
import type { Span } from '../../syntax/source-text.js';
import { clearAbandoned, writeAtomically } from '../../platform/write-atomically.js';
import type { TemplateResult } from '../run/template-result.js';
import { isFinding } from './is-finding.js';
import type { TemplateSnapshot } from './template-snapshot.js';
import { readBoundedSync } from '../../platform/read-bounded.js';

/** Bytes of one file of the cache; a larger one is neither read nor written. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;
/** Templates in one file of the cache; the one that was not asked for longest goes first. */
const MAX_TEMPLATES = 20_000;
/** Files in the folder: one for each working directory and configuration. */
const MAX_FILES = 32;

/** Where secrets stand in a file. */
type Secrets = [file: string, spans: Span[]];

/** Content, last day or `null`, files, findings, places of secrets. */
type Entry = [content: string, until: string | null, files: number, findings: Finding[], secrets: Secrets[]];

/**
 * What was found in templates, by their content, in one file for each {@link cacheIdentity}. Whatever is wrong with it
 * costs time only: what cannot be read is as if it were not there, and what cannot be written is not.
 */
export class ResultCache {
  readonly #file: string;
  readonly #entries: Map<string, unknown>;
  #changed = false;

  constructor(folder: string, identity: string) {
    this.#file = path.join(folder, `${identity}.json`);
    this.#entries = readEntries(this.#file);
  }

  has(template: string): boolean {
    return this.#entries.has(template);
  }

  /** What was found in a template with this very content. */
  get(template: string, { content, sourceOf }: TemplateSnapshot): TemplateResult | undefined {
    const entry = this.#entries.get(template);
    if (!isEntry(entry) || entry[0] !== content) return undefined;
    const [, until, files, findings, secrets] = entry;
    if (until !== null && until < utcDay()) return undefined;
    this.#entries.delete(template);
    this.#entries.set(template, entry);
    const sources = new Map(
      [...new Set(findings.map(({ file }) => file))].map((file) => [file, sourceOf(file)]),
    );
    for (const [file, spans] of secrets) {
      const source = sources.get(file);
      if (source) source.secrets = spans;
    }

    return { findings, files, sources, until: until ?? undefined, lasting: true };
  }

  put(template: string, content: string, { files, findings, sources, until }: TemplateResult): void {
    this.#entries.delete(template);
    const secrets = [...sources].flatMap(([file, { secrets: spans }]): Secrets[] =>
      spans.length > 0 ? [[file, [...spans]]] : [],
    );
    const entry: Entry = [content, until ?? null, files, findings, secrets];
    this.#entries.set(template, entry);
    this.#changed = true;
  }

  async save(): Promise<void> {
    if (!this.#changed) return;
    const kept = [...this.#entries].slice(-MAX_TEMPLATES);
    const text = JSON.stringify(kept);
    if (Buffer.byteLength(text) > MAX_FILE_BYTES) return;
    try {
      const folder = path.dirname(this.#file);
      mkdirSync(folder, { mode: 0o700, recursive: true });
      await clearAbandoned(this.#file);
      await writeAtomically(this.#file, text, 0o600);
      chmodSync(this.#file, 0o600);
      removeOldest(folder);
    } catch {
      // A read-only home, a full disk: the next run takes longer, and that is all.
    }
  }
}

function readEntries(file: string): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(readBoundedSync(file, { maxBytes: MAX_FILE_BYTES }).toString('utf8'));
    const pairs = Array.isArray(value)
      ? value.filter((pair) => Array.isArray(pair) && pair.length === 2)
      : [];
    return new Map(pairs.filter(([template]) => typeof template === 'string') as Array<[string, unknown]>);
  } catch {
    return new Map();
  }
}

function isEntry(value: unknown): value is Entry {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [content, until, files, findings, secrets] = value as unknown[];
  return (
    typeof content === 'string' &&
    (until === null || (typeof until === 'string' && /^\d{4}-\d\d-\d\d$/.test(until))) &&
    Number.isSafeInteger(files) &&
    Array.isArray(findings) &&
    findings.every((finding) => isFinding(finding)) &&
    Array.isArray(secrets) &&
    secrets.every((one) => isSecrets(one))
  );
}

function isSecrets(value: unknown): value is Secrets {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [file, spans] = value as unknown[];
  return typeof file === 'string' && Array.isArray(spans) && spans.every((span) => isSpan(span));
}

function isSpan(value: unknown): value is Span {
  const { end, start } = (value ?? {}) as Partial<Record<keyof Span, unknown>>;
  return Number.isSafeInteger(start) && Number.isSafeInteger(end);
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, time: statSync(file).mtimeMs }))
    .sort((one, other) => other.time - one.time);
  for (const { file } of files.slice(MAX_FILES)) rmSync(file, { force: true });
}
