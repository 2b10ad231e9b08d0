import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a process holds while it is at rest. */
export interface ProcessMeasure {
  /** Of the heap, after all garbage was collected, in bytes. */
  heap: number;
  /** Outside of the heap, in bytes. */
  external: number;
  /** What keeps the event loop going: sockets, timers, files. */
  handles: number;
  /** Open files and sockets, as the system counts them. */
  files: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Garbage takes more than one turn to go: what a finalizer frees is garbage of the next one. */
export async function measureProcess(): Promise<ProcessMeasure> {
  for (let round = 0; round < 4; round += 1) {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
  }

  const { external, heapUsed } = process.memoryUsage();
  // eslint-disable-next-line n/no-unsupported-features/node-builtins -- it is there since 17, and only marked as experimental
  const handles = process.getActiveResourcesInfo().length;
  return {
    external,
    files: readdirSync('/proc/self/fd').length,
    handles,
    heap: heapUsed,
  };
}
