import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { callbackServer, type CallbackServerRequest } from '../../../src/cli/callback/callback-server.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const PRODUCT = 'product: {id: OFFI1, name: Demo, access: saas}\n';

describe('the server that is called', () => {
  const folder = temporaryFolders();

  const server = async (
    request: Partial<CallbackServerRequest> = {},
    manifest?: string,
  ): Promise<{ protocols: readonly string[]; url: string }> => {
    const cwd = await folder();
    if (manifest !== undefined) await writeFile(path.join(cwd, 'koo.yaml'), PRODUCT + manifest);
    const { protocols, url } = await callbackServer({ cwd, environment: {}, ...request });
    return { protocols, url: url.href };
  };
  const refusal = async (request: Partial<CallbackServerRequest>, manifest?: string): Promise<unknown> => {
    const error = await server(request, manifest).catch((thrown: unknown) => thrown);
    const { code, place } = error as { code?: string; place?: string };
    return place === undefined ? code : `${code} ${place}`;
  };

  it('is that of the call, else that of koo.yaml', async () => {
    const declared =
      'callback: {address: "http://127.0.0.1:8080/a/", protocol: [saas-2.0, kit-2.0, saas-2.0]}\n';
    expect(await server({}, declared)).to.deep.equal({
      protocols: ['saas-2.0', 'kit-2.0'],
      url: 'http://127.0.0.1:8080/a',
    });
    expect(await server({ address: 'http://localhost:1/b' }, declared)).to.deep.equal({
      protocols: ['saas-2.0', 'kit-2.0'],
      url: 'http://localhost:1/b',
    });
    expect(await server({ address: 'http://localhost:1/b' })).to.deep.equal({
      protocols: [],
      url: 'http://localhost:1/b',
    });
    expect(await server({}, 'callback: {address: "http://[::1]:8080/", protocol: licence}\n')).to.deep.equal({
      protocols: ['licence'],
      url: 'http://[::1]:8080/',
    });
  });

  it('is never the address at which KooGallery calls the product', async () => {
    const product =
      'product: {id: O, name: D, access: saas, productionAddress: "https://shop.example.com/"}\n';
    const cwd = await folder();
    await writeFile(path.join(cwd, 'koo.yaml'), product);
    const error: unknown = await callbackServer({ cwd, environment: {} }).catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'NO_CALLBACK_ADDRESS' });
    expect(await refusal({})).to.equal('NO_CALLBACK_ADDRESS');
  });

  describe('of a hostile repository', () => {
    const elsewhere = (address: string): string => `callback:\n  address: ${JSON.stringify(address)}\n`;
    for (const address of [
      'https://attacker.example/saasproduce',
      'https://127.0.0.1.attacker.example/',
      'https://localhost.attacker.example/',
      'https://10.0.0.7/',
      'https://169.254.169.254/latest/',
      'https://0.0.0.0:8443/',
      'https://[::ffff:10.0.0.7]/',
      'https://LOCALHOST.:8443/',
    ])
      it(`${address} is not called without a word from outside`, async () => {
        expect(await refusal({}, elsewhere(address))).to.equal('HOST_NOT_CONFIRMED koo.yaml:3:12');
        expect(await refusal({ allowedHost: 'seller.example' }, elsewhere(address))).to.equal(
          'HOST_NOT_CONFIRMED koo.yaml:3:12',
        );
        const environment = { KOO_CALLBACK_HOSTS: 'seller.example' };
        expect(await refusal({ environment }, elsewhere(address))).to.equal(
          'HOST_NOT_CONFIRMED koo.yaml:3:12',
        );
      });

    for (const [address, column] of [
      [
        'http://attacker.example/',
        '`callback.address` may start with `http:` on this machine only (127.0.0.1, localhost); write `https:`.',
      ],
      [
        'https://user:secret@localhost/',
        'A user name or password does not belong in koo.yaml; remove it from `callback.address`.',
      ],
      ['https://localhost/?x=1', '`callback.address` is a base address: nothing after `?` or `#`.'],
      ['file:///etc/passwd', '`callback.address` must start with `https://`.'],
      ['seller.example', '`callback.address` must start with `https://`.'],
    ])
      it(`${address} is an error in koo.yaml`, async () => {
        const error = await server({}, elsewhere(address!)).catch((thrown: unknown) => thrown);
        const { findings } = error as { findings: Array<{ message: string; rule: string }> };
        expect(findings.map(({ message, rule }) => `${rule} ${message}`)).to.deep.equal([
          `manifest/value ${column}`,
        ]);
      });
  });

  it('may be elsewhere where a person or the environment names its host', async () => {
    const address = 'https://Test.Seller.example:8443/x';
    const url = 'https://test.seller.example:8443/x';
    const declared = `callback: {address: "${address}"}\n`;
    expect(await refusal({ address })).to.equal('HOST_NOT_CONFIRMED');
    for (const allowedHost of ['test.seller.example', 'TEST.seller.example', 'test.seller.example:8443']) {
      expect((await server({ address, allowedHost })).url).to.equal(url);
      expect((await server({ allowedHost }, declared)).url).to.equal(url);
      const environment = { KOO_CALLBACK_HOSTS: `other.example, ${allowedHost}` };
      expect((await server({ environment }, declared)).url).to.equal(url);
    }

    for (const allowedHost of ['seller.example', '*', 'test.seller.example:443', ''])
      expect(await refusal({ address, allowedHost }), allowedHost).to.equal('HOST_NOT_CONFIRMED');
  });
});
