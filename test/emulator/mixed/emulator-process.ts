import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Emulator } from '../../../src/emulator/emulator.js';
import type { ProcessMeasure } from './process-measure.js';

export type DistantEmulator = Pick<Emulator, 'credentials' | 'dataFolder' | 'projectId' | 'url'>;

/** An emulator in another process, which can be asked what it holds. */
export class EmulatorProcess {
  #complaints = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly emulator: DistantEmulator,
  ) {}

  static async start(dataFolder: string): Promise<EmulatorProcess> {
    const child = fork(new URL('emulator-worker.js', import.meta.url), {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.send({ start: { dataFolder } });
    const [emulator] = (await once(child, 'message')) as [DistantEmulator];
    const started = new EmulatorProcess(child, emulator);
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (started.#complaints += text));
    return started;
  }

  /** What it said on standard error; nothing, where all is well. */
  get complaints(): string {
    return this.#complaints;
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async measure(): Promise<ProcessMeasure> {
    this.child.send({ what: 'measure' });
    const [measure] = (await once(this.child, 'message')) as [ProcessMeasure];
    return measure;
  }

  async close(): Promise<void> {
    if (!this.isAlive) return;
    const ended = once(this.child, 'exit');
    this.child.send({ what: 'close' });
    await ended;
  }
}
