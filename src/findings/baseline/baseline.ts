import { createHash } from 'node:crypto';
import type { SourceText } from '../../syntax/source-text.js';
import type { Finding } from '../finding.js';

/** Findings that were there when the baseline was made, and are not counted until they change. */
export interface Baseline {
  version: 1;
  findings: BaselineEntry[];
}

/** What identifies a finding although lines have moved. */
export interface BaselineEntry {
  rule: string;
  /** Relative to the baseline's folder, `/` between folders. */
  file: string;
  address?: string;
  /** A digest of the marked text, or of the line where there is no address; of what could be a secret there is none. */
  content?: string;
  /** How many are alike; one when absent. */
  count?: number;
}

export interface Compared {
  /** What is new. */
  findings: Finding[];
  /** How many were in the baseline. */
  known: number;
  /** What is in the baseline and was not found any more. */
  stale: BaselineEntry[];
}

/** A password must not be found by guessing until the digest fits. */
const ABOUT_SECRETS = /^secret\/|^output\/secret$|^variable\/sensitive-default$/;

type Sources = ReadonlyMap<string, SourceText>;

/** Lists findings; `nameOf` says what to call a finding's file. */
export function baselineOf(
  findings: readonly Finding[],
  sources: Sources,
  nameOf: (file: string) => string,
): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const entry = entryOf(finding, sources, nameOf);
    const key = keyOf(entry);
    const known = entries.get(key);
    if (known) known.count = (known.count ?? 1) + 1;
    else entries.set(key, entry);
  }

  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

/** Removes the findings that a baseline knows. Of several that are alike, as many as it counts. */
export function compare(
  findings: readonly Finding[],
  sources: Sources,
  { baseline, nameOf }: { baseline: readonly BaselineEntry[]; nameOf(file: string): string },
): Compared {
  const left = new Map<string, BaselineEntry>();
  for (const entry of baseline) left.set(keyOf(entry), { ...entry });
  const fresh = findings.filter((finding) => {
    const entry = left.get(keyOf(entryOf(finding, sources, nameOf)));
    if (!entry || entry.count === 0) return true;
    entry.count = (entry.count ?? 1) - 1;
    return false;
  });
  const stale = [...left.values()].filter(({ count }) => count !== 0);
  return { findings: fresh, known: findings.length - fresh.length, stale };
}

function entryOf(finding: Finding, sources: Sources, nameOf: (file: string) => string): BaselineEntry {
  const { address, file, rule } = finding;
  const entry: BaselineEntry = { rule, file: nameOf(file) };
  if (address !== undefined) entry.address = address;
  if (!ABOUT_SECRETS.test(rule)) entry.content = digestOf(markedText(finding, sources));
  return entry;
}

function markedText({ address, file, range }: Finding, sources: Sources): string {
  const source = sources.get(file);
  if (!source) return '';
  // What is about the whole file does not depend on its first line.
  if (range.end.offset === 0) return '';
  const marked = source.text.slice(range.start.offset, range.end.offset);
  return address === undefined || marked === '' ? source.lineAt(range.start.line) : marked;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text.trim().replaceAll(/\s+/g, ' ')).digest('hex').slice(0, 16);
}

function keyOf({ address, content, file, rule }: BaselineEntry): string {
  return JSON.stringify([file, rule, address ?? '', content ?? '']);
}
