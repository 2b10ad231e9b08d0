import type { FastifyRequest } from 'fastify';
import { LIFECYCLE_PHASES } from '../../../project/project.js';
import type { ConsoleAssetVersion, DraftAsset } from '../../console-wire.js';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import {
  type AssetVersionRow,
  assetVersionById,
  consoleAssetVersion,
  findAssetVersion,
  insertAssetVersion,
  isSealed,
  listAssetVersions,
  redraft,
} from '../../state/asset-versions.js';
import {
  type AssetRow,
  consoleAsset,
  deleteAsset,
  findAsset,
  insertAsset,
  listAssets,
} from '../../state/assets.js';
import { usersOfAsset } from '../../state/links.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { conflict, CONSOLE, consoleBody, notFound } from './console-interface.js';
import { forgetPackages } from '../forget-packages.js';

type AssetCall = { Params: { asset: string } };
type Filter = { Querystring: { name?: string; version?: string } };

/** 资产中心: assets and the drafts of their versions. */
export function consoleAssets(context: EmulatorContext): Interface {
  const { database, now } = context;
  return {
    person: true,
    errorFormat: consoleErrors,
    routes(scope) {
      scope.get<Filter>(`${CONSOLE}/assets`, async ({ query: { name, version } }) => {
        const assets = listAssets(database, name).map((row) => consoleAsset(database, row, version));
        return { assets: assets.filter(({ versions }) => version === undefined || versions.length > 0) };
      });
      scope.post(`${CONSOLE}/assets`, async (request) => {
        const wanted = readDraft(request);
        return database.transaction(() => draft(context, wanted, now().toISOString()));
      });
      scope.get<AssetCall>(`${CONSOLE}/assets/:asset`, async ({ params }) =>
        consoleAsset(database, existing(context, params.asset)),
      );
      scope.delete<AssetCall>(`${CONSOLE}/assets/:asset`, async ({ params }, reply) => {
        const packages = database.transaction(() => {
          const { asset_id: id, name } = existing(context, params.asset);
          const [user] = usersOfAsset(database, id);
          if (user) {
            const spec = `spec ${user.sku_code} of product ${user.product_id}`;
            throw conflict(
              'IN_USE',
              `Asset ${name} is linked to ${spec}: only an asset that no product uses can be deleted.`,
            );
          }

          const hashes = listAssetVersions(database, id).map((version) => version.package_sha256);
          deleteAsset(database, id);
          return hashes;
        });
        forgetPackages(context, packages);
        return reply.code(204).send();
      });
    },
  };
}

function existing({ database }: EmulatorContext, id: string): AssetRow {
  const asset = findAsset(database, { id });
  if (!asset) throw notFound(`asset ${id}`);
  return asset;
}

function readDraft(request: FastifyRequest): DraftAsset {
  const body = consoleBody(request).only('name', 'version', 'deployed_type', 'lifecycle', 'os', 'arch');
  const lifecycle = body.textMap('lifecycle');
  const unknown = Object.keys(lifecycle).find(
    (phase) => !(LIFECYCLE_PHASES as readonly string[]).includes(phase),
  );
  if (unknown !== undefined) throw consoleErrors.invalid(`${unknown} is not a lifecycle phase`);
  return {
    name: body.text('name', { max: 255 }),
    version: body.text('version', { max: 64 }),
    deployed_type: body.oneOf('deployed_type', ['image', 'software_package']),
    lifecycle,
    os: body.optionalText('os', { max: 64 }),
    arch: body.optionalText('arch', { max: 64 }),
  };
}

/** The draft of that name and version: a new one, or the one that is there with what it says now. */
function draft({ database }: EmulatorContext, wanted: DraftAsset, time: string): ConsoleAssetVersion {
  const asset =
    findAsset(database, { name: wanted.name }) ?? insertAsset(database, wanted.name, wanted.deployed_type);
  if (asset.deployed_type !== wanted.deployed_type) {
    throw conflict('OTHER_TYPE', `Asset ${asset.name} is deployed as ${asset.deployed_type}.`);
  }

  const found = findAssetVersion(database, asset.asset_id, wanted.version);
  if (!found)
    return consoleAssetVersion(database, insertAssetVersion(database, asset.asset_id, wanted, time));
  if (isSealed(found)) refuseChange(found, wanted);
  else redraft(database, found.version_id, wanted);
  return consoleAssetVersion(database, assetVersionById(database, found.version_id)!);
}

function refuseChange(found: AssetVersionRow, wanted: DraftAsset): void {
  const isSame =
    sorted(JSON.parse(found.lifecycle) as Record<string, string>) === sorted(wanted.lifecycle ?? {}) &&
    found.os === (wanted.os ?? null) &&
    found.arch === (wanted.arch ?? null);
  if (isSame) return;
  throw conflict(
    'SEALED',
    `Version ${found.version} was submitted for review: what it says can no longer be changed.`,
  );
}

function sorted(map: Record<string, string>): string {
  return JSON.stringify(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
