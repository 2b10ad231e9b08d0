import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { foreignText } from '../../i18n/message.js';
import { damageMessages, limitMessages } from '../messages.js';
import { beyondLimit, damaged } from './workbook-error.js';

const MAX_DEPTH = 256;
/** A text, a tag or a comment is held until it ends; a cell has at most 32,767 characters. */
const MAX_GAP_CHARACTERS = 8 * 1024 * 1024;

/** What is called for the parts of a document. Prefixes of namespaces are cut off: programs choose them freely. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads an XML part as it comes. A document type declaration is an error, so that no entity is ever expanded.
 *
 * @param part Its name and its file, for messages.
 * @returns What the handler's `take` returns after each chunk.
 * @throws UsageError `TABLE_DAMAGED`, `TABLE_LIMIT`
 */
export async function* readXml<T>(
  chunks: AsyncIterable<Buffer>,
  handler: XmlHandler & { take(): T },
  { file, name }: { file: string; name: string },
): AsyncGenerator<T> {
  const parser = new SaxesParser({ fileName: undefined, position: false, xmlns: false });
  let depth = 0;
  let waiting = 0;
  parser.on('error', (error) => {
    throw damaged(damageMessages.xml({ name, reason: foreignText(error.message) }), { file }, error);
  });
  parser.on('doctype', () => {
    throw damaged(damageMessages.doctype({ name }), { file });
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?8|utf-?16|us-ascii)$/i.test(encoding))
      throw damaged(damageMessages.encoding({ name }), { file });
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    waiting = 0;
    depth += 1;
    if (depth > MAX_DEPTH) throw beyondLimit(limitMessages.depth({ name }), { file });
    handler.open(withoutPrefix(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    waiting = 0;
    depth -= 1;
    handler.close?.(withoutPrefix(tag.name));
  });
  if (handler.text) {
    const text = (given: string): void => handler.text!(given);
    parser.on('text', text);
    parser.on('cdata', text);
  }

  const write = (text: string): void => {
    // What the parser has read since the last tag, it holds.
    waiting += text.length;
    parser.write(text);
    if (waiting > MAX_GAP_CHARACTERS) throw beyondLimit(limitMessages.gap({ name }), { file });
  };
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      write(decoder.decode(chunk, { stream: true }));
      yield handler.take();
    }

    write(decoder?.decode() ?? '');
    parser.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw damaged(damageMessages.encoding({ name }), { file }, error);
    throw error;
  }

  yield handler.take();
}

/** Reads a part to its end. */
export async function readWholeXml(
  chunks: AsyncIterable<Buffer>,
  handler: XmlHandler,
  part: { file: string; name: string },
): Promise<void> {
  const reading = readXml(chunks, { ...handler, take: () => undefined }, part);
  while (!(await reading.next()).done);
}

/** XML begins with `<` or a byte order mark. */
function encodingOf([first, second]: Buffer): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
