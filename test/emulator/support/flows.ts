import type { HttpAnswer } from './http-call.js';
import type { TestEmulator } from './emulators.js';
import { filePartsOf, FORM_TYPE, formStream } from './multipart-form.js';
import { sha256Of, zipOf } from './packages.js';

export const TEMPLATE = 'variable "asset_id" {\n  type        = string\n  description = "Asset"\n}\n';

/** A package that passes the scan of a version without lifecycle commands. */
export const goodPackage = (): Promise<Buffer> =>
  zipOf({ 'bin/demo': '#!/bin/sh\n', 'scripts/install.sh': 'echo\n' });

export async function register(on: TestEmulator, name: string, text = TEMPLATE): Promise<HttpAnswer> {
  const zip = await zipOf({ 'main.tf': text });
  const laid = await on.client.putObject(`${sha256Of(zip)}.zip`, zip);
  return on.client.call('POST', '/console/v1/templates', {
    name,
    introduction: 'A template',
    template_uri: laid.json.uri,
    sha256: sha256Of(zip),
  });
}

export function draft(
  on: TestEmulator,
  name: string,
  version = 'V1',
  more: object = {},
): Promise<HttpAnswer> {
  return on.client.call('POST', '/console/v1/assets', {
    name,
    version,
    deployed_type: 'software_package',
    ...more,
  });
}

export function upload(
  on: TestEmulator,
  event: string,
  content: Buffer,
  fileName = 'demo-V1.zip',
): Promise<HttpAnswer> {
  const path = `/api/mkp-openapi-public/global/v1/market-event/${event}/file`;
  return on.client.send('POST', path, {
    body: formStream(filePartsOf(content, fileName)),
    headers: FORM_TYPE,
  });
}

export function attach(
  on: TestEmulator,
  assetId: string,
  version: string,
  templateId: string,
  templateVersion = 'V1',
): Promise<HttpAnswer> {
  const path = `/console/v1/assets/${assetId}/versions/${version}/templates/${templateId}`;
  return on.client.call('PUT', path, { template_id: templateId, template_version: templateVersion });
}

export interface Ready {
  assetId: string;
  event: string;
  templateId: string;
  /** Path of the asset version in the console. */
  path: string;
}

/** An asset version with a package and a template, ready to be submitted. */
export async function ready(
  on: TestEmulator,
  name: string,
  options: { content?: Buffer; fileName?: string; draft?: object } = {},
): Promise<Ready> {
  const { json: drafted } = await draft(on, name, 'V1', options.draft);
  await upload(on, drafted.event_id, options.content ?? (await goodPackage()), options.fileName);
  const { json: template } = await register(on, `template-of-${name}`);
  await attach(on, drafted.asset_id, 'V1', template.template_id);
  return {
    assetId: drafted.asset_id,
    event: drafted.event_id,
    path: `/console/v1/assets/${drafted.asset_id}/versions/V1`,
    templateId: template.template_id,
  };
}

/** The same, submitted and approved. */
export async function approved(on: TestEmulator, name: string): Promise<Ready> {
  const version = await ready(on, name);
  await on.client.call('POST', `${version.path}/submit`);
  const { json } = await on.client.call('GET', `${version.path}/review`);
  if (json.status !== 'APPROVED') throw new Error(`not approved: ${JSON.stringify(json)}`);
  return version;
}
