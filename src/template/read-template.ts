import { statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { EnvironmentError, InterruptedError, UsageError } from '../errors/koo-error.js';
import { assembleTemplate } from './assemble-template.js';
import { openFolder } from './folder-contents.js';
import type { SyntaxProblem, Template } from './model.js';
import { isTemplateFile, parseTemplateText } from './parse-template-file.js';
import { isSystemError, templateError, templateUnreadable } from './reading-errors.js';
import { READING_LIMITS, printable, type TemplateContents } from './template-contents.js';
import { readBoundedSync } from '../platform/read-bounded.js';
import { templateMessages } from './messages.js';
import { posixRelative } from '../platform/posix-path.js';

export interface ReadTemplateOptions {
  /** What relative paths start from; the process's own when absent. */
  cwd?: string;
  /** Bytes by absolute path, which are read instead of what the file holds. A zip is read as it is. */
  replacements?: ReadonlyMap<string, Uint8Array>;
  signal?: AbortSignal;
}

/**
 * Reads a template: a folder, one `.tf` or `.tf.json` file, or a zip. What is wrong inside of it is in `problems`,
 * each with its place, and the rest is in the model all the same. Nothing is written, and nothing outside is read.
 *
 * @throws UsageError for a path that does not exist, is not a template, or is a folder without a template file in it
 * @throws EnvironmentError when the path, or a file in it, cannot be read
 * @throws InterruptedError when `signal` fires
 */
export async function readTemplate(
  given: string,
  { cwd = process.cwd(), replacements, signal }: ReadTemplateOptions = {},
): Promise<Template> {
  if (signal?.aborted) throw new InterruptedError();
  const absolute = path.resolve(cwd, given);
  const shown = shownPath(absolute, cwd);
  const found = statOf(absolute, shown);
  try {
    if (found.isDirectory()) return await readFolder(absolute, shown, replacements, signal);
    if (/\.zip$/i.test(absolute) && found.isFile()) return await readZip(absolute, found.size, shown, signal);
    if (isTemplateFile(absolute) && found.isFile())
      return await assembleTemplate(
        withReplacements(oneFile(absolute, found.size, shown), () => absolute, replacements),
        signal,
      );
  } catch (error) {
    if (signal?.aborted) throw new InterruptedError();
    throw isSystemError(error) ? templateUnreadable(shown, error) : error;
  }

  // A pipe or device of a template's name would be waited for.
  const isTemplate = isTemplateFile(absolute) || /\.zip$/i.test(absolute);
  const message = templateMessages[isTemplate ? 'notAFile' : 'notATemplate']({ path: shown });
  throw new UsageError('NOT_A_TEMPLATE', message, {
    hints: [templateMessages.whatIsATemplate()],
    place: shown,
  });
}

/** Reads a text that is not on disk as a template of one file; `name` says whether it is HCL or JSON. */
export function readTemplateText(text: string, name: string): Template {
  const problems: SyntaxProblem[] = [];
  const byteOrderMark = text.startsWith('\uFEFF');
  const content = new TextEncoder().encode(text);
  const file = parseTemplateText(
    {
      name: path.posix.basename(name),
      shown: name,
      module: '',
      text: byteOrderMark ? text.slice(1) : text,
      bytes: content.length,
      byteOrderMark,
      mistakes: [],
    },
    problems,
  );
  return {
    path: name,
    form: 'file',
    files: [file],
    blocks: file.body.blocks,
    contents: [{ name: file.name, bytes: content.length }],
    extensions: [],
    problems,
    readContent: async () => content,
  };
}

/** The contents with other bytes in place of some files'. */
function withReplacements(
  contents: TemplateContents,
  fileOf: (name: string) => string,
  replacements: ReadTemplateOptions['replacements'],
): TemplateContents {
  if (!replacements?.size) return contents;
  return {
    ...contents,
    entries: contents.entries.map(({ bytes, name }) => ({
      name,
      bytes: replacements.get(fileOf(name))?.length ?? bytes,
    })),
    read: async (name) => replacements.get(fileOf(name)) ?? contents.read(name),
  };
}

async function readFolder(
  absolute: string,
  shown: string,
  replacements: ReadTemplateOptions['replacements'],
  signal?: AbortSignal,
): Promise<Template> {
  const contents = openFolder(absolute, shown, signal);
  const template = await assembleTemplate(
    withReplacements(contents, (name) => path.join(absolute, name), replacements),
    signal,
  );
  if (template.contents.some(({ name }) => !name.includes('/') && isTemplateFile(name))) return template;
  const deeper = template.contents.find(({ name }) => isTemplateFile(name))?.name;
  const hint = deeper
    ? templateMessages.nameDeeperFolder({ folder: path.posix.join(shown, path.posix.dirname(deeper)) })
    : templateMessages.whatIsATemplate();
  throw new UsageError('NO_TEMPLATE_FILES', templateMessages.folderWithoutTemplate({ folder: shown }), {
    hints: [hint],
    place: shown,
  });
}

async function readZip(
  absolute: string,
  bytes: number,
  shown: string,
  signal?: AbortSignal,
): Promise<Template> {
  const { openZip } = await import('./zip-contents.js');
  const contents = await openZip(absolute, bytes, shown, signal);
  const template = { ...(await assembleTemplate(contents, signal)), archive: contents.archive };
  if (template.files.length > 0 || template.problems.length > 0) return template;
  const deeper = template.contents.find(({ name }) => isTemplateFile(name))?.name;
  const message = deeper
    ? templateMessages.zipOfFolder({ name: printable(deeper) })
    : templateMessages.zipWithoutTemplate();
  const { source } = contents.archive;
  template.problems.push({
    source,
    span: { start: 0, end: 0 },
    reader: 'archive',
    code: 'no-template-files',
    message,
  });
  return template;
}

function oneFile(absolute: string, bytes: number, shown: string): TemplateContents {
  const read = async (): Promise<Uint8Array> => {
    if (bytes <= READING_LIMITS.fileBytes)
      return readBoundedSync(absolute, { maxBytes: READING_LIMITS.fileBytes, shown });
    throw new EnvironmentError('FILE_TOO_LARGE', templateMessages.tooLargeToRead({ file: shown }));
  };

  const entries = [{ name: path.basename(absolute), bytes }];
  return {
    form: 'file',
    path: shown,
    entries,
    problems: [],
    refused: new Set(),
    shownName: () => shown,
    read,
  };
}

function shownPath(absolute: string, cwd: string): string {
  return posixRelative(cwd, absolute) || '.';
}

function statOf(absolute: string, shown: string): Stats {
  try {
    return statSync(absolute);
  } catch (error) {
    throw templateError(shown, error);
  }
}
