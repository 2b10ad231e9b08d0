import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { utcDay } from '../../findings/apply-suppressions.js';
import type { Finding } from '../../findings/finding.js';
import { writeAtomically } from '../../source/write-atomically.js';
import type { TemplateResult } from '../template-result.js';
import { isFinding } from './is-finding.js';
import type { TemplateSnapshot } from './template-snapshot.js';

/** Bytes of one file of the cache; a larger one is neither read nor written. */
const LARGEST = 32 * 1024 * 1024;
/** Templates in one file of the cache; the one that was not asked for longest goes first. */
const MOST_TEMPLATES = 20_000;
/** Files in the folder: one for each working directory and configuration. */
const MOST_FILES = 32;

/** Content, last day or `null`, files, findings. */
type Entry = [content: string, until: string | null, files: number, findings: Finding[]];

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
    const [, until, files, findings] = entry;
    if (until !== null && until < utcDay()) return undefined;
    this.#entries.delete(template);
    this.#entries.set(template, entry);
    const sources = new Map(
      [...new Set(findings.map(({ file }) => file))].map((file) => [file, sourceOf(file)]),
    );
    return { findings, files, sources, until: until ?? undefined, lasting: true };
  }

  put(template: string, content: string, { files, findings, until }: TemplateResult): void {
    this.#entries.delete(template);
    const entry: Entry = [content, until ?? null, files, findings];
    this.#entries.set(template, entry);
    this.#changed = true;
  }

  async save(): Promise<void> {
    if (!this.#changed) return;
    const kept = [...this.#entries].slice(-MOST_TEMPLATES);
    const text = JSON.stringify(kept);
    if (Buffer.byteLength(text) > LARGEST) return;
    try {
      const folder = path.dirname(this.#file);
      mkdirSync(folder, { mode: 0o700, recursive: true });
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
    if (statSync(file).size > LARGEST) return new Map();
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const pairs = Array.isArray(value)
      ? value.filter((pair) => Array.isArray(pair) && pair.length === 2)
      : [];
    return new Map(pairs.filter(([template]) => typeof template === 'string') as Array<[string, unknown]>);
  } catch {
    return new Map();
  }
}

function isEntry(value: unknown): value is Entry {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [content, until, files, findings] = value as unknown[];
  return (
    typeof content === 'string' &&
    (until === null || (typeof until === 'string' && /^\d{4}-\d\d-\d\d$/.test(until))) &&
    Number.isSafeInteger(files) &&
    Array.isArray(findings) &&
    findings.every((finding) => isFinding(finding))
  );
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, time: statSync(file).mtimeMs }))
    .sort((one, other) => other.time - one.time);
  for (const { file } of files.slice(MOST_FILES)) rmSync(file, { force: true });
}
