import { InterruptedError } from '../../../errors/koo-error.js';
import { LostAnswerError, UnreadableAnswerError } from '../../../marketplace/sending/call-errors.js';
import type { UploadReceipt } from '../../receipt/receipt.js';
import { publishedFile } from '../../published-file.js';
import type { ApplyContext } from '../apply-context.js';
import type { Step } from '../step.js';
import { declaredAsset, packedAsset } from './declared.js';
import { lookAtVersion } from './look-at-version.js';
import { stepMessages } from '../messages.js';
import { planMessages } from '../../plan/messages.js';

/**
 * Uploads a package to the market event of its draft, unless the same bytes lie there. Where nobody can see what lies
 * there, the receipt says beforehand that the outcome is unknown, and it stays so until an answer comes: an upload that
 * may have arrived is not sent again.
 */
export const uploadPackage: Step = {
  title: ({ what }) => stepMessages.uploadPackage({ name: what.name, version: what.version! }),
  async run(change, context) {
    const { emit, keeper, session, signal } = context;
    if (session.isOffline) return { detail: stepMessages.needsNetwork(), state: 'waiting' };
    const asset = declaredAsset(context, change.what.key);
    const { key } = asset;
    const desired = asset.package!;
    const version = (await lookAtVersion(context, key)) ?? context.known.version(key);
    if (version.package?.sha256 === desired.sha256) {
      await keeper.note(change.id, () => {});
      return { detail: planMessages.sameBytes(), state: 'unchanged' };
    }

    const { file } = publishedFile(packedAsset(context, key));
    const upload = (outcome: UploadReceipt['outcome']): UploadReceipt => ({
      at: new Date().toISOString(),
      outcome,
      sha256: desired.sha256,
    });
    await keeper.note(undefined, (receipt) => {
      receipt.assets[key]!.upload = upload('unknown');
    });
    try {
      await keeper.around(
        change.id,
        () =>
          session.uploadPackage(
            version.eventId,
            { ...desired, file },
            {
              onProgress: (done) => emit({ done, id: change.id, total: desired.bytes, type: 'bytes' }),
              signal,
            },
          ),
        (_, receipt) => {
          receipt.assets[key]!.upload = upload('done');
        },
      );
    } catch (error) {
      if (!mayHaveArrived(error, signal)) await forgetUpload(context, key);
      throw error;
    }

    context.known.setVersion(key, { ...version, package: desired });
    const { bytes, sha256 } = desired;
    return { bytes, detail: stepMessages.sent({ bytes, sha256 }), sha256, state: 'done' };
  },
};

/** An answer that never came, or a stop after everything was sent; anything else says that nothing was done. */
function mayHaveArrived(error: unknown, signal: AbortSignal | undefined): boolean {
  if (error instanceof LostAnswerError) return error.code === 'OUTCOME_UNKNOWN';
  if (error instanceof UnreadableAnswerError) return true;
  // A stop in the middle of the body has the signal's own reason.
  return error instanceof InterruptedError && error !== signal?.reason;
}

async function forgetUpload({ keeper }: ApplyContext, key: string): Promise<void> {
  await keeper.note(undefined, (receipt) => {
    delete receipt.assets[key]!.upload;
  });
}
