import type { KooError } from '../../../errors/koo-error.js';
import type { Message } from '../../../i18n/message.js';
import {
  type DeployedAsset,
  type DeployedAssetQuery,
  queryDeployedAsset,
} from '../../../marketplace/assets/deployed-asset.js';
import { NotReachedError } from '../../../marketplace/sending/call-errors.js';
import type { Transport } from '../../../marketplace/sending/transport.js';
import { uploadFile } from '../../../marketplace/upload/upload.js';
import type { AssetKind, Project } from '../../../project/project.js';
import { isReadable } from '../../hand-offs/verifiable.js';
import type { AssetReceipt, Receipt } from '../../receipt/receipt.js';
import type { StepName } from '../../step-names.js';
import type {
  AssetState,
  AssetVersionState,
  PackageFile,
  ProductState,
  ReviewStatus,
  TargetSession,
  TemplateState,
  TransferOptions,
  VersionName,
} from '../../target.js';
import { targetMessages } from '../messages.js';
import { refuseWrongId } from './refuse-wrong-id.js';

export interface SiteSessionOptions {
  name: string;
  place: Message;
  project: Project;
  /** What people have said of the console: it is all that is known of what no interface shows. */
  receipt: Receipt;
  /** The way there, with keys: the first call asks for it. */
  transport(): Promise<Transport>;
  signal?: AbortSignal;
  /** Nothing is sent: what the receipt has stands for what the target would show. */
  isOffline?: boolean;
  /** Told once, where assets that the receipt knows are not looked up for want of keys; without it, keys are required. */
  onNoKeys?: () => void;
}

/** What no interface offers is a person's; a step that is asked for all the same is a mistake of ours. */
const byHand = (what: string) => async (): Promise<never> => {
  throw new Error(`KooGallery has no public interface to ${what}.`);
};

/**
 * KooGallery by its public interfaces: `asset/deployed-object` shows the approved versions of an asset, and a package goes
 * to a market event whose id is known. Of the rest stands what the receipt says.
 */
export class SiteSession implements TargetSession {
  readonly name: string;
  readonly place: Message;
  readonly offers: ReadonlySet<StepName> = new Set(['await-review', 'upload-package']);
  readonly showsConsole = false;
  readonly showsPackages = false;
  readonly isOffline: boolean;
  readonly #options: SiteSessionOptions;
  #isWithoutKeys = false;

  readonly listProduct = byHand('list a product');
  readonly draftAsset = byHand('draft an asset');
  readonly registerTemplate = byHand('register a template');
  readonly attachTemplate = byHand('attach a template');
  readonly detachTemplate = byHand('detach a template');
  readonly submitForReview = byHand('submit an asset');
  readonly linkSpec = byHand('link a spec');
  readonly unlinkSpec = byHand('unlink a spec');
  readonly deleteAsset = byHand('delete an asset');
  readonly deleteAssetVersion = byHand('delete a draft');
  readonly deleteTemplate = byHand('delete a template');
  readonly deleteTemplateVersion = byHand('delete the version of a template');

  constructor(options: SiteSessionOptions) {
    this.#options = options;
    this.name = options.name;
    this.place = options.place;
    this.isOffline = options.isOffline ?? false;
  }

  uploads(assetName: string): boolean {
    return this.#eventId(assetName) !== '';
  }

  /** koo.yaml's product is taken as listed: publishing it comes first, in the console. */
  async readProduct(id: string): Promise<ProductState | undefined> {
    const { project, receipt } = this.#options;
    const { product, specs } = project;
    const others = Object.keys(receipt.links).filter(
      (code) => !specs.some(({ skuCode }) => skuCode === code),
    );
    const listed = [...specs, ...others.map((skuCode) => ({ name: skuCode, skuCode }))];
    return {
      access: product.access,
      name: product.name,
      id,
      specs: listed.map(({ name, skuCode }) => {
        const link = receipt.links[skuCode];
        return { name, skuCode, ...(link && { link }) };
      }),
    };
  }

  async readAsset(name: string): Promise<AssetState | undefined> {
    const told = this.#told(name);
    const id = this.#declared(name)?.id ?? told?.id;
    if (id === undefined) return undefined;
    refuseWrongId(id, { key: this.#keyOf(name), name, target: this.name });
    const isKnown = told?.id === id;
    const deployed = isReadable(this.#kind(name))
      ? await this.#looked(name, { all: true, assetId: id }, isKnown)
      : undefined;
    if (!deployed) return { id, name, usedBy: [], versions: isKnown ? [this.#drafted(told)] : [] };
    const approved = deployed.map((found) => this.#approved(name, id, found));
    const isShown = approved.some(({ version }) => version === told?.version);
    return {
      id,
      name,
      usedBy: [],
      versions:
        told?.id === id && !isShown && told.status !== 'approved'
          ? [...approved, this.#drafted(told)]
          : approved,
    };
  }

  async readTemplate(name: string): Promise<TemplateState | undefined> {
    const { left, templates } = this.#options.receipt;
    const known = [...Object.values(templates), ...Object.values(left?.templates ?? {})];
    const found = known.filter((one) => one.name === name);
    if (found.length === 0) return undefined;
    return {
      attachedTo: [],
      id: found[0]!.id,
      name,
      usedBy: [],
      versions: found.map(({ sha256, version }) => ({ sha256, version })),
    };
  }

  async uploadPackage(eventId: string, file: PackageFile, options: TransferOptions = {}): Promise<void> {
    const { file: path, name, sha256 } = file;
    await uploadFile(await this.#options.transport(), { eventId, file: path, name, sha256, ...options });
  }

  /** Only what is approved is shown; why something was rejected is in the console. */
  async readReview({ assetId, version }: VersionName): Promise<{ status: ReviewStatus; reasons: string[] }> {
    const told = Object.values(this.#options.receipt.assets).find(({ id }) => id === assetId);
    if (told && !isReadable(this.#kind(told.name)))
      return { reasons: told.reasons ?? [], status: told.status };
    const deployed = await this.#looked(told?.name ?? '', { assetId, version }, true);
    const isShown = deployed?.some((one) => one.version === version);
    return { reasons: [], status: isShown ? 'approved' : 'in-review' };
  }

  async close(): Promise<void> {}

  /**
   * The same where it can be looked up; nothing offline, nor without keys while the receipt says enough to go on.
   *
   * @param isKnown Whether the receipt has the asset.
   */
  async #looked(
    name: string,
    asked: Pick<DeployedAssetQuery, 'all' | 'assetId' | 'version'>,
    isKnown: boolean,
  ): Promise<DeployedAsset[] | undefined> {
    if (this.isOffline || (this.#isWithoutKeys && isKnown)) return undefined;
    try {
      return await this.#deployed(name, asked);
    } catch (error) {
      if (error instanceof NotReachedError) error.addHint(targetMessages.goOnOffline());
      const { onNoKeys } = this.#options;
      if ((error as KooError).code !== 'NO_CREDENTIALS' || !onNoKeys || !isKnown) throw error;
      this.#isWithoutKeys = true;
      onNoKeys();
      return undefined;
    }
  }

  /** What the templates of buyers get in the region that koo.yaml names for this target. */
  async #deployed(
    name: string,
    asked: Pick<DeployedAssetQuery, 'all' | 'assetId' | 'version'>,
  ): Promise<DeployedAsset[]> {
    const { project, signal, transport } = this.#options;
    const { region } = project.targets[this.name] ?? {};
    return queryDeployedAsset(
      await transport(),
      { ...asked, region, type: this.#kind(name) === 'image' ? 'image' : 'software_package' },
      { signal },
    );
  }

  #approved(name: string, assetId: string, found: DeployedAsset): AssetVersionState {
    const { checksum, package_name: packageName = '' } = found.software_pkg_deployed_object ?? {};
    const told = this.#told(name);
    const isReported = told?.id === assetId && told.version === found.version;
    const sha256 = typeof checksum === 'string' ? checksum.trim().toLowerCase() : undefined;
    return {
      assetId,
      eventId: this.#eventId(name),
      ...(sha256 && /^[0-9a-f]{64}$/.test(sha256)
        ? { package: { name: packageName, sha256 } }
        : typeof checksum === 'string' && { checksum }),
      ...(isReported && told.packageName === undefined && { contents: told.sha256 }),
      status: 'approved',
      templates: isReported ? (told.attached ?? []) : [],
      version: found.version,
      versionId: isReported ? told.versionId : (found.version_id ?? ''),
    };
  }

  #drafted({
    attached = [],
    id,
    name,
    packageName,
    reasons,
    sha256,
    status,
    version,
    versionId,
  }: AssetReceipt): AssetVersionState {
    return {
      assetId: id,
      ...(packageName === undefined && { contents: sha256 }),
      eventId: this.#eventId(name),
      ...(status === 'rejected' && reasons && { reasons }),
      status,
      templates: attached,
      version,
      versionId,
    };
  }

  #told(name: string): AssetReceipt | undefined {
    const { assets, left } = this.#options.receipt;
    return [...Object.values(assets), ...Object.values(left?.assets ?? {})].find((one) => one.name === name);
  }

  #keyOf(name: string): string {
    const { project, receipt } = this.#options;
    const declared = project.assets.find((asset) => asset.name === name)?.key;
    return declared ?? Object.entries(receipt.assets).find(([, asset]) => asset.name === name)?.[0] ?? name;
  }

  #kind(name: string): AssetKind {
    return this.#options.project.assets.find((asset) => asset.name === name)?.kind ?? 'software_package';
  }

  #declared(name: string): { id: string; eventId?: string } | undefined {
    const { assets, targets } = this.#options.project;
    const key = assets.find((asset) => asset.name === name)?.key;
    return key === undefined ? undefined : targets[this.name]?.assets[key];
  }

  #eventId(name: string): string {
    return this.#declared(name)?.eventId ?? this.#told(name)?.eventId ?? '';
  }
}
