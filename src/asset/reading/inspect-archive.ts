import { byPlace } from '../../findings/by-place.js';
import type { Finding } from '../../findings/finding.js';
import type { RuleSettings } from '../../findings/rule.js';
import type { FileList } from '../contents.js';
import { SourceText } from '../../syntax/source-text.js';
import { checkContents, type CheckContentsOptions } from '../check-contents.js';
import type { ArchivedEntry, ArchiveFile, ArchiveKind } from './archived-entry.js';
import { type Archive, openArchive, type OpenArchiveOptions } from './open-archive.js';
import { runRules } from '../../findings/engine.js';
import { archiveRules } from '../archive-rules.generated.js';

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
  entries: FileList<ArchivedEntry>;
  /** Those that would be unpacked inside of one folder, sorted by path in byte order. */
  files: FileList<ArchiveFile>;
  findings: Finding[];
  /** The text of every file that a finding names, for code frames. */
  sources: ReadonlyMap<string, SourceText>;
  /** CycloneDX 1.6 in JSON, when it was asked for. */
  billOfMaterials?: string;
}

export interface InspectArchiveOptions extends OpenArchiveOptions {
  /** Severities and options of the rules, by id. */
  settings?: RuleSettings;
  /** Run the rules about what is in a package, too: secrets, scripts, programs, names. */
  contents?: boolean;
  /** List its components as well. */
  billOfMaterials?: boolean;
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
  {
    billOfMaterials = false,
    contents = false,
    onStep,
    settings = {},
    ...options
  }: InspectArchiveOptions = {},
): Promise<ArchiveInspection> {
  onStep?.('hash');
  const archive = await openArchive(file, options);
  try {
    onStep?.('unpack');
    const sources = new Map<string, SourceText>();
    const bill = billOfMaterials ? (await import('./archive-bill.js')).archiveBill() : undefined;
    const readers = bill ? [bill.reader] : [];
    const found = contents ? await contentFindings(archive, { ...options, readers, settings, sources }) : [];
    if (!contents) await archive.readThrough(readers, options);
    const { bytes, entries, files, format, isComplete, name, sha256 } = archive;
    return {
      file: name,
      format,
      bytes,
      sha256,
      isComplete,
      unpackedBytes: sumOf(entries),
      entries,
      files,
      findings: [...found, ...checkArchive(archive, settings)].sort(byPlace),
      sources,
      billOfMaterials: await bill?.write(archive),
    };
  } finally {
    await archive.close();
  }
}

function sumOf(entries: Iterable<ArchivedEntry>): number {
  let sum = 0;
  for (const { size } of entries) sum += size;
  return sum;
}

/** The archive's own rules tell of paths that differ by case, in archives of any kind: once is enough. */
function contentFindings(
  archive: Archive,
  { onProgress, settings, ...options }: CheckContentsOptions & Pick<OpenArchiveOptions, 'onProgress'>,
): Promise<Finding[]> {
  return checkContents(
    {
      files: archive.files,
      isArchive: true,
      name: archive.name,
      read: (readers, { signal } = {}) => archive.readThrough(readers, { onProgress, signal }),
    },
    { ...options, archiveBytes: archive.bytes, settings: { ...settings, 'asset/case-collision': 'off' } },
  );
}

/**
 * What is wrong with an archive itself, before anybody looks at what its files say. After `readThrough` what is wrong
 * with their bytes is among it.
 */
function checkArchive(archive: Archive, settings: RuleSettings = {}): Finding[] {
  return runRules(archiveRules, archive, { settings, source: new SourceText(archive.name, '') });
}
