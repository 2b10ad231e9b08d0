import { createRequire } from 'node:module';
import type { SyntaxMistake } from '../../src/syntax/syntax-mistake.js';
import { parseHcl } from '../../src/template/hcl/parse-hcl.js';
import type { TemplateFile } from '../../src/template/model.js';
import { hcl2jsonView } from './hcl2json-view.js';

/** HashiCorp's own parser, compiled to WebAssembly. */
const { getExpressionAst, parse } = createRequire(import.meta.url)('@cdktn/hcl2json') as {
  parse(name: string, text: string): Promise<Record<string, unknown>>;
  getExpressionAst(name: string, text: string): Promise<Ast>;
};

interface Ast {
  type: string;
  meta?: { operator?: string; value?: string };
  children: Ast[];
}

const OPERATORS: Readonly<Record<string, string>> = {
  add: '+',
  divide: '/',
  equal: '==',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
  logicalAnd: '&&',
  logicalNot: '!',
  logicalOr: '||',
  modulo: '%',
  multiply: '*',
  negate: '-',
  notEqual: '!=',
  subtract: '-',
};

/** How HashiCorp’s parser groups operators, written as `shape` writes it. */
export async function operatorShape(text: string): Promise<string> {
  const show = ({ children, meta, type }: Ast): string => {
    const inner = children.map((child) => show(child));
    if (type === 'conditional') return `(? ${inner.join(' ')})`;
    if (meta?.operator) return `(${OPERATORS[meta.operator]} ${inner.join(' ')})`;
    return inner[0] ?? meta!.value!;
  };

  return show(await getExpressionAst('main.tf', text));
}

/**
 * What HashiCorp's parser says: its JSON, `refused` for a syntax error, or `unshown` where the syntax is right but
 * the conversion to JSON has no way to show it.
 */
export async function hcl2json(text: string): Promise<Record<string, unknown> | 'refused' | 'unshown'> {
  try {
    return plain(await parse('main.tf', text)) as Record<string, unknown>;
  } catch (error) {
    return (error as Error).message.startsWith('parse config') ? 'refused' : 'unshown';
  }
}

/** The same from our parser. */
export function ours(text: string): Record<string, unknown> | 'refused' {
  const { body, mistakes } = parseHcl(text, { name: 'main.tf' } as TemplateFile);
  return mistakes.length > 0 ? 'refused' : (plain(hcl2jsonView(body, text)) as Record<string, unknown>);
}

export function mistakesIn(text: string): SyntaxMistake[] {
  return parseHcl(text, { name: 'main.tf' } as TemplateFile).mistakes;
}

/** An empty `%{else}` is written or not, as the converter likes. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('%{else}%{endif}', '%{endif}'));
}
