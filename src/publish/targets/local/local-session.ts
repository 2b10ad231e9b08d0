import type {
  ConsoleAssetVersion,
  ConsoleTemplate,
  ReviewStatus as WireStatus,
} from '../../../emulator/console-wire.js';
import type { Transport } from '../../../marketplace/sending/transport.js';
import { uploadFile } from '../../../marketplace/upload/upload.js';
import type { ProductDeclaration, SpecDeclaration } from '../../../project/project.js';
import { RfsClient } from '../../../rfs/rfs-client.js';
import { parseTemplateVariables } from '../../../rfs/templates/parse-template-variables.js';
import type {
  AssetVersionState,
  DraftRequest,
  PackageFile,
  ProductState,
  ReviewStatus,
  SpecLink,
  TargetSession,
  TemplatePackage,
  TemplateReference,
  TemplateState,
  TransferOptions,
} from '../../target.js';
import { ConsoleClient } from './console-client.js';

const STATUS: Record<WireStatus, ReviewStatus> = {
  APPROVED: 'approved',
  DRAFT: 'draft',
  IN_REVIEW: 'in-review',
  REJECTED: 'rejected',
};

export interface LocalSessionOptions {
  transport: Transport;
  /** For RFS's paths. */
  projectId: string;
  place: string;
  signal?: AbortSignal;
  /** Ends an emulator that was started for this session. */
  close: () => Promise<void>;
}

/** The emulator as a target: the console's part by our interface, the rest by KooGallery's and RFS's own. */
export class LocalSession implements TargetSession {
  readonly name = 'local';
  readonly place: string;
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

  async readAssetVersion(name: string, version: string): Promise<AssetVersionState | undefined> {
    const assets = await this.#console.assets(name, version);
    const found = assets.flatMap(({ versions }) => versions).find((one) => one.version === version);
    return found && versionState(found);
  }

  async readTemplate(name: string): Promise<TemplateState | undefined> {
    const found = (await this.#console.templates(name)).find((one) => one.name === name);
    return found && templateState(found);
  }

  async listProduct(
    { access, id, name }: ProductDeclaration,
    specs: readonly SpecDeclaration[],
  ): Promise<ProductState> {
    const declared = specs.map((spec) => ({ sku_code: spec.skuCode, name: spec.name }));
    return productState(await this.#console.listProduct(id, { access, name, specs: declared }));
  }

  async draftAsset({ arch, lifecycle, name, os, version }: DraftRequest): Promise<AssetVersionState> {
    const drafted = await this.#console.draftAsset({
      arch,
      deployed_type: 'software_package',
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
    const { uri } = await this.#console.layObject(`${sha256}.zip`, zip, sha256);
    const rfs = new RfsClient({ projectId, transport });
    await parseTemplateVariables(rfs, { template_uri: uri }, { signal });
    const registered = await this.#console.registerTemplate({
      introduction,
      name,
      sha256,
      template_uri: uri,
    });
    return templateState(registered)!;
  }

  async attachTemplate({ assetId, version }: AssetVersionState, template: TemplateReference): Promise<void> {
    await this.#console.attachTemplate(assetId, version, {
      template_id: template.id,
      template_version: template.version,
    });
  }

  async submitForReview({ assetId, version }: AssetVersionState): Promise<void> {
    await this.#console.submit(assetId, version);
  }

  async readReview({
    assetId,
    version,
  }: AssetVersionState): Promise<{ status: ReviewStatus; reasons: string[] }> {
    const { reasons, status } = await this.#console.review(assetId, version);
    return { reasons, status: STATUS[status] };
  }

  async linkSpec(productId: string, skuCode: string, { asset, template }: SpecLink): Promise<void> {
    await this.#console.linkSpec(productId, skuCode, {
      template_id: template.id,
      template_version: template.version,
      ...(asset && { asset_id: asset.id, asset_version: asset.version }),
    });
  }

  close(): Promise<void> {
    return this.#options.close();
  }
}

function productState({
  product_id: id,
  specs,
}: import('../../../emulator/console-wire.js').ConsoleProduct): ProductState {
  const links = specs.map(({ link, sku_code: skuCode }): [string, SpecLink | undefined] => [
    skuCode,
    link
      ? {
          template: { id: link.template_id, version: link.template_version },
          ...(link.asset_id && { asset: { id: link.asset_id, version: link.asset_version ?? '' } }),
        }
      : undefined,
  ]);
  return { id, links: new Map(links) };
}

function versionState(wire: ConsoleAssetVersion): AssetVersionState {
  return {
    assetId: wire.asset_id,
    version: wire.version,
    versionId: wire.version_id,
    status: STATUS[wire.status],
    eventId: wire.event_id,
    package: wire.package ?? undefined,
    templates: wire.templates.map((template) => ({
      id: template.template_id,
      version: template.template_version,
    })),
  };
}

/** The newest version. */
function templateState({ name, template_id: id, versions }: ConsoleTemplate): TemplateState | undefined {
  const newest = versions.at(-1);
  return newest && { id, name, sha256: newest.sha256, version: newest.version };
}
