import type { Emulator } from '../../../src/emulator/emulator.js';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import { Transport } from '../../../src/marketplace/sending/transport.js';
import type { Target, TargetSession } from '../../../src/publish/target.js';
import { LocalSession } from '../../../src/publish/targets/local/local-session.js';
import { targetMessages } from '../../../src/publish/targets/messages.js';

/** A target on an emulator that runs for a whole suite. `as` makes a narrower one of the session. */
export function emulatorTarget(
  emulator: Pick<Emulator, 'credentials' | 'projectId' | 'url'>,
  as: (session: TargetSession) => TargetSession = (session) => session,
): Target {
  return {
    name: 'local',
    async open({ signal }) {
      const { credentials, projectId, url } = emulator;
      const transport = new Transport({
        credentials: new Credentials(credentials, 'the test'),
        endpoint: urlEndpoint(url),
        retry: { firstWait: 1, longestWait: 5, tries: 6 },
      });
      const place = targetMessages.emulatorAt({ address: url });
      return as(new LocalSession({ close: async () => {}, place, projectId, signal, transport }));
    },
  };
}
