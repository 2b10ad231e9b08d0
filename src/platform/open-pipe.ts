import { constants, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { EnvironmentError } from '../errors/koo-error.js';
import { fileMessages } from './messages.js';

/** How long a pipe's reader is waited for, in milliseconds: whoever starts both has it there by then. */
const MAX_WAIT_MS = 3000;
/** How often a pipe without a reader is looked at, in milliseconds. */
const EVERY_MS = 50;

export interface OpenPipeOptions {
  /** Called once, when there is no reader yet. */
  onWait?(): void;
  signal?: AbortSignal;
}

/**
 * Opens a named pipe for writing, once there is a reader, without holding a thread, which would keep the process from
 * ending. The wait has an end: a pipe that came with a project has no reader.
 *
 * @returns The descriptor; it does not block.
 * @throws EnvironmentError `NO_READER`; the signal's reason, and what opening throws
 */
export async function openPipe(file: string, { onWait, signal }: OpenPipeOptions = {}): Promise<number> {
  const until = performance.now() + MAX_WAIT_MS;
  for (let isFirst = true; ; isFirst = false) {
    try {
      return openSync(file, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      if (performance.now() > until) throw noReader(file);
      if (isFirst) onWait?.();
      await wait(EVERY_MS, undefined, { signal });
    }
  }
}

function noReader(file: string): EnvironmentError {
  return new EnvironmentError('NO_READER', fileMessages.noReader({ file }), {
    hints: [fileMessages.startReader()],
    place: file,
  });
}
