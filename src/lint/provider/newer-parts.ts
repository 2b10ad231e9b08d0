import type { SourceText, Span } from '../../syntax/source-text.js';
import type { Template } from '../../template/model.js';
import { allBodies, type TypedBlock, typedBlocks } from './typed-blocks.js';

/** Releases of the provider that a template may be run with. */
export interface Releases {
  /** Whether all of them are older than `release`. */
  isBefore(release: string): boolean;
  /** Whether all of them are `release` or older. */
  isUpTo(release: string): boolean;
}

/** A type, argument or block that a later release added. */
export interface NewerPart {
  typed: TypedBlock;
  /** An argument is one or a block. */
  kind: 'argument' | 'type';
  /** Of a type the release that added it, of an argument the last one that is known to be without it. */
  release: string;
  name: string;
  source: SourceText;
  span: Span;
  address: string;
}

/**
 * What a template uses that none of the releases has. A type that is too new is reported once, not with each of its
 * arguments, and a block once without what is in it. Of an argument only those releases are known that were compared:
 * what an earlier one may have added is left out.
 */
export function newerParts(template: Template, releases: Releases): NewerPart[] {
  const found: NewerPart[] = [];
  const reported = new Set<string>();
  for (const typed of typedBlocks(template)) {
    const { address, block, schema, type } = typed;
    const since = schema?.['x-since'];
    if (!since || !releases.isBefore(since)) continue;
    reported.add(keyOf(block.file.source, address));
    found.push({
      kind: 'type',
      release: since,
      typed,
      name: type,
      source: block.file.source,
      span: block.labels[0]!.span,
      address,
    });
  }

  for (const { body, typed } of allBodies(template)) {
    const { source } = body;
    const isInside = reported.has(keyOf(source, body.address)) || reported.has(keyOf(source, typed.address));
    for (const { bodies, field, name, nameSpan } of body.uses) {
      const without = field?.['x-not-in'];
      const newerThan = without !== undefined && releases.isUpTo(without) ? without : undefined;
      if (!isInside && newerThan === undefined) continue;
      const address = `${body.address}.${name}`;
      if (bodies.length > 0) reported.add(keyOf(source, address));
      if (!isInside && newerThan !== undefined)
        found.push({ kind: 'argument', release: newerThan, typed, name, source, span: nameSpan, address });
    }
  }

  return found;
}

function keyOf({ file }: SourceText, address: string): string {
  return `${file}\n${address}`;
}
