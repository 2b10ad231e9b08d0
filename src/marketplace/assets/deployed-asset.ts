import { callJson, type IsSuccess } from '../answers/read-json.js';
import { withShape } from '../answers/with-shape.js';
import type { Call } from '../sending/call.js';
import type { Transport } from '../sending/transport.js';
import { defineMessages } from '../../i18n/message.js';

export const assetQueryMessages = defineMessages('marketplace/assets', { query: () => 'the asset query' });

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
  asset_id?: string;
  deployed_type?: string;
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
  const call: Call = {
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
    title: assetQueryMessages.query(),
  };
  const answer = await callJson(transport, call, isSuccess);
  if (answer.content.data === undefined || answer.content.data === null) return [];
  const { data } = withShape<{ data: unknown[] }>(answer, { data: 'list' }, call);
  return data.map((item) =>
    deployedAsset(withShape({ content: asObject(item), url: answer.url }, { version: 'text' }, call)),
  );
}

/** Without members that should be text and are not: a checksum of another kind is none. */
function deployedAsset(item: DeployedAsset): DeployedAsset {
  const { image_deployed_object: image, software_pkg_deployed_object: software, ...more } = item;
  return {
    ...withTexts(more, ['asset_id', 'deployed_type', 'region', 'version_id']),
    ...(software && {
      software_pkg_deployed_object: withTexts(asObject(software), [
        'checksum',
        'internal_path',
        'package_name',
      ]),
    }),
    ...(image && { image_deployed_object: withTexts(asObject(image), ['image_id', 'image_name']) }),
  };
}

function withTexts<T extends object>(object: T, names: ReadonlyArray<keyof T & string>): T {
  const isKept = ([name, value]: [string, unknown]): boolean =>
    typeof value === 'string' || !(names as readonly string[]).includes(name);
  return Object.fromEntries(Object.entries(object).filter((member) => isKept(member))) as T;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
