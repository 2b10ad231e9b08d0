import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { withPublishLock } from '../publish-lock.js';
import { ReceiptKeeper } from '../receipt/receipt-keeper.js';
import type { Receipt } from '../receipt/receipt.js';
import type { Claim } from './claim.js';
import { findHandOff } from './find-hand-off.js';
import { answersOf, type HandOffAnswers, type HandOffReceipt } from './hand-off-receipt.js';
import { keepClaims } from './keep-claims.js';
import { supersededBy } from './superseded-by.js';
import { isVerifiable } from './verifiable.js';

export interface AnswerOptions {
  target: string;
  id: string;
  answers: HandOffAnswers;
  /** A person has compared what the console shows with the page. */
  confirm: boolean;
  /** It was done, although koo.yaml declares another version now. */
  superseded?: boolean;
  lockTimeout?: number;
  signal?: AbortSignal;
}

/**
 * Records that a person has done a hand-off, with what was brought back. It can be said again, to confirm it or to put
 * an answer right, until it is verified.
 *
 * @throws UsageError `UNKNOWN_HAND_OFF`, `HAND_OFF_TOO_EARLY`, `HAND_OFF_ANSWER_MISSING`, `HAND_OFF_OTHER_VERSION`,
 *   `HAND_OFF_SUPERSEDED`, `HAND_OFF_VERIFIED`, `HAND_OFF_NOT_BY_WORD`
 */
export async function answerHandOff(project: Project, options: AnswerOptions): Promise<HandOffReceipt> {
  const { answers, confirm, id, lockTimeout, signal, target } = options;
  return withPublishLock({ lockTimeout, project, signal, target }, async () => {
    const keeper = await ReceiptKeeper.open(project.root, target, project.product.id);
    const found = findHandOff(keeper.receipt, id);
    const given = { ...answersOf(found.done), ...answers };
    check(found, given, options, keeper.receipt);
    if (!options.superseded) refuseSuperseded(project, found, options);
    const at = new Date().toISOString();
    await keeper.note(undefined, (receipt) => {
      const isNews =
        found.state === 'open' || JSON.stringify(given) !== JSON.stringify(answersOf(found.done));
      if (isNews) keepClaims(receipt, found.claims, given);
      receipt.handOffs![id] = {
        ...found,
        state: confirm ? 'confirmed' : 'done',
        done: { ...given, at: isNews ? at : found.done!.at },
        ...(confirm && { checked: { at, found: 'compared in the console by a person' } }),
      };
    });
    return keeper.receipt.handOffs![id]!;
  });
}

function check(
  { after, checked, claims, state }: HandOffReceipt,
  answers: HandOffAnswers,
  { confirm, id, target }: AnswerOptions,
  { handOffs = {} }: Receipt,
): void {
  if (state === 'verified') {
    throw new UsageError('HAND_OFF_VERIFIED', `Hand-off ${id} is verified; there is nothing to add.`, {
      hints: [`See what is open: koo handoff list --target ${target}`],
    });
  }

  const first = after.find((other) => handOffs[other]?.state === 'open');
  if (first !== undefined) {
    throw new UsageError('HAND_OFF_TOO_EARLY', `Hand-off ${first} comes before ${id}, and is open.`, {
      hints: [`When it is done, say so first: koo handoff done ${first} --target ${target}`],
    });
  }

  const asset = claims.find((claim) => claim.type === 'asset');
  if (asset && asset.id === undefined && !answers.assetId) {
    throw new UsageError(
      'HAND_OFF_ANSWER_MISSING',
      `Hand-off ${id} asks for the ID of asset ${asset.name}.`,
      {
        hints: [`Bring back what the console shows: koo handoff done ${id} --target ${target} --asset-id ID`],
      },
    );
  }

  refuseOtherVersion(id, claims, answers);
  if (confirm && !checked?.isUnreadable && claims.some((claim) => isVerifiable(claim))) {
    throw new UsageError(
      'HAND_OFF_NOT_BY_WORD',
      `Hand-off ${id} is not confirmed by word: koo reads the asset's version and checksum when it is approved.`,
      { hints: [`Leave --confirm out; then: koo handoff verify ${id} --target ${target}`] },
    );
  }
}

/** Koo's own word is that it is not to be done any more: that it was, all the same, has to be meant. */
function refuseSuperseded(project: Project, handOff: HandOffReceipt, { id, target }: AnswerOptions): void {
  const by = supersededBy(project, handOff);
  if (!by) return;
  const { asset, declared, name, version } = by;
  throw new UsageError(
    'HAND_OFF_SUPERSEDED',
    declared === undefined
      ? `Hand-off ${id} is about asset ${name} ${version}, and koo.yaml declares no asset of that name any more.`
      : `Hand-off ${id} is about version ${version} of asset ${asset}, and koo.yaml declares ${declared} now.`,
    {
      hints: [
        declared === undefined
          ? `If it is not done, publish again, which takes it back: koo publish --target ${target}`
          : `If it is not done, publish again, which lays the page for ${declared}: koo publish --target ${target}`,
        'If the console has it already, say that it was done all the same: add --superseded.',
      ],
    },
  );
}

/** A template may have any version that the console gives it; an asset has the one of koo.yaml. */
function refuseOtherVersion(id: string, claims: readonly Claim[], { version }: HandOffAnswers): void {
  const asset = claims.find((claim) => claim.type === 'asset' || claim.type === 'package');
  if (!asset || version === undefined || version === asset.version) return;
  throw new UsageError(
    'HAND_OFF_OTHER_VERSION',
    `Hand-off ${id} is about version ${asset.version} of ${asset.name}, and the console shows ${version}.`,
    {
      hints: [
        'Put it right in the console: the template asks for the version by this name.',
        `Or write ${version} into koo.yaml and publish again.`,
      ],
    },
  );
}
