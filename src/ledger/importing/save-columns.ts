import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { UsageError } from '../../errors/koo-error.js';
import { replaceFile } from '../../platform/replace-file.js';
import { parseProject } from '../../project/load-project.js';
import type { Project } from '../../project/project.js';
import { SourceText } from '../../syntax/source-text.js';
import { parseYaml } from '../../syntax/yaml/yaml.js';
import type { KeptByKind, KeptColumns } from '../columns/find-field.js';
import { headingKey, readHeading } from '../columns/read-heading.js';
import type { ImportedSheet } from './import-result.js';
import { importMessages } from './messages.js';

/** Columns of the call, by the kinds of the sheets in which they were found. */
export function columnsToSave(columns: KeptColumns, sheets: readonly ImportedSheet[]): KeptByKind {
  const saved: Record<string, Record<string, string>> = {};
  for (const { columns: mapped, kind } of sheets) {
    const keys = mapped
      .filter(({ origin }) => origin === 'kept')
      .flatMap(({ heading }) => [headingKey(heading), readHeading(heading).key]);
    for (const [heading, field] of Object.entries(columns)) {
      if (keys.includes(headingKey(heading))) saved[kind] = { ...saved[kind], [heading]: field };
    }
  }

  return saved;
}

/**
 * Writes columns to `books.columns` of koo.yaml. Comments and layout stay as they are.
 *
 * @returns Whether something was to be written
 * @throws UsageError `MANIFEST_STYLE` where the text cannot be changed so that just this changes; with the lines to add
 * @throws EnvironmentError `FILE_CHANGED`
 */
export async function saveColumns(project: Project, columns: KeptByKind): Promise<boolean> {
  const { manifest, root } = project;
  let text = manifest.text;
  for (const [kind, fields] of Object.entries(columns)) {
    for (const [heading, field] of Object.entries(fields)) {
      text = withValue(new SourceText(manifest.file, text), ['books', 'columns', kind, heading], field);
    }
  }

  if (text === manifest.text) return false;
  await parseProject(new SourceText(manifest.file, text), root);
  const bytes = { after: Buffer.from(text), before: Buffer.from(manifest.text) };
  await replaceFile(path.join(root, path.basename(manifest.file)), { ...bytes, shown: manifest.file });
  return true;
}

type Names = readonly [string, string, string, string];
type Mapping = Record<string, unknown>;

/** The text with a value at a path of mappings. */
function withValue(source: SourceText, names: Names, value: string): string {
  const document = parseYaml(source);
  const before = document.value as Mapping;
  if (valueAt(before, names) === value) return source.text;
  const depth = depthOf(before, names);
  const text =
    depth === names.length
      ? withScalar(source.text, document.spanOf(names), value)
      : withLines(source, document.spanOf(names.slice(0, depth)), depth, names, value);
  const after = text === undefined ? undefined : parseYaml(new SourceText(source.file, text));
  if (
    text !== undefined &&
    after?.problems.length === 0 &&
    isDeepStrictEqual(after.value, wanted(before, names, value))
  ) {
    return text;
  }

  throw new UsageError('MANIFEST_STYLE', importMessages.notEditable({ file: source.file }), {
    hints: [importMessages.addLines({ lines: linesFor(names, value, '').join('\n') })],
    place: source.file,
  });
}

function valueAt(data: unknown, names: readonly string[]): unknown {
  let part = data;
  for (const name of names) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, name)) return undefined;
    part = (part as Mapping)[name];
  }

  return part;
}

/** How many names of a path are there, with mappings that are not empty. */
function depthOf(data: unknown, names: readonly string[]): number {
  let depth = 0;
  while (depth < names.length && valueAt(data, names.slice(0, depth + 1)) !== undefined) depth += 1;
  return depth;
}

function wanted(data: Mapping, names: readonly string[], value: string): Mapping {
  const copy = structuredClone(data);
  let part = copy;
  for (const name of names.slice(0, -1)) {
    const inner = Object.hasOwn(part, name) ? (part[name] as Mapping) : {};
    define(part, name, inner);
    part = inner;
  }

  define(part, names.at(-1)!, value);
  return copy;
}

/** Not by assignment: `__proto__` is a heading as any other. */
function define(data: Mapping, name: string, value: unknown): void {
  Object.defineProperty(data, name, { configurable: true, enumerable: true, value, writable: true });
}

function withScalar(text: string, { end, start }: { start: number; end: number }, value: string): string {
  return text.slice(0, start) + value + text.slice(end);
}

/** Adds a path below a mapping of lines: its new lines come behind its last one. */
function withLines(
  { lineEnd, text }: SourceText,
  { end, start }: { start: number; end: number },
  depth: number,
  names: Names,
  value: string,
): string | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = depth === 0 ? '' : text.slice(lineStart, start);
  if (indent.trim() !== '') return undefined;
  const lines = linesFor(names.slice(depth), value, indent);
  let at = depth === 0 ? text.length : end;
  if (!text.slice(0, at).endsWith('\n')) {
    const next = text.indexOf('\n', at);
    at = next === -1 ? text.length : next + 1;
  }

  const head = text.slice(0, at);
  const glue = head === '' || head.endsWith('\n') ? '' : lineEnd;
  return `${head}${glue}${lines.join(lineEnd)}${lineEnd}${text.slice(at)}`;
}

function linesFor(names: readonly string[], value: string, indent: string): string[] {
  return names.map((name, index) => {
    const key = `${indent}${'  '.repeat(index)}${written(name)}:`;
    return index === names.length - 1 ? `${key} ${value}` : key;
  });
}

/** Whether YAML reads a word without quotes as itself. */
function written(name: string): string {
  const parsed = parseYaml(new SourceText('', `{${name}: 1}`));
  const isPlain =
    parsed.problems.length === 0 &&
    isDeepStrictEqual(parsed.value, { [name]: 1 }) &&
    !/[#:,[\]{}]/.test(name);
  return isPlain ? name : JSON.stringify(name);
}
