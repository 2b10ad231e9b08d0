import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { callJson, isMarketplaceSuccess } from '../../../src/marketplace/answers/read-json.js';
import { trustedCertificates } from '../../../src/marketplace/sending/trusted-certificates.js';
import { siteEndpoint } from '../../../src/marketplace/sending/sites.js';
import type { Call } from '../../../src/marketplace/sending/transport.js';
import { type Certificate, selfSigned } from '../support/certificates.js';
import { failureOf, KEYS, transportTo } from '../support/client.js';
import { closedPort, type LoopbackServer, replyingOver } from '../support/loopback-server.js';
import { foreignText } from '../../../src/i18n/message.js';

const CALL: Call = { body: '{}', method: 'POST', path: '/thing', title: foreignText('the writing') };

/** Makes one call in a Node of its own, which trusts the certificate, and prints the status or the error's code. */
async function callInProcess(
  url: string,
  { cert }: Certificate,
  flags: string[] = [],
): Promise<{ code: number; printed: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'koo-tls-'));
  const ca = path.join(folder, 'ca.pem');
  await writeFile(ca, cert);
  const source = fileURLToPath(new URL('../../../src/marketplace/', import.meta.url));
  const module = (name: string): string => JSON.stringify(pathToFileURL(path.join(source, name)).href);
  const program = `
    import { Transport } from ${module('sending/transport.js')};
    import { Credentials } from ${module('credentials/credentials.js')};
    import { urlEndpoint } from ${module('sending/sites.js')};
    const credentials = new Credentials(${JSON.stringify(KEYS)}, 'the test');
    const transport = new Transport({ credentials, endpoint: urlEndpoint(${JSON.stringify(url)}) });
    try {
      console.log((await transport.send(${JSON.stringify(CALL)})).status);
    } catch (error) {
      console.log(error.code);
      process.exitCode = 1;
    }`;
  const child = spawn(process.execPath, [...flags, '--input-type=module', '-e', program], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: ca },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  const [code] = (await once(child, 'close')) as [number];
  await rm(folder, { recursive: true });
  return { code, printed: printed.trim() };
}

describe('TLS (needs openssl)', () => {
  let own: Certificate;
  let huawei: Certificate;
  let server: LoopbackServer | undefined;

  before(function () {
    const made = [
      selfSigned('IP:127.0.0.1'),
      selfSigned('DNS:mkt.myhuaweicloud.com', 'DNS:mkt.myhuaweicloud.cn'),
    ];
    if (!made[0] || !made[1]) this.skip();
    [own, huawei] = made as [Certificate, Certificate];
  });

  afterEach(async () => {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    await server?.close();
    server = undefined;
  });

  it('refuses a self-signed certificate, also when Node is told not to look', async () => {
    server = await replyingOver(own);
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    const error = await failureOf(callJson(transportTo(server.url), CALL, isMarketplaceSuccess));
    expect(error).to.include({ code: 'CERTIFICATE_REFUSED', kind: 'environment', name: 'NotReachedError' });
    expect(error.hints[0]).to.equal('Nothing was sent. koo never switches this check off.');
    expect(server.received).to.deep.equal([]);
  });

  it('takes it when it is trusted', async () => {
    server = await replyingOver(own);
    await callJson(transportTo(server.url, { extraCa: own.cert }), CALL, isMarketplaceSuccess);
    expect(server.received.map(({ signature }) => signature)).to.deep.equal(['ok']);
  });

  it('takes it when NODE_EXTRA_CA_CERTS names it', async () => {
    server = await replyingOver(own);
    expect(await callInProcess(server.url, own)).to.deep.equal({ code: 0, printed: '200' });
  });

  it('takes it when KOO_CA_FILE names it, and what NODE_EXTRA_CA_CERTS names beside it', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'koo-ca-'));
    const [file, extra] = [path.join(folder, 'own.pem'), path.join(folder, 'extra.pem')];
    await writeFile(file, own.cert);
    await writeFile(extra, huawei.cert);
    const trusted = await trustedCertificates({ KOO_CA_FILE: file, NODE_EXTRA_CA_CERTS: extra });
    server = await replyingOver(own);
    await callJson(transportTo(server.url, { extraCa: trusted }), CALL, isMarketplaceSuccess);
    expect(server.received).to.have.lengthOf(1);
    expect(trusted).to.include(huawei.cert);
    expect(await trustedCertificates({ NODE_EXTRA_CA_CERTS: extra })).to.equal(undefined);
    await writeFile(file, 'no certificate');
    expect(await failureOf(trustedCertificates({ KOO_CA_FILE: file }))).to.include({
      code: 'CA_FILE',
      message: 'The certificates that KOO_CA_FILE names are not used: it contains no certificate in PEM.',
      place: file,
    });
    await writeFile(file, own.cert.replace(/\n.{30}/, '\nAAAA'));
    expect((await failureOf(trustedCertificates({ KOO_CA_FILE: file }))).message).to.include('broken');
    expect(await failureOf(trustedCertificates({ KOO_CA_FILE: `${file}.not` }))).to.include({
      code: 'CA_FILE',
    });
    await rm(folder, { recursive: true });
  });

  it('refuses a certificate for another name', async () => {
    server = await replyingOver(huawei);
    const error = await failureOf(
      callJson(transportTo(server.url, { extraCa: huawei.cert }), CALL, isMarketplaceSuccess),
    );
    expect(error).to.include({ code: 'CERTIFICATE_REFUSED' });
  });

  it('refuses TLS 1.1, also when Node is told to take it', async () => {
    const old = { ciphers: 'DEFAULT@SECLEVEL=0', maxVersion: 'TLSv1.1', minVersion: 'TLSv1' } as const;
    server = await replyingOver({ ...own, ...old });
    const takeAll = ['--tls-min-v1.0', '--tls-cipher-list=DEFAULT@SECLEVEL=0'];
    expect(await callInProcess(server.url, own, takeAll)).to.deep.equal({ code: 1, printed: 'TLS_FAILED' });
    expect(server.received).to.deep.equal([]);
  });

  describe('the China site and its .cn', () => {
    /** `.com` goes to one port of this machine, `.cn` to another; the certificates are checked for the real names. */
    const china = (ports: { com: number; cn: number }, warnings: string[] = []) =>
      transportTo('https://localhost', {
        connectTo: ({ hostname }) => ({
          host: '127.0.0.1',
          port: hostname.endsWith('.cn') ? ports.cn : ports.com,
        }),
        endpoint: siteEndpoint('china'),
        extraCa: huawei.cert,
        onWarning: (text) => warnings.push(String(text)),
      });

    it('uses .com while it is there', async () => {
      server = await replyingOver(huawei);
      await callJson(china({ cn: await closedPort(), com: server.port }), CALL, isMarketplaceSuccess);
      expect(server.received.map(({ headers, signature }) => [headers.host, signature])).to.deep.equal([
        ['mkt.myhuaweicloud.com', 'ok'],
      ]);
    });

    it('goes to .cn, signed again, when .com is not reached', async () => {
      server = await replyingOver(huawei);
      const warnings: string[] = [];
      await callJson(
        china({ cn: server.port, com: await closedPort() }, warnings),
        CALL,
        isMarketplaceSuccess,
      );
      expect(server.received.map(({ headers, signature }) => [headers.host, signature])).to.deep.equal([
        ['mkt.myhuaweicloud.cn', 'ok'],
      ]);
      expect(warnings).to.deep.equal([
        'mkt.myhuaweicloud.com was not reached (CONNECTION_REFUSED); trying mkt.myhuaweicloud.cn.',
      ]);
    });

    it('does not when .com shows a wrong certificate: somebody may sit in between', async () => {
      server = await replyingOver(huawei);
      const impostor = await replyingOver(own);
      const error = await failureOf(
        callJson(china({ cn: server.port, com: impostor.port }), CALL, isMarketplaceSuccess),
      );
      await impostor.close();
      expect(error).to.include({ code: 'CERTIFICATE_REFUSED' });
      expect([...server.received, ...impostor.received]).to.deep.equal([]);
    });
  });
});
