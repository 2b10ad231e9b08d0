import type { PlannedProving } from '../publish/proving/planned-proving.js';
import { askYes, refuseUnlessTerminal } from './ask-yes.js';

/**
 * Asks before RFS makes a stack for each template, where koo.yaml does not allow it.
 *
 * @throws UsageError `NEEDS_YES`; CheckFailed `DECLINED`; InterruptedError
 */
export async function askProving(
  { templates }: Pick<PlannedProving, 'templates'>,
  place: string,
  signal: AbortSignal,
): Promise<void> {
  const question = [
    `To have ${templates.join(', ')} planned, koo makes an empty stack and an execution plan for each in ${place}, and deletes both again.`,
    'Nothing is built, and RFS itself costs nothing.',
  ];
  await askYes(question, signal, ALLOW);
}

/** Before anything is read for a command that will ask. @throws UsageError `NEEDS_YES` */
export function refuseUnlessAsked(): void {
  refuseUnlessTerminal(ALLOW);
}

const ALLOW = 'Or in koo.yaml, for a target: `rfs: {stacks: allow}`.';
