import { commonMessages } from '../../findings/common-messages.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { Report } from '../../findings/rule.js';
import { spendOnSuggestions } from '../../findings/suggestion-budget.js';
import type { Message } from '../../i18n/message.js';
import type { SourceText, Span } from '../../syntax/source-text.js';
import type { ModuleScope, ReferenceUse } from './module-scope.js';

/** What people write for Terraform's own words. */
export const MISSPELT_ROOTS: Readonly<Record<string, string>> = {
  variable: 'var',
  variables: 'var',
  vars: 'var',
  locals: 'local',
  modules: 'module',
};

export interface UndeclaredName {
  scope: ModuleScope;
  /** The first use, and the others. */
  uses: readonly [ReferenceUse, ...ReferenceUse[]];
  name: string;
  /** Says that the name is not declared in the module, and the one that was probably meant. */
  message(data: { module: string; name: string; meant: string | undefined }): Message;
  /** What is before it in a reference: `var.`. */
  prefix: string;
  candidates: Pick<ReadonlyMap<string, unknown>, 'keys' | 'size'>;
}

/** The report about uses of something that does not exist, with the name that was probably meant. */
export function undeclaredName({ candidates, message, name, prefix, scope, uses }: UndeclaredName): Report {
  const names = spendOnSuggestions(candidates.size) ? [...candidates.keys()] : [];
  const meant = didYouMean(name, names);
  const likely = meant ?? onlyQualified(name, names);
  return atFirstUse(uses, message({ module: scope.module, name, meant: likely }), meant && prefix + meant);
}

/** The only name that says more in front of a name: `vpn_az` for `az`. That it was meant is likely, not sure. */
function onlyQualified(name: string, candidates: readonly string[]): string | undefined {
  const qualified = candidates.filter((candidate) => candidate.endsWith(`_${name}`));
  return qualified.length === 1 ? qualified[0] : undefined;
}

/** How many further uses a finding names. */
const MAX_RELATED = 20;

/** The further uses of what a finding reports at the first. */
export function usedHereToo(
  others: ReadonlyArray<{ source: SourceText; span: Span }>,
): Pick<Report, 'related'> {
  if (others.length === 0) return {};
  return {
    related: others.slice(0, MAX_RELATED).map(({ source, span }) => ({
      message: commonMessages.usedHereToo(),
      file: source.file,
      range: source.rangeOf(span),
    })),
  };
}

/** One report for all uses of a name, at the first of them; `meant` replaces it in all. */
export function atFirstUse(
  [first, ...others]: UndeclaredName['uses'],
  message: Message,
  meant: string | undefined,
): Report {
  const placeOf = ({ place, reference }: ReferenceUse) => ({
    file: place.attribute.file.source.file,
    span: reference.span,
    source: place.attribute.file.source,
  });
  return {
    message,
    source: placeOf(first).source,
    span: first.reference.span,
    address: first.place.address,
    ...usedHereToo(others.map((use) => placeOf(use))),
    ...(meant !== undefined && {
      fix: {
        title: commonMessages.use({ text: meant }),
        // A fix changes one file; where the name is used in others, the next run finds it.
        edits: [first, ...others]
          .map((use) => placeOf(use))
          .filter(({ file }) => file === placeOf(first).file)
          .map(({ file, span }) => ({ file, ...span, text: meant })),
      },
    }),
  };
}

/** Uses by what they name, in the order of the text. */
export function byName(
  uses: readonly ReferenceUse[],
  nameOf: (use: ReferenceUse) => string | undefined,
): Map<string, [ReferenceUse, ...ReferenceUse[]]> {
  const found = new Map<string, [ReferenceUse, ...ReferenceUse[]]>();
  for (const use of uses) {
    const name = nameOf(use);
    if (name === undefined) continue;
    const known = found.get(name);
    if (known) known.push(use);
    else found.set(name, [use]);
  }

  return found;
}

/**
 * The names of a kind that are used, or that a mistyped reference must have meant: those are not reported as unused
 * on top of it.
 */
export function usedNames(
  uses: readonly ReferenceUse[],
  kind: 'local' | 'var',
  declared: ReadonlyMap<string, unknown>,
): Set<string> {
  const used = new Set<string>();
  for (const { reference } of uses) {
    const isMeant =
      reference.kind === 'resource' &&
      Object.hasOwn(MISSPELT_ROOTS, reference.type!) &&
      MISSPELT_ROOTS[reference.type!] === kind;
    if (reference.kind !== kind && !isMeant) continue;
    const name = declared.has(reference.name) ? reference.name : didYouMean(reference.name, declared.keys());
    if (name !== undefined) used.add(name);
  }

  return used;
}
