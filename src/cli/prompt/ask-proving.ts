import type { Language } from '../../i18n/language.js';
import { type Message, textOf } from '../../i18n/message.js';
import type { PlannedProving } from '../../publish/proving/planned-proving.js';
import { askYes, refuseUnlessTerminal } from './ask-yes.js';
import { trialMessages } from '../views/rfs/messages.js';
import { promptMessages } from './messages.js';

/**
 * Asks before RFS makes a stack for each template, where koo.yaml does not allow it.
 *
 * @throws UsageError `NEEDS_YES`; CheckFailed `DECLINED`; InterruptedError
 */
export async function askProving(
  { templates }: Pick<PlannedProving, 'templates'>,
  place: Message,
  options: { language: Language; signal: AbortSignal },
): Promise<void> {
  const question = [promptMessages.plansOf({ place, templates }), trialMessages.freeOfCharge()];
  await askYes(
    question.map((line) => textOf(line, options.language)),
    { ...options, otherwise: promptMessages.allowStacks() },
  );
}

/** Where a publish would have its templates planned. */
export function rfsAt(place: string | undefined): Message {
  return promptMessages.rfsAt({ ...(place !== undefined && { place }) });
}

/** Before anything is read for a command that will ask. @throws UsageError `NEEDS_YES` */
export function refuseUnlessAsked(): void {
  refuseUnlessTerminal(promptMessages.allowStacks());
}
