import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { readBoundedSync } from '../../platform/read-bounded.js';
import { SourceText } from '../../syntax/source-text.js';
import { decodeUtf8 } from '../../syntax/utf8.js';
import { openFolder } from '../../template/folder-contents.js';
import { isTemplateFile } from '../../template/parse-template-file.js';
import { READING_LIMITS } from '../../template/template-contents.js';
import { posixRelative } from '../../platform/posix-path.js';

/** All of a template that its findings depend on, as bytes. */
export interface TemplateSnapshot {
  /** A digest of the names and sizes of all files and of the bytes of those that are read. */
  content: string;
  /** By absolute path. */
  bytes: ReadonlyMap<string, Uint8Array>;
  /** The text of a file as a finding names it; empty for what is none. */
  sourceOf(file: string): SourceText;
}

/**
 * Reads a template's bytes without parsing them. Nothing for a zip, and for what could not be read or is too large:
 * such a template is always checked anew.
 */
export function snapshotOf(absolute: string, cwd: string): TemplateSnapshot | undefined {
  try {
    const shown = posixRelative(cwd, absolute) || '.';
    return statSync(absolute).isDirectory() ? ofFolder(absolute, shown) : ofFile(absolute, shown);
  } catch {
    return undefined;
  }
}

function ofFolder(absolute: string, shown: string): TemplateSnapshot | undefined {
  const { entries, problems, shownName } = openFolder(absolute, shown);
  if (problems.length > 0) return undefined;
  const digest = createHash('sha256');
  const bytes = new Map<string, Uint8Array>();
  const files = new Map<string, string>();
  for (const { bytes: size, name } of [...entries].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    digest.update(JSON.stringify([name, size]));
    if (!isRead(name)) continue;
    if (size > READING_LIMITS.parsedBytes) return undefined;
    const file = path.join(absolute, name);
    const content = readBoundedSync(file, { maxBytes: READING_LIMITS.parsedBytes });
    bytes.set(file, content);
    files.set(shownName(name), file);
    digest.update(createHash('sha256').update(content).digest());
  }

  return { content: digest.digest('hex'), bytes, sourceOf: sourceFrom(bytes, files) };
}

function ofFile(absolute: string, shown: string): TemplateSnapshot | undefined {
  if (!isTemplateFile(absolute)) return undefined;
  const content = readBoundedSync(absolute, { maxBytes: READING_LIMITS.parsedBytes });
  const bytes = new Map([[absolute, content]]);
  const digest = createHash('sha256').update(content).digest('hex');
  return { content: digest, bytes, sourceOf: sourceFrom(bytes, new Map([[shown, absolute]])) };
}

/** More than the model has, since a module may be called from anywhere: then the digest changes too often, not too seldom. */
function isRead(name: string): boolean {
  return isTemplateFile(name) || name === '.extension' || name.startsWith('.extension/');
}

function sourceFrom(
  bytes: ReadonlyMap<string, Uint8Array>,
  files: ReadonlyMap<string, string>,
): TemplateSnapshot['sourceOf'] {
  return (file) => {
    const absolute = files.get(file);
    const isText = absolute !== undefined && (isTemplateFile(file) || /(?:\.json|\/\.extension)$/.test(file));
    return new SourceText(file, isText ? decodeUtf8(bytes.get(absolute)!).text : '');
  };
}
