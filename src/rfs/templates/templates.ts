import { percentEncode } from '../../marketplace/signing/canonical-request.js';
import { answeredText, type CallOptions, type RfsClient } from '../rfs-client.js';
import { checkDescription, checkSource, checkTemplateName, VERSION_ID } from '../rfs-limits.js';
import type { NewTemplate, TemplateMetadata, TemplateName, TemplateSummary } from './template-model.js';
import { rfsCalls } from '../messages.js';

/**
 * Stores a template with its first version. Its name is unique in the region.
 *
 * @see https://support.huaweicloud.com/api-aos/CreateTemplate.html
 */
export async function createTemplate(
  rfs: RfsClient,
  template: NewTemplate,
  options: CallOptions = {},
): Promise<{ template_id: string; version_id: string }> {
  checkTemplateName(template.template_name);
  checkSource(template);
  checkDescription('template', template.template_description);
  checkDescription('version', template.version_description);
  const content = await rfs.call({
    ...options,
    content: template,
    findOut: rfsCalls.findNewTemplate({ name: template.template_name }),
    method: 'POST',
    path: '/templates',
    title: rfsCalls.newTemplate(),
  });
  return {
    template_id: answeredText(content, 'template_id'),
    version_id: answeredText(content, 'version_id', VERSION_ID),
  };
}

/** Every template of the project, page by page. */
export function listTemplates(rfs: RfsClient, options: CallOptions = {}): AsyncGenerator<TemplateSummary> {
  return rfs.pages(
    'templates',
    { ...options, path: '/templates', title: rfsCalls.templates() },
    { template_name: 'text' },
  );
}

export async function showTemplateMetadata(
  rfs: RfsClient,
  { template_id, template_name }: TemplateName,
  options: CallOptions = {},
): Promise<TemplateMetadata> {
  const path = `${templatePath(template_name)}/metadata`;
  return rfs.get(
    { ...options, path, query: { template_id }, title: rfsCalls.template() },
    { template_id: 'text' },
  );
}

/** Describes a template anew; done twice it is the same. */
export async function describeTemplate(
  rfs: RfsClient,
  { template_id, template_name }: TemplateName,
  description: string,
  options: CallOptions = {},
): Promise<void> {
  checkDescription('template', description);
  await rfs.call({
    ...options,
    content: { template_description: description, template_id },
    method: 'PATCH',
    path: `${templatePath(template_name)}/metadata`,
    repeatable: true,
    title: rfsCalls.templateDescription(),
  });
}

/** Deletes a template with all its versions. */
export async function deleteTemplate(
  rfs: RfsClient,
  { template_id, template_name }: TemplateName,
  options: CallOptions = {},
): Promise<void> {
  await rfs.call({
    ...options,
    findOut: rfsCalls.findDeletedTemplate({ name: template_name }),
    method: 'DELETE',
    path: templatePath(template_name),
    query: { template_id },
    title: rfsCalls.templateDeletion(),
  });
}

/** @throws UsageError for what cannot be the name of a template */
export function templatePath(name: string): string {
  checkTemplateName(name);
  return `/templates/${percentEncode(name)}`;
}
