import { isObject } from '../../../platform/is-object.js';
import type { Message } from '../../../i18n/message.js';
import { isWireName, type WrittenRecord } from '../read-record.js';
import { recordMessages } from '../messages.js';
import type { TextLine } from '../../../spreadsheet/text/lines-of.js';
import { tooLong, type WrittenLine } from './written-line.js';

/** Records of JSON, one object a line. */
export async function* readJsonLines(lines: AsyncIterable<TextLine>): AsyncGenerator<WrittenLine> {
  for await (const { isTooLong, line, text } of lines) {
    if (isTooLong) yield { line, values: { problems: [tooLong()] } };
    else if (text.trim() !== '') yield { line, values: await readJsonLine(text) };
  }
}

async function readJsonLine(text: string): Promise<WrittenLine['values']> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [recordMessages.notJson({ why: (error as Error).message })] };
  }

  if (!isObject(value)) return { problems: [recordMessages.notObject()] };
  const problems: Message[] = [];
  const record: WrittenRecord = {};
  for (const [name, member] of Object.entries(value)) {
    if (!isWireName(name)) problems.push(recordMessages.notMember({ name: name.slice(0, 40) }));
    else if (typeof member === 'string') record[name] = member;
    else if (name === 'usage_value' && typeof member === 'number')
      record[name] = await numberAsWritten(text, name);
    else if (member !== null) problems.push(recordMessages.notText({ name }));
  }

  return problems.length > 0 ? { problems } : { record };
}

/** A number of JSON as its digits stand there: what JavaScript makes of them may be another one. */
async function numberAsWritten(text: string, name: string): Promise<string> {
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const { length, offset } = findNodeAtLocation(parseTree(text)!, [name])!;
  return text.slice(offset, offset + length);
}
