import { UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { idProblem } from '../../project/id-problem.js';
import type { Project } from '../../project/project.js';
import type { Receipt } from '../receipt/receipt.js';
import { doneCommand } from './render/done-command.js';
import type { Claim } from './claim.js';
import type { BringBack } from './hand-off-page.js';
import type { HandOffAnswers, HandOffReceipt } from './hand-off-receipt.js';
import { handOffMessages } from './messages.js';

export interface GivenAnswers {
  target: string;
  id: string;
  answers: HandOffAnswers;
}

/** Each id that can be brought back, with the flag that it comes by. */
const FLAGS = [
  ['assetId', 'asset-id'],
  ['eventId', 'event-id'],
  ['templateId', 'template-id'],
] as const satisfies ReadonlyArray<[keyof HandOffAnswers, BringBack['flag']]>;

/**
 * Refuses what cannot be the id that the console shows: a placeholder, blanks, the name or the version that is beside it,
 * and the id of another asset of the product.
 *
 * @throws UsageError `ID_FORM`, `ID_OF_ANOTHER`
 */
export function refuseWrongIds(
  project: Project,
  { claims }: HandOffReceipt,
  { answers, id: handOff, target }: GivenAnswers,
  receipt: Receipt,
): void {
  for (const [name, flag] of FLAGS) {
    const value = answers[name];
    if (value === undefined) continue;
    const problem = idProblem(value) ?? (name === 'assetId' ? besideIt(value, claims, project) : undefined);
    if (!problem) continue;
    const command = doneCommand({ bringBack: [{ flag, isRequired: true }], id: handOff, target });
    throw new UsageError('ID_FORM', handOffMessages.wrongId({ flag, problem }), {
      hints: [handOffMessages.giveIdOfConsole({ command })],
    });
  }

  const claim = claims.find((one) => one.type === 'asset');
  const { assetId } = answers;
  if (!claim || assetId === undefined) return;
  const other = Object.entries(receipt.assets).find(([key, { id }]) => key !== claim.key && id === assetId);
  if (!other) return;
  throw new UsageError('ID_OF_ANOTHER', handOffMessages.idOfAnother({ id: assetId, name: other[1].name }), {
    hints: [handOffMessages.eachHasItsOwn({ name: claim.name })],
  });
}

/** What the page and the console show beside an id, and is copied in its place. */
function besideIt(value: string, claims: readonly Claim[], { product }: Project): Message | undefined {
  if (value === product.id) return handOffMessages.isProductId({ value });
  for (const claim of claims) {
    if ('version' in claim && value === claim.version) return handOffMessages.isVersion({ value });
    if ('name' in claim && value === claim.name) return handOffMessages.isName({ value });
    if ('package' in claim && value === claim.package?.name) return handOffMessages.isPackageName({ value });
  }
}
