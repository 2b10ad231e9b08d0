import { CheckFailed } from '../../../errors/koo-error.js';
import { RefusedCallError } from '../../../marketplace/sending/call-errors.js';
import { pushTemplate } from '../../../rfs/templates/push-template.js';
import type { RfsTemplate } from '../../prepare-rfs-template.js';
import type { TemplateProof } from '../proof.js';
import type { ProveOptions, TemplateToProve } from '../template-to-prove.js';
import { provingMessages } from '../messages.js';

/**
 * Keeps the template in RFS, as a version where its newest has other bytes.
 *
 * @throws CheckFailed `OTHER_TEMPLATE` where something else lies at its address
 */
export async function keepStage(
  { content, source }: RfsTemplate,
  { name, templateUri }: TemplateToProve,
  { ground, signal }: ProveOptions,
  proof: TemplateProof,
): Promise<void> {
  const description = 'Stored by koo to validate it in RFS.';
  const push = () =>
    pushTemplate(ground.connection.rfs, { content, description, name, source: source! }, { signal });
  const { verified, ...kept } = await push().catch((error: unknown) => {
    // Another pipeline has made it in between: now it is there, and found.
    if (error instanceof RefusedCallError && error.status === 409) return push();
    throw error;
  });
  proof.kept = kept;
  if (verified || templateUri === undefined) return;
  throw new CheckFailed(
    'OTHER_TEMPLATE',
    provingMessages.otherContent({ template: proof.template, version: kept.version }),
    { hints: [provingMessages.uploadAgain()] },
  );
}
