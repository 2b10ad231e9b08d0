import { answeredText, type CallOptions, type RfsClient } from '../rfs-client.js';
import { checkDescription, checkSource, checkVersionId, VERSION_ID } from '../rfs-limits.js';
import type {
  NewTemplateVersion,
  TemplateName,
  TemplateVersionMetadata,
  TemplateVersionName,
  TemplateVersionSummary,
} from './template-model.js';
import { templatePath } from './templates.js';
import { rfsCalls } from '../messages.js';

/**
 * Stores the next version of a template.
 *
 * @see https://support.huaweicloud.com/api-aos/CreateTemplateVersion.html
 */
export async function createTemplateVersion(
  rfs: RfsClient,
  { template_id, template_name }: TemplateName,
  version: NewTemplateVersion,
  options: CallOptions = {},
): Promise<{ version_id: string }> {
  checkSource(version);
  checkDescription('version', version.version_description);
  const content = await rfs.call({
    ...options,
    content: version,
    findOut: rfsCalls.findNewVersion({ name: template_name }),
    method: 'POST',
    path: `${templatePath(template_name)}/versions`,
    query: { template_id },
    title: rfsCalls.newTemplateVersion(),
  });
  return { version_id: answeredText(content, 'version_id', VERSION_ID) };
}

/** Every version of a template, page by page. */
export function listTemplateVersions(
  rfs: RfsClient,
  { template_id, template_name }: TemplateName,
  options: CallOptions = {},
): AsyncGenerator<TemplateVersionSummary> {
  const path = `${templatePath(template_name)}/versions`;
  return rfs.pages(
    'versions',
    { ...options, path, query: { template_id }, title: rfsCalls.templateVersions() },
    { version_id: 'text' },
  );
}

export async function showTemplateVersionMetadata(
  rfs: RfsClient,
  version: TemplateVersionName,
  options: CallOptions = {},
): Promise<TemplateVersionMetadata> {
  return rfs.get({
    ...options,
    path: `${versionPath(version)}/metadata`,
    query: { template_id: version.template_id },
    title: rfsCalls.templateVersion(),
  });
}

/** The stored bytes of a version. */
export async function showTemplateVersionContent(
  rfs: RfsClient,
  version: TemplateVersionName,
  options: CallOptions = {},
): Promise<Uint8Array> {
  return rfs.download({
    ...options,
    path: versionPath(version),
    query: { template_id: version.template_id },
    title: rfsCalls.templateContent(),
  });
}

/** Deletes one version; RFS keeps the last one of a template. */
export async function deleteTemplateVersion(
  rfs: RfsClient,
  version: TemplateVersionName,
  options: CallOptions = {},
): Promise<void> {
  await rfs.call({
    ...options,
    findOut: rfsCalls.findDeletedVersion({ name: version.template_name, version: version.version_id }),
    method: 'DELETE',
    path: versionPath(version),
    query: { template_id: version.template_id },
    title: rfsCalls.templateVersionDeletion(),
  });
}

function versionPath({ template_name: name, version_id: version }: TemplateVersionName): string {
  checkVersionId(version);
  return `${templatePath(name)}/versions/${version}`;
}
