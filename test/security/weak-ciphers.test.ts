import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls';
import { type Certificate, selfSigned } from '../marketplace/support/certificates.js';
import { KEYS } from '../marketplace/support/client.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Each for a server that offers nothing else; the names are OpenSSL's. */
const WEAK: ReadonlyArray<[what: string, cipher: string]> = [
  ['no encryption', 'ECDHE-ECDSA-NULL-SHA'],
  ['neither encryption nor certificate', 'AECDH-NULL-SHA'],
  ['no certificate', 'AECDH-AES128-SHA'],
];

describe('ciphers that NODE_OPTIONS allows (needs openssl)', () => {
  const temporaryFolder = temporaryFolders();
  let certificate: Certificate;
  let small: Certificate;
  let folder: string;
  let server: Server | undefined;
  const sockets = new Set<Socket>();

  before(async function () {
    const made = selfSigned('IP:127.0.0.1');
    if (!made) this.skip();
    certificate = made;
    folder = await temporaryFolder();
    await writeFile(path.join(folder, 'own.pem'), certificate.cert);
    small = await smallKey();
    await writeFile(path.join(folder, 'small.pem'), small.cert);
  });

  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    if (!server) return;
    server.close();
    await once(server, 'close');
    server = undefined;
  });

  /** A self-signed certificate of a key that has been too short since 2013. */
  async function smallKey(): Promise<Certificate> {
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    const call = ['req', '-x509', '-newkey', 'rsa:1024', '-nodes', '-days', '2', '-subj', '/CN=koo test'];
    const names = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert];
    execFileSync('openssl', [...call, ...names], { stdio: 'ignore' });
    return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') };
  }

  /** A TLS server on loopback, behind PostgreSQL's question for TLS where that is asked; it notes what it can read. */
  async function weakServer(
    options: SecureContextOptions,
    isPostgres = false,
  ): Promise<{ port: number; read: () => string }> {
    let text = '';
    const secureContext = createSecureContext({ maxVersion: 'TLSv1.2', ...options });
    const secure = (socket: Socket): void => {
      new TLSSocket(socket, { isServer: true, secureContext })
        .on('error', () => {})
        .on('data', (bytes) => {
          text += bytes.toString('latin1');
          socket.destroy();
        });
    };
    server = createServer((socket) => {
      sockets.add(socket.on('error', () => {}));
      if (!isPostgres) return secure(socket);
      socket.once('data', () => {
        socket.write('S');
        secure(socket);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { port: (server.address() as AddressInfo).port, read: () => text };
  }

  const koo = (call: string[], cipher: string, environment: Record<string, string> = {}) =>
    runKoo(call, {
      cwd: folder,
      env: {
        HUAWEICLOUD_SDK_AK: KEYS.accessKey,
        HUAWEICLOUD_SDK_SK: KEYS.secretKey,
        NODE_EXTRA_CA_CERTS: path.join(folder, 'own.pem'),
        NODE_OPTIONS: `--tls-cipher-list=${cipher}:@SECLEVEL=0`,
        NO_PROXY: '',
        ...environment,
      },
    });

  const weak = (cipher: string): SecureContextOptions => ({
    ...certificate,
    ciphers: `${cipher}:@SECLEVEL=0`,
  });

  for (const [what, cipher] of WEAK) {
    it(`are not used: ${what}`, async () => {
      const { port, read } = await weakServer(weak(cipher));
      const call = ['order', 'get', 'CS2211181819SPKM5', '--url', `https://127.0.0.1:${port}`];
      const { code, stderr } = await koo(call, cipher);
      expect(read()).to.equal('');
      expect(code, stderr).to.equal(3);
      expect(stderr).to.include(`No TLS connection to 127.0.0.1:${port}`).and.include('[TLS_FAILED]');
    });

    it(`are not used to a proxy: ${what}`, async () => {
      const { port, read } = await weakServer(weak(cipher));
      const { code, stderr } = await koo(['order', 'get', 'CS2211181819SPKM5', '--site', 'china'], cipher, {
        HTTPS_PROXY: `https://koo:planted-proxy-password@127.0.0.1:${port}`,
      });
      expect(read()).to.equal('');
      expect(code, stderr).to.equal(3);
      expect(stderr).to.include(`The proxy 127.0.0.1:${port} was not reached`);
    });
  }

  it('are not used to PostgreSQL', async () => {
    const [, cipher] = WEAK[0]!;
    const { port, read } = await weakServer(weak(cipher), true);
    for (const query of [
      'ssl=true',
      'sslmode=verify-full',
      'sslmode=no-verify',
      'sslmode=require&uselibpqcompat=true',
    ]) {
      const { code, stderr } = await koo(['usage', 'status'], cipher, {
        KOO_OUTBOX_URL: `postgres://koo:planted-password@127.0.0.1:${port}/outbox?${query}`,
      });
      expect(read(), query).to.equal('');
      expect(code, stderr).to.equal(3);
      expect(stderr, query).to.include('The usage outbox cannot be used: ').and.include('handshake failure');
    }
  });

  it('nor a certificate whose key is too short', async () => {
    const { port, read } = await weakServer({ ...small, ciphers: 'DEFAULT:@SECLEVEL=0' });
    const call = ['order', 'get', 'CS2211181819SPKM5', '--url', `https://127.0.0.1:${port}`];
    const { code, stderr } = await koo(call, 'DEFAULT', {
      NODE_EXTRA_CA_CERTS: path.join(folder, 'small.pem'),
    });
    expect(read()).to.equal('');
    expect(code, stderr).to.equal(3);
  });
});
