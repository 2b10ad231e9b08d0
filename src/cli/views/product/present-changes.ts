import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import type { ChangesResult } from '../../../publish/direct/change-directly.js';
import { openHandOffsText } from '../publish/present-hand-offs.js';
import { changeLine } from '../publish/present-plan.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';
import { planMessages } from '../publish/messages.js';
import { changesMessages } from './messages.js';

/** What a person reads after a change that was made by itself. */
export function changesText(
  given: ChangesResult | WithTexts<ChangesResult>,
  language: Language = 'en',
): string {
  const { changes, handOffs, place, product, target } = onOneLine(given, language);
  const words = textsIn(changesMessages, language);
  const plan = textsIn(planMessages, language);
  const { colon } = textsIn(punctuationMessages, language);
  if (changes.length === 0) return words.nothing({ place, product, target });
  const lines = changes.map((change) => {
    const { from, kind, outcome, to } = change;
    const values = [from, to].filter((value) => value !== undefined).join(' → ');
    return `${plan.kind({ kind })} ${plan.subject(change)}${values ? `${colon()}${values}` : ''}${words.outcome({ outcome })}`;
  });
  return [...lines, ...openHandOffsText(handOffs, language)].join('\n');
}

/** What a person reads of changes that `--dry-run` only looked for: what `koo plan` says of such ones. */
export function plannedChangesText(given: ChangesResult, language: Language = 'en'): string {
  const { changes, place, product, target } = onOneLine(given, language);
  const where = { place, product, target };
  const { nothing } = textsIn(changesMessages, language);
  const { head } = textsIn(planMessages, language);
  if (changes.length === 0) return nothing(where);
  const lines = changes.map((change) =>
    changeLine({ ...change, by: change.outcome === 'hand-off' ? 'person' : 'koo', needs: [] }, language),
  );
  return [head({ ...where, changes: changes.length }), '', ...lines.map((text) => `  ${text}`)].join('\n');
}
