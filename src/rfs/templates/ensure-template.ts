import { afterLostAnswer } from '../../marketplace/sending/after-lost-answer.js';
import type { NewTemplate, NewTemplateVersion, TemplateName } from './template-model.js';
import type { CallOptions, RfsClient } from '../rfs-client.js';
import {
  createTemplateVersion,
  listTemplateVersions,
  showTemplateVersionContent,
} from './template-versions.js';
import { createTemplate, deleteTemplate, showTemplateMetadata } from './templates.js';
import { ifFound } from '../../marketplace/sending/if-found.js';

/** How what is stored is told from something else. */
export interface EnsureOptions extends CallOptions {
  /** The bytes at `template_uri`, where they are known; without, it cannot be determined after a lost answer. */
  content?: Uint8Array;
}

/**
 * Stores a template, once also when RFS's answer is lost: its name is unique, so whether it is there can be asked. What
 * is there counts as ours when it has one version, of the same text.
 *
 * @throws what `createTemplate` throws; LostAnswerError where it cannot be determined (a template given by address)
 */
export function ensureTemplate(
  rfs: RfsClient,
  template: NewTemplate,
  { content, ...options }: EnsureOptions = {},
): Promise<{ template_id: string; version_id: string }> {
  return afterLostAnswer(
    () => createTemplate(rfs, template, options),
    async () => {
      const found = await metadata(rfs, template, options);
      if (!found) return undefined;
      const { versions } = await newestVersion(rfs, template, content ?? template.template_body, options);
      if (versions !== 1) throw new Error('Another program may have created it.');
      return { template_id: found.template_id, version_id: 'V1' };
    },
  );
}

/**
 * Stores the next version of a template, once also when RFS's answer is lost: a newest version of the same text counts
 * as ours. Where there is none it may still be on its way, so it is not sent again.
 *
 * @throws what `createTemplateVersion` throws; LostAnswerError where it cannot be determined
 */
export function ensureTemplateVersion(
  rfs: RfsClient,
  template: TemplateName,
  version: NewTemplateVersion,
  { content, ...options }: EnsureOptions = {},
): Promise<{ version_id: string }> {
  return afterLostAnswer(
    () => createTemplateVersion(rfs, template, version, options),
    async () => ({
      version_id: (await newestVersion(rfs, template, content ?? version.template_body, options)).id,
    }),
  );
}

/**
 * Deletes a template with all its versions; one that is gone after a lost answer was deleted.
 *
 * @throws what `deleteTemplate` throws
 */
export async function ensureTemplateDeleted(
  rfs: RfsClient,
  template: TemplateName,
  options: CallOptions = {},
): Promise<void> {
  await afterLostAnswer<true>(
    () => deleteTemplate(rfs, template, options).then(() => true),
    async () => ((await metadata(rfs, template, options)) ? undefined : true),
  );
}

async function metadata(
  rfs: RfsClient,
  { template_id, template_name }: TemplateName,
  options: CallOptions,
): Promise<{ template_id: string } | undefined> {
  return ifFound(showTemplateMetadata(rfs, { template_id, template_name }, options));
}

/** @throws Error unless the newest version has this text */
async function newestVersion(
  rfs: RfsClient,
  { template_id, template_name }: TemplateName,
  wanted: Uint8Array | string | undefined,
  options: CallOptions,
): Promise<{ id: string; versions: number }> {
  const name = { template_id, template_name };
  const ids: string[] = [];
  for await (const { version_id } of listTemplateVersions(rfs, name, options)) ids.push(version_id);
  const id = ids.sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)))[0];
  if (id === undefined || wanted === undefined) throw new Error('It cannot be determined.');
  const content = await showTemplateVersionContent(rfs, { ...name, version_id: id }, options);
  if (!Buffer.from(wanted as string).equals(Buffer.from(content))) throw new Error('It is another text.');
  return { id, versions: ids.length };
}
