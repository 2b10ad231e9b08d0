import type { Finding } from '../../findings/finding.js';
import type { Attribute, Block, Template } from '../../template/model.js';
import { attributeOf, blocksOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import { moduleScopes } from '../modules/module-scope.js';
import { indexByFile } from './span-index.js';

/** What cannot be read, or is no block of Terraform's, stops it in any block; a key is published with any block. */
const WHEREVER = /^(?:lint|secret|syntax|template)\//;

/**
 * Terraform does not look into the block of a provider that nothing uses: what is wrong in it stops no deployment, and is
 * no error.
 */
export function withMildUnusedProviders(template: Template, findings: Finding[]): Finding[] {
  const isConcerned = ({ rule, severity }: Finding): boolean => severity === 'error' && !WHEREVER.test(rule);
  if (!findings.some((finding) => isConcerned(finding))) return findings;
  const unused = indexByFile(
    unusedProviders(template).map(({ file, span }) => ({ file: file.source.file, ...span })),
  );
  if (unused.size === 0) return findings;
  return findings.map((finding) =>
    isConcerned(finding) && unused.get(finding.file)?.covers(finding.range.start.offset)
      ? { ...finding, severity: 'warning' }
      : finding,
  );
}

function unusedProviders(template: Template): Block[] {
  const scopes = moduleScopes(template);
  const blocks = scopes.flatMap((scope) => blocksOf(scope, 'provider'));
  if (blocks.length === 0 || scopes.some(({ complete }) => !complete)) return [];
  const used = new Set<string>();
  const read = new Set(scopes.map(({ module }) => module));
  for (const { blocks: all } of scopes) {
    for (const block of all) {
      // What a module uses that is not in the template is not known.
      if (block.type === 'module' && !isLocal(block, read)) return [];
      for (const name of providersOf(block)) used.add(name);
    }
  }

  return blocks.filter((block) => !used.has(nameOf(block)));
}

function isLocal(call: Block, read: ReadonlySet<string>): boolean {
  const source = literalString(attributeOf(call.body, 'source')?.value);
  return read.size > 1 && source !== undefined && /^\.\.?\//.test(source);
}

/** `huaweicloud` or `huaweicloud.beijing` */
function nameOf({ body, labels }: Block): string {
  const alias = literalString(attributeOf(body, 'alias')?.value);
  return [labels[0]?.text, alias].filter((part) => part !== undefined).join('.');
}

/** The names of the providers that a block uses; a module is given them under others. */
function providersOf(block: Block): string[] {
  const { body, labels, type } = block;
  if (type === 'module') {
    const given = attributeOf(body, 'providers');
    return given?.value.kind === 'object'
      ? given.value.items.map(({ value }) => textOf(given, value.span))
      : [];
  }

  if (type === 'check') return blocksOf(body, 'data').flatMap((inner) => providersOf(inner));
  if (type !== 'resource' && type !== 'data') return [];
  const chosen = attributeOf(body, 'provider');
  const implied = labels[0]?.text.split('_', 1)[0] ?? '';
  return chosen ? [textOf(chosen, chosen.value.span), implied] : [implied];
}

function textOf({ file }: Attribute, { end, start }: { start: number; end: number }): string {
  return file.source.text.slice(start, end).replaceAll(/["\s]/g, '');
}
