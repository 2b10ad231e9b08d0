import type { FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { type AssetRow, findAsset } from '../../state/assets.js';
import { type AssetVersionRow, listAssetVersions } from '../../state/asset-versions.js';
import { Refusal } from '../../wire/refusal.js';
import { assetErrors } from '../../wire/error-formats.js';
import { packageAddress } from '../downloads.js';

const DEPLOYED_TYPES = ['image', 'software_package'];

/**
 * Where a template finds the asset that it deploys: what the provider's data source
 * `huaweicloud_koogallery_assets` reads. Only approved versions are in the answer: the one that is asked for, all
 * of them with `query_all=true`, else the newest.
 */
export function deployedObject(context: EmulatorContext): Interface {
  return {
    errorFormat: assetErrors,
    routes(scope) {
      scope.get('/api/mkp-openapi-public/v1/asset/deployed-object', async (request) => ({
        error_code: 'MKT.0000',
        error_msg: 'Success.',
        data: deployedObjects(context, request),
      }));
    },
  };
}

function deployedObjects(context: EmulatorContext, { query }: FastifyRequest) {
  const parameters = query as Record<string, string | string[] | undefined>;
  for (const [name, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) throw assetErrors.invalid(`${name} is given more than once`);
  }

  const {
    asset_id: assetId,
    asset_version: version,
    deployed_type: type,
    query_all: all,
    region,
  } = parameters as Record<string, string | undefined>;
  if (!assetId) throw assetErrors.invalid('asset_id is missing');
  if (!type) throw assetErrors.invalid('deployed_type is missing');
  if (!DEPLOYED_TYPES.includes(type)) {
    throw new Refusal(
      500,
      'MKT.0100',
      `Failure of input parameter: deployed_type is none of ${DEPLOYED_TYPES.join(', ')}`,
    );
  }

  const asset = findAsset(context.database, { id: assetId });
  if (asset?.deployed_type !== type) return [];
  const approved = listAssetVersions(context.database, asset.asset_id).filter(
    ({ status }) => status === 'APPROVED',
  );
  const wanted = version
    ? approved.filter((one) => one.version === version)
    : all === 'true'
      ? approved
      : approved.slice(-1);
  return wanted.map((one) => describe(context, asset, one, region || context.region));
}

function describe(context: EmulatorContext, asset: AssetRow, version: AssetVersionRow, region: string) {
  const common = {
    asset_id: asset.asset_id,
    deployed_type: asset.deployed_type,
    version: version.version,
    version_id: version.version_id,
    region,
  };
  if (asset.deployed_type === 'image') {
    return {
      ...common,
      image_deployed_object: {
        image_id: version.image_id,
        image_name: `${asset.name}-${version.version}`,
        os_type: version.os ?? '',
        create_time: version.create_time,
        architecture: version.arch ?? '',
      },
    };
  }

  return {
    ...common,
    software_pkg_deployed_object: {
      package_name: version.package_name,
      internal_path: packageAddress(context, version),
      checksum: version.package_sha256,
    },
  };
}
