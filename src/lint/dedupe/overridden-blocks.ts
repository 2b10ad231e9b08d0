import type { Finding } from '../../findings/finding.js';
import type { Block, Template, TemplateFile } from '../../template/model.js';
import { addressOf } from '../../template/queries/address-of.js';
import { isOverride } from '../terraform/override-files.js';
import { indexByFile, type SpanIndex } from './span-index.js';

/** What they report is missing may be in the other block. */
const OF_WHOLE_BLOCKS = new Set([
  'output/no-description',
  'resource/block-count',
  'resource/missing-argument',
  'resource/one-of',
  'resource/password-without-effect',
  'resource/required-with',
  'template/missing-argument',
  'variable/no-description',
  'variable/not-sensitive',
  'variable/type-missing',
]);

/**
 * A block and those of override files that complete it are one to Terraform: what one of them lacks is no finding, nor
 * what is wrong with a value that another one replaces.
 */
export function withoutOverridden({ files }: Template, findings: Finding[]): Finding[] {
  const overrides = files.filter((file) => isOverride(file));
  if (overrides.length === 0 || findings.length === 0) return findings;
  const { parts, replaced } = partsOf(files, overrides);
  return findings.filter(({ file, range, rule }) => {
    const { start } = range;
    if (replaced.get(file)?.covers(start.offset)) return false;
    return !(OF_WHOLE_BLOCKS.has(rule) && parts.get(file)?.covers(start.offset));
  });
}

interface OverriddenParts {
  /** Blocks that are not whole by themselves. */
  parts: Map<string, SpanIndex>;
  /** Arguments that have another value in the end. */
  replaced: Map<string, SpanIndex>;
}

function partsOf(files: TemplateFile[], overrides: TemplateFile[]): OverriddenParts {
  const originals = new Map<string, Block>();
  for (const file of files)
    if (!isOverride(file)) for (const block of file.body.blocks) originals.set(keyOf(block), block);
  const parts: Block[] = [];
  const replaced: Array<{ file: string; start: number; end: number }> = [];
  for (const block of overrides.flatMap(({ body }) => body.blocks)) {
    const original = originals.get(keyOf(block));
    if (!original) continue;
    parts.push(block, original);
    const names = new Set(block.body.attributes.map(({ name }) => name));
    for (const { file, name, span } of original.body.attributes)
      if (names.has(name)) replaced.push({ file: file.source.file, ...span });
  }

  const spans = parts.map(({ file, span }) => ({ file: file.source.file, ...span }));
  return { parts: indexByFile(spans), replaced: indexByFile(replaced) };
}

function keyOf(block: Block): string {
  return `${block.file.module} ${addressOf(block)}`;
}
