import { KooError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import type { PublishListener } from '../publish-event.js';
import { proveTemplate } from './prove-template.js';
import { PROOF_STAGES, type ProofStage, type Proving, type TemplateProof } from './proof.js';
import type { ProvingGround } from './proving-ground.js';
import type { ProveOptions, TemplateToProve } from './template-to-prove.js';
import { problemMessage } from '../problem-message.js';
import { provingMessages } from './messages.js';

export interface ProveTemplatesOptions extends ProveOptions {
  emit: PublishListener;
}

/** Nothing was proved yet. */
export function emptyProving({ connection }: ProvingGround): Proving {
  const { isEmulator, place } = connection;
  return { differences: [], invented: isEmulator, place, templates: [] };
}

/**
 * Has RFS look at templates, one after the other: a stack that is made for one is gone before the next.
 *
 * @param proving Gets what RFS says of each.
 * @throws as {@link proveTemplate}; what was said before is in `proving` then
 */
export async function proveTemplates(
  asked: readonly TemplateToProve[],
  proving: Proving,
  { emit, ...options }: ProveTemplatesOptions,
): Promise<void> {
  for (const one of asked) {
    options.signal?.throwIfAborted();
    // A stand-in is only read; with the id it is a step of its own.
    const verb = one.waitsFor.length > 0 ? 'read' : 'prove';
    const step = {
      id: `${verb} ${one.desired.name}`,
      part: 'prove',
      title: provingMessages[verb]({ template: one.desired.name }),
      type: 'step',
    } as const;
    emit({ ...step, state: 'started' });
    try {
      const { differences, proof } = await proveTemplate(one, options);
      proving.templates.push(proof);
      proving.differences.push(...differences);
      emit({
        ...step,
        detail: outcomeOf(proof, differences.length),
        state: proof.refused ? 'failed' : 'done',
      });
      const { invented, place } = proving;
      emit({ type: 'proved', place, invented, proof, differences });
    } catch (error) {
      emit({ ...step, detail: problemMessage(error), state: 'failed' });
      if (error instanceof KooError && error.kind === 'usage')
        error.addHint(provingMessages.aboutTemplate({ template: one.desired.name }), 'first');
      throw error;
    }
  }
}

function outcomeOf({ accepted, kept, refused, waitsFor }: TemplateProof, differences: number): Message {
  const stages: Readonly<Record<ProofStage, () => Message>> = {
    keep: () =>
      provingMessages[kept!.done === 'unchanged' ? 'existing' : 'stored']({ version: kept!.version }),
    plan: provingMessages.wasPlanned,
    read: provingMessages.wasRead,
  };
  return provingMessages.outcome({
    parts: [
      ...PROOF_STAGES.filter((stage) => accepted.includes(stage)).map((stage) => stages[stage]()),
      ...(refused ? [provingMessages.wasRefused()] : []),
      ...(waitsFor.length > 0 ? [provingMessages.waits({ assets: waitsFor })] : []),
      ...(differences > 0 ? [provingMessages.differences({ count: differences })] : []),
    ],
  });
}
