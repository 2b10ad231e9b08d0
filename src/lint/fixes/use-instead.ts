import { commonMessages } from '../../findings/common-messages.js';
import type { Report } from '../../findings/rule.js';
import type { SourceText, Span } from '../../syntax/source-text.js';

/** The fix that writes what was meant over what is there; none where it is not known what was meant. */
export function useInstead({ file }: SourceText, span: Span, meant: string | undefined): Pick<Report, 'fix'> {
  if (meant === undefined) return {};
  return { fix: { title: commonMessages.use({ text: meant }), edits: [{ file, ...span, text: meant }] } };
}
