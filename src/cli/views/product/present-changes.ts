import type { Language } from '../../../i18n/language.js';
import type { ChangesResult } from '../../../publish/direct/change-directly.js';
import type { AppliedChange } from '../../../publish/publish-result.js';
import { openHandOffsText } from '../publish/present-hand-offs.js';
import { changeLine } from '../publish/present-plan.js';
import { PLAN_WORDS } from '../publish/plan-words.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';

type Outcomes = Readonly<Record<AppliedChange['outcome'], string>>;

const WORDS: Readonly<
  Record<
    Language,
    {
      outcomes: Outcomes;
      behind(outcome: string): string;
      nothing(product: string, target: string, place: string): string;
    }
  >
> = {
  en: {
    outcomes: {
      done: 'done',
      'hand-off': 'to be done by hand, in the seller console',
      open: 'not begun',
      unchanged: 'was so already',
      waiting: 'waiting',
    },
    behind: (outcome) => `  (${outcome})`,
    nothing: (product, target, place) =>
      `Nothing to do: product ${product} at ${target} (${place}) is so already.`,
  },
  zh: {
    outcomes: {
      done: '已完成',
      'hand-off': '需在卖家中心人工完成',
      open: '尚未开始',
      unchanged: '原本如此',
      waiting: '等待中',
    },
    behind: (outcome) => `（${outcome}）`,
    nothing: (product, target, place) => `无需操作：商品 ${product} 在 ${target}（${place}）已是如此。`,
  },
};

/** What a person reads after a change that was made by itself. */
export function changesText(
  given: ChangesResult | WithTexts<ChangesResult>,
  language: Language = 'en',
): string {
  const { changes, handOffs, place, product, target } = onOneLine(given, language);
  const words = WORDS[language];
  const { colon, kinds, subject } = PLAN_WORDS[language];
  if (changes.length === 0) return words.nothing(product, target, place);
  const lines = changes.map((change) => {
    const { from, kind, outcome, to } = change;
    const values = [from, to].filter((value) => value !== undefined).join(' → ');
    return `${kinds[kind]} ${subject(change)}${values ? `${colon}${values}` : ''}${words.behind(words.outcomes[outcome])}`;
  });
  return [...lines, ...openHandOffsText(handOffs, language)].join('\n');
}

/** What a person reads of changes that `--dry-run` only looked for: what `koo plan` says of such ones. */
export function plannedChangesText(given: ChangesResult, language: Language = 'en'): string {
  const { changes, place, product, target } = onOneLine(given, language);
  const { head } = PLAN_WORDS[language];
  if (changes.length === 0) return WORDS[language].nothing(product, target, place);
  const lines = changes.map((change) =>
    changeLine({ ...change, by: change.outcome === 'hand-off' ? 'person' : 'koo', needs: [] }, language),
  );
  return [head(product, target, place, changes.length), '', ...lines.map((text) => `  ${text}`)].join('\n');
}
