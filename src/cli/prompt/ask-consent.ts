import { CheckFailed, UsageError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import { type Change, needsConsent } from '../../publish/plan/change.js';
import type { Plan } from '../../publish/plan/plan.js';
import { escapeLine } from '../../platform/escape-unprintable.js';
import { askWhetherToDoIt, type Terminal } from './ask-whether.js';
import { changeLine } from '../views/publish/present-plan.js';

const HEAD: Readonly<Record<Language, (target: string, product: string) => string>> = {
  en: (target, product) => `At ${target}, product ${product}:`,
  zh: (target, product) => `目标 ${target}，商品 ${product}：`,
};

/**
 * Asks before something is relinked, unlinked, detached or deleted. Where nobody sits in front of it, only `--yes` says
 * so.
 *
 * @param look How to see what would be done without doing it, as a hint.
 * @throws UsageError `NEEDS_YES` @throws CheckFailed `DECLINED` @throws InterruptedError
 */
export async function askConsent(
  plan: Pick<Plan, 'changes' | 'product' | 'target'>,
  { input, language = 'en', output }: Terminal,
  signal: AbortSignal,
  look = '`koo plan` shows what would be done, and why.',
): Promise<void> {
  const grave = plan.changes.filter((change) => needsConsent(change) && change.by === 'koo');
  if (grave.length === 0) return;
  if (!input.isTTY || !output.isTTY) throw needsYes(grave, look);
  const lines = grave.map((change) => `  ${changeLine(change, language)}\n`);
  output.write(`${HEAD[language](escapeLine(plan.target), escapeLine(plan.product))}\n${lines.join('')}`);
  if (!(await askWhetherToDoIt({ input, language, output }, signal))) {
    throw new CheckFailed('DECLINED', 'Nothing was changed.', { hints: [look] });
  }
}

function needsYes(grave: readonly Change[], look: string): UsageError {
  const named = grave.slice(0, 3).map(({ kind, what }) => `${kind} ${what.type} ${what.key}`);
  const more = grave.length > named.length ? ` and ${grave.length - named.length} more` : '';
  return new UsageError('NEEDS_YES', `This would ${named.join(', ')}${more}; nobody is here to be asked.`, {
    hints: [look, 'Say that it is meant: --yes.'],
  });
}
