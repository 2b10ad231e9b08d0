import { spawn } from 'node:child_process';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import type { BillingMode } from '../../callback/stories/callback-matrix.js';
import { MarketEvents } from '../../callback/stories/market-events.js';
import type { StoryTarget } from '../../callback/stories/story-run.js';
import { EnvironmentError, UsageError } from '../../errors/koo-error.js';
import { readBounded } from '../../platform/read-bounded.js';
import { callbackMessages } from './messages.js';

/** What a person gives, so that more stories can be played. Nothing of it is read from koo.yaml: it runs, and opens files. */
export interface StoryFlags {
  billing?: BillingMode;
  'events-port'?: number;
  'licence-code'?: string[];
  'public-key'?: string;
  restart?: string;
}

export type StorySupport = Pick<StoryTarget, 'billing' | 'events' | 'licences' | 'publicKey' | 'restart'>;

/** Bytes. A public key of 16,384 bits has less than 3,000. */
const MAX_KEY_BYTES = 64 * 1024;

/**
 * Plays with what the flags give; what listens for it is closed afterwards.
 *
 * @throws UsageError `BAD_PUBLIC_KEY`
 * @throws EnvironmentError `PORT_IN_USE`, and `RESTART_FAILED` as soon as the server cannot be restarted
 */
export async function withStorySupport<T>(
  flags: StoryFlags,
  play: (support: StorySupport) => Promise<T>,
): Promise<T> {
  const { billing, 'licence-code': licences, restart: command } = flags;
  const publicKey = await publicKeyIn(flags['public-key']);
  const events = await eventsAt(flags['events-port']);
  try {
    return await play({
      billing,
      events,
      licences,
      publicKey,
      ...(command !== undefined && { restart: async (signal?: AbortSignal) => runRestart(command, signal) }),
    });
  } finally {
    await events?.close();
  }
}

async function publicKeyIn(file: string | undefined): Promise<KeyObject | undefined> {
  if (file === undefined) return undefined;
  const pem = await readBounded(file, { maxBytes: MAX_KEY_BYTES });
  let key: KeyObject | undefined;
  try {
    key = createPublicKey(pem);
  } catch {
    // It is reported below.
  }

  if (key?.asymmetricKeyType === 'rsa') return key;
  throw new UsageError('BAD_PUBLIC_KEY', callbackMessages.badPublicKey({ file }), {
    hints: [callbackMessages.writePublicKey()],
  });
}

async function eventsAt(port: number | undefined): Promise<MarketEvents | undefined> {
  if (port === undefined) return undefined;
  try {
    return await MarketEvents.listen(port);
  } catch (error) {
    throw new EnvironmentError('PORT_IN_USE', callbackMessages.portInUse({ port }), {
      cause: error,
      hints: [callbackMessages.otherPort()],
    });
  }
}

/** By a shell. What it starts in the background has none of koo's streams, so it is not waited for. */
async function runRestart(command: string, signal: AbortSignal | undefined): Promise<void> {
  const child = spawn(command, { shell: true, signal, stdio: 'ignore' });
  let ended: [code: number | null, signal: string | null];
  try {
    ended = (await once(child, 'exit')) as typeof ended;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }

  const [code, killedBy] = ended;
  if (code === 0) return;
  throw new EnvironmentError(
    'RESTART_FAILED',
    callbackMessages.restartFailed({ command, status: String(code ?? killedBy) }),
    { hints: [callbackMessages.runRestart()] },
  );
}
