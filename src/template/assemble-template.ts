import { InterruptedError, KooError, UsageError } from '../errors/koo-error.js';
import type { Message } from '../i18n/message.js';
import { SourceText } from '../syntax/source-text.js';
import { readExtension } from './extension-file.js';
import type { ExtensionFile, SyntaxProblem, Template, TemplateFile } from './model.js';
import { isTemplateFile, parseTemplateBytes } from './parse-template-file.js';
import { fileUnreadable, isSystemError } from './reading-errors.js';
import { READING_LIMITS, reasonOf, type TemplateContents, printable } from './template-contents.js';
import { templateMessages } from './messages.js';
import path from 'node:path/posix';
import { attributeOf, blocksOf } from './queries/attribute-of.js';
import { literalString } from './queries/literal-value.js';

/**
 * Makes one model of what was found: the root's files, those of its local modules, the form extension.
 *
 * @throws EnvironmentError `FILE_UNREADABLE` where the machine does not let it read a file
 */
export async function assembleTemplate(contents: TemplateContents, signal?: AbortSignal): Promise<Template> {
  const problems = [...contents.problems];
  const sizes = new Map(contents.entries.map(({ bytes, name }) => [name, bytes]));
  const names = [...sizes.keys()].sort(byName);
  const byFolder = new Map<string, string[]>();
  for (const name of names) {
    const list = byFolder.get(folderOf(name));
    if (list) list.push(name);
    else byFolder.set(folderOf(name), [name]);
  }

  let left: number = READING_LIMITS.parsedBytes;
  let blocksLeft: number = READING_LIMITS.blocks;
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const bytes = await readOr(contents, { bytes: sizes.get(name)!, left, name }, problems, signal);
    left -= bytes?.length ?? 0;
    return bytes;
  };

  const files: TemplateFile[] = [];
  const modules = [''];
  for (const module of modules) {
    for (const name of byFolder.get(module) ?? []) {
      if (!isTemplateFile(name)) continue;
      const bytes = await read(name);
      if (!bytes) continue;
      const file = parseTemplateBytes(bytes, { name, module, shown: contents.shownName(name) }, problems);
      blocksLeft -= file.body.blocks.length;
      if (blocksLeft < 0) {
        problems.push(tooManyBlocks(file));
        continue;
      }

      files.push(file);
      for (const folder of localModulesOf(file)) if (!modules.includes(folder)) modules.push(folder);
    }
  }

  const extensions: ExtensionFile[] = [];
  for (const name of names) {
    if (name !== '.extension' && !name.startsWith('.extension/')) continue;
    const bytes = await read(name);
    if (bytes) extensions.push(readExtension(bytes, name, contents.shownName(name), problems));
  }

  const blocks = files.filter((file) => file.module === '').flatMap((file) => file.body.blocks);
  return {
    path: contents.path,
    form: contents.form,
    files,
    blocks,
    contents: contents.entries,
    extensions,
    problems,
    readContent: readContentOf(contents),
  };
}

function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function folderOf(name: string): string {
  const slash = name.lastIndexOf('/');
  return slash === -1 ? '' : name.slice(0, slash) || '/';
}

/** An entry that cannot be unpacked is a problem of its own; the others are read all the same. */
async function readOr(
  contents: TemplateContents,
  { bytes, left, name }: { bytes: number; left: number; name: string },
  problems: SyntaxProblem[],
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  if (signal?.aborted) throw new InterruptedError();
  if (contents.refused.has(name)) return undefined;
  const problem = (code: string, message: Message): undefined => {
    const source = new SourceText(contents.shownName(name), '');
    problems.push({ source, span: { start: 0, end: 0 }, reader: 'archive', code, message });
  };

  if (bytes > READING_LIMITS.parsedBytes)
    return problem('too-large', templateMessages.fileTooLarge({ bytes }));
  if (bytes > left) return problem('too-large', templateMessages.filesTooLarge());
  try {
    return await contents.read(name);
  } catch (error) {
    if (error instanceof InterruptedError || signal?.aborted) throw new InterruptedError();
    if (isSystemError(error)) throw fileUnreadable(contents.shownName(name), error);
    return problem('unreadable-file', templateMessages.fileUnreadable({ reason: reasonOf(error) }));
  }
}

function tooManyBlocks({ source }: TemplateFile): SyntaxProblem {
  return {
    source: new SourceText(source.file, ''),
    span: { start: 0, end: 0 },
    reader: 'archive',
    code: 'too-many-blocks',
    message: templateMessages.tooManyBlocks({ max: READING_LIMITS.blocks }),
  };
}

/**
 * The folders of the local modules that a file calls, inside the template: `source = "./modules/vpc"` is
 * `modules/vpc`. A source that leads out of the template, or is not local, gives none.
 */
function localModulesOf(file: TemplateFile): string[] {
  return blocksOf(file.body, 'module').flatMap((block) => {
    const source = literalString(attributeOf(block.body, 'source')?.value);
    if (!source || !/^\.\.?(?:\/|$)/.test(source)) return [];
    const folder = path.join(file.module, source).replace(/\/$/, '');
    return folder === '..' || folder.startsWith('../') || folder === '.' ? [] : [folder];
  });
}

/** `Template.readContent` of a folder or zip. */
function readContentOf(contents: TemplateContents): Template['readContent'] {
  const names = new Set(contents.entries.map((entry) => entry.name));
  return async (name) => {
    if (!names.has(name)) {
      const hints = [templateMessages.contents({ names: [...names].slice(0, 10).map(printable) })];
      throw new UsageError('NO_SUCH_CONTENT', templateMessages.noSuchFile({ name: printable(name) }), {
        hints,
      });
    }

    try {
      return await contents.read(name);
    } catch (error) {
      if (error instanceof KooError) throw error;
      throw fileUnreadable(contents.shownName(name), error);
    }
  };
}
