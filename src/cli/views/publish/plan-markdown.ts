import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import type { Plan } from '../../../publish/plan/plan.js';
import { markdownText } from '../../../findings/reporters/markdown-text.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { planMessages } from './messages.js';
import { guardedChanges, permissionsOf } from '../../../publish/plan/permissions.js';
import { allowCall } from '../../flags/allow-flags.js';
import { provingLine } from './present-plan.js';

/** A plan for a merge request. */
export function planMarkdown(given: Plan, language: Language = 'en'): string {
  const { changes, leftAlone, product, proving, target } = onOneLine(given, language);
  const words = textsIn(planMessages, language);
  const { colon } = textsIn(punctuationMessages, language);
  const columns = [words.changeColumn(), words.whatColumn(), words.valuesColumn(), words.reasonColumn()];
  const rows = changes.map((change) => {
    const { by, from, kind, reason, to } = change;
    const values = [from, to].flatMap((value) => (value === undefined ? [] : [markdownCode(value)]));
    const done = `${words.kind({ kind })}${by === 'person' ? words.handOff() : ''}`;
    return row([done, markdownCode(words.subject(change)), values.join(' → '), markdownText(reason)]);
  });
  const removals = guardedChanges(given.changes).map((change) => onOneLine(change, language));
  const permissions = permissionsOf(given);
  return [
    words.title({ changes: changes.length, product: markdownCode(product), target: markdownCode(target) }),
    ...(removals.length > 0 ? ['', words.takesAway({ flag: allowCall(permissions) }), ''] : []),
    ...removals.map((change) => `- ${words.kind(change)} ${markdownCode(words.subject(change))}`),
    ...(rows.length > 0 ? ['', row(columns), row(columns.map(() => '---')), ...rows] : []),
    ...(proving ? ['', markdownText(provingLine(proving, language))] : []),
    ...(leftAlone.length > 0 ? ['', words.leftAlone(), ''] : []),
    ...leftAlone.map(
      ({ reason, what }) => `- ${markdownCode(words.thing(what))}${colon()}${markdownText(reason)}`,
    ),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A name of anybody's, so that it cannot end its own marks or the table's cell. */
export function markdownCode(name: string): string {
  return `\`${cell(name).replaceAll('`', "'")}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/[\r\n]+/g, ' ');
}
