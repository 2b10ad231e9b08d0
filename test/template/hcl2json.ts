import { createRequire } from 'node:module';
import type { SyntaxMistake } from '../../src/source/syntax-mistake.js';
import { parseHcl } from '../../src/template/hcl/parse-hcl.js';
import type { TemplateFile } from '../../src/template/model.js';
import { hcl2jsonView } from './hcl2json-view.js';

/** HashiCorp's own parser, compiled to WebAssembly. */
const { parse } = createRequire(import.meta.url)('@cdktn/hcl2json') as {
  parse(name: string, text: string): Promise<Record<string, unknown>>;
};

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
