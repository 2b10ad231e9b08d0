import type { SourceText, Span } from '../../source/source-text.js';
import type { Template } from '../../template/model.js';
import { allBodies, type TypedBlock, typedBlocks } from './typed-blocks.js';

/** Releases of the provider that a template may be run with. */
export interface Releases {
  /** Whether all of them are older than `release`. */
  isBefore(release: string): boolean;
  /** Whether all of them are `release` or older. */
  isUpTo(release: string): boolean;
}

/** A type, argument or block that came with a later release. */
export interface NewerPart {
  typed: TypedBlock;
  /** Of a type the release it came with, of an argument the last one that is known to be without it. */
  since?: string;
  without?: string;
  name: string;
  source: SourceText;
  span: Span;
  address: string;
}

/**
 * What a template uses that none of the releases has. A type that is too new is told once, not with each of its
 * arguments, and a block once without what is in it. Of an argument only those releases are known that were compared:
 * what may have come with an earlier one is left out.
 */
export function newerParts(template: Template, releases: Releases): NewerPart[] {
  const found: NewerPart[] = [];
  const told = new Set<string>();
  for (const typed of typedBlocks(template)) {
    const { address, block, schema, type } = typed;
    const since = schema?.['x-since'];
    if (!since || !releases.isBefore(since)) continue;
    told.add(keyOf(block.file.source, address));
    found.push({ typed, since, name: type, source: block.file.source, span: block.labels[0]!.span, address });
  }

  for (const { body, typed } of allBodies(template)) {
    const { source } = body;
    const isInside = told.has(keyOf(source, body.address)) || told.has(keyOf(source, typed.address));
    for (const { bodies, field, name, nameSpan } of body.uses) {
      const without = field?.['x-not-in'];
      const isNewer = without !== undefined && releases.isUpTo(without);
      if (!isInside && !isNewer) continue;
      const address = `${body.address}.${name}`;
      if (bodies.length > 0) told.add(keyOf(source, address));
      if (!isInside) found.push({ typed, without, name, source, span: nameSpan, address });
    }
  }

  return found;
}

function keyOf({ file }: SourceText, address: string): string {
  return `${file}\n${address}`;
}
