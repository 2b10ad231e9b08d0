import { parseExpressionText } from '../../src/template/hcl/parse-hcl.js';
import type { Block, Body, Expression, TemplateFile } from '../../src/template/model.js';

export const noFile = { name: 'main.tf' } as TemplateFile;

/** An expression written so that its structure shows: `(+ 1 (* 2 3))`. */
export function shape(value: Expression): string {
  switch (value.kind) {
    case 'literal': {
      return value.raw ?? JSON.stringify(value.value);
    }

    case 'variable': {
      return value.name;
    }

    case 'member': {
      return `${shape(value.object)}.${value.name}`;
    }

    case 'index': {
      return `${shape(value.object)}[${shape(value.index)}]`;
    }

    case 'splat': {
      return `${shape(value.object)}[*]`;
    }

    case 'call': {
      return `${value.name}(${value.arguments.map((one) => shape(one)).join(', ')}${value.expandFinal ? '...' : ''})`;
    }

    case 'unary': {
      return `(${value.operator} ${shape(value.operand)})`;
    }

    case 'binary': {
      return `(${value.operator} ${shape(value.left)} ${shape(value.right)})`;
    }

    case 'conditional': {
      return `(? ${shape(value.condition)} ${shape(value.whenTrue)} ${shape(value.whenFalse)})`;
    }

    case 'tuple': {
      return `[${value.items.map((one) => shape(one)).join(', ')}]`;
    }

    case 'object': {
      return `{${value.items.map((one) => `${shape(one.key)}: ${shape(one.value)}`).join(', ')}}`;
    }

    case 'for': {
      const names = [...(value.keyName ? [value.keyName] : []), value.valueName].join(', ');
      const key = value.key ? `${shape(value.key)} => ` : '';
      const condition = value.condition ? ` if ${shape(value.condition)}` : '';
      return `<for ${value.result} ${names} in ${shape(value.collection)}: ${key}${shape(value.value)}${value.group ? '...' : ''}${condition}>`;
    }

    case 'template': {
      const parts = value.parts.map((part) => {
        if (part.kind === 'text') return JSON.stringify(part.value);
        if (part.kind === 'interpolation') return `\${${shape(part.value)}}`;
        return `%{${[part.keyword, ...(part.names ?? []), ...part.values.map((one) => shape(one))].join(' ')}}`;
      });
      return `<${value.heredoc ? 'heredoc' : 'template'} ${parts.join(' ')}>`;
    }

    case 'invalid': {
      return '<invalid>';
    }
  }
}

/** The shape of an expression's text, without its mistakes. */
export function shapeOf(text: string): string {
  return shape(parseExpressionText(text, noFile).expression);
}

/** A body line by line: arguments, then blocks, indented. */
export function outline(body: Body, indent = ''): string {
  return [
    ...body.attributes.map(({ name, value }) => `${indent}${name} = ${shape(value)}\n`),
    ...body.blocks.map((block) => `${indent}${head(block)}\n${outline(block.body, `${indent}  `)}`),
  ].join('');
}

function head({ labels, type }: Block): string {
  return [type, ...labels.map((label) => label.text)].join(' ');
}
