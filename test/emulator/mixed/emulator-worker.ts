import { type Emulator, type Fault, startEmulator } from '../../../src/emulator/emulator.js';
import { measureProcess } from './process-measure.js';

/**
 * An emulator in a process of its own that tells what it holds: `{start: folder}` once, then `measure`, and `close`.
 */
let emulator: Emulator;

async function obey(message: {
  start?: { dataFolder: string; faults?: Fault[] };
  what?: 'close' | 'measure';
}): Promise<void> {
  if (message.start) {
    emulator = await startEmulator({ review: 'automatic', ...message.start });
    const { credentials, dataFolder, projectId, url } = emulator;
    process.send!({ credentials, dataFolder, projectId, url });
  } else if (message.what === 'measure') {
    process.send!(await measureProcess());
  } else {
    await emulator.close();
    process.disconnect();
  }
}

process.on('message', (message) => void obey(message as Parameters<typeof obey>[0]));
