import { didYouMean } from '../findings/did-you-mean.js';
import type { Fix } from '../findings/finding.js';
import type { Report } from '../findings/rule.js';
import { inModule, type ModuleScope, type ReferenceUse } from './module-scope.js';

export interface UndeclaredName {
  scope: ModuleScope;
  use: ReferenceUse;
  /** As the message calls it: `variable`, `local value`. */
  what: string;
  /** The name as the message shows it. */
  name: string;
  /** What stands before it in a reference: `var.`. */
  prefix: string;
  candidates: Iterable<string>;
}

/** The report about a reference to something that does not exist, with the name that was probably meant. */
export function undeclaredName({ candidates, name, prefix, scope, use, what }: UndeclaredName): Report {
  const { place, reference } = use;
  const meant = didYouMean(name, candidates);
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return {
    message: `The ${what} "${name}" is not declared${inModule(scope)}.${hint}`,
    source: place.attribute.file.source,
    span: reference.span,
    address: place.address,
    ...(meant !== undefined && { fix: replaceReference(use, prefix + meant) }),
  };
}

/** Puts another name into a reference, and leaves what follows it. */
export function replaceReference({ place, reference }: ReferenceUse, text: string): Fix {
  const { file } = place.attribute.file.source;
  return { title: `Use ${text}.`, edits: [{ file, ...reference.span, text }] };
}

/**
 * The names of a kind that are used, or that a mistyped reference must have meant: those are not told as unused on
 * top of it.
 */
export function usedNames(
  uses: readonly ReferenceUse[],
  kind: 'local' | 'var',
  declared: ReadonlyMap<string, unknown>,
): Set<string> {
  const used = new Set<string>();
  for (const { reference } of uses) {
    if (reference.kind !== kind) continue;
    const name = declared.has(reference.name) ? reference.name : didYouMean(reference.name, declared.keys());
    if (name !== undefined) used.add(name);
  }

  return used;
}
