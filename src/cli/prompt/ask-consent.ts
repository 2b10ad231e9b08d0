import { CheckFailed, UsageError } from '../../errors/koo-error.js';
import { type Message, textOf } from '../../i18n/message.js';
import { type Change, permissionOf } from '../../publish/plan/change.js';
import { guardedChanges, type Permission, permissionsOf } from '../../publish/plan/permissions.js';
import { allowCall } from '../flags/allow-flags.js';
import type { Plan } from '../../publish/plan/plan.js';
import { escapeLine } from '../../platform/escape-unprintable.js';
import { confirm, type Terminal } from './confirm.js';
import { changeLine } from '../views/publish/present-plan.js';
import { promptMessages } from './messages.js';

export interface ConsentOptions {
  /** What needs no question. */
  allowed?: ReadonlySet<Permission>;
  /** How to see what would be done without doing it, as a hint. */
  look?: Message;
}

/**
 * Asks before something is relinked, unlinked, detached or deleted, unless that is allowed. Where nobody sits in front of it,
 * only `--yes` says so.
 *
 * @throws UsageError `NEEDS_YES` @throws CheckFailed `DECLINED` @throws InterruptedError
 */
export async function askConsent(
  plan: Pick<Plan, 'changes' | 'product' | 'target'>,
  { input, language = 'en', output }: Terminal,
  signal: AbortSignal,
  { allowed, look = promptMessages.lookAtPlan() }: ConsentOptions = {},
): Promise<void> {
  const grave = guardedChanges(plan.changes).filter((change) => !allowed?.has(permissionOf(change)!));
  if (grave.length === 0) return;
  if (!input.isTTY || !output.isTTY)
    throw new UsageError('NEEDS_YES', promptMessages.needsYes(named(grave)), {
      hints: [look, promptMessages.sayYes()],
    });
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

/**
 * Refuses a plan, before anything of it is done, that needs what is not allowed where nobody can be asked.
 *
 * @throws UsageError `NEEDS_PERMISSION`, which names all values of `--allow` that the plan needs
 */
export function refuseUnlessAllowed(
  plan: Pick<Plan, 'changes' | 'proving'>,
  allowed: ReadonlySet<Permission>,
  { input, output }: Terminal,
): void {
  if (input.isTTY && output.isTTY) return;
  const needed = permissionsOf(plan);
  const missing = needed.filter((permission) => !allowed.has(permission));
  if (missing.length === 0) return;
  const changes = guardedChanges(plan.changes).filter((change) => missing.includes(permissionOf(change)!));
  const templates = missing.includes('stacks') ? (plan.proving?.templates ?? []) : [];
  throw new UsageError('NEEDS_PERMISSION', promptMessages.notAllowed({ ...named(changes), templates }), {
    hints: [
      promptMessages.allow({ flag: allowCall(needed) }),
      ...(missing.includes('stacks') ? [promptMessages.allowStacks()] : []),
      promptMessages.lookAtPlan(),
    ],
  });
}

/** The first of them. */
function named(grave: readonly Change[]): { changes: Message[]; more: number } {
  const changes = grave
    .slice(0, 3)
    .map(({ kind, template, what: { key, type } }) =>
      promptMessages.change({ key, kind, type, ...(template && { template: template.key }) }),
    );
  return { changes, more: grave.length - changes.length };
}
