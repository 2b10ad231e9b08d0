import { unescapeQuoted, unescapeTemplate } from '../../syntax/hcl/hcl-escapes.js';
import type { HclTokenKind } from '../../syntax/hcl/hcl-token.js';
import type { Expression, TemplatePart } from '../model.js';
import type { HclReader } from './hcl-reader.js';
import { readForNames } from './read-for.js';
import { settleText } from './template-text.js';
import type { Message } from '../../i18n/message.js';
import { hclTextMessages } from '../../syntax/messages.js';
import { hclMessages } from './messages.js';

/** `"…"`: a literal, or a template when it holds `${…}` or `%{…}`. */
export function readQuoted(reader: HclReader): Expression {
  const { start } = reader.take();
  const parts = readParts(reader, 'quote-close');
  reader.take();
  settleText(parts, reader.text, { heredoc: false, indented: false });
  return fromParts(parts, false, start, reader.lastEnd);
}

/** `<<EOF` and `<<-EOF`; the text of the latter is without the indentation that its lines share. */
export function readHeredoc(reader: HclReader): Expression {
  const open = reader.take();
  const parts = readParts(reader, 'heredoc-close');
  reader.take();
  settleText(parts, reader.text, { heredoc: true, indented: reader.text[open.start + 2] === '-' });
  return fromParts(parts, true, open.start, reader.lastEnd);
}

/** A whole text that is a template, as in a JSON string. One `${…}` alone is the expression itself, as in Terraform. */
export function readBareTemplate(reader: HclReader): Expression {
  const parts = readParts(reader, 'eof');
  settleText(parts, reader.text, { heredoc: false, indented: false });
  if (parts.length === 1 && parts[0]!.kind === 'interpolation') return parts[0]!.value;
  return fromParts(parts, false, 0, reader.text.length);
}

function fromParts(parts: TemplatePart[], heredoc: boolean, start: number, end: number): Expression {
  const span = { start, end };
  if (parts.some((part) => part.kind !== 'text')) return { kind: 'template', parts, heredoc, span };
  return {
    kind: 'literal',
    value: parts.map((part) => (part.kind === 'text' ? part.value : '')).join(''),
    span,
  };
}

interface OpenDirective {
  keyword: string;
  start: number;
  hasElse: boolean;
}

function readParts(reader: HclReader, close: HclTokenKind): TemplatePart[] {
  const parts: TemplatePart[] = [];
  const open: OpenDirective[] = [];
  let broken = false;
  const quoted = close === 'quote-close';
  for (let token = reader.peek(); token.kind !== close && token.kind !== 'eof'; token = reader.peek()) {
    const { end, kind, start } = token;
    if (kind === '${') parts.push(readInterpolation(reader));
    else if (kind === '%{') {
      const part = readDirective(reader);
      parts.push(part);
      if (part.kind === 'directive' && !broken) matchDirective(reader, part, open);
    } else {
      reader.take();
      const raw = reader.textOf(token);
      const span = { start, end };
      if (kind === 'text') {
        const value = quoted ? unescapeQuoted(raw, start, reader.mistakes) : unescapeTemplate(raw);
        parts.push({ kind: 'text', value, span });
      } else {
        broken ||= raw.startsWith('%{');
        parts.push({ kind: 'interpolation', value: { kind: 'invalid', span }, span });
      }
    }
  }

  if (broken) return parts;

  for (const { keyword, start } of open)
    reader.mistake('unclosed-directive', hclMessages.unclosedDirective({ keyword }), {
      start,
      end: start + 2,
    });
  return parts;
}

function readInterpolation(reader: HclReader): TemplatePart {
  const { end, start } = reader.take();
  const value = reader.inside(false, () => {
    const inner = reader.expression(reader);
    const next = reader.peek();
    if (next.kind !== 'template-close' && reader.text.slice(reader.lastEnd, next.start).includes('\n')) {
      // What does not fit is on another line: the string's text continued before it.
      const opener = reader.text.slice(start, start + 2);
      reader.mistake('unclosed-interpolation', hclTextMessages.unclosedInterpolation({ opener }), {
        start,
        end,
      });
      reader.lost = true;
    }

    closeTemplate(reader, hclMessages.afterInterpolation());
    return inner;
  });
  return { kind: 'interpolation', value, span: { start, end: reader.lastEnd } };
}

function closeTemplate(reader: HclReader, message: Message): void {
  if (!reader.lost && reader.peek().kind !== 'template-close')
    reader.mistake('unexpected-text', message, reader.peek());
  reader.skipTo('template-close');
  reader.lost = false;
  if (reader.peek().kind === 'template-close') reader.take();
}

function readDirective(reader: HclReader): TemplatePart {
  const open = reader.take();
  return reader.inside(false, (): TemplatePart => {
    const word = reader.peek();
    const keyword = word.kind === 'ident' ? reader.textOf(word) : '';
    const values: Expression[] = [];
    let names: string[] | undefined;
    if (['else', 'endfor', 'endif', 'for', 'if'].includes(keyword)) {
      reader.take();
      if (keyword === 'if') values.push(reader.expression(reader));
      else if (keyword === 'for') {
        const found = readForNames(reader);
        names = found && [...(found.keyName ? [found.keyName] : []), found.valueName];
        if (found) values.push(reader.expression(reader));
      }
    } else {
      const place = word.end > word.start ? word : open;
      reader.mistake('bad-directive', hclMessages.unknownDirective(), place);
      reader.lost = true;
    }

    closeTemplate(reader, hclMessages.afterDirective());
    return {
      kind: 'directive',
      keyword,
      values,
      ...(names && { names }),
      span: { start: open.start, end: reader.lastEnd },
    };
  });
}

function matchDirective(
  reader: HclReader,
  { keyword, span }: Extract<TemplatePart, { kind: 'directive' }>,
  open: OpenDirective[],
): void {
  if (keyword === 'if' || keyword === 'for') {
    open.push({ keyword, start: span.start, hasElse: false });
    return;
  }

  const expected = keyword === 'endfor' ? 'for' : 'if';
  const innermost = open.at(-1);
  if (keyword === '' || !['else', 'endfor', 'endif'].includes(keyword)) return;
  if (innermost?.keyword !== expected || (keyword === 'else' && innermost.hasElse)) {
    reader.mistake(
      'unexpected-directive',
      hclMessages.directiveWithoutStart({ keyword, start: expected }),
      span,
    );
  } else if (keyword === 'else') innermost.hasElse = true;
  else open.pop();
}
