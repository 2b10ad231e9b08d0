import { expect } from 'chai';
import { pushTemplate } from '../../src/rfs/templates/push-template.js';
import { listTemplateVersions } from '../../src/rfs/templates/template-versions.js';
import { lossyClients } from './support/lossy-clients.js';

const template = (text: string) => ({
  content: Buffer.from(text),
  name: 'shop',
  source: { template_body: text },
});

describe('pushing a template', () => {
  const clients = lossyClients();

  it('makes it, a version of it, and does nothing twice', async () => {
    const { direct } = await clients('after', 99);
    const first = await pushTemplate(direct, { ...template('# one\n'), description: 'd' });
    expect(first).to.include({ done: 'created', name: 'shop', verified: true, version: 'V1' });
    expect(await pushTemplate(direct, template('# one\n'))).to.include({
      done: 'unchanged',
      id: first.id,
      version: 'V1',
    });
    expect(await pushTemplate(direct, template('# two\n'))).to.include({
      done: 'version',
      verified: true,
      version: 'V2',
    });
    expect(await pushTemplate(direct, template('# one\n'))).to.include({ done: 'version', version: 'V3' });
  });

  it('does it once where the answer is lost', async () => {
    const { direct, lossy } = await clients('after', 1);
    await pushTemplate(lossy, template('# one\n'));
    expect(await pushTemplate(lossy, template('# two\n'))).to.include({ done: 'version', version: 'V2' });
    const versions: string[] = [];
    for await (const { version_id } of listTemplateVersions(direct, { template_name: 'shop' }))
      versions.push(version_id);
    expect(versions).to.have.length(2);
  });
});
