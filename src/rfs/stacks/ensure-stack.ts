import { afterLostAnswer } from '../../marketplace/sending/after-lost-answer.js';
import type { CallOptions, RfsClient } from '../rfs-client.js';
import { findStack } from '../waiting/wait-for-stack.js';
import type { StackName, StackProperties } from './stack-model.js';
import { createStack, deleteStack } from './stacks.js';
import { ifFound } from '../../marketplace/sending/if-found.js';

/**
 * Makes an empty stack, once also when RFS's answer is lost: its name is unique, so whether it is there can be asked.
 * What is there counts as ours when it is empty and described as ours; so give it a name that no other program uses.
 *
 * @throws what `createStack` throws; LostAnswerError where that cannot be determined
 */
export function ensureStack(
  rfs: RfsClient,
  stack: StackProperties & { stack_name: string },
  options: CallOptions = {},
): Promise<{ stack_id: string }> {
  return afterLostAnswer(
    () => createStack(rfs, stack, options),
    async () => {
      const found = await findStack(rfs, { stack_name: stack.stack_name }, options);
      if (!found) return undefined;
      const isOurs = (found.description ?? '') === (stack.description ?? '');
      if (found.stack_id === undefined || found.status !== 'CREATION_COMPLETE' || !isOurs) {
        throw new Error('Another program may have created it.');
      }

      return { stack_id: found.stack_id };
    },
  );
}

/**
 * Begins to delete a stack; one that is gone, or being deleted, after a lost answer was deleted.
 *
 * @param stack With its id, so that a later one of the same name is left alone.
 * @throws what `deleteStack` throws
 */
export async function ensureStackDeleted(
  rfs: RfsClient,
  stack: Required<StackName>,
  options: CallOptions = {},
): Promise<void> {
  // Asked too early, the first call may have got through meanwhile.
  await ifFound(
    afterLostAnswer<true>(
      () => deleteStack(rfs, stack, options).then(() => true),
      async () => {
        const found = await findStack(rfs, stack, options);
        return !found || found.status === 'DELETION_IN_PROGRESS' ? true : undefined;
      },
    ),
  );
}
