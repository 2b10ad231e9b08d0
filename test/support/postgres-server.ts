import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface PostgresServer {
  /** Of a new, empty database. */
  newDatabase(): string;
  /** Ends it without a word to its clients, as a power cut would; its data stay. */
  crash(): Promise<void>;
  /** Starts it again after {@link crash}; does nothing while it runs. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The folder of PostgreSQL's programs, where Debian's packages put them; nothing where it is not installed. */
export function postgresPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => path.join(root, version, 'bin'))
    .find((folder) => existsSync(`${folder}/initdb`));
}

/** Starts a server of its own, that listens at a socket in a folder of its own. It refuses to run as root. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'koo-pg-'));
  const user = process.getuid?.() === 0 ? { gid: 65_534, uid: 65_534 } : {};
  if (user.uid) await chown(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const call = (program: string, ...words: string[]): void => {
    const { status, stderr } = spawnSync(path.join(programs, program), words, {
      cwd: folder,
      encoding: 'utf8',
      ...user,
    });
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  };
  call('initdb', '-D', data, '-U', 'koo', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off'];
  let server: ChildProcess | undefined;
  let ended: Promise<unknown>;
  const start = async (): Promise<void> => {
    if (server?.exitCode === null && server.signalCode === null) return;
    const started = spawn(
      path.join(programs, 'postgres'),
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...user },
    );
    server = started;
    ended = new Promise((resolve) => started.once('close', resolve));
    await new Promise<void>((resolve, reject) => {
      let said = '';
      started.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('ready to accept connections')) resolve();
      });
      started.once('close', () => reject(new Error(`PostgreSQL ended: ${said}`)));
    });
  };
  await start();
  let databases = 0;
  return {
    newDatabase() {
      const name = `outbox${(databases += 1)}`;
      call('createdb', '-h', folder, '-U', 'koo', name);
      return `postgresql://koo:planted-password@/${name}?host=${encodeURIComponent(folder)}`;
    },
    async crash() {
      server?.kill('SIGKILL');
      // Its children hold its standard error, and end when they see that it is gone.
      await ended;
    },
    restart: start,
    async stop() {
      server?.kill('SIGINT');
      await ended;
      await rm(folder, { force: true, recursive: true });
    },
  };
}

/**
 * Tests that need PostgreSQL: a server of their own runs within them. Where it is not installed they are pending, and their
 * title says why.
 */
export function describeWithPostgres(title: string, tests: (server: () => PostgresServer) => void): void {
  const programs = postgresPrograms();
  describe(programs ? title : `${title} (postgresql is not installed)`, () => {
    let server: PostgresServer | undefined;
    before(async function () {
      if (!programs) return this.skip();
      server = await startPostgres(programs);
    });
    after(() => server?.stop());
    tests(() => server!);
  });
}
