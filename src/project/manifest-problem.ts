import type { Finding } from '../findings/finding.js';
import type { SourceText, Span } from '../source/source-text.js';
import { MANIFEST_RULES, type ManifestRuleId } from './manifest-rules.js';

/** One thing that is wrong in koo.yaml, before it is shown. */
export interface ManifestProblem {
  rule: ManifestRuleId;
  message: string;
  span: Span;
  related?: Array<{ message: string; span: Span }>;
  /** A text that put in the place of `span` mends it. */
  fix?: { title: string; text: string };
}

/** In the order of the text; of two at one place the order of their messages. */
export function byPlace(a: ManifestProblem, b: ManifestProblem): number {
  return a.span.start - b.span.start || (a.message < b.message ? -1 : 1);
}

export function toFinding(
  { fix, message, related, rule, span }: ManifestProblem,
  source: SourceText,
): Finding {
  const { file } = source;
  return {
    docs: `docs/koo-yaml.md#${rule.replace('/', '')}`,
    file,
    ...(fix && { fix: { edits: [{ ...span, file, text: fix.text }], title: fix.title } }),
    message,
    range: source.rangeOf(span),
    ...(related && {
      related: related.map((place) => ({ file, message: place.message, range: source.rangeOf(place.span) })),
    }),
    rule,
    severity: MANIFEST_RULES[rule].severity,
  };
}
