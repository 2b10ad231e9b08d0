import { RefusedError } from '../../errors/koo-error.js';
import { RefusedCallError } from '../../marketplace/sending/call-errors.js';
import type { RfsClient } from '../rfs-client.js';
import type { StackMetadata, StackName } from '../stacks/stack-model.js';
import { showStackMetadata } from '../stacks/stacks.js';
import { waitUntil, type WaitOptions } from './wait-until.js';

/** RFS itself gives a deployment six hours; in milliseconds. */
const PATIENCE = 6 * 60 * 60_000;

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
  throw failed('The deployment of the stack', stack, found);
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
    patience: PATIENCE,
    ...options,
    isOver: isAtRest,
    async look() {
      const found = await showStackMetadata(rfs, stack, options);
      await onLook?.(found);
      return found;
    },
    next: `Look at the stack ${stack.stack_name} in the console: 资源编排服务 > 资源栈.`,
    subject: `the stack ${stack.stack_name}`,
    tell: ({ status }) => status ?? 'no status',
  });
}

/**
 * Waits until a stack is gone.
 *
 * @throws RefusedError `DELETION_FAILED`, or with another status at which it stands still; EnvironmentError
 *   `STILL_IN_PROGRESS`
 */
export async function waitForDeletion(
  rfs: RfsClient,
  stack: StackName,
  options: WaitOptions = {},
): Promise<void> {
  const found = await waitUntil<StackMetadata | undefined>({
    patience: PATIENCE,
    ...options,
    isOver: (state) => state === undefined || isAtRest(state),
    look: () => findStack(rfs, stack, options),
    next: `Look at the stack ${stack.stack_name} in the console: 资源编排服务 > 资源栈.`,
    subject: `the deletion of the stack ${stack.stack_name}`,
    tell: (state) => state?.status ?? 'no status',
  });
  if (found) throw failed('The deletion of the stack', stack, found);
}

/** The stack, or nothing where there is none of that name, or not the one that is meant. */
export async function findStack(
  rfs: RfsClient,
  stack: StackName,
  options: WaitOptions = {},
): Promise<StackMetadata | undefined> {
  try {
    return await showStackMetadata(rfs, stack, options);
  } catch (error) {
    if (error instanceof RefusedCallError && error.status === 404) return undefined;
    throw error;
  }
}

function isAtRest({ status }: StackMetadata): boolean {
  return !status?.endsWith('_IN_PROGRESS');
}

function failed(what: string, { stack_name: name }: StackName, found: StackMetadata): RefusedError {
  const why = found.status_message?.trim() || 'no reason was given';
  return new RefusedError(
    found.status ?? 'NO_STATUS',
    `${what} ${name} failed (${found.status ?? 'no status'}): ${why}`,
    { hints: ['The events of the stack say at which resource.'] },
  );
}
