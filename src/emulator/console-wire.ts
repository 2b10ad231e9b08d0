/**
 * The emulator's stand-in for what KooGallery offers only in the seller's console (卖家中心): drafts of assets,
 * deployment templates, review, links. **This interface is ours**; KooGallery has no public one.
 * Every call is JSON over HTTP below `/console/v1`, signed like the open interfaces (SDK-HMAC-SHA256).
 * A refusal is `{error_code: "EMU.…", error_msg}` with a 4xx status, and `reasons` where there are several:
 * `EMU.INVALID` (400, what was sent), `EMU.HASH_MISMATCH` (400), `EMU.NOT_FOUND` (404), and with 409 what the state does
 * not allow: `EMU.IN_USE`, `EMU.NOT_LISTED`, `EMU.NOT_APPROVED`, `EMU.NOT_ATTACHED`, `EMU.NO_PACKAGE`, `EMU.NO_TEMPLATE`, `EMU.NO_IMAGE`, `EMU.NO_ADDRESS`,
 * `EMU.LAST_TEMPLATE`, `EMU.LAST_VERSION`, `EMU.SEALED` (submitted for review, and not rejected), `EMU.NOT_DRAFT`, `EMU.NOT_IN_REVIEW`,
 * `EMU.OTHER_TYPE`.
 *
 * | call | does |
 * |---|---|
 * | `GET    /products/{id}` | {@link ConsoleProduct} |
 * | `PUT    /products/{id}` | lists a product with its specs ({@link ListProduct}); idempotent |
 * | `PUT    /products/{id}/specs/{skuCode}/link` | links a spec ({@link SpecLink}); the asset version must be approved and have the template, the product be listed; a License product needs both |
 * | `DELETE /products/{id}/specs/{skuCode}/link` | unlinks |
 * | `GET    /assets?name=&version=` | `{assets: ConsoleAsset[]}`; both filters are optional |
 * | `POST   /assets` | drafts a version ({@link DraftAsset}) → {@link ConsoleAssetVersion} with its asset's id; the same name and version again answers the one that is there, as long as a sealed one is to stay as it is |
 * | `GET    /assets/{assetId}` | {@link ConsoleAsset} |
 * | `DELETE /assets/{assetId}` | only when no product uses it, or while it is a draft |
 * | `DELETE /assets/{assetId}/versions/{version}` | only a draft, or what was rejected; the asset goes with its last version |
 * | `PUT    /assets/{assetId}/versions/{version}/templates/{templateId}` | attaches ({@link AttachTemplate}) → {@link ConsoleAssetVersion}; replaces another version of that template; not while in review |
 * | `DELETE /assets/{assetId}/versions/{version}/templates/{templateId}` | detaches; not while in review, while a spec deploys with both, or what was approved would be left without a template |
 * | `POST   /assets/{assetId}/versions/{version}/submit` | submits for review → {@link Review}; a software package and a container need their package, the former also a template; an image needs its `image`, a SaaS asset its `saas` |
 * | `GET    /assets/{assetId}/versions/{version}/review` | {@link Review}; waits up to 20 seconds for the scan |
 * | `PUT    /assets/{assetId}/versions/{version}/review` | plays the reviewer: `{status: "APPROVED" \| "REJECTED", reasons?}` |
 * | `GET    /templates?name=` | `{templates: ConsoleTemplate[]}` |
 * | `POST   /templates` | registers a template or, under a name that exists, its next version ({@link RegisterTemplate}) → {@link ConsoleTemplate}; the same bytes as the newest version answer that version |
 * | `DELETE /templates/{templateId}` | only when no asset uses it |
 * | `DELETE /templates/{templateId}/versions/{version}` | only when nothing uses it; the last one (`EMU.LAST_VERSION`) goes with its template |
 * | `PUT    /objects/{name}` (body: bytes, header `x-koo-sha256`) | lays a file where a `template_uri` can point → {@link StoredObject} |
 * | `POST   /orders` | places an order as a buyer would ({@link PlaceOrder}) → {@link ConsoleOrder}; the seller's server is called for it |
 * | `GET    /orders` | `{orders: ConsoleOrder[]}`, the newest first, at most 100 |
 * | `GET    /orders/{orderId}` | {@link ConsoleOrder} |
 * | `POST   /orders/{orderId}/events` | `{event: "renew" \| "freeze" \| "unfreeze" \| "upgrade" \| "release"}` → {@link ConsoleOrder}; `EMU.NOT_POSSIBLE` (409) where the instance does not allow it |
 * | `POST   /deliveries/{deliveryId}` | `{action: "again" \| "twice" \| "late" \| "next" \| "restart"}` → {@link ConsoleDelivery}; begins it, and does not wait; `EMU.NO_SERVER` (409) |
 * | `GET    /statements` | `{statements: ConsoleStatement[]}`: months that have orders or usage, the newest first |
 * | `GET    /statements/{period}?format=&plant=` | {@link ConsoleStatementFiles} of a month, as `csv` or `xlsx`; `plant` names faults to have in them, with commas; `EMU.NOT_POSSIBLE` (409) where there is nothing to plant one in |
 * | `GET    /requests?after=&limit=` | `{requests: LoggedRequest[]}`, the oldest first, at most 1,000 unless told |
 *
 * The package itself is uploaded to the draft's market event with the documented string / file-stream
 * interface, `POST /api/mkp-openapi-public/global/v1/market-event/{event_id}/file`: as often as one likes until the version
 * is submitted, again after it was rejected; the same bytes at any time. Anything else is `91381034`.
 */
export interface ListProduct {
  name: string;
  access: string;
  specs: Array<{ sku_code: string; name: string }>;
}

export interface SpecLink {
  /** Absent where the asset needs none: that of a License product does. */
  template_id?: string;
  /** `V1`, `V2`, … */
  template_version?: string;
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

/**
 * Category of an asset. The first two are as `asset/deployed-object` names them, which shows no other.
 * @see https://support.huaweicloud.com/eu/de-de/sp-marketplace/eu_sp_topic_000109.html
 */
export type DeployedType = 'container' | 'image' | 'saas' | 'software_package';

export interface ConsoleImage {
  /** Of the private image in IMS. */
  image_id: string;
  region: string;
  /** Bytes, of the system disk. */
  size?: number;
  shared?: boolean;
  /** Replication zones. */
  zones: string[];
  /** The IAM agency with IMS Administrator. */
  agency?: string;
  security_group?: string;
}

export interface ConsoleSaas {
  address: string;
  login?: 'cookies' | 'none' | 'password';
}

export interface DraftAsset {
  name: string;
  version: string;
  deployed_type: DeployedType;
  /** Of an image. */
  image?: ConsoleImage;
  /** Of a SaaS asset. */
  saas?: ConsoleSaas;
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
  /** Phase to command. */
  lifecycle: Record<string, string>;
  os: string | null;
  arch: string | null;
  image: ConsoleImage | null;
  saas: ConsoleSaas | null;
  /** Why it was rejected. */
  reasons: string[];
  /** Of the uploaded package; `null` until it is there. */
  package: { name: string; bytes: number; sha256: string } | null;
  templates: AttachTemplate[];
}

export interface ConsoleAsset {
  asset_id: string;
  name: string;
  deployed_type: DeployedType;
  versions: ConsoleAssetVersion[];
  /** The specs that deploy with a version of it, of any product. */
  used_by: UsingSpec[];
}

export interface UsingSpec {
  product_id: string;
  sku_code: string;
  /** The version that it deploys with. */
  version: string;
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
  used_by: {
    specs: UsingSpec[];
    /** `version` is the template's, `asset_version` the asset's. */
    assets: Array<{ asset_id: string; name: string; asset_version: string; version: string }>;
  };
}

export interface StoredObject {
  uri: string;
  sha256: string;
  bytes: number;
}

export interface PlaceOrder {
  product_id: string;
  sku_code: string;
  /** `PERIOD` when absent. */
  charging_mode?: 'ON_DEMAND' | 'ON_DEMAND_PKG' | 'ONE_TIME' | 'PERIOD';
  /** 1 when absent. */
  quantity?: number;
  /** `month` when absent; of `PERIOD` and `ON_DEMAND_PKG`. */
  period_type?: 'month' | 'year';
  /** 1 when absent. */
  period_number?: number;
}

export interface ConsoleOrder {
  order_id: string;
  order_line_id: string;
  status: 'FAILED' | 'FROZEN' | 'OPEN' | 'OPENING' | 'RELEASED';
  /** `null` until the seller's server has named it. */
  instance_id: string | null;
  /** The seller's server; `null` where none is configured: nothing is called. */
  server: string | null;
  /** All orders of it, the first one first. */
  orders: string[];
  /** The oldest first. */
  deliveries: ConsoleDelivery[];
}

export interface ConsoleDelivery {
  delivery_id: number;
  event: string;
  /** `saas-2.0/newInstance` */
  interface: string;
  /** A freeze has none. */
  order_id: string | null;
  state: 'delivered' | 'manual' | 'open' | 'order-failed' | 'polling' | 'stopped';
  /** When the plan calls next; ISO 8601, UTC. */
  next_time: string | null;
  attempt_count: number;
  /** The oldest first; of many, the first and the newest ones. */
  attempts: ConsoleAttempt[];
}

export interface ConsoleAttempt {
  number: number;
  activity: string;
  cause: 'again' | 'late' | 'plan' | 'poll' | 'twice';
  /** ISO 8601, UTC. */
  time: string;
  /** `null` while it is on its way, as `verdict`. */
  milliseconds: number | null;
  verdict: 'accepted' | 'failed' | 'in-progress' | 'lost' | null;
  http_status: number | null;
  /** Where there is no answer. */
  failure: string | null;
  /** The rule that the answer breaks; `koo explain` describes it. */
  rule: string | null;
  /** In English. */
  message: string | null;
  /** The same as data, for a text in another language. */
  message_record: { id: string; data: Readonly<Record<string, unknown>> } | null;
}

/** What the emulator makes up of a month. Prices and ids are its own. */
export interface ConsoleStatement {
  /** `202611` */
  period: string;
  invented: true;
  orders: number;
  usage_records: number;
  transactions: number;
  /** CNY; `null` where there is no bill. */
  settlement_amount: string | null;
}

export interface ConsoleStatementFiles {
  period: string;
  invented: true;
  files: Array<{
    kind: 'bill-items' | 'bills' | 'orders' | 'transactions' | 'usage';
    name: string;
    rows: number;
    /** Base64. */
    content: string;
  }>;
}
