import type { Block, Body, Expression } from '../../src/template/model.js';

type Json = boolean | number | string | null | Json[] | { [key: string]: Json };

/**
 * A body as `@cdktn/hcl2json` shows it: literals as values, every other expression as `${its text}`. So one
 * comparison checks structure, values and spans. Blocks are arrays under their type and labels.
 */
export function hcl2jsonView(body: Body, text: string): { [key: string]: Json } {
  const view: { [key: string]: Json } = {};
  for (const { name, value } of body.attributes) view[name] = valueView(value, text);
  for (const block of body.blocks) addBlock(view, block, text);
  return view;
}

function addBlock(view: { [key: string]: Json }, block: Block, text: string): void {
  let place = view;
  const path = [block.type, ...block.labels.map((label) => label.text)];
  for (const step of path.slice(0, -1)) place = (place[step] ??= {}) as { [key: string]: Json };
  const list = (place[path.at(-1)!] ??= []) as Json[];
  list.push(hcl2jsonView(block.body, text));
}

function valueView(value: Expression, text: string): Json {
  const raw = text.slice(value.span.start, value.span.end);
  if (raw.startsWith('(')) return `\${${raw}}`;
  switch (value.kind) {
    case 'literal': {
      return typeof value.value === 'string' ? escaped(value.value) : value.value;
    }

    case 'template': {
      return value.parts
        .map((part) => {
          if (part.kind === 'text') return escaped(part.value);
          if (part.kind === 'interpolation') return partView(part.value, text);
          const values = part.values.map(({ span }) => text.slice(span.start, span.end)).join('');
          const names = part.names ? ` ${part.names.join(', ')} in` : '';
          return `%{${part.keyword}${names}${values && ` ${values}`}}`;
        })
        .join('');
    }

    case 'tuple': {
      return value.items.map((item) => valueView(item, text));
    }

    case 'object': {
      return Object.fromEntries(
        value.items.map((item) => [keyView(item.key, text), valueView(item.value, text)]),
      );
    }

    case 'unary': {
      const { operand, operator } = value;
      const isPlain =
        operator === '!' && operand.kind === 'literal' && /^[tf]/.test(text.slice(operand.span.start));
      return isPlain ? operand.value !== true : `\${${raw}}`;
    }

    default: {
      return `\${${raw}}`;
    }
  }
}

/** A string or a choice inside `${…}` is shown as part of the string around it. */
function partView(value: Expression, text: string): string {
  const raw = text.slice(value.span.start, value.span.end);
  const isText = raw.startsWith('"') && (value.kind === 'literal' || value.kind === 'template');
  if (value.kind === 'conditional' && !raw.startsWith('(')) {
    const condition = text.slice(value.condition.span.start, value.condition.span.end);
    return `%{if ${condition}}${partView(value.whenTrue, text)}%{else}${partView(value.whenFalse, text)}%{endif}`;
  }

  return isText ? String(valueView(value, text)) : `\${${raw}}`;
}

function keyView(key: Expression, text: string): string {
  const raw = text.slice(key.span.start, key.span.end);
  if (raw.startsWith('(')) return `\${${raw}}`;
  return key.kind === 'literal' || key.kind === 'template' ? String(valueView(key, text)) : raw;
}

function escaped(text: string): string {
  return text.replaceAll(/([$%])\{/g, '$1$1{');
}
