import type { Message } from '../../../i18n/message.js';
import type { Transport } from '../../../marketplace/sending/transport.js';
import { uploadFile } from '../../../marketplace/upload/upload.js';
import { RfsClient } from '../../../rfs/rfs-client.js';
import { parseTemplateVariables } from '../../../rfs/templates/parse-template-variables.js';
import { STEP_NAMES, type StepName } from '../../step-names.js';
import type {
  AssetState,
  AssetVersionState,
  DraftRequest,
  PackageFile,
  ProductListing,
  ProductState,
  ReviewStatus,
  SpecLink,
  TargetSession,
  TemplatePackage,
  TemplateReference,
  TemplateState,
  TransferOptions,
  VersionName,
} from '../../target.js';
import { ConsoleClient } from './console-client.js';
import {
  assetState,
  consoleImage,
  productState,
  STATUS,
  templateState,
  versionState,
} from './console-states.js';

export interface LocalSessionOptions {
  transport: Transport;
  /** For RFS's paths. */
  projectId: string;
  place: Message;
  signal?: AbortSignal;
  /** Ends an emulator that was started for this session. */
  close: () => Promise<void>;
}

/** The emulator as a target: the console's part by our interface, the rest by KooGallery's and RFS's own. */
export class LocalSession implements TargetSession {
  readonly name = 'local';
  readonly offers: ReadonlySet<StepName> = new Set(STEP_NAMES);
  readonly place: Message;
  readonly showsConsole = true;
  readonly showsPackages = true;
  readonly #console: ConsoleClient;
  readonly #options: LocalSessionOptions;

  constructor(options: LocalSessionOptions) {
    this.#options = options;
    this.#console = new ConsoleClient(options.transport, options.signal);
    this.place = options.place;
  }

  async readProduct(id: string): Promise<ProductState | undefined> {
    const found = await this.#console.product(id);
    return found && productState(found);
  }

  async readAsset(name: string): Promise<AssetState | undefined> {
    const found = (await this.#console.assets(name)).find((one) => one.name === name);
    return found && assetState(found);
  }

  async readTemplate(name: string): Promise<TemplateState | undefined> {
    const found = (await this.#console.templates(name)).find((one) => one.name === name);
    return found && templateState(found);
  }

  async listProduct({ access, id, name, specs }: ProductListing): Promise<ProductState> {
    const declared = specs.map((spec) => ({ sku_code: spec.skuCode, name: spec.name }));
    return productState(await this.#console.listProduct(id, { access, name, specs: declared }));
  }

  async draftAsset(draft: DraftRequest): Promise<AssetVersionState> {
    const { arch, image, kind, lifecycle, name, os, saas, version } = draft;
    const drafted = await this.#console.draftAsset({
      arch,
      deployed_type: kind,
      image: image && consoleImage(image),
      saas,
      lifecycle,
      name,
      os,
      version,
    });
    return versionState(drafted);
  }

  async uploadPackage(eventId: string, file: PackageFile, options: TransferOptions = {}): Promise<void> {
    await uploadFile(this.#options.transport, {
      eventId,
      file: file.file,
      name: file.name,
      sha256: file.sha256,
      onProgress: options.onProgress,
      signal: options.signal,
    });
  }

  /** Laid where RFS can fetch it, read by RFS as it will be at the buyer's, then registered. */
  async registerTemplate({ introduction, name, sha256, zip }: TemplatePackage): Promise<TemplateState> {
    const { projectId, signal, transport } = this.#options;
    const { uri } = await this.#console.putObject(`${sha256}.zip`, zip, sha256);
    const rfs = new RfsClient({ projectId, transport });
    await parseTemplateVariables(rfs, { template_uri: uri }, { signal });
    const registered = await this.#console.registerTemplate({
      introduction,
      name,
      sha256,
      template_uri: uri,
    });
    return templateState(registered);
  }

  async attachTemplate({ assetId, version }: VersionName, template: TemplateReference): Promise<void> {
    await this.#console.attachTemplate(assetId, version, {
      template_id: template.id,
      template_version: template.version,
    });
  }

  async detachTemplate({ assetId, version }: VersionName, templateId: string): Promise<void> {
    await this.#console.detachTemplate(assetId, version, templateId);
  }

  async submitForReview({ assetId, version }: VersionName): Promise<void> {
    await this.#console.submit(assetId, version);
  }

  async readReview({ assetId, version }: VersionName): Promise<{ status: ReviewStatus; reasons: string[] }> {
    const { reasons, status } = await this.#console.review(assetId, version);
    return { reasons, status: STATUS[status] };
  }

  async linkSpec(productId: string, skuCode: string, { asset, template }: SpecLink): Promise<void> {
    await this.#console.linkSpec(productId, skuCode, {
      ...(template && { template_id: template.id, template_version: template.version }),
      ...(asset && { asset_id: asset.id, asset_version: asset.version }),
    });
  }

  async unlinkSpec(productId: string, skuCode: string): Promise<void> {
    await this.#console.unlinkSpec(productId, skuCode);
  }

  async deleteAsset(id: string): Promise<void> {
    await this.#console.deleteAsset(id);
  }

  async deleteAssetVersion({ assetId, version }: VersionName): Promise<void> {
    await this.#console.deleteAssetVersion(assetId, version);
  }

  async deleteTemplate(id: string): Promise<void> {
    await this.#console.deleteTemplate(id);
  }

  async deleteTemplateVersion({ id, version }: TemplateReference): Promise<void> {
    await this.#console.deleteTemplateVersion(id, version);
  }

  close(): Promise<void> {
    return this.#options.close();
  }
}
