import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import type { Receipt } from '../receipt/receipt.js';
import type { StateAccess } from '../state/state-access.js';
import { withKeeper } from '../with-keeper.js';
import type { Claim } from './claim.js';
import { findHandOff } from './find-hand-off.js';
import { answersOf, type HandOffAnswers, type HandOffReceipt } from './hand-off-receipt.js';
import { keepClaims } from './keep-claims.js';
import { refuseWrongIds } from './refuse-wrong-ids.js';
import { supersededBy } from './superseded-by.js';
import { doneCommand } from './render/done-command.js';
import { isVerifiable } from './verifiable.js';
import { checkedOf } from './checked-message.js';
import { correctClaims } from './correct-claims.js';
import { checkMessages, handOffMessages } from './messages.js';

export interface AnswerOptions {
  target: string;
  id: string;
  answers: HandOffAnswers;
  /** A person has compared what the console shows with the page. */
  confirm: boolean;
  /** It was done, although koo.yaml declares another version now. */
  superseded?: boolean;
  /** Who says so, for others who read the state. */
  by?: string;
  /** Where the state that a team shares is looked for. */
  state?: StateAccess;
  lockTimeout?: number;
  signal?: AbortSignal;
}

/**
 * Records that a person has done a hand-off, with what was brought back. It can be said again, to confirm it or to put
 * an answer right, until it is verified.
 *
 * @throws UsageError `UNKNOWN_HAND_OFF`, `HAND_OFF_TOO_EARLY`, `HAND_OFF_ANSWER_MISSING`, `HAND_OFF_OTHER_VERSION`,
 *   `HAND_OFF_SUPERSEDED`, `HAND_OFF_VERIFIED`, `HAND_OFF_NOT_BY_WORD`, `ID_FORM`, `ID_OF_ANOTHER`
 */
export async function answerHandOff(project: Project, options: AnswerOptions): Promise<HandOffReceipt> {
  const { answers, by, confirm, id } = options;
  return withKeeper(project, options, async (keeper) => {
    const found = findHandOff(keeper.receipt, id);
    const given = { ...answersOf(found.done), ...answers };
    check(found, given, options, keeper.receipt);
    refuseWrongIds(project, found, options, keeper.receipt);
    if (!options.superseded) refuseSuperseded(project, found, options);
    const at = new Date().toISOString();
    await keeper.note(undefined, (receipt) => {
      const isNews =
        found.state === 'open' || JSON.stringify(given) !== JSON.stringify(answersOf(found.done));
      if (isNews) correctClaims(receipt, found, given);
      if (isNews || isApproval(found, confirm)) keepClaims(receipt, found.claims, { ...given, confirm });
      receipt.handOffs![id] = {
        ...found,
        state: confirm ? 'confirmed' : 'done',
        done: isNews ? { ...given, at, ...(by && { by }) } : found.done!,
        ...(confirm && {
          checked: { at, ...(by && { by }), ...checkedOf(checkMessages.confirmedByPerson()) },
        }),
      };
    });
    return keeper.receipt.handOffs![id]!;
  });
}

/** That something is approved which no interface shows is said after that it is submitted. */
function isApproval({ claims, state }: HandOffReceipt, confirm: boolean): boolean {
  return (
    confirm &&
    state === 'done' &&
    claims.some(({ type }) => type === 'submission') &&
    !claims.some(isVerifiable)
  );
}

function check(
  { after, checked, claims, state }: HandOffReceipt,
  answers: HandOffAnswers,
  { confirm, id, target }: AnswerOptions,
  { handOffs = {} }: Receipt,
): void {
  if (state === 'verified') {
    throw new UsageError('HAND_OFF_VERIFIED', handOffMessages.verified({ id }), {
      hints: [handOffMessages.seeOpen({ target })],
    });
  }

  const first = after.find((other) => handOffs[other]?.state === 'open');
  if (first !== undefined) {
    throw new UsageError('HAND_OFF_TOO_EARLY', handOffMessages.tooEarly({ first, id }), {
      hints: [handOffMessages.markFirst({ first, target })],
    });
  }

  const asset = claims.find((claim) => claim.type === 'asset');
  if (asset && asset.id === undefined && answers.assetId === undefined) {
    throw new UsageError('HAND_OFF_ANSWER_MISSING', handOffMessages.idMissing({ id, name: asset.name }), {
      hints: [
        handOffMessages.giveId({
          command: doneCommand({ bringBack: [{ flag: 'asset-id', isRequired: true }], id, target }),
        }),
      ],
    });
  }

  refuseOtherVersion(id, claims, answers);
  if (confirm && !checked?.isUnreadable && claims.some((claim) => isVerifiable(claim))) {
    throw new UsageError('HAND_OFF_NOT_BY_WORD', handOffMessages.notByWord({ id }), {
      hints: [handOffMessages.withoutConfirm({ id, target })],
    });
  }
}

/** It is not to be done any more, as far as koo knows: that it was done has to be said explicitly. */
function refuseSuperseded(project: Project, handOff: HandOffReceipt, { id, target }: AnswerOptions): void {
  const by = supersededBy(project, handOff);
  if (!by) return;
  const { asset, declared, name, version } = by;
  throw new UsageError(
    'HAND_OFF_SUPERSEDED',
    declared === undefined
      ? handOffMessages.otherAsset({ id, name, version })
      : handOffMessages.otherDeclared({ asset, declared, id, version }),
    {
      hints: [
        declared === undefined
          ? handOffMessages.withdraw({ target })
          : handOffMessages.prepareOther({ declared, target }),
        handOffMessages.addSuperseded(),
      ],
    },
  );
}

/** A template may have any version that the console gives it; an asset has the one of koo.yaml. */
function refuseOtherVersion(id: string, claims: readonly Claim[], { version: shown }: HandOffAnswers): void {
  const asset = claims.find((claim) => claim.type === 'asset' || claim.type === 'package');
  if (!asset || shown === undefined || shown === asset.version) return;
  const { name, version } = asset;
  throw new UsageError('HAND_OFF_OTHER_VERSION', handOffMessages.otherVersion({ id, name, shown, version }), {
    hints: [handOffMessages.correctInConsole(), handOffMessages.writeVersion({ shown })],
  });
}
