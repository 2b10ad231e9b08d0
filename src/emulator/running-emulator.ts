import { randomBytes } from 'node:crypto';
import { get } from 'node:http';
import { isRunning } from '../platform/is-running.js';
import { StateFolder } from '../platform/state-folder.js';
import { type EmulatorCredentials, readEmulatorCredentials } from './credentials.js';
import { IDENTITY_PATH, isIdentityProof } from './identity-proof.js';

/** Where an emulator can be reached, as it writes into `endpoint.json` while it runs. */
export interface RunningEmulator {
  /** `http://127.0.0.1:40961`. */
  url: string;
  pid: number;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** For the paths of RFS. */
  projectId: string;
  region: string;
  /** Which state it serves. */
  instanceId: string;
}

/** An emulator that has proved that it has the keys of this folder, and these keys. */
export interface ProvenEmulator extends RunningEmulator {
  credentials: EmulatorCredentials;
}

export interface FindOptions {
  /** How long the emulator may take to prove itself, all in all. */
  timeoutMs?: number;
}

/** An emulator that is busy with a big upload answers between two chunks. */
const TIMEOUT_MS = 5000;
/** The file has about 250 bytes, and so has a proof. */
const MAX_BYTES = 4096;

/** `endpoint.json` as an emulator writes it. Each member has to match; there may be no others. */
const SHAPE: Readonly<Record<keyof RunningEmulator, (value: unknown) => boolean>> = {
  instanceId: matching(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/),
  pid: (value) => Number.isSafeInteger(value) && (value as number) > 0,
  projectId: matching(/^[\da-f]{32}$/),
  region: matching(/^[a-z][a-z\d-]{0,31}$/),
  startedAt: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  url: isLoopbackOrigin,
};

const FILE = 'endpoint.json';

export async function writeEndpoint(dataFolder: string, endpoint: RunningEmulator): Promise<void> {
  await StateFolder.at(dataFolder).write(FILE, `${JSON.stringify(endpoint, null, 2)}\n`);
}

export async function removeEndpoint(dataFolder: string): Promise<void> {
  await StateFolder.at(dataFolder).remove(FILE);
}

/**
 * The emulator that runs on this folder, in this process or another one, once it has proved that it has the folder's
 * keys; nothing when none does. Nothing signed is sent before that proof.
 *
 * The folder lies in the repository, and the repository may be a stranger's. So neither file in it is trusted:
 * `endpoint.json` leads to an address of loopback or nowhere, and whoever listens there (a file that a killed emulator
 * left behind, another user of this machine) does not have the keys, which only the folder's owner can read. A
 * repository that brings `credentials.json` too gets no further: `readEmulatorCredentials` refuses a file that others
 * can read, which is how Git writes it. Should it be accepted all the same (a umask of 077, Windows), whoever listens on
 * this machine with these keys gets what the target `local` gets, the packages and templates of that same repository
 * and the values of template variables. It never gets a real key, since keys of any other form than the emulator's own
 * are refused, and no result for a real site comes of it: only the target `local` looks here.
 *
 * @throws EnvironmentError `CREDENTIALS_BROKEN`, `EMULATOR_KEYS_EXPOSED` where something claims to run, and the keys are
 *   not fit to prove it
 */
export async function findRunningEmulator(
  dataFolder: string,
  { timeoutMs = TIMEOUT_MS }: FindOptions = {},
): Promise<ProvenEmulator | undefined> {
  const endpoint = readEndpoint(dataFolder);
  if (!endpoint || !isRunning(endpoint.pid)) return undefined;
  const credentials = readEmulatorCredentials(dataFolder);
  if (!credentials || !(await provesItself(endpoint, credentials, timeoutMs))) return undefined;
  return { ...endpoint, credentials };
}

/** What the file says, whether or not it is true; nothing where it has not the form that an emulator writes. */
export function readEndpoint(dataFolder: string): RunningEmulator | undefined {
  try {
    const bytes = StateFolder.at(dataFolder).readSync(FILE, MAX_BYTES);
    if (!bytes) return undefined;
    const content = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    const names = Object.keys(SHAPE) as Array<keyof RunningEmulator>;
    const isWhole =
      Object.keys(content).length === names.length && names.every((name) => SHAPE[name](content[name]));
    return isWhole ? (content as unknown as RunningEmulator) : undefined;
  } catch {
    return undefined;
  }
}

/** `http:` on 127.0.0.1 or [::1] and a port: no user, path or query, and only as `URL` itself writes it. */
function isLoopbackOrigin(value: unknown): boolean {
  if (typeof value !== 'string' || !/^http:\/\/(?:127\.0\.0\.1|\[::1\]):\d{1,5}$/.test(value)) return false;
  return URL.canParse(value) && new URL(value).origin === value;
}

function matching(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value);
}

/** Whether the keys are known at that address: it gets a random number, and returns a proof made with the keys. */
function provesItself(
  { instanceId, projectId, url }: RunningEmulator,
  credentials: EmulatorCredentials,
  timeoutMs: number,
): Promise<boolean> {
  const nonce = randomBytes(32).toString('hex');
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const request = get(
      `${url}${IDENTITY_PATH}?nonce=${nonce}`,
      { agent: false, maxHeaderSize: MAX_BYTES, signal },
      (response) => {
        const chunks: Buffer[] = [];
        let length = 0;
        response.on('data', (chunk: Buffer) => {
          length += chunk.length;
          // More than any proof has, perhaps without an end.
          if (length > MAX_BYTES) request.destroy();
          else chunks.push(chunk);
        });
        response.on('end', () => {
          const proof = Buffer.concat(chunks).toString('latin1');
          resolve(
            response.statusCode === 200 &&
              isIdentityProof(proof, { instanceId, nonce, origin: url, projectId }, credentials.secretKey),
          );
        });
        response.on('close', () => resolve(false));
        response.on('error', () => resolve(false));
      },
    );
    request.on('error', () => resolve(false));
    request.on('close', () => resolve(false));
  });
}
