import { callJson, type IsSuccess } from '../answers/read-json.js';
import type { Transport } from '../sending/transport.js';

export interface DeployedAssetQuery {
  assetId: string;
  type: 'image' | 'software_package';
  region?: string;
  version?: string;
  /** `query_all`: every version instead of the newest. */
  all?: boolean;
}

/** One version of an asset as a template sees it (`data "huaweicloud_koogallery_assets"`). Other fields are kept. */
export interface DeployedAsset {
  asset_id: string;
  deployed_type: string;
  version: string;
  version_id?: string;
  region?: string;
  software_pkg_deployed_object?: {
    package_name?: string;
    internal_path?: string;
    checksum?: string;
    [other: string]: unknown;
  };
  image_deployed_object?: { image_id?: string; image_name?: string; [other: string]: unknown };
  [other: string]: unknown;
}

/** No page prints this interface's code for success, so each that means it elsewhere does, and none at all. */
const isSuccess: IsSuccess = (code) => code === undefined || /^((MKT|CBC)\.0000|92020000)$/.test(code);

/**
 * Asks what an asset deploys: this is how a version and its checksum can be verified after the console took it.
 *
 * @returns The versions that are there; none when the asset is not known or not approved yet.
 * @throws RefusedCallError, NotReachedError, LostAnswerError, UnreadableAnswerError
 * @see https://registry.terraform.io/providers/huaweicloud/huaweicloud (data source koogallery_assets)
 */
export async function queryDeployedAsset(
  transport: Transport,
  { all, assetId, region, type, version }: DeployedAssetQuery,
  { signal }: { signal?: AbortSignal } = {},
): Promise<DeployedAsset[]> {
  const { content } = await callJson(
    transport,
    {
      method: 'GET',
      path: '/api/mkp-openapi-public/v1/asset/deployed-object',
      query: {
        asset_id: assetId,
        asset_version: version,
        deployed_type: type,
        query_all: all === undefined ? undefined : String(all),
        region,
      },
      signal,
      title: 'the asset query',
    },
    isSuccess,
  );
  return Array.isArray(content.data) ? (content.data as DeployedAsset[]) : [];
}
