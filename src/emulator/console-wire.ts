/**
 * The emulator's stand-in for what KooGallery offers only in the seller's console (卖家中心): drafts of assets,
 * deployment templates, review, links. **This interface is ours**; KooGallery has no public one.
 * Every call is JSON over HTTP below `/console/v1`, signed like the open interfaces (SDK-HMAC-SHA256).
 * A refusal is `{error_code: "EMU.…", error_msg}` with a 4xx status.
 *
 * | call | does |
 * |---|---|
 * | `GET    /products/{id}` | {@link ConsoleProduct} |
 * | `PUT    /products/{id}` | lists a product with its specs ({@link ListProduct}); idempotent |
 * | `PUT    /products/{id}/specs/{skuCode}/link` | links a spec ({@link SpecLink}); the asset version must be approved, the product listed |
 * | `DELETE /products/{id}/specs/{skuCode}/link` | unlinks |
 * | `GET    /assets?name=&version=` | `{assets: ConsoleAsset[]}`; both filters are optional |
 * | `POST   /assets` | drafts a version ({@link DraftAsset}) → {@link ConsoleAssetVersion} with its asset's id; the same name and version again answers the draft that is there |
 * | `GET    /assets/{assetId}` | {@link ConsoleAsset} |
 * | `DELETE /assets/{assetId}` | only when no product uses it, or while it is a draft |
 * | `PUT    /assets/{assetId}/versions/{version}/templates/{templateId}` | attaches ({@link AttachTemplate}) |
 * | `POST   /assets/{assetId}/versions/{version}/submit` | submits for review; needs a package and a template |
 * | `GET    /assets/{assetId}/versions/{version}/review` | {@link Review} |
 * | `PUT    /assets/{assetId}/versions/{version}/review` | plays the reviewer: `{status: "APPROVED" \| "REJECTED", reasons?}` |
 * | `GET    /templates?name=` | `{templates: ConsoleTemplate[]}` |
 * | `POST   /templates` | registers a template or, under a name that exists, its next version ({@link RegisterTemplate}) → {@link ConsoleTemplate}; the same bytes as the newest version answer that version |
 * | `DELETE /templates/{templateId}` | only when no asset uses it |
 * | `PUT    /objects/{name}` (body: bytes, header `x-koo-sha256`) | lays a file where a `template_uri` can point → {@link StoredObject} |
 *
 * The package itself is uploaded to the draft's market event with the documented string / file-stream
 * interface, `POST /api/mkp-openapi-public/global/v1/market-event/{event_id}/file`.
 */
export interface ListProduct {
  name: string;
  access: string;
  specs: Array<{ sku_code: string; name: string }>;
}

export interface SpecLink {
  template_id: string;
  /** `V1`, `V2`, … */
  template_version: string;
  asset_id?: string;
  asset_version?: string;
}

export interface ConsoleProduct {
  product_id: string;
  name: string;
  access: string;
  status: 'LISTED';
  specs: Array<{ sku_code: string; name: string; link: SpecLink | null }>;
}

export interface DraftAsset {
  name: string;
  version: string;
  /** As `asset/deployed-object` names it. */
  deployed_type: 'image' | 'software_package';
  lifecycle?: Record<string, string>;
  os?: string;
  arch?: string;
}

export type ReviewStatus = 'APPROVED' | 'DRAFT' | 'IN_REVIEW' | 'REJECTED';

export interface ConsoleAssetVersion {
  asset_id: string;
  version: string;
  version_id: string;
  status: ReviewStatus;
  /** Market event to upload the package to. */
  event_id: string;
  /** Of the uploaded package; `null` until it is there. */
  package: { name: string; bytes: number; sha256: string } | null;
  templates: AttachTemplate[];
}

export interface ConsoleAsset {
  asset_id: string;
  name: string;
  deployed_type: 'image' | 'software_package';
  versions: ConsoleAssetVersion[];
}

export interface AttachTemplate {
  template_id: string;
  template_version: string;
}

export interface Review {
  status: ReviewStatus;
  reasons: string[];
}

export interface RegisterTemplate {
  /** 模版名称 */
  name: string;
  /** 简介 */
  introduction: string;
  /** Where the zip lies: an address that `PUT /objects` gave. */
  template_uri: string;
  /** Hex, of the zip. */
  sha256: string;
}

export interface ConsoleTemplate {
  template_id: string;
  name: string;
  versions: Array<{ version: string; sha256: string; bytes: number }>;
}

export interface StoredObject {
  uri: string;
  sha256: string;
  bytes: number;
}
