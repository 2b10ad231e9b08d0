import type { Language } from '../../../i18n/language.js';
import type { Plan } from '../../../publish/plan/plan.js';
import { markdownText } from '../../../findings/reporters/markdown-text.js';
import { PLAN_WORDS } from './plan-words.js';
import { provingLine } from './present-plan.js';
import { onOneLine } from '../../terminal/on-one-line.js';

/** A plan for a merge request. */
export function planMarkdown(given: Plan, language: Language = 'en'): string {
  const { changes, leftAlone, product, proving, target } = onOneLine(given, language);
  const words = PLAN_WORDS[language];
  const rows = changes.map((change) => {
    const { by, from, kind, reason, to } = change;
    const values = [from, to].flatMap((value) => (value === undefined ? [] : [code(value)]));
    const done = `${words.kinds[kind]}${by === 'person' ? words.handOff : ''}`;
    return row([done, code(words.subject(change)), values.join(' → '), markdownText(reason)]);
  });
  return [
    words.title(code(product), code(target), changes.length),
    ...(rows.length > 0 ? ['', row(words.columns), row(words.columns.map(() => '---')), ...rows] : []),
    ...(proving ? ['', markdownText(provingLine(proving, language))] : []),
    ...(leftAlone.length > 0 ? ['', words.leftAlone, ''] : []),
    ...leftAlone.map(
      ({ reason, what }) =>
        `- ${code(`${words.things[what.type]} ${what.name}`)}${words.colon}${markdownText(reason)}`,
    ),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A name of anybody's, so that it cannot end its own marks or the table's cell. */
function code(name: string): string {
  return `\`${cell(name).replaceAll('`', "'")}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/[\r\n]+/g, ' ');
}
