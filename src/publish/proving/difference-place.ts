import { createHash } from 'node:crypto';
import type { SourceText } from '../../syntax/source-text.js';
import type { Template } from '../../template/model.js';
import { attributeOf, blocksOf } from '../../template/queries/attribute-of.js';
import type { PackagedTemplate } from '../package-templates.js';
import type { ProofDifference } from './proof.js';

type Place = ProofDifference['place'];

/** `main.tf line 3`, as Terraform says it; `main.tf:3:1`, as others do. */
const FILE_AND_LINE =
  /(?<name>[\w.-]+(?:\/[\w.-]+)*\.tf(?:\.json)?)"?(?:,? line |:)(?<line>\d+)(?::(?<column>\d+))?/;

/** Where a variable, or one of its arguments, is in the author's files. */
export function placeOfVariable(author: Template, name: string, field?: string): Place {
  const block = blocksOf(author, 'variable').find(({ labels }) => labels[0]?.text === name);
  if (!block) return undefined;
  const span = (field === undefined ? undefined : attributeOf(block.body, field)?.span) ?? block.headSpan;
  return placeIn(block.file.source, span.start);
}

/**
 * Where RFS says that it is, in the author's files. Nothing where its words name no line, and where `set` has changed the
 * file, so that lines may be others.
 */
export async function placeInWords(
  author: Template,
  packed: PackagedTemplate,
  words: string,
): Promise<Place> {
  const { column = '1', line, name } = FILE_AND_LINE.exec(words)?.groups ?? {};
  if (name === undefined) return undefined;
  // What is sent as text has no name, and RFS gives it one.
  const meant = packed.inline.possible ? packed.files[0]!.path : name.replace(/^\.\//, '');
  const file = author.files.find((one) => one.name === meant);
  const sent = packed.files.find((one) => one.path === meant);
  if (!file || !sent) return undefined;
  const own = createHash('sha256')
    .update(await author.readContent(meant))
    .digest('hex');
  if (own !== sent.sha256) return undefined;
  return { column: Number(column), file: file.source.file, line: Number(line) };
}

function placeIn(source: SourceText, offset: number): Place {
  const { column, line } = source.positionAt(offset);
  return { column, file: source.file, line };
}
