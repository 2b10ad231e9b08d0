import { expect } from 'chai';
import {
  ensureTemplate,
  ensureTemplateVersion,
  ensureTemplateDeleted,
} from '../../src/rfs/templates/ensure-template.js';
import { listTemplateVersions } from '../../src/rfs/templates/template-versions.js';
import { createTemplate, showTemplateMetadata } from '../../src/rfs/templates/templates.js';
import type { RfsClient } from '../../src/rfs/rfs-client.js';
import { failureOf } from '../marketplace/support/client.js';
import { lossyClients } from './support/lossy-clients.js';

const BODY = 'variable "flavor" {}\n';
const TEMPLATE = { template_body: BODY, template_name: 'shop' };

describe('RFS calls that are done once although an answer is lost', () => {
  const clients = lossyClients();

  const versionsOf = async (rfs: RfsClient): Promise<string[]> => {
    const ids: string[] = [];
    for await (const { version_id } of listTemplateVersions(rfs, TEMPLATE)) ids.push(version_id);
    return ids.sort();
  };

  for (const mode of ['before', 'after'] as const) {
    it(`a new template, its answer lost ${mode} it was stored`, async () => {
      const { direct, lossy } = await clients(mode);
      expect(await ensureTemplate(lossy, TEMPLATE)).to.include({ version_id: 'V1' });
      expect(await versionsOf(direct)).to.deep.equal(['V1']);
    });

    it(`a deletion, its answer lost ${mode} it was done`, async () => {
      const { direct, lossy } = await clients(mode);
      await createTemplate(direct, TEMPLATE);
      await ensureTemplateDeleted(lossy, TEMPLATE);
      expect(await failureOf(showTemplateMetadata(direct, TEMPLATE))).to.include({ status: 404 });
    });
  }

  it('a new version that was stored', async () => {
    const { direct, lossy } = await clients('after');
    await createTemplate(direct, TEMPLATE);
    const version = { template_body: `${BODY}# more\n` };
    expect(await ensureTemplateVersion(lossy, TEMPLATE, version)).to.deep.equal({ version_id: 'V2' });
    expect(await versionsOf(direct)).to.deep.equal(['V1', 'V2']);
  });

  it('a new version that is not there: unknown, and not sent again', async () => {
    const { direct, lossy } = await clients('before');
    await createTemplate(direct, TEMPLATE);
    const version = { template_body: `${BODY}# more\n` };
    const error = await failureOf(ensureTemplateVersion(lossy, TEMPLATE, version));
    expect(error).to.include({ code: 'OUTCOME_UNKNOWN' });
    expect(await versionsOf(direct)).to.deep.equal(['V1']);
  });

  it('a template of that name with another text is not taken for ours', async () => {
    const { direct, lossy } = await clients('before');
    await createTemplate(direct, { ...TEMPLATE, template_body: 'variable "other" {}\n' });
    expect(await failureOf(ensureTemplate(lossy, TEMPLATE))).to.include({ code: 'OUTCOME_UNKNOWN' });
  });

  it('a refusal is a refusal: nothing is asked', async () => {
    const { direct } = await clients('before');
    await ensureTemplate(direct, TEMPLATE);
    expect(await failureOf(ensureTemplate(direct, TEMPLATE))).to.include({ kind: 'refused' });
  });
});
