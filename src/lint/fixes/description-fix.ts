import { commonMessages } from '../../findings/common-messages.js';
import type { Report } from '../../findings/rule.js';
import { hclLiteral } from '../../template/hcl/default-edit.js';
import { alignedArgumentEdits } from '../../template/hcl/argument-edit.js';
import { argumentEditInJson } from '../../template/json/argument-edit.js';
import type { Block } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';

/** Words of names that are written in capitals. */
const ABBREVIATIONS = new Set(
  'az cce cidr cpu db dns ecs eip elb evs gb http https id ip ipv4 ipv6 nat obs rds sfs ssh ssl url vpc'.split(
    ' ',
  ),
);

/** A description made of the block's name, as a beginning: `vpc_name` becomes `VPC name`. */
export function descriptionFix(block: Block): Report['fix'] {
  const text = inWords(block.labels[0]?.text ?? '');
  if (text === '') return undefined;
  const { source, syntax } = block.file;
  const written = syntax === 'json' ? JSON.stringify(text) : hclLiteral(text);
  const present = attributeOf(block.body, 'description')?.value.span;
  const edits = present
    ? [{ ...present, text: written }]
    : syntax === 'json'
      ? [argumentEditInJson(block, 'description', written)]
      : alignedArgumentEdits(block, 'description', written);
  return {
    title: commonMessages.addDescription({ text }),
    edits: edits.map((edit) => ({ file: source.file, ...edit })),
    safe: true,
  };
}

function inWords(name: string): string {
  const words = name.split(/[_-]+/).filter(Boolean);
  const text = words
    .map((word) => (ABBREVIATIONS.has(word.toLowerCase()) ? word.toUpperCase() : word))
    .join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
