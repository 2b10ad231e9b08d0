import { randomBytes } from 'node:crypto';
import { KooError } from '../errors/koo-error.js';
import { NotReachedError, RefusedCallError } from '../marketplace/sending/call-errors.js';
import { realPace } from '../marketplace/sending/pace.js';
import type { RfsClient } from './rfs-client.js';
import { ensureStack, ensureStackDeleted } from './stacks/ensure-stack.js';
import type { StackName } from './stacks/stack-model.js';
import { findStack, waitForDeletion, waitForRest } from './waiting/wait-for-stack.js';
import type { WaitOptions } from './waiting/wait-until.js';
import type { Message } from '../i18n/message.js';
import { rfsMessages } from './messages.js';

const MAX_TRIES = 3;
/** Milliseconds. */
const BETWEEN_TRIES = 10_000;

/** What could not be deleted again. */
export interface Leftover {
  stack: StackName;
  /** Why, as a sentence without its period. */
  reason: Message;
  error: Error;
}

export interface TemporaryStack extends Required<StackName> {
  /** Once it is set, the stack stays when the work is over. */
  isKept: boolean;
}

export interface TemporaryStackOptions extends WaitOptions {
  /** The stack is called so, with a number by chance behind it. */
  prefix: string;
  description: string;
  /** Called before the stack is deleted; `early` when the work did not end well. */
  onRemoval?(stack: StackName, early: boolean): void;
  /** Called when it could not be deleted, also after work that did not end well. */
  onLeftover?(leftover: Leftover): void;
}

/**
 * Makes an empty stack for some work, and deletes it again with all that is in it: when the work is done, when it
 * fails, and when `signal` stops it. The removal itself is not stopped by the signal.
 *
 * @returns What the work returned, and the stack where it could not be deleted
 * @throws What the work threw; a KooError then has a hint that says what is left, or that nothing is
 */
export async function withTemporaryStack<T>(
  rfs: RfsClient,
  { description, onLeftover, onRemoval, prefix, ...options }: TemporaryStackOptions,
  work: (stack: TemporaryStack) => Promise<T>,
): Promise<{ result: T; leftover?: Leftover }> {
  const name = `${prefix}-${randomBytes(4).toString('hex')}`;
  // What goes wrong from here on may go wrong after RFS has made the stack.
  let stack: StackName & { isKept?: boolean } = { stack_name: name };
  const remove = async (early: boolean): Promise<Leftover | undefined> => {
    if (stack.isKept) return undefined;
    onRemoval?.({ stack_id: stack.stack_id, stack_name: name }, early);
    const leftover = await removeStack(rfs, stack, { ...options, signal: undefined });
    if (leftover) onLeftover?.(leftover);
    return leftover;
  };

  options.signal?.throwIfAborted();
  let result: T;
  try {
    const { stack_id: id } = await ensureStack(rfs, { description, stack_name: name }, options);
    const made: TemporaryStack = { isKept: false, stack_id: id, stack_name: name };
    stack = made;
    result = await work(made);
  } catch (error) {
    // What is shown of an AbortError is why it was aborted.
    const shown: unknown = error instanceof KooError ? error : options.signal?.reason;
    const isNotMade =
      stack.stack_id === undefined && (error instanceof RefusedCallError || error instanceof NotReachedError);
    if (isNotMade || !(shown instanceof KooError)) {
      if (!isNotMade) await remove(true);
      throw error;
    }

    const leftover = await remove(true);
    if (stack.isKept) shown.addHint(keptMessage(stack));
    else shown.addHint(leftover ? leftoverMessage(leftover) : rfsMessages.nothingLeft({ name }));
    throw error;
  }

  return { leftover: await remove(false), result };
}

/** That a stack stays, with what was built in it. */
export function keptMessage({ stack_id: id, stack_name: name }: StackName): Message {
  return rfsMessages.stackKept({ id: String(id), name });
}

/** That a stack could not be deleted again, and why. */
export function leftoverMessage({ reason: why, stack }: Leftover): Message {
  const { stack_id: id, stack_name: name } = stack;
  return id === undefined
    ? rfsMessages.stackMayBeLeft({ name, why })
    : rfsMessages.stackLeft({ id, name, why });
}

/** Never throws: what is left is what it returns. */
async function removeStack(
  rfs: RfsClient,
  stack: StackName,
  options: WaitOptions,
): Promise<Leftover | undefined> {
  let meant = stack;
  try {
    const found = await findStack(rfs, stack, options);
    if (!found) return undefined;
    meant = { stack_id: found.stack_id ?? stack.stack_id, stack_name: stack.stack_name };
    await beginDeletion(rfs, meant as Required<StackName>, options);
    await waitForDeletion(rfs, meant, options);
    return undefined;
  } catch (error) {
    const sentence = error instanceof KooError ? error.texts.message : (error as Error).message;
    return { error: error as Error, reason: rfsMessages.clause({ sentence }), stack: meant };
  }
}

/** RFS deletes nothing in which something is in progress, and a plan may be that without a word in the stack's status. */
async function beginDeletion(
  rfs: RfsClient,
  stack: Required<StackName>,
  options: WaitOptions,
): Promise<void> {
  const { pace = realPace } = options;
  for (let tries = 1; ; tries += 1) {
    await waitForRest(rfs, stack, options);
    try {
      return await ensureStackDeleted(rfs, stack, options);
    } catch (error) {
      if (tries === MAX_TRIES || !(error instanceof RefusedCallError) || error.status !== 403) throw error;
    }

    await pace.wait(BETWEEN_TRIES);
  }
}
