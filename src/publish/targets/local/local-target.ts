import { StateFolder } from '../../../platform/state-folder.js';
import type { KooError } from '../../../errors/koo-error.js';
import { Credentials } from '../../../marketplace/credentials/credentials.js';
import { realPace } from '../../../marketplace/sending/pace.js';
import { urlEndpoint } from '../../../marketplace/sending/sites.js';
import { Transport } from '../../../marketplace/sending/transport.js';
import type { Project } from '../../../project/project.js';
import type { Target, TargetSession } from '../../target.js';
import { readReceipt } from '../../receipt/receipt-file.js';
import { freshReceipt } from '../../receipt/fresh-receipt.js';
import { SiteSession } from '../site/site-session.js';
import { ConsoleClient } from './console-client.js';
import { LocalSession } from './local-session.js';
import { keySources } from '../../../marketplace/credentials/messages.js';
import { targetMessages } from '../messages.js';

/**
 * The emulator on this machine: one that runs on the project's `.koo/local` already, else one that is started for
 * the session and ended with it. One whose console is reserved for a person (`--console by-hand`) is published to as
 * KooGallery is, with hand-offs.
 */
export function localTarget(project: Project): Target {
  return {
    name: 'local',
    async open({ signal }): Promise<TargetSession> {
      const { product, root } = project;
      const { close, credentials, projectId, url } = await reach(StateFolder.of(root, 'local').path, signal);
      const keys = new Credentials(credentials, keySources.emulator());
      const transport = new Transport({ credentials: keys, endpoint: urlEndpoint(url) });
      if (await isByHand(new ConsoleClient(transport, signal), product.id)) {
        return new SiteSession({
          name: 'local',
          place: targetMessages.emulatorByHand({ address: url }),
          project,
          receipt: (await readReceipt(root, 'local', product.id)) ?? freshReceipt('local', product.id),
          signal,
          transport: async () => transport,
        });
      }

      return new LocalSession({
        close,
        place: targetMessages.emulatorAt({ address: url }),
        projectId,
        signal,
        transport,
      });
    },
  };
}

/** Its console answers koo with one refusal only, whatever is asked. */
async function isByHand(console: ConsoleClient, productId: string): Promise<boolean> {
  try {
    await console.product(productId);
    return false;
  } catch (error) {
    if ((error as KooError).code === 'EMU.BY_HAND') return true;
    throw error;
  }
}

interface Reached {
  url: string;
  projectId: string;
  credentials: { accessKey: string; secretKey: string };
  close: () => Promise<void>;
}

/** How long an emulator that is just starting is waited for, and how often it is looked for, in milliseconds. */
const TIMEOUT_MS = 5000;
const EVERY = 100;

/** One that runs, or one that is started; where another koo is just starting it, that one as soon as it runs. */
async function reach(dataFolder: string, signal: AbortSignal | undefined): Promise<Reached> {
  // The server and its database are only loaded for a publish to this target.
  const { findRunningEmulator, startEmulator } = await import('../../../emulator/emulator.js');
  const until = realPace.elapsed() + TIMEOUT_MS;
  for (;;) {
    const running = await findRunningEmulator(dataFolder);
    if (running) {
      const { credentials, projectId, url } = running;
      return { close: async () => {}, credentials, projectId, url };
    }

    try {
      const started = await startEmulator({ dataFolder, review: 'automatic' });
      return { ...started, close: () => started.close() };
    } catch (error) {
      if ((error as KooError).code !== 'EMULATOR_RUNNING' || realPace.elapsed() > until) throw error;
      await realPace.wait(EVERY, signal);
    }
  }
}
