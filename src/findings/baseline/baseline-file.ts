import path from 'node:path';
import { EnvironmentError, UsageError } from '../../errors/koo-error.js';
import { defineMessages } from '../../i18n/message.js';
import { refuseLinksOut } from '../../platform/refuse-links-out.js';
import { writeAtomically } from '../../platform/write-atomically.js';
import type { Baseline, BaselineEntry } from './baseline.js';
import { refuseLinkOut } from '../../platform/refuse-link-out.js';
import { readBounded } from '../../platform/read-bounded.js';

export const baselineMessages = defineMessages('findings/baseline', {
  unreadable: ({ file }: { file: string }) => `${file} cannot be read.`,
  notBaseline: ({ file }: { file: string }) => `${file} is not a baseline of koo.`,
  replace: () => 'Replace it with --update-baseline.',
});

/** The default name of a baseline. */
export const BASELINE_NAME = '.koo-baseline.json';

/** Bytes. A hundred thousand findings have some ten million. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a baseline.
 *
 * @param shown How to call it in messages.
 * @returns nothing when there is no such file
 * @throws UsageError `BAD_BASELINE` for a file that is not a baseline, `LINK_OUT_OF_PROJECT`; EnvironmentError for one that cannot be read
 */
export async function readBaseline(file: string, shown: string): Promise<BaselineEntry[] | undefined> {
  refuseLinkOut(file, path.dirname(file), shown);
  let text: string;
  try {
    text = (await readBounded(file, { maxBytes: MAX_BYTES, shown })).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError('BASELINE_UNREADABLE', baselineMessages.unreadable({ file: shown }), {
      cause: error,
      place: shown,
    });
  }

  const entries = entriesIn(text);
  if (entries) return entries;
  throw new UsageError('BAD_BASELINE', baselineMessages.notBaseline({ file: shown }), {
    hints: [baselineMessages.replace()],
    place: shown,
  });
}

/** Writes a baseline: one entry a line, so that two branches that change it can be merged. */
export async function writeBaseline(file: string, findings: readonly BaselineEntry[]): Promise<void> {
  const lines = findings.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  refuseLinksOut(path.resolve(file));
  await writeAtomically(file, `{\n  "version": 1,\n  "findings": ${list}\n}\n`);
}

function entriesIn(text: string): BaselineEntry[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }

  const { findings, version } = (value ?? {}) as Partial<Record<keyof Baseline, unknown>>;
  return version === 1 && Array.isArray(findings) && findings.every((entry) => isEntry(entry))
    ? findings
    : undefined;
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { address, content, count, file, rule } = value as Record<string, unknown>;
  return (
    typeof rule === 'string' &&
    typeof file === 'string' &&
    [address, content].every((text) => text === undefined || typeof text === 'string') &&
    (count === undefined || (Number.isSafeInteger(count) && (count as number) > 0))
  );
}
