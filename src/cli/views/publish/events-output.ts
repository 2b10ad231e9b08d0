import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { makeOutputFolder } from '../../../platform/make-output-folder.js';
import { openPipe } from '../../../platform/open-pipe.js';
import { refuseLinksOut } from '../../../platform/refuse-links-out.js';
import { refuseForeignDevice } from '../../../platform/write-named-file.js';

/** Where the lines of an event stream go. Each is written at once and whole. */
export interface EventsOutput {
  write(line: string): void;
  /** Resolved when every line has left this process, or nobody takes them any more. */
  close(): Promise<void>;
}

export interface OpenEventsOptions {
  /** Told once, when nothing can be written any more; what is going on goes on. */
  onLost(error: Error): void;
  /** Told when a pipe is waited for, that nobody reads yet. */
  onWait(): void;
  signal: AbortSignal;
}

/**
 * @param name Absolute, or `-` for standard output.
 * @throws EnvironmentError `LINK_LEADS_OUT`, `NO_READER`, `NOT_A_FILE`, and what opening a file throws
 */
export async function openEvents(name: string, options: OpenEventsOptions): Promise<EventsOutput> {
  const descriptor = descriptorOf(name);
  if (descriptor === 1) return streamOutput(process.stdout, options);
  if (descriptor === 2) return streamOutput(process.stderr, options);
  if (descriptor !== undefined) return descriptorOutput(descriptor, options);
  refuseLinksOut(name);
  const before = await stat(name).catch(() => undefined);
  if (before?.isFIFO()) return descriptorOutput(await openPipe(name, options), options);
  if (before) refuseForeignDevice(name, before);
  else await makeOutputFolder(path.dirname(name));
  return descriptorOutput(openSync(name, 'w'), options);
}

/** Whether the lines go where a command's result is printed. */
export function isStandardOutput(name: string): boolean {
  return descriptorOf(name) === 1;
}

/** What is open already is not opened again: a socket could not be, and a file would be cut off. */
function descriptorOf(name: string): number | undefined {
  if (name === '-' || name === '/dev/stdout') return 1;
  if (name === '/dev/stderr') return 2;
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(name)?.[1];
  return number === undefined ? undefined : Number(number);
}

function descriptorOutput(descriptor: number, options: OpenEventsOptions): EventsOutput {
  const stats = fstatSync(descriptor);
  if (stats.isFIFO() || stats.isSocket())
    return streamOutput(new Socket({ fd: descriptor, readable: false, writable: true }), options);
  return fileOutput(descriptor, options);
}

/** A write that fails in the middle of a line, on a full disk, leaves no half of it. */
function fileOutput(descriptor: number, { onLost }: OpenEventsOptions): EventsOutput {
  let isLost = false;
  return {
    async close() {
      closeSync(descriptor);
    },
    write(line) {
      if (isLost) return;
      const bytes = Buffer.from(line);
      let written = 0;
      try {
        while (written < bytes.length) written += writeSync(descriptor, bytes, written);
      } catch (error) {
        isLost = true;
        if (written > 0) cutOff(descriptor, written);
        onLost(error as Error);
      }
    },
  };
}

function cutOff(descriptor: number, bytes: number): void {
  try {
    ftruncateSync(descriptor, fstatSync(descriptor).size - bytes);
  } catch {
    // It is not a file.
  }
}

/** The reader may leave before the end: a publish is not stopped by that. */
function streamOutput(stream: Writable, { onLost }: OpenEventsOptions): EventsOutput {
  let isLost = false;
  const isOwn = stream !== process.stdout && stream !== process.stderr;
  // The command line's own listener would end the process.
  stream.removeAllListeners('error');
  const lost = new Promise<void>((resolve) => {
    stream.on('error', (error) => {
      if (!isLost) onLost(error);
      isLost = true;
      resolve();
    });
  });
  return {
    async close() {
      if (isLost) return;
      const gone = new Promise<void>((resolve) => {
        if (isOwn) stream.end(() => resolve());
        else stream.write('', () => resolve());
      });
      await Promise.race([gone, lost]);
    },
    write(line) {
      if (!isLost) stream.write(line);
    },
  };
}
