import { RefusedError } from '../../errors/koo-error.js';
import type { RfsClient } from '../rfs-client.js';
import type { StackMetadata, StackName } from '../stacks/stack-model.js';
import { showStackMetadata } from '../stacks/stacks.js';
import { waitUntil, type WaitOptions } from './wait-until.js';
import { rfsMessages, type StackOperation } from '../messages.js';
import { ifFound } from '../../marketplace/sending/if-found.js';

/** RFS itself gives a deployment six hours; in milliseconds. */
const TIMEOUT_MS = 6 * 60 * 60_000;

interface StackWaitOptions extends WaitOptions {
  /** Told whenever the stack was looked at. */
  onLook?(stack: StackMetadata): Promise<void> | void;
}

/**
 * Waits until a deployment has ended well. A status that ends with `IN_PROGRESS` goes on, every other is an end.
 *
 * @throws RefusedError whose code is the status of any other end; EnvironmentError `STILL_IN_PROGRESS`
 * @see https://support.huaweicloud.com/api-aos/GetStackMetadata.html
 */
export async function waitForDeployment(
  rfs: RfsClient,
  stack: StackName,
  options: StackWaitOptions = {},
): Promise<StackMetadata> {
  const found = await waitForRest(rfs, stack, options);
  if (found.status === 'DEPLOYMENT_COMPLETE') return found;
  throw failed('deployment', stack, found);
}

/**
 * Waits until nothing goes on in a stack, however it ended.
 *
 * @throws EnvironmentError `STILL_IN_PROGRESS`
 */
export function waitForRest(
  rfs: RfsClient,
  stack: StackName,
  { onLook, ...options }: StackWaitOptions = {},
): Promise<StackMetadata> {
  return waitUntil({
    timeoutMs: TIMEOUT_MS,
    ...options,
    isOver: isAtRest,
    async look() {
      const found = await showStackMetadata(rfs, stack, options);
      await onLook?.(found);
      return found;
    },
    next: rfsMessages.lookAtStack({ name: stack.stack_name }),
    subject: rfsMessages.stackSubject({ name: stack.stack_name }),
    statusOf: ({ status }) => status ?? rfsMessages.noStatus(),
  });
}

/**
 * Waits until a stack is gone.
 *
 * @throws RefusedError `DELETION_FAILED`, or with another final status; EnvironmentError
 *   `STILL_IN_PROGRESS`
 */
export async function waitForDeletion(
  rfs: RfsClient,
  stack: StackName,
  options: WaitOptions = {},
): Promise<void> {
  const found = await waitUntil<StackMetadata | undefined>({
    timeoutMs: TIMEOUT_MS,
    ...options,
    isOver: (state) => state === undefined || isAtRest(state),
    look: () => findStack(rfs, stack, options),
    next: rfsMessages.lookAtStack({ name: stack.stack_name }),
    subject: rfsMessages.stackDeletionSubject({ name: stack.stack_name }),
    statusOf: (state) => state?.status ?? rfsMessages.noStatus(),
  });
  if (found) throw failed('deletion', stack, found);
}

/** The stack, or nothing where there is none of that name, or not the one that is meant. */
export async function findStack(
  rfs: RfsClient,
  stack: StackName,
  options: WaitOptions = {},
): Promise<StackMetadata | undefined> {
  return ifFound(showStackMetadata(rfs, stack, options));
}

function isAtRest({ status }: StackMetadata): boolean {
  return !status?.endsWith('_IN_PROGRESS');
}

function failed(
  operation: StackOperation,
  { stack_name: name }: StackName,
  found: StackMetadata,
): RefusedError {
  const why = found.status_message?.trim() || rfsMessages.noReason();
  return new RefusedError(
    found.status ?? 'NO_STATUS',
    rfsMessages.stackFailed({ name, operation, status: found.status ?? rfsMessages.noStatus(), why }),
    { hints: [rfsMessages.seeEvents()] },
  );
}
