import type { HclToken, HclTokenKind } from '../../syntax/hcl/hcl-token.js';
import type { Label } from '../model.js';
import type { HclReader } from './hcl-reader.js';
import { readQuoted } from './read-template.js';
import { hclMessages } from './messages.js';

interface BlockHead {
  labels: Label[];
  /** The `{`, taken; nothing when there is no block. */
  open?: HclToken;
  /** Where the head ends. */
  end: number;
  /** It is no block but an argument that lacks its `=`; nothing but its name is taken. */
  argument?: boolean;
}

/** The labels and the `{` of a block, its type taken already. */
export function readBlockHead(reader: HclReader, type: HclToken): BlockHead {
  if (isArgument(reader)) return { labels: [], end: type.end, argument: true };
  const labels: Label[] = [];
  let { end } = type;
  for (;;) {
    const token = reader.peek();
    if (token.kind === 'ident')
      labels.push({ text: reader.textOf(token), span: { start: token.start, end: reader.take().end } });
    else if (token.kind === 'quote-open') labels.push(quotedLabel(reader));
    else if (token.kind === 'invalid') labels.push(brokenLabel(reader));
    else break;
    end = reader.lastEnd;
  }

  if (reader.peek().kind === '=' && reader.peekSecond().kind === '{') {
    reader.mistake('equals-before-block', hclMessages.equalsBeforeBlock(), reader.take());
  }

  if (reader.peek().kind === 'newline' && reader.ahead()[0].kind === '{') {
    reader.mistake('brace-on-next-line', hclMessages.braceOnNextLine(), reader.ahead()[0]);
    reader.skipLines();
  }

  const open = reader.takeIf('{');
  if (!open) {
    if (reader.peek().kind === 'newline' || reader.peek().kind === 'eof')
      reader.missing('missing-brace', hclMessages.braceMissing());
    else
      reader.mistake(
        'unexpected-text',
        hclMessages.labelExpected({ text: reader.textOf(reader.peek()) }),
        reader.peek(),
      );
    reader.lost = true;
  }

  return { labels, open, end };
}

const BEFORE_BRACE: ReadonlySet<HclTokenKind> = new Set(['=', 'ident', 'invalid', 'quote-open', '{']);

/** `name "value"` or `name var.x`, unless a `{` follows, be it on the next line. */
function isArgument(reader: HclReader): boolean {
  if (reader.peek().kind === '{') return false;
  const { afterLines, onLine } = reader.afterOne();
  return onLine === 'newline' ? afterLines !== '{' : !BEFORE_BRACE.has(onLine);
}

/** A string without an end, reported already: as much of it as there is. */
function brokenLabel(reader: HclReader): Label {
  const { end, start } = reader.take();
  const span = { start: reader.text[start] === '"' ? start + 1 : start, end };
  return { text: reader.textOf(span).trim(), span };
}

function quotedLabel(reader: HclReader): Label {
  const open = reader.peek();
  const value = readQuoted(reader);
  const span = { start: open.start + 1, end: Math.max(open.start + 1, reader.lastEnd - 1) };
  if (value.kind === 'literal') return { text: String(value.value), span };
  reader.mistake('template-in-label', hclMessages.templateInLabel(), value.span);
  return { text: reader.textOf(span), span };
}
