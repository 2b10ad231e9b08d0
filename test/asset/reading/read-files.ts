import { readdirSync } from 'node:fs';
import { listFile } from '../../../src/asset/diff/package-listing.js';
import { verifyPackage } from '../../../src/asset/verify/verify-package.js';
import { listArchive } from '../../../src/emulator/review/list-archive.js';
import { KooError } from '../../../src/errors/koo-error.js';
import { mostMemory } from './most-memory.js';

/** What a process of its own made of one archive. */
export interface ReadElsewhere {
  file: string;
  /** What `koo asset verify` says. */
  verified: { ok: boolean; messages: string[] } | string;
  /** How many files `koo asset diff` compares, or why it compares none. */
  compared: string;
  /** How many files the emulator finds, and why it refuses them, or why it cannot open it. */
  scanned: string;
  milliseconds: number;
  /** The most memory that the process had until then, in MB. */
  megabytes: number;
}

function told(error: unknown): string {
  return error instanceof KooError ? `${error.code}: ${error.message}` : String(error);
}

/** Reads each archive of the working directory in every way but that of `koo asset inspect`; one line of JSON each. */
for (const file of readdirSync('.').sort()) {
  if (file.endsWith('.json')) continue;
  const started = performance.now();
  const suffix = (/\.(zip|tar|tar\.gz)$/.exec(file)?.[1] ?? 'zip') as 'zip';
  const verified = await verifyPackage(file).then(
    ({ checks, ok }) => ({ ok, messages: checks.map(({ message }) => String(message)) }),
    told,
  );
  const compared = await listFile(file).then(({ files }) => `${files.length} files`, told);
  const scanned = await listArchive(file, suffix, { sha256: '', signal: new AbortController().signal }).then(
    ({ paths, reasons }) => [`${paths.size} files`, ...reasons].join(' | '),
    told,
  );
  const result: ReadElsewhere = {
    file,
    verified,
    compared,
    scanned,
    milliseconds: Math.round(performance.now() - started),
    megabytes: mostMemory(),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
