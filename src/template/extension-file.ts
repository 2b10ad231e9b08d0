import type { Node } from 'jsonc-parser';
import { readJson } from '../syntax/json/json-document.js';
import { isGuessed, AffectedLines } from '../syntax/json/json-consequences.js';
import { SourceText } from '../syntax/source-text.js';
import { decodeUtf8 } from '../syntax/utf8.js';
import type { ExtensionFile, SyntaxProblem } from './model.js';
import { jsonTextMessages } from '../syntax/messages.js';

/**
 * Reads a file of the form extension. Only what is named as JSON, and the single file `.extension`, is parsed.
 * @see https://support.huaweicloud.com/tr-aos/rf_05_0026.html
 */
export function readExtension(
  bytes: Uint8Array,
  name: string,
  shown: string,
  problems: SyntaxProblem[],
): ExtensionFile {
  const isJson = name === '.extension' || name.endsWith('.json');
  if (!isJson) return { source: new SourceText(shown, ''), name, byteOrderMark: false };
  const { byteOrderMark, mistakes, text } = decodeUtf8(bytes);
  const source = new SourceText(shown, text);
  for (const mistake of mistakes) problems.push({ source, reader: 'archive', ...mistake });
  if (text === '' && mistakes.length > 0) return { source, name, byteOrderMark };
  const document = readJson(text);
  for (const mistake of document.mistakes) problems.push({ source, reader: 'json', ...mistake });
  if (document.root && !isGuessed(document.mistakes)) {
    const affected = new AffectedLines(text, document.mistakes);
    const duplicates: SyntaxProblem[] = [];
    reportDuplicates(document.root, source, duplicates);
    problems.push(...duplicates.filter(({ span }) => !affected.contain(span)));
  }

  return { source, name, byteOrderMark, root: document.root };
}

function reportDuplicates(node: Node, source: SourceText, problems: SyntaxProblem[]): void {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    if (key && seen.has(key.value)) {
      const span = { start: key.offset, end: key.offset + key.length };
      const message = jsonTextMessages.duplicateName({ quoted: JSON.stringify(key.value) });
      problems.push({ source, span, reader: 'json', code: 'duplicate-name', message });
    }

    if (key) seen.add(key.value);
    reportDuplicates(child, source, problems);
  }
}
