import { expect } from 'chai';
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runKooHere } from '../../support/run-koo-here.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const WARNING =
  'warning There are no keys, so koo has not looked at china: what follows is from its own records. Save keys with `koo auth login`, or set KOO_ACCESS_KEY and KOO_SECRET_KEY; --offline leaves this warning out.\n';

describe('a publish to a site without keys', () => {
  const folder = temporaryFolders();
  let cwd: string;

  beforeEach(async () => {
    cwd = await sampleProject(await folder());
  });

  async function koo(...call: string[]): Promise<string> {
    // No name resolves and no proxy exists: a call of the network would fail.
    const env = { HTTPS_PROXY: 'http://127.0.0.1:9', KOO_CREDENTIALS_FILE: '/nowhere' };
    const { code, stderr, stdout } = await runKooHere(call, { cwd, env });
    return `${code} ${stdout}${stderr}`;
  }

  it('prepares every hand-off from what koo has recorded, with a warning, until koo itself has to send', async () => {
    expect(await koo('plan', '--target', 'china')).to.match(
      /^0 Product 00301-0001 at china \(KooGallery China \(云商店\)\): \d+ changes/,
    );
    expect(await koo('publish', '--target', 'china')).to.match(/^0 1 manual step in the seller console for /);
    const page = await readFile(path.join(cwd, '.koo/hand-offs/china/asset-app/hand-off.md'), 'utf8');
    expect(page).to.include(
      'do not add it a second time, but record it: koo adopt --target china --asset app=&lt;ASSET_ID&gt;',
    );
    expect(await koo('handoff', 'done', 'asset-app', '--asset-id', '4f0e')).to.match(/^0 asset-app/);
    const second = await koo('publish', '--target', 'china');
    expect(second).to.match(/^0 2 manual steps in the seller console for /);
    expect(second.split(WARNING)).to.have.length(2);
    await koo('handoff', 'done', 'template-single', '--confirm');
    await koo('handoff', 'done', 'submit-app');
    const third = await koo('publish', '--target', 'china');
    expect(third).to.match(/^0 [^]*\nwaiting +[^\n]*review of asset sample-shop V1\.0/);
    expect(third.split(WARNING)).to.have.length(2);
    expect(await koo('publish', '--target', 'china', '--wait')).to.match(/^3 [^]*\[NO_CREDENTIALS\]/);
    expect(await koo('handoff', 'verify')).to.match(/^3 [^]*\[NO_CREDENTIALS\]/);
  });

  it('needs none offline, and says of each step that it needs the network', async () => {
    await koo('publish', '--target', 'china', '--offline');
    await koo('handoff', 'done', 'asset-app', '--asset-id', '4f0e', '--event-id', 'event-1');
    const second = await koo('publish', '--target', 'china', '--offline');
    expect(second).to.include('… upload sample-shop V1.0  needs the network: run again without --offline\n');
    expect(second).to.match(/^0 /).and.not.include('warning');
    expect(await koo('publish', '--target', 'china')).to.match(/^3 [^]*\[NO_CREDENTIALS\]/);
    expect(await koo('publish', '--target', 'china', '--offline', '--wait')).to.match(
      /^2 [^]*\[WRONG_CALL\]/,
    );
  });

  it('asks for them where koo.yaml names an asset of which nothing is recorded', async () => {
    await appendFile(path.join(cwd, 'koo.yaml'), 'targets: { china: { assets: { app: { id: 4f0e } } } }\n');
    expect(await koo('plan', '--target', 'china')).to.match(/^3 [^]*\[NO_CREDENTIALS\]/);
    expect(await koo('plan', '--target', 'china', '--offline')).to.match(/^0 Product 00301-0001 at china /);
  });
});
