import type { FastifyRequest } from 'fastify';
import { isIP } from 'node:net';
import { LIFECYCLE_PHASES } from '../../../project/project.js';
import type { ConsoleAssetVersion, ConsoleImage, ConsoleSaas, DraftAsset } from '../../console-wire.js';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import {
  type AssetVersionRow,
  assetVersionById,
  consoleAssetVersion,
  detailsOf,
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
import type { Database } from '../../state/database.js';
import { usersOfAsset } from '../../state/links.js';
import type { JsonFields } from '../../wire/json-fields.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { conflict, CONSOLE, consoleBody, notFound } from './console-interface.js';
import { forgetPackages } from '../forget-packages.js';

const DEPLOYED_TYPES = ['container', 'image', 'saas', 'software_package'] as const;

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
  const body = consoleBody(request).only(
    'name',
    'version',
    'deployed_type',
    'lifecycle',
    'os',
    'arch',
    'image',
    'saas',
  );
  const lifecycle = body.textMap('lifecycle');
  const unknown = Object.keys(lifecycle).find(
    (phase) => !(LIFECYCLE_PHASES as readonly string[]).includes(phase),
  );
  if (unknown !== undefined) throw consoleErrors.invalid(`${unknown} is not a lifecycle phase`);
  const deployedType = body.oneOf('deployed_type', DEPLOYED_TYPES);
  for (const part of ['image', 'saas'] as const) {
    if (body.has(part) && part !== deployedType)
      throw consoleErrors.invalid(`${part} is given for an asset of the type ${deployedType}`);
  }

  return {
    name: body.text('name', { max: 255 }),
    version: body.text('version', { max: 64 }),
    deployed_type: deployedType,
    image: readImage(body.optionalObject('image')),
    saas: readSaas(body.optionalObject('saas')),
    lifecycle,
    os: body.optionalText('os', { max: 64 }),
    arch: body.optionalText('arch', { max: 64 }),
  };
}

/** The fields that the pages name: the image, replication zones, the agency, the security group. */
function readImage(body: JsonFields | undefined): ConsoleImage | undefined {
  body?.only('image_id', 'region', 'size', 'shared', 'zones', 'agency', 'security_group');
  return (
    body && {
      image_id: body.text('image_id', { max: 64 }),
      region: body.text('region', { max: 64 }),
      size: body.optionalInteger('size', { max: Number.MAX_SAFE_INTEGER }),
      shared: body.optionalFlag('shared'),
      zones: body.texts('zones'),
      agency: body.optionalText('agency', { max: 64 }),
      security_group: body.optionalText('security_group', { max: 64 }),
    }
  );
}

/** Its address is a website of the seller's: https, and a domain name. */
function readSaas(body: JsonFields | undefined): ConsoleSaas | undefined {
  if (!body) return undefined;
  body.only('address', 'login');
  const address = body.text('address', { max: 512 });
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || isIP(url.hostname.replaceAll(/[[\]]/g, '')) !== 0)
    throw consoleErrors.invalid('the address of a SaaS asset is not https with a domain name');
  const login = body.has('login') ? body.oneOf('login', ['cookies', 'none', 'password']) : undefined;
  return { address, ...(login && { login }) };
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
  if (isSealed(found)) refuseChange(database, found, wanted);
  else redraft(database, found.version_id, wanted);
  return consoleAssetVersion(database, assetVersionById(database, found.version_id)!);
}

function refuseChange(database: Database, found: AssetVersionRow, wanted: DraftAsset): void {
  const { image, saas } = wanted;
  const isSame =
    sorted(JSON.parse(found.lifecycle) as Record<string, string>) === sorted(wanted.lifecycle ?? {}) &&
    found.os === (wanted.os ?? null) &&
    found.arch === (wanted.arch ?? null) &&
    JSON.stringify(detailsOf(database, found.version_id)) === JSON.stringify({ image, saas });
  if (isSame) return;
  throw conflict(
    'SEALED',
    `Version ${found.version} was submitted for review: what it says can no longer be changed.`,
  );
}

function sorted(map: Record<string, string>): string {
  return JSON.stringify(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
