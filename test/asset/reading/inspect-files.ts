import { readdirSync } from 'node:fs';
import { inspectArchive } from '../../../src/asset/reading/inspect-archive.js';
import { KooError } from '../../../src/errors/koo-error.js';
import type { Finding } from '../../../src/findings/finding.js';
import { mostMemory } from './most-memory.js';

/** What a process of its own found out about one archive. */
export interface Inspected {
  file: string;
  /** Paths of the first files that were listed, and how many there are. */
  files?: string[];
  count?: number;
  findings?: Array<Pick<Finding, 'data' | 'file' | 'message' | 'messageId' | 'rule' | 'severity'>>;
  error?: { code?: string; kind?: string; message: string };
  milliseconds: number;
  /** The most memory that the process had until then, in MB. */
  megabytes: number;
}

/** Inspects each file of the working directory, and prints one line of JSON each. */
for (const file of readdirSync('.').sort()) {
  const started = performance.now();
  const result: Partial<Inspected> = { file };
  try {
    const { files, findings } = await inspectArchive(file, { billOfMaterials: true, contents: true });
    result.files = Array.from(files, ({ path }) => path).slice(0, 5);
    result.count = files.length;
    // What the files say is told by the rules of packages, whose tests are their own; here it only costs memory.
    const about = findings.filter(({ rule }) => rule.startsWith('asset/archive-'));
    result.findings = about.map(({ data, file: place, message, messageId, rule, severity }) => ({
      rule,
      severity,
      file: place,
      message,
      messageId,
      data,
    }));
  } catch (error) {
    const { message } = error as Error;
    result.error = error instanceof KooError ? { code: error.code, kind: error.kind, message } : { message };
  }

  const milliseconds = Math.round(performance.now() - started);
  process.stdout.write(`${JSON.stringify({ ...result, milliseconds, megabytes: mostMemory() })}\n`);
}
