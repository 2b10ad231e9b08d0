import type { CallOptions, RfsClient } from '../rfs-client.js';
import { VERSION_ID } from '../rfs-limits.js';
import { ensureTemplate, ensureTemplateVersion } from './ensure-template.js';
import type { TemplateSource } from './template-model.js';
import { listTemplateVersions, showTemplateVersionContent } from './template-versions.js';
import { showTemplateMetadata } from './templates.js';
import { ifFound } from '../../marketplace/sending/if-found.js';

export interface TemplateToPush {
  name: string;
  /** Of the template; only when it is new. */
  description?: string;
  versionDescription?: string;
  source: TemplateSource;
  /** The bytes of it: the text, or what is to lie at the address. */
  content: Uint8Array;
}

export interface PushedTemplate {
  name: string;
  id: string;
  /** `V1`, `V2`, … */
  version: string;
  /** `unchanged`: the newest version had these bytes already, and nothing was sent. */
  done: 'created' | 'unchanged' | 'version';
  /** Whether RFS has the very bytes that were meant. */
  verified: boolean;
}

/**
 * Stores a template in RFS as its next version, or as a new template; what is there already is not sent again.
 *
 * @throws what the calls throw
 */
export async function pushTemplate(
  rfs: RfsClient,
  { content, description, name, source, versionDescription }: TemplateToPush,
  options: CallOptions = {},
): Promise<PushedTemplate> {
  const id = await templateId(rfs, name, options);
  if (id === undefined) {
    const made = await ensureTemplate(
      rfs,
      {
        ...source,
        template_description: description,
        template_name: name,
        version_description: versionDescription,
      },
      { ...options, content },
    );
    const verified = await hasBytes(
      rfs,
      { id: made.template_id, name, version: made.version_id },
      content,
      options,
    );
    return { done: 'created', id: made.template_id, name, verified, version: made.version_id };
  }

  const newest = await newestVersion(rfs, { id, name }, options);
  if (newest !== undefined && (await hasBytes(rfs, { id, name, version: newest }, content, options)))
    return { done: 'unchanged', id, name, verified: true, version: newest };
  const { version_id: version } = await ensureTemplateVersion(
    rfs,
    { template_id: id, template_name: name },
    { ...source, version_description: versionDescription },
    { ...options, content },
  );
  const verified = await hasBytes(rfs, { id, name, version }, content, options);
  return { done: 'version', id, name, verified, version };
}

async function templateId(rfs: RfsClient, name: string, options: CallOptions): Promise<string | undefined> {
  const found = await ifFound(showTemplateMetadata(rfs, { template_name: name }, options));
  return found?.template_id;
}

async function newestVersion(
  rfs: RfsClient,
  { id, name }: { id: string; name: string },
  options: CallOptions,
): Promise<string | undefined> {
  let newest: string | undefined;
  const number = (version: string): number => Number(version.slice(1));
  for await (const { version_id: version } of listTemplateVersions(
    rfs,
    { template_id: id, template_name: name },
    options,
  )) {
    if (!VERSION_ID.test(version)) continue;
    if (newest === undefined || number(version) > number(newest)) newest = version;
  }

  return newest;
}

async function hasBytes(
  rfs: RfsClient,
  { id, name, version }: { id: string; name: string; version: string },
  content: Uint8Array,
  options: CallOptions,
): Promise<boolean> {
  const stored = await showTemplateVersionContent(
    rfs,
    { template_id: id, template_name: name, version_id: version },
    options,
  );
  return Buffer.from(content).equals(Buffer.from(stored));
}
