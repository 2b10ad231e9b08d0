import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../templates/free-port.js';

/** Invented. */
export const ACCESS_KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';

export interface ServerCommand {
  program: string;
  arguments: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** What it prints as soon as it listens. */
  ready: RegExp;
}

/** A seller's server in a process of its own, that can be killed and started again at the same address. */
export class ServerProcess {
  readonly #command: ServerCommand;
  readonly #port: number;
  #child?: ChildProcess;
  /** What it printed, since it was first started. */
  output = '';

  private constructor(command: ServerCommand, port: number) {
    this.#command = command;
    this.#port = port;
  }

  /** @param command Gets its port as `PORT` of the environment. */
  static async start(command: ServerCommand): Promise<ServerProcess> {
    const server = new ServerProcess(command, await freePort());
    await server.start();
    return server;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${this.#port}/saasproduce`);
  }

  async start(): Promise<void> {
    const { arguments: words, cwd, env, program, ready } = this.#command;
    const child = spawn(program, words, {
      cwd,
      env: { PATH: process.env.PATH, PORT: String(this.#port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          printed += text;
          this.output += text;
          if (ready.test(printed)) resolve();
        });
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        reject(new Error(`The server ended (${signal ?? code}): ${printed}`)),
      );
    });
  }

  /** Ends it without a word, as a power cut would; nothing of the process is left. */
  async kill(): Promise<void> {
    if (this.#isRunning) this.#child!.kill('SIGKILL');
    await this.ended();
  }

  /** When it has ended by itself. @returns Its exit code; nothing where a signal ended it */
  async ended(): Promise<number | null> {
    const child = this.#child!;
    if (this.#isRunning) await once(child, 'exit');
    return child.exitCode;
  }

  get #isRunning(): boolean {
    return this.#child!.exitCode === null && this.#child!.signalCode === null;
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }
}
