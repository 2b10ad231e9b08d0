import { CheckFailed, UsageError } from '../../errors/koo-error.js';
import { type Message, textOf } from '../../i18n/message.js';
import { type Change, needsConsent } from '../../publish/plan/change.js';
import type { Plan } from '../../publish/plan/plan.js';
import { escapeLine } from '../../platform/escape-unprintable.js';
import { confirm, type Terminal } from './confirm.js';
import { changeLine } from '../views/publish/present-plan.js';
import { promptMessages } from './messages.js';

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
  look: Message = promptMessages.lookAtPlan(),
): Promise<void> {
  const grave = plan.changes.filter((change) => needsConsent(change) && change.by === 'koo');
  if (grave.length === 0) return;
  if (!input.isTTY || !output.isTTY) throw needsYes(grave, look);
  const lines = grave.map((change) => `  ${changeLine(change, language)}\n`);
  const head = promptMessages.changesOf({
    product: escapeLine(plan.product),
    target: escapeLine(plan.target),
  });
  output.write(`${textOf(head, language)}\n${lines.join('')}`);
  if (!(await confirm({ input, language, output }, signal))) {
    throw new CheckFailed('DECLINED', promptMessages.nothingChanged(), { hints: [look] });
  }
}

function needsYes(grave: readonly Change[], look: Message): UsageError {
  const changes = grave
    .slice(0, 3)
    .map(({ kind, what: { key, type } }) => promptMessages.change({ key, kind, type }));
  const more = grave.length - changes.length;
  return new UsageError('NEEDS_YES', promptMessages.needsYes({ changes, more }), {
    hints: [look, promptMessages.sayYes()],
  });
}
