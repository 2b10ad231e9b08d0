import { readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { isRunning } from '../source/is-running.js';
import { writeAtomically } from '../source/write-atomically.js';

/** Where an emulator can be reached, as it says itself in `endpoint.json` while it runs. */
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

/** How long an emulator may take to say that it is there, in milliseconds. */
const PATIENCE = 2000;

function endpointFile(dataFolder: string): string {
  return path.join(dataFolder, 'endpoint.json');
}

export async function writeEndpoint(dataFolder: string, endpoint: RunningEmulator): Promise<void> {
  await writeAtomically(endpointFile(dataFolder), `${JSON.stringify(endpoint, null, 2)}\n`);
}

export function removeEndpoint(dataFolder: string): void {
  rmSync(endpointFile(dataFolder), { force: true });
}

/**
 * The emulator that runs on this folder, in this process or another one; nothing when none does. A file that a
 * killed emulator left behind is recognised: its process is gone, or another one answers at its address.
 */
export async function findRunningEmulator(dataFolder: string): Promise<RunningEmulator | undefined> {
  const endpoint = readEndpoint(dataFolder);
  if (!endpoint || !isRunning(endpoint.pid) || !(await answers(endpoint))) return undefined;
  return endpoint;
}

/** What the file says, whether or not it still holds. */
export function readEndpoint(dataFolder: string): RunningEmulator | undefined {
  try {
    const endpoint = JSON.parse(readFileSync(endpointFile(dataFolder), 'utf8')) as RunningEmulator;
    return typeof endpoint.url === 'string' && Number.isInteger(endpoint.pid) ? endpoint : undefined;
  } catch {
    return undefined;
  }
}

/** Too slow is not gone: it may be busy with a big upload. */
function answers({ instanceId, url }: RunningEmulator): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: PATIENCE }, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (chunk: string) => (text += chunk.slice(0, 10_000 - text.length)));
      response.on('error', () => resolve(false));
      response.on('end', () => resolve(text.includes(instanceId)));
    });
    request.on('timeout', () => {
      resolve(true);
      request.destroy();
    });
    request.on('error', () => resolve(false));
  });
}
