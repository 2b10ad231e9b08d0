import type { ArchivedEntry } from '../../../asset/reading/archived-entry.js';
import type { ArchiveInspection } from '../../../asset/reading/inspect-archive.js';
import { octal } from '../../../asset/package-manifest.js';
import type { FindingsReport } from '../../../findings/finding.js';

/** What `koo asset inspect --json` prints: `schemas/output/asset-inspect.schema.json`. */
export interface ArchiveReport extends FindingsReport {
  archive: Pick<ArchiveInspection, 'bytes' | 'file' | 'format' | 'sha256' | 'unpackedBytes'> & {
    complete: boolean;
    entries: ReportedEntry[];
  };
}

type ReportedEntry = Omit<ArchivedEntry, 'crc32' | 'mode' | 'modified'> & {
  crc32?: string;
  mode: string;
  modified?: string;
};

export function archiveReport(
  { bytes, entries, file, format, isComplete, sha256, unpackedBytes }: ArchiveInspection,
  { findings, summary }: FindingsReport,
): ArchiveReport {
  let reportedEntries: ReportedEntry[] | undefined;
  return {
    archive: {
      file,
      format,
      bytes,
      sha256,
      unpackedBytes,
      complete: isComplete,
      // Only `--json` asks for them: of a hostile archive they take more memory than all that was read.
      get entries() {
        return (reportedEntries ??= Array.from(entries, (entry) => reported(entry)));
      },
    },
    findings,
    summary,
  };
}

/** What a format's own reader keeps beside it stays out. */
function reported({
  compressedSize,
  crc32,
  link,
  method,
  mode,
  modified,
  name,
  path,
  size,
  type,
}: ArchivedEntry): ReportedEntry {
  return {
    name,
    path,
    type,
    size,
    compressedSize,
    method,
    crc32: crc32?.toString(16).padStart(8, '0'),
    mode: octal(mode),
    modified: modified === undefined ? undefined : new Date(modified).toISOString().replace('.000Z', 'Z'),
    link,
  };
}
