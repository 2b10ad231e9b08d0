import { statSync } from 'node:fs';
import path from 'node:path';
import type { FastifyReply } from 'fastify';
import type { EmulatorContext } from '../emulator-context.js';
import type { Interface } from '../gateway/gateway.js';
import { type AssetVersionRow, assetVersionById } from '../state/asset-versions.js';
import { findObject } from '../state/objects.js';
import { deployedTemplate } from '../state/stacks.js';
import { findTemplateVersion, type TemplateVersionRow, versionNumber } from '../state/template-versions.js';
import { isPresigned, presign } from '../storage/presigned-url.js';
import { Refusal } from '../wire/refusal.js';
import { consoleErrors } from '../wire/error-formats.js';

/** How long a template's address is valid, in seconds: RFS's is 5 minutes. */
const TEMPLATE_VALIDITY = 5 * 60;
/** How long a package's address is valid, in seconds: no page says it; long enough to deploy. */
const PACKAGE_VALIDITY = 24 * 60 * 60;

/** Where the bytes of an object are read: the stand-in for OBS. Only addresses that were given out here work. */
export function downloads(context: EmulatorContext): Interface {
  const { database, store } = context;
  return {
    open: true,
    errorFormat: consoleErrors,
    routes(scope) {
      scope.addHook('onRequest', async ({ raw }) => {
        if (isPresigned(raw.url!, context.credentials, context.now())) return;
        throw new Refusal(
          403,
          'EMU.NO_ACCESS',
          'The address is not one that was given out here, or it has expired.',
        );
      });
      scope.get<{ Params: { name: string } }>('/objects/:name', async ({ params }, reply) => {
        const object = findObject(database, params.name);
        return send(reply, object && { bytes: object.bytes, name: object.name, sha256: object.sha256 });
      });
      scope.get<{ Params: { id: string; name: string } }>(
        '/packages/:id/:name',
        async ({ params }, reply) => {
          const version = assetVersionById(database, params.id);
          const { package_bytes: bytes, package_name: name, package_sha256: sha256 } = version ?? {};
          return send(reply, sha256 ? { bytes: bytes!, name: name!, sha256 } : undefined);
        },
      );
      scope.get<{ Params: { id: string; version: string } }>(
        '/templates/:id/:version',
        async ({ params }, reply) => {
          const version = findTemplateVersion(database, params.id, versionNumber(params.version) ?? 0);
          return send(reply, version && { ...version, name: `template${version.suffix}` });
        },
      );
      scope.get<{ Params: { id: string } }>('/stack-templates/:id', async ({ params }, reply) => {
        const template = deployedTemplate(database, params.id);
        if (!template) return send(reply, undefined);
        const bytes = statSync(store.pathOf(template.sha256)).size;
        return send(reply, { bytes, name: `template${template.suffix}`, sha256: template.sha256 });
      });
    },
  };

  function send(reply: FastifyReply, object: { bytes: number; name: string; sha256: string } | undefined) {
    if (!object) throw new Refusal(404, 'EMU.NOT_FOUND', 'There is no such object.');
    return reply
      .type('application/octet-stream')
      .headers({
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(path.posix.basename(object.name))}`,
        'content-length': object.bytes,
        etag: `"${object.sha256}"`,
      })
      .send(store.open(object.sha256));
  }
}

/** The address of an object that `PUT /console/v1/objects` laid down; not readable by itself. */
export function objectAddress({ origin }: EmulatorContext, name: string): string {
  return `${origin}/objects/${encodeURIComponent(name)}`;
}

/** Readable by anyone for a day. */
export function packageAddress(context: EmulatorContext, version: AssetVersionRow): string {
  return readable(
    context,
    `/packages/${version.version_id}/${encodeURIComponent(version.package_name!)}`,
    PACKAGE_VALIDITY,
  );
}

/** Readable by anyone for five minutes. */
export function templateAddress(context: EmulatorContext, version: TemplateVersionRow): string {
  return readable(context, `/templates/${version.template_id}/V${version.number}`, TEMPLATE_VALIDITY);
}

/** Readable by anyone for five minutes: what was deployed last in a stack. */
export function stackTemplateAddress(context: EmulatorContext, stackId: string): string {
  return readable(context, `/stack-templates/${stackId}`, TEMPLATE_VALIDITY);
}

function readable({ credentials, now, origin }: EmulatorContext, path: string, seconds: number): string {
  return presign(origin, path, credentials, now(), seconds);
}
