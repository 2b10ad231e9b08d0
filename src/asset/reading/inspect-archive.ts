import type { Finding } from '../../findings/finding.js';
import type { RuleSettings } from '../../findings/rule.js';
import type { ArchivedEntry, ArchiveFile, ArchiveKind } from './archived-entry.js';
import { checkArchive } from './check-archive.js';
import { openArchive, type OpenArchiveOptions } from './open-archive.js';

/** What is in an archive, and what is wrong with it. */
export interface ArchiveInspection {
  /** As it was named. */
  file: string;
  /** What it is, whatever its name says. */
  format: ArchiveKind;
  /** Of the archive. */
  bytes: number;
  /** Hex, of the archive. */
  sha256: string;
  /** Whether everything could be listed; if not, a finding says why. */
  isComplete: boolean;
  /** Bytes of all files, unpacked, as the headers state them. */
  unpackedBytes: number;
  /** In the archive's own order. */
  entries: readonly ArchivedEntry[];
  /** Those that would be unpacked inside of one folder, sorted by path in byte order. */
  files: readonly ArchiveFile[];
  findings: Finding[];
}

export interface InspectArchiveOptions extends OpenArchiveOptions {
  /** Severities of the rules about archives, by id. */
  settings?: RuleSettings;
  /** Told which part of the work begins. */
  onStep?(step: 'hash' | 'unpack'): void;
}

/**
 * Reads an archive of anybody to its end: lists it, unpacks every file in memory, piece by piece, and compares it with
 * its headers. Nothing is written, whatever is in it.
 *
 * @throws UsageError `NOT_AN_ARCHIVE`, `EMPTY_FILE`; EnvironmentError when the file cannot be read
 */
export async function inspectArchive(
  file: string,
  { onStep, settings, ...options }: InspectArchiveOptions = {},
): Promise<ArchiveInspection> {
  onStep?.('hash');
  const archive = await openArchive(file, options);
  try {
    onStep?.('unpack');
    await archive.readThrough([], options);
    const { bytes, entries, files, format, isComplete, name, sha256 } = archive;
    return {
      file: name,
      format,
      bytes,
      sha256,
      isComplete,
      unpackedBytes: entries.reduce((sum, { size }) => sum + size, 0),
      entries,
      files,
      findings: checkArchive(archive, settings),
    };
  } finally {
    await archive.close();
  }
}
