import { execFile } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { freePort } from './free-port.js';

export const STARTER = path.join(packageRoot(), 'templates/license-ecs');

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** The starter's software package, unpacked into a folder of its own, with a prefix beside it. */
export class Noteboard {
  private constructor(
    readonly folder: string,
    readonly port: number,
    readonly env: NodeJS.ProcessEnv,
  ) {}

  static async unpack(): Promise<Noteboard> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'noteboard-'));
    // Where the tests run as root, the service runs as somebody else, who has to get in.
    await chmod(folder, 0o755);
    await cp(path.join(STARTER, 'app'), path.join(folder, 'app'), { recursive: true });
    const port = await freePort();
    const env = {
      HOME: folder,
      HOST: '127.0.0.1',
      NO_SYSTEMD: '1',
      PATH: process.env.PATH,
      PORT: String(port),
      PREFIX: path.join(folder, 'prefix'),
      ...(process.getuid?.() === 0 && { SERVICE_USER: 'nobody' }),
      WAIT: '20',
    };
    return new Noteboard(folder, port, env);
  }

  get prefix(): string {
    return path.join(this.folder, 'prefix');
  }

  /** Runs a command in the unpacked package, as KooGallery runs a lifecycle phase. */
  run(command: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> {
    return new Promise((resolve) => {
      const options = { cwd: path.join(this.folder, 'app'), env: { ...this.env, ...env } };
      execFile('bash', ['-c', command], options, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, stderr, stdout });
      });
    });
  }

  /** Installs and starts it. */
  async start(): Promise<void> {
    const ran = await this.run('bash scripts/install.sh && bash scripts/start.sh');
    if (ran.code !== 0) throw new Error(`The service did not start:\n${ran.stderr}`);
  }

  async token(): Promise<string> {
    return (await readFile(path.join(this.prefix, 'data/token'), 'utf8')).trim();
  }

  async call(method: string, page: string, options: { body?: string; token?: string } = {}) {
    const answer = await fetch(`http://127.0.0.1:${this.port}${page}`, {
      body: options.body,
      headers: { connection: 'close', ...(options.token && { authorization: `Bearer ${options.token}` }) },
      method,
    });
    return { body: (await answer.json()) as Record<string, unknown>, status: answer.status };
  }

  async remove(): Promise<void> {
    await this.run('bash scripts/stop.sh');
    await rm(this.folder, { force: true, recursive: true });
  }
}
