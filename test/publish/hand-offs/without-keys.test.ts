import { expect } from 'chai';
import { runKoo } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('a publish to a site without keys', function () {
  this.timeout(60_000);
  const folder = temporaryFolders();

  it('lays the first hand-off, which calls nobody, and asks for keys when an asset is looked up', async () => {
    const cwd = await sampleProject(await folder());
    const koo = async (...call: string[]) => {
      const { code, stderr, stdout } = await runKoo(call, { cwd, env: { KOO_CREDENTIALS_FILE: '/nowhere' } });
      return `${code} ${stdout}${stderr}`;
    };
    expect(await koo('plan', '--target', 'china')).to.match(
      /^0 Product 00301-0001 at china \(KooGallery China \(云商店\)\): \d+ changes/,
    );
    expect(await koo('publish', '--target', 'china')).to.match(/^0 1 manual step in the seller console for /);
    expect(await koo('handoff', 'done', 'asset-app', '--asset-id', '4f0e')).to.match(/^0 asset-app/);
    expect(await koo('publish', '--target', 'china')).to.match(/^3 [^]*\[NO_CREDENTIALS\]/);
  });
});
