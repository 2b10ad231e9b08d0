import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import type { Change, ChangeKind } from '../../../publish/plan/change.js';
import type { Plan } from '../../../publish/plan/plan.js';
import { permissionsOf } from '../../../publish/plan/permissions.js';
import type { PlannedProving } from '../../../publish/proving/planned-proving.js';
import { allowCall } from '../../flags/allow-flags.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';
import { planMessages } from './messages.js';

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
  const words = textsIn(planMessages, language);
  const where = { place, product, target };
  const lines = [
    changes.length === 0 ? words.nothing(where) : words.head({ ...where, changes: changes.length }),
  ];
  if (changes.length > 0) lines.push('', ...changes.map((change) => `  ${changeLine(change, language)}`));
  if (proving) lines.push('', provingLine(proving, language));
  const permissions = permissionsOf(givenPlan);
  if (permissions.length > 0) lines.push('', words.needs({ flag: allowCall(permissions) }));
  if (leftAlone.length > 0) lines.push('', words.leftAlone(), ...leftAloneLines(leftAlone, language));
  if (changes.length > 0 && unchanged.length > 0)
    lines.push('', words.unchanged({ count: unchanged.length }));
  return lines.join('\n');
}

function leftAloneLines(leftAlone: WithTexts<Plan['leftAlone']>, language: Language): string[] {
  const { thing } = textsIn(planMessages, language);
  const { colon } = textsIn(punctuationMessages, language);
  return leftAlone.map(({ reason, what }) => `  ${thing(what)}${colon()}${reason}`);
}

/** `~ relink spec sku-basic: template … V1 → template single V2, because it has V1 of template single` */
export function changeLine(givenChange: Change | WithTexts<Change>, language: Language = 'en'): string {
  const change = onOneLine(givenChange, language);
  const { by, kind, reason } = change;
  const words = textsIn(planMessages, language);
  const handOff = by === 'person' ? words.handOff() : '';
  const done = `${words.kind({ kind })} ${words.subject(change)}${handOff}${arrow(change, language)}`;
  return `${MARKS[kind]} ${done}\n      ${words.because({ reason })}`;
}

/** What RFS is asked before the first change. */
export function provingLine(
  { place, plan, price, refused, templates }: PlannedProving,
  language: Language,
): string {
  const { proving } = textsIn(planMessages, language);
  return proving({ place, plan, price, stops: refused === 'stop', templates });
}

function arrow({ from, to }: WithTexts<Change>, language: Language): string {
  const values = [from, to].filter((value) => value !== undefined);
  return values.length === 0 ? '' : `${textsIn(punctuationMessages, language).colon()}${values.join(' → ')}`;
}
