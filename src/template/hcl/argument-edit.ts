import type { SourceText } from '../../syntax/source-text.js';
import type { Attribute, Block, Body } from '../model.js';

/** A replacement in the file of a block. */
export interface ArgumentEdit {
  start: number;
  end: number;
  text: string;
}

/** The change that puts an argument, which is not there yet, first into a block. `written` is its value as HCL. */
export function argumentEditInHcl({ body, file, span }: Block, name: string, written: string): ArgumentEdit {
  const { lineEnd, text } = file.source;
  const inside = text.slice(body.span.start + 1, body.span.end - 1);
  const outer = indentOf(file.source, span.start);
  const first = firstOf(body);
  if (inside.includes('\n')) {
    const indent = first ? indentOf(file.source, first.span.start) : `${outer}  `;
    const at = body.span.start + 1;
    return { start: at, end: at, text: `${lineEnd}${indent}${name} = ${written}` };
  }

  // A block on one line holds a single argument.
  const line = first ? `${lineEnd}${outer}  ${text.slice(first.span.start, first.span.end)}` : '';
  const replaced = `${line}${lineEnd}${outer}  ${name} = ${written}${lineEnd}${outer}`;
  return { start: body.span.start + 1, end: body.span.end - 1, text: replaced };
}

/**
 * The same as `terraform fmt` lays it out: the equals signs of the lines that follow without a gap are below each
 * other. Several changes, where those lines have to move.
 */
export function alignedArgumentEdits(block: Block, name: string, written: string): ArgumentEdit[] {
  const edit = argumentEditInHcl(block, name, written);
  const { text } = block.file.source;
  const group = edit.start === edit.end ? firstGroup(block) : [];
  const column = group[0] && equalsColumn(text, group[0].nameSpan);
  if (column === undefined || group.some(({ nameSpan }) => equalsColumn(text, nameSpan) !== column))
    return [edit];
  const own = name.length + 1;
  if (own <= column)
    return [{ ...edit, text: edit.text.replace(' = ', `${' '.repeat(column - own + 1)}= `) }];
  const moved = group.map(({ nameSpan }) => {
    const at = nameSpan.start + column;
    return { start: at, end: at, text: ' '.repeat(own - column) };
  });
  return [edit, ...moved];
}

/** The arguments on the lines right below a block's head, each on one line. */
function firstGroup({ body, file }: Block): Block['body']['attributes'] {
  const { text } = file.source;
  const group: Block['body']['attributes'] = [];
  let end = body.span.start + 1;
  for (const attribute of body.attributes) {
    const { span } = attribute;
    if (!/^[\t ]*(?:(?:#|\/\/).*)?\r?\n[\t ]*$/.test(text.slice(end, span.start))) break;
    if (text.slice(span.start, span.end).includes('\n')) break;
    group.push(attribute);
    ({ end } = span);
  }

  return group;
}

/** How far behind the beginning of a name its equals sign stands. */
function equalsColumn(text: string, { end, start }: { start: number; end: number }): number | undefined {
  const blanks = /^[\t ]*(?==)/.exec(text.slice(end, end + 200))?.[0];
  return blanks === undefined ? undefined : end + blanks.length - start;
}

/** The argument or block that comes first in the text. Each list is in its order. */
function firstOf({ attributes: [argument], blocks: [block] }: Body): Attribute | Block | undefined {
  if (!argument || !block) return argument ?? block;
  return argument.span.start < block.span.start ? argument : block;
}

/** The blanks that begin the line of an offset. */
function indentOf(source: SourceText, offset: number): string {
  const { column } = source.positionAt(offset);
  const blanks = /[\t ]*/y;
  blanks.lastIndex = offset - column + 1;
  return blanks.exec(source.text)![0].slice(0, column - 1);
}
