import type { Language } from '../../../i18n/language.js';
import type { Change, ChangeKind } from '../../../publish/plan/change.js';
import type { Plan } from '../../../publish/plan/plan.js';
import type { PlannedProving } from '../../../publish/proving/planned-proving.js';
import { PLAN_WORDS } from './plan-words.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';

/** One character in front of a change: what it does to the target. */
const MARKS: Record<ChangeKind, string> = {
  attach: '+',
  await: '…',
  create: '+',
  delete: '-',
  detach: '-',
  link: '+',
  'new-version': '+',
  none: '=',
  relink: '~',
  submit: '>',
  unlink: '-',
  update: '~',
  upload: '>',
};

/** What a person reads of a plan. */
export function planText(givenPlan: Plan, language: Language = 'en'): string {
  const plan = onOneLine(givenPlan, language);
  const { changes, leftAlone, place, product, proving, target, unchanged } = plan;
  const words = PLAN_WORDS[language];
  const lines = [
    changes.length === 0
      ? words.nothing(product, target, place)
      : words.head(product, target, place, changes.length),
  ];
  if (changes.length > 0) lines.push('', ...changes.map((change) => `  ${changeLine(change, language)}`));
  if (proving) lines.push('', provingLine(proving, language));
  if (leftAlone.length > 0) lines.push('', words.leftAlone, ...leftAloneLines(leftAlone, language));
  if (changes.length > 0 && unchanged.length > 0) lines.push('', words.unchanged(unchanged.length));
  return lines.join('\n');
}

function leftAloneLines(leftAlone: WithTexts<Plan['leftAlone']>, language: Language): string[] {
  const { colon, things } = PLAN_WORDS[language];
  return leftAlone.map(({ reason, what }) => `  ${things[what.type]} ${what.name}${colon}${reason}`);
}

/** `~ relink spec sku-basic: template … V1 → template single V2, because it has V1 of template single` */
export function changeLine(givenChange: Change | WithTexts<Change>, language: Language = 'en'): string {
  const change = onOneLine(givenChange, language);
  const { by, kind, reason } = change;
  const words = PLAN_WORDS[language];
  const handOff = by === 'person' ? words.handOff : '';
  const done = `${words.kinds[kind]} ${words.subject(change)}${handOff}${arrow(change, language)}`;
  return `${MARKS[kind]} ${done}\n      ${words.because(reason)}`;
}

/** What RFS is asked before the first change. */
export function provingLine(
  { place, plan, price, refused, templates }: PlannedProving,
  language: Language,
): string {
  const words = PLAN_WORDS[language].proving;
  return [
    words.first(templates, place),
    ...(plan || price ? [words.planned(price, plan)] : []),
    refused === 'stop' ? words.stops : words.goesOn,
  ].join(words.between);
}

function arrow({ from, to }: WithTexts<Change>, language: Language): string {
  const values = [from, to].filter((value) => value !== undefined);
  return values.length === 0 ? '' : `${PLAN_WORDS[language].colon}${values.join(' → ')}`;
}
