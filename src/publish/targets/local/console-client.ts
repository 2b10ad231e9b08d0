import type {
  AttachTemplate,
  ConsoleAsset,
  ConsoleAssetVersion,
  ConsoleProduct,
  ConsoleTemplate,
  DraftAsset,
  ListProduct,
  RegisterTemplate,
  Review,
  SpecLink,
  StoredObject,
} from '../../../emulator/console-wire.js';
import { callJson, readJson } from '../../../marketplace/answers/read-json.js';
import { type Shape, withShape } from '../../../marketplace/answers/with-shape.js';
import type { Call, Transport } from '../../../marketplace/sending/transport.js';
import type { Message } from '../../../i18n/message.js';
import { consoleCalls } from './messages.js';
import { ifFound } from '../../../marketplace/sending/if-found.js';

const BASE = '/console/v1';

/** What koo goes on with, of each kind of answer. */
const PRODUCT: Shape = { product_id: 'text', specs: 'list' };
const ASSETS: Shape = { assets: 'list' };
const ASSET_VERSION: Shape = {
  asset_id: 'text',
  event_id: 'text',
  status: 'text',
  templates: 'list',
  version: 'text',
};
const TEMPLATES: Shape = { templates: 'list' };
const TEMPLATE: Shape = { template_id: 'text', versions: 'list' };
const OBJECT: Shape = { sha256: 'text', uri: 'text' };
const REVIEW: Shape = { reasons: 'list', status: 'text' };

/** A refusal has a code and an error status; an answer that is fine has none. */
const isSuccess = (code: string | undefined): boolean => code === undefined;

/**
 * The emulator's seller console, call by call; `emulator/console-wire.ts` says what each does. Each does the same once
 * and twice, so one whose answer is lost is sent again.
 */
export class ConsoleClient {
  readonly #transport: Transport;
  readonly #signal?: AbortSignal;

  constructor(transport: Transport, signal?: AbortSignal) {
    this.#transport = transport;
    this.#signal = signal;
  }

  product(id: string): Promise<ConsoleProduct | undefined> {
    return this.#find(`/products/${segment(id)}`, PRODUCT);
  }

  listProduct(id: string, product: ListProduct): Promise<ConsoleProduct> {
    return this.#send('PUT', `/products/${segment(id)}`, consoleCalls.product(), product, PRODUCT);
  }

  async assets(name: string): Promise<ConsoleAsset[]> {
    const query = { name };
    const found = await this.#call<{ assets: ConsoleAsset[] }>(
      {
        method: 'GET',
        path: '/assets',
        query,
        title: consoleCalls.assets(),
      },
      ASSETS,
    );
    return found.assets;
  }

  draftAsset(draft: DraftAsset): Promise<ConsoleAssetVersion> {
    return this.#send('POST', '/assets', consoleCalls.assetDraft(), draft, ASSET_VERSION);
  }

  attachTemplate(assetId: string, version: string, template: AttachTemplate): Promise<unknown> {
    const path = `${versionPath(assetId, version)}/templates/${segment(template.template_id)}`;
    return this.#send('PUT', path, consoleCalls.assetTemplate(), template);
  }

  detachTemplate(assetId: string, version: string, templateId: string): Promise<void> {
    const path = `${versionPath(assetId, version)}/templates/${segment(templateId)}`;
    return this.#delete(path, consoleCalls.templateDetachment());
  }

  deleteAsset(assetId: string): Promise<void> {
    return this.#delete(`/assets/${segment(assetId)}`, consoleCalls.assetDeletion());
  }

  deleteAssetVersion(assetId: string, version: string): Promise<void> {
    return this.#delete(versionPath(assetId, version), consoleCalls.draftDeletion());
  }

  deleteTemplate(templateId: string): Promise<void> {
    return this.#delete(`/templates/${segment(templateId)}`, consoleCalls.templateDeletion());
  }

  deleteTemplateVersion(templateId: string, version: string): Promise<void> {
    const path = `/templates/${segment(templateId)}/versions/${segment(version)}`;
    return this.#delete(path, consoleCalls.templateVersionDeletion());
  }

  submit(assetId: string, version: string): Promise<unknown> {
    return this.#send('POST', `${versionPath(assetId, version)}/submit`, consoleCalls.submission(), {});
  }

  review(assetId: string, version: string): Promise<Review> {
    return this.#call(
      {
        method: 'GET',
        path: `${versionPath(assetId, version)}/review`,
        title: consoleCalls.review(),
      },
      REVIEW,
    );
  }

  async templates(name: string): Promise<ConsoleTemplate[]> {
    const query = { name };
    const found = await this.#call<{ templates: ConsoleTemplate[] }>(
      {
        method: 'GET',
        path: '/templates',
        query,
        title: consoleCalls.templates(),
      },
      TEMPLATES,
    );
    return found.templates;
  }

  registerTemplate(template: RegisterTemplate): Promise<ConsoleTemplate> {
    return this.#send('POST', '/templates', consoleCalls.template(), template, TEMPLATE);
  }

  putObject(name: string, bytes: Uint8Array, sha256: string): Promise<StoredObject> {
    return this.#call(
      {
        body: bytes,
        headers: { 'content-type': 'application/octet-stream', 'x-koo-sha256': sha256 },
        method: 'PUT',
        path: `/objects/${segment(name)}`,
        repeatable: true,
        title: consoleCalls.templateFile(),
      },
      OBJECT,
    );
  }

  linkSpec(productId: string, skuCode: string, link: SpecLink): Promise<unknown> {
    return this.#send(
      'PUT',
      `/products/${segment(productId)}/specs/${segment(skuCode)}/link`,
      consoleCalls.link(),
      link,
    );
  }

  unlinkSpec(productId: string, skuCode: string): Promise<void> {
    const path = `/products/${segment(productId)}/specs/${segment(skuCode)}/link`;
    return this.#delete(path, consoleCalls.unlinking());
  }

  /** An answer, or nothing when there is no such thing. */
  async #find<T>(path: string, shape: Shape): Promise<T | undefined> {
    return ifFound(this.#call<T>({ method: 'GET', path, title: consoleCalls.query() }, shape));
  }

  #send<T>(
    method: 'POST' | 'PUT',
    path: string,
    title: Message,
    body: object,
    shape: Shape = {},
  ): Promise<T> {
    return this.#call(
      {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
        method,
        path,
        repeatable: true,
        title,
      },
      shape,
    );
  }

  /** What is gone already is deleted. */
  async #delete(path: string, title: Message): Promise<void> {
    const call = this.#whole({ method: 'DELETE', path, repeatable: true, title });
    const answer = await this.#transport.send(call);
    if (answer.status !== 204 && answer.status !== 404) readJson(answer, this.#transport, call, isSuccess);
  }

  async #call<T>(call: Call, shape: Shape): Promise<T> {
    const whole = this.#whole(call);
    return withShape<T>(await callJson(this.#transport, whole, isSuccess), shape, whole);
  }

  /** Only reading stops at once: a write is short, and is let end. */
  #whole(call: Call): Call {
    return {
      findOut: consoleCalls.findOut(),
      ...call,
      path: `${BASE}${call.path}`,
      signal: call.method === 'GET' ? this.#signal : undefined,
    };
  }
}

function versionPath(assetId: string, version: string): string {
  return `/assets/${segment(assetId)}/versions/${segment(version)}`;
}

function segment(text: string): string {
  return encodeURIComponent(text);
}
