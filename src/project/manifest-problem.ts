import type { Finding } from '../findings/finding.js';
import { fixText, placeText, referenceOf } from '../findings/message-reference.js';
import { type Message, textOf } from '../i18n/message.js';
import type { SourceText, Span } from '../syntax/source-text.js';
import { MANIFEST_RULES, type ManifestRuleId } from './manifest-rules.js';
import { commonMessages } from '../findings/common-messages.js';

/** One thing that is wrong in koo.yaml, before it is shown. */
export interface ManifestProblem {
  rule: ManifestRuleId;
  message: Message;
  span: Span;
  related?: Array<{ message: Message; span: Span }>;
  /** A text that fixes it in the place of `span`. */
  fix?: { title: Message; text: string };
}

/** Writes one text in the place of another. */
export function writeFix(text: string): ManifestProblem['fix'] {
  return { text, title: commonMessages.write({ text: `\`${text}\`` }) };
}

/** In the order of the text; of two at one place the order of their English texts. */
export function byPlace(a: ManifestProblem, b: ManifestProblem): number {
  return a.span.start - b.span.start || (textOf(a.message, 'en') < textOf(b.message, 'en') ? -1 : 1);
}

export function toFinding(
  { fix, message, related, rule, span }: ManifestProblem,
  source: SourceText,
): Finding {
  const { file } = source;
  return {
    docs: `docs/koo-yaml.md#${rule.replace('/', '')}`,
    file,
    ...(fix && { fix: fixText({ edits: [{ ...span, file, text: fix.text }], title: fix.title }) }),
    message: textOf(message, 'en'),
    ...referenceOf(message),
    range: source.rangeOf(span),
    ...(related && {
      related: related.map((place) =>
        placeText({ file, message: place.message, range: source.rangeOf(place.span) }),
      ),
    }),
    rule,
    severity: MANIFEST_RULES[rule].severity,
  };
}
