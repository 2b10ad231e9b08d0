import { KooError } from '../../errors/koo-error.js';
import type { PublishListener } from '../publish-event.js';
import { proveTemplate } from './prove-template.js';
import { type Proving, PROOF_STAGES, type TemplateProof } from './proof.js';
import type { ProvingGround } from './proving-ground.js';
import type { ProveOptions, TemplateToProve } from './template-to-prove.js';

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
 * @throws as {@link proveTemplate}; what was said before stands in `proving` then
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
      id: `${verb} ${one.wanted.name}`,
      part: 'prove',
      title: `have RFS ${verb} template ${one.wanted.name}`,
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
      emit({ ...step, detail: (error as Error).message, state: 'failed' });
      if (error instanceof KooError && error.kind === 'usage')
        error.addHint(`It is about template ${one.wanted.name}.`, 'first');
      throw error;
    }
  }
}

const DONE = { plan: 'planned', read: 'read' } as const;

function outcomeOf({ accepted, kept, refused, waitsFor }: TemplateProof, differences: number): string {
  const stages = PROOF_STAGES.filter((stage) => accepted.includes(stage)).map((stage) =>
    stage === 'keep'
      ? `${kept!.done === 'unchanged' ? 'there already' : 'kept'} as ${kept!.version}`
      : DONE[stage],
  );
  return [
    ...stages,
    ...(refused ? ['refused'] : []),
    ...(waitsFor.length > 0 ? [`waits for the id of ${waitsFor.join(', ')}`] : []),
    ...(differences > 0 ? [`${differences} ${differences === 1 ? 'difference' : 'differences'}`] : []),
  ].join(', ');
}
