import { UsageError } from '../../../errors/koo-error.js';
import { idProblem } from '../../../project/id-problem.js';
import { doneCommand } from '../../hand-offs/render/done-command.js';
import { targetMessages } from '../messages.js';

/**
 * Refuses to look up what cannot be the id of an asset: what the receipt or the state has comes from a person, who may have
 * typed a placeholder, or from a repository.
 *
 * @throws UsageError `ID_FORM`
 */
export function refuseWrongId(
  id: string,
  { key, name, target }: { key: string; name: string; target: string },
): void {
  const problem = idProblem(id);
  if (!problem) return;
  const command = doneCommand({
    bringBack: [{ flag: 'asset-id', isRequired: true }],
    id: `asset-${key}`,
    target,
  });
  throw new UsageError('ID_FORM', targetMessages.wrongIdKept({ name, problem, target }), {
    hints: [targetMessages.correctId({ command })],
  });
}
