import { decodeUtf8 } from '../syntax/utf8.js';
import { SourceText } from '../syntax/source-text.js';
import type { SyntaxMistake } from '../syntax/syntax-mistake.js';
import { parseHcl } from './hcl/parse-hcl.js';
import { parseJsonTemplate } from './json/parse-json-template.js';
import type { SyntaxProblem, TemplateFile } from './model.js';

/** Whether Terraform would load a file of that name: it leaves out hidden files and those of editors. */
export function isTemplateFile(name: string): boolean {
  const own = name.slice(name.lastIndexOf('/') + 1);
  return /\.tf(?:\.json)?$/.test(own) && !/^\.|^#.*#$/.test(own);
}

/** Reads one `.tf` or `.tf.json` file's bytes. Never throws: what is wrong is added to `problems`. */
export function parseTemplateBytes(
  bytes: Uint8Array,
  names: { name: string; shown: string; module: string },
  problems: SyntaxProblem[],
): TemplateFile {
  const { byteOrderMark, mistakes, text } = decodeUtf8(bytes);
  return parseTemplateText({ ...names, text, bytes: bytes.length, byteOrderMark, mistakes }, problems);
}

interface DecodedFile {
  name: string;
  shown: string;
  module: string;
  text: string;
  bytes: number;
  byteOrderMark: boolean;
  /** Of the bytes. */
  mistakes: SyntaxMistake[];
}

/** The same for a text. Where its bytes were wrong already, what follows on the same line is not reported. */
export function parseTemplateText(decoded: DecodedFile, problems: SyntaxProblem[]): TemplateFile {
  const { byteOrderMark, bytes, mistakes, module, name, shown, text } = decoded;
  const source = new SourceText(shown, text);
  const syntax = name.endsWith('.json') ? 'json' : 'hcl';
  const body = { attributes: [], blocks: [], span: { start: 0, end: text.length } };
  const file: TemplateFile = { source, name, syntax, bytes, byteOrderMark, module, body };
  const add = (reader: SyntaxProblem['reader'], found: SyntaxMistake[]): void => {
    for (const mistake of found) problems.push({ source, reader, ...mistake });
  };

  add('archive', mistakes);
  if (mistakes.length > 0 && text === '') return file;
  const affected = new Set(mistakes.map(({ span }) => source.positionAt(span.start).line));
  const clean = (found: SyntaxMistake[]): SyntaxMistake[] =>
    affected.size === 0
      ? found
      : found.filter(({ span }) => !affected.has(source.positionAt(span.start).line));
  if (syntax === 'hcl') {
    const parsed = parseHcl(text, file);
    file.body = parsed.body;
    add('hcl', clean(parsed.mistakes));
  } else {
    const parsed = parseJsonTemplate(text, file);
    file.body = parsed.body;
    add('json', clean(parsed.mistakes));
    add('hcl', clean(parsed.hclMistakes));
  }

  return file;
}
