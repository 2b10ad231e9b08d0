import { expect } from 'chai';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTemplateOnce, createTemplateVersionOnce, deleteTemplateOnce } from '../../src/rfs/once.js';
import { RfsClient } from '../../src/rfs/rfs-client.js';
import { Credentials } from '../../src/marketplace/credentials/credentials.js';
import { emulators } from '../emulator/support/emulators.js';
import { failureOf, transportTo } from '../marketplace/support/client.js';

const BODY = 'variable "flavor" {}\n';
const TEMPLATE = { template_body: BODY, template_name: 'shop' };

/** A relay in front of the emulator that loses the answer to one write, before or after it got there. */
function losing(target: string, mode: 'after' | 'before'): Promise<http.Server> {
  let isLost = false;
  const { hostname, port } = new URL(target);
  const server = http.createServer((request, response) => {
    const loses = !isLost && request.method !== 'GET';
    isLost ||= loses;
    if (loses && mode === 'before') return request.on('end', () => request.socket.destroy()).resume();
    const { headers, method, url: path } = request;
    const onwards = http.request({ agent: false, headers, hostname, method, path, port }, (answer) => {
      if (loses) return answer.on('end', () => request.socket.destroy()).resume();
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => request.socket.destroy());
    request.pipe(onwards);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('RFS calls that are done once although an answer is lost', () => {
  const start = emulators();
  let relay: http.Server | undefined;
  afterEach(() => {
    relay?.closeAllConnections();
    relay?.close();
  });

  /** The client behind the relay, and one that goes straight. */
  const clients = async (mode: 'after' | 'before'): Promise<{ lossy: RfsClient; direct: RfsClient }> => {
    const { credentials, projectId, url } = await start();
    relay = await losing(url, mode);
    const at = (address: string): RfsClient =>
      new RfsClient({
        projectId,
        transport: transportTo(address, {
          // The relay hands on what was signed for the emulator.
          connectTo: () => ({ host: '127.0.0.1', port: Number(new URL(address).port) }),
          credentials: new Credentials(credentials, 'the test'),
          endpoint: { addresses: [new URL(url)], isLocal: true, name: 'the emulator' },
        }),
      });
    return {
      direct: at(url),
      lossy: at(`http://127.0.0.1:${(relay.address() as AddressInfo).port}`),
    };
  };

  const versionsOf = async (rfs: RfsClient): Promise<string[]> => {
    const ids: string[] = [];
    for await (const { version_id } of rfs.listTemplateVersions(TEMPLATE)) ids.push(version_id);
    return ids.sort();
  };

  for (const mode of ['before', 'after'] as const) {
    it(`a new template, its answer lost ${mode} it was stored`, async () => {
      const { direct, lossy } = await clients(mode);
      expect(await createTemplateOnce(lossy, TEMPLATE)).to.include({ version_id: 'V1' });
      expect(await versionsOf(direct)).to.deep.equal(['V1']);
    });

    it(`a deletion, its answer lost ${mode} it was done`, async () => {
      const { direct, lossy } = await clients(mode);
      await direct.createTemplate(TEMPLATE);
      await deleteTemplateOnce(lossy, TEMPLATE);
      expect(await failureOf(direct.showTemplateMetadata(TEMPLATE))).to.include({ status: 404 });
    });
  }

  it('a new version that was stored', async () => {
    const { direct, lossy } = await clients('after');
    await direct.createTemplate(TEMPLATE);
    const version = { template_body: `${BODY}# more\n` };
    expect(await createTemplateVersionOnce(lossy, TEMPLATE, version)).to.deep.equal({ version_id: 'V2' });
    expect(await versionsOf(direct)).to.deep.equal(['V1', 'V2']);
  });

  it('a new version that is not there: unknown, and not sent again', async () => {
    const { direct, lossy } = await clients('before');
    await direct.createTemplate(TEMPLATE);
    const version = { template_body: `${BODY}# more\n` };
    const error = await failureOf(createTemplateVersionOnce(lossy, TEMPLATE, version));
    expect(error).to.include({ code: 'OUTCOME_UNKNOWN' });
    expect(await versionsOf(direct)).to.deep.equal(['V1']);
  });

  it('a template of that name with another text is not taken for ours', async () => {
    const { direct, lossy } = await clients('before');
    await direct.createTemplate({ ...TEMPLATE, template_body: 'variable "other" {}\n' });
    expect(await failureOf(createTemplateOnce(lossy, TEMPLATE))).to.include({ code: 'OUTCOME_UNKNOWN' });
  });

  it('a refusal is a refusal: nothing is asked', async () => {
    const { direct } = await clients('before');
    await createTemplateOnce(direct, TEMPLATE);
    expect(await failureOf(createTemplateOnce(direct, TEMPLATE))).to.include({ kind: 'refused' });
  });
});
