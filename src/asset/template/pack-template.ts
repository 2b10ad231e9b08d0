import path from 'node:path';
import { makeOutputFolder } from '../../platform/make-output-folder.js';
import type { Template } from '../../template/model.js';
import { setDefaults, type DefaultValue } from '../../template/set-defaults.js';
import { writeArchive } from '../archive/write-archive.js';
import { filesForRfs } from './files-for-rfs.js';
import { type InlineBody, inlineBody } from './inline-body.js';

/** The zip of a template, on disk. */
export interface PackedTemplate {
  /** Absolute path of the zip. */
  file: string;
  /** Bytes of the zip. */
  bytes: number;
  /** Hex, of the zip. */
  sha256: string;
  /** What is in it, sorted by path in byte order: bytes unpacked, and their hash in hex. */
  files: Array<{ path: string; size: number; sha256: string }>;
  /** Bytes of the files in it. */
  unpackedBytes: number;
  /** What lies in the template's folder and is not in the zip. */
  leftOut: string[];
  inline: InlineBody;
}

export interface PackTemplateOptions {
  signal?: AbortSignal;
  /** Is asked, before anything is written, with what will be in the zip; throws to refuse it. */
  onFiles?(files: ReadonlyMap<string, Uint8Array>): void;
}

/**
 * Packs a template as RFS takes it: what {@link filesForRfs} says, with `values` written as defaults of its
 * variables. The author's own files are not touched. The same template gives the same bytes everywhere.
 *
 * @param outFile Appears by rename; its folder is made.
 * @throws UsageError when `values` names a variable that the template does not declare, and as {@link writeArchive}
 * @throws EnvironmentError when a file cannot be read, or the disk is full
 */
export async function packTemplate(
  template: Template,
  values: Readonly<Record<string, DefaultValue>>,
  outFile: string,
  { onFiles, signal }: PackTemplateOptions = {},
): Promise<PackedTemplate> {
  const { leftOut, packed } = filesForRfs(template);
  const wanted = new Set(packed);
  const contents = template.contents.filter(({ name }) => wanted.has(name));
  const files = await setDefaults({ ...template, contents }, values);
  onFiles?.(files);
  await makeOutputFolder(path.dirname(outFile));
  const entries = [...files].map(([name, source]) => ({
    mode: 0o644,
    path: name,
    size: source.byteLength,
    source,
  }));
  const archive = await writeArchive(entries, outFile, { format: 'zip', signal });
  const written = Array.from(archive.files, ({ path: name, sha256, size }) => ({ path: name, size, sha256 }));
  archive.files.close();
  return {
    file: archive.file,
    bytes: archive.bytes,
    unpackedBytes: entries.reduce((sum, { size }) => sum + size, 0),
    sha256: archive.sha256,
    files: written,
    leftOut,
    inline: inlineBody(files),
  };
}
