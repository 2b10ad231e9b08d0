import { boundedDepth } from './bounded-depth.js';
import type { HclToken, HclTokenKind } from '../../syntax/hcl/hcl-token.js';
import type { Attribute, Block, Body } from '../model.js';
import type { HclReader } from './hcl-reader.js';
import { endItem } from './end-item.js';
import { readBlockHead } from './read-block-head.js';
import { skipStrayText } from './skip-stray-text.js';
import { hclMessages } from './messages.js';

/** Arguments and blocks up to `}` or the end of the file, which is not taken. */
export function readItems(reader: HclReader, body: Body, close: '}' | 'eof'): void {
  for (let { kind } = reader.peek(); kind !== close && kind !== 'eof'; { kind } = reader.peek()) {
    if (kind === 'newline') reader.take();
    else {
      const before = reader.position;
      readItem(reader, body);
      endItem(reader);
      if (reader.position === before) reader.skipOne();
    }
  }

  reportDuplicates(reader, body);
}

function reportDuplicates(reader: HclReader, { attributes }: Body): void {
  const seen = new Set<string>();
  for (const { name, nameSpan } of attributes) {
    if (seen.has(name))
      reader.mistake('duplicate-argument', hclMessages.duplicateArgument({ name }), nameSpan);
    seen.add(name);
  }
}

function readItem(reader: HclReader, body: Body): void {
  const name = reader.peek();
  if (name.kind === 'quote-open') quotedName(reader, body);
  else if (name.kind === 'ident') {
    reader.take();
    namedItem(reader, body, name);
  } else skipStrayText(reader, name);
}

const VALUES: ReadonlySet<HclTokenKind> = new Set(['!', '(', '-', '[', 'heredoc-open', 'number']);
const ENDS_ITEM: ReadonlySet<HclTokenKind> = new Set(['eof', 'newline', '}']);
const NEARLY_EQUALS: ReadonlySet<HclTokenKind> = new Set([':', '::', '==', '=>']);

function namedItem(reader: HclReader, body: Body, name: HclToken): void {
  const { kind } = reader.peek();
  if (kind === '=') readArgument(reader, body, name, reader.take());
  else if (NEARLY_EQUALS.has(kind)) {
    const sign = reader.take();
    const equals = reader.peek().kind === '=' && reader.peek().start === sign.end ? reader.take() : sign;
    reader.mistake(kind === ':' ? 'colon-instead-of-equals' : 'wrong-equals', hclMessages.writeEquals(), {
      start: sign.start,
      end: equals.end,
    });
    readArgument(reader, body, name, equals);
  } else if (VALUES.has(kind)) {
    missingEquals(reader);
    readArgument(reader, body, name);
  } else if (kind === '{' || kind === 'quote-open' || kind === 'ident') readBlock(reader, body, name);
  else if (kind === 'newline' || kind === 'eof' || kind === '}') loneName(reader, body, name);
  else {
    reader.mistake('bad-name', hclMessages.nameExpected(), { start: name.start, end: reader.peek().end });
    reader.lost = true;
  }
}

function missingEquals(reader: HclReader): void {
  reader.missing('missing-equals', hclMessages.equalsMissing());
}

/** A value after `name =`, or after a name that lacks its `=`. */
function readArgument(
  reader: HclReader,
  body: Body,
  name: HclToken,
  equals?: HclToken,
  text = reader.textOf(name),
): void {
  reader.wrapped = false;
  const value = boundedDepth(reader, reader.expression(reader));
  if (!equals && !ENDS_ITEM.has(reader.peek().kind)) reader.lost = true;
  const attribute: Attribute = {
    name: text,
    nameSpan: { start: name.start, end: name.end },
    value,
    span: { start: name.start, end: Math.max(value.span.end, equals?.end ?? 0) },
    file: reader.file,
  };
  body.attributes.push(attribute);
}

/** Nothing follows the name on its line: the rest may be on the next one. */
function loneName(reader: HclReader, body: Body, name: HclToken): void {
  const [next] = reader.ahead();
  if (reader.peek().kind === 'newline' && (next.kind === '=' || next.kind === '{')) {
    const code = next.kind === '=' ? 'equals-on-next-line' : 'brace-on-next-line';
    reader.mistake(code, hclMessages.signOnNextLine({ sign: next.kind, name: reader.textOf(name) }), next);
    reader.skipLines();
    if (next.kind === '=') readArgument(reader, body, name, reader.take());
    else readBlock(reader, body, name);
    return;
  }

  reader.mistake('incomplete-item', hclMessages.loneName({ name: reader.textOf(name) }), name);
}

/** `"name" = value`: HCL requires the name without quotes. */
function quotedName(reader: HclReader, body: Body): void {
  const open = reader.peek();
  const value = reader.expression(reader);
  const { kind } = reader.peek();
  const isName = value.kind === 'literal' && typeof value.value === 'string';
  if (isName && (kind === '=' || kind === ':')) {
    reader.mistake('quoted-name', hclMessages.quotedName(), value.span);
    const name = { kind: open.kind, start: value.span.start, end: value.span.end };
    readArgument(reader, body, name, reader.take(), String(value.value));
    return;
  }

  reader.mistake('unexpected-text', hclMessages.valueInBody(), value.span);
  reader.lost = true;
}

function readBlock(reader: HclReader, body: Body, type: HclToken): void {
  const head = readBlockHead(reader, type);
  if (head.argument) {
    missingEquals(reader);
    readArgument(reader, body, type);
    return;
  }

  if (!head.open) return;
  const { start } = head.open;
  const inner: Body = { attributes: [], blocks: [], span: { start, end: start } };
  const block: Block = {
    type: reader.textOf(type),
    typeSpan: { start: type.start, end: type.end },
    labels: head.labels,
    body: inner,
    span: { start: type.start, end: start },
    headSpan: { start: type.start, end: head.end },
    file: reader.file,
  };
  body.blocks.push(block);
  reader.deeper(() => readInside(reader, inner));
  reader.skipTo('}');
  reader.take();
  inner.span.end = reader.lastEnd;
  block.span.end = reader.lastEnd;
}

/** A block either begins a new line after `{`, or has at most one argument and ends on its line. */
function readInside(reader: HclReader, inner: Body): void {
  const first = reader.peek();
  if (first.kind !== 'newline' && first.kind !== '}') {
    const before = reader.mistakes.length;
    readItem(reader, inner);
    const next = reader.peek();
    if (reader.mistakes.length === before && (inner.blocks.length > 0 || next.kind !== '}')) {
      reader.mistake(
        'one-line-block',
        hclMessages.oneLineBlock(),
        inner.blocks.length > 0 || next.kind === 'newline' ? first : next,
      );
    }

    restOfLine(reader, inner);
  }

  readItems(reader, inner, '}');
}

/** What else is on the line of a one-line block is read, but it has been reported already. */
function restOfLine(reader: HclReader, inner: Body): void {
  const { muted } = reader;
  reader.muted = true;
  for (
    let { kind } = reader.peek();
    kind !== 'newline' && kind !== '}' && kind !== 'eof';
    { kind } = reader.peek()
  ) {
    reader.lost = false;
    if (kind === 'ident') readItem(reader, inner);
    else reader.skipOne();
  }

  reader.lost = false;
  reader.muted = muted;
}
