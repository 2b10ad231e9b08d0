import { temporaryFolders } from '../../support/temporary-folder.js';
import { killInDeliveries } from './kill-in-deliveries.js';
import { referenceProject } from './reference-server.js';

describe('the reference server', () => {
  const folder = temporaryFolders();

  it('holds one instance for each order line after it was killed 50 times', async () => {
    await killInDeliveries(await referenceProject(await folder()), 50);
  });
});
