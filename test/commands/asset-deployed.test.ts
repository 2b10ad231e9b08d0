import { expect } from 'chai';
import { validate } from '#validators/output-asset-deployed';
import { KEYS } from '../marketplace/support/client.js';
import { type LoopbackServer, replying } from '../marketplace/support/loopback-server.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const ASSET = {
  asset_id: 'a-1',
  deployed_type: 'software_package',
  software_pkg_deployed_object: {
    checksum: 'c0ffee',
    internal_path: 'https://obs/x',
    package_name: 'shop-V1_0.zip',
  },
  version: 'V1.0',
};

describe('koo asset deployed', () => {
  const temporaryFolder = temporaryFolders();
  let server: LoopbackServer;
  const deployed = async (data: object[] | null, ...flags: string[]) => {
    server = await replying({ body: { data, error_code: 'MKT.0000', error_msg: 'ok' } });
    const env = {
      KOO_ACCESS_KEY: KEYS.accessKey,
      KOO_SECRET_KEY: KEYS.secretKey,
      KOO_SECURITY_TOKEN: KEYS.securityToken,
    };
    return runKoo(['asset', 'deployed', 'a-1', '--url', server.url, ...flags], {
      cwd: await temporaryFolder(),
      env,
    });
  };
  afterEach(() => server.close());

  it('shows the package and its checksum', async () => {
    expect(await deployed([ASSET], '--version', 'V1.0')).to.deep.equal({
      code: 0,
      stderr: '',
      stdout:
        'a-1 V1.0 (software_package)\n  package   shop-V1_0.zip\n  checksum  c0ffee\n  path      https://obs/x\n',
    });
    expect(server.received[0]!.target).to.match(
      /\?asset_id=a-1&asset_version=V1\.0&deployed_type=software_package$/,
    );
  });

  it('prints what came with --json', async () => {
    const { code, stdout } = await deployed([ASSET], '--json', '--all');
    expect(code).to.equal(0);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).to.equal(true);
    expect(JSON.parse(stdout)).to.deep.equal({ assets: [ASSET] });
    expect(server.received[0]!.target).to.match(/&query_all=true$/);
  });

  it('says when there is nothing', async () => {
    const { code, stdout } = await deployed(null);
    expect({ code, stdout }).to.deep.equal({
      code: 0,
      stdout: 'Nothing is deployed from asset a-1: it is not known here, or not approved yet.\n',
    });
  });
});
