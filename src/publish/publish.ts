import { UsageError } from '../errors/koo-error.js';
import type { Finding } from '../findings/finding.js';
import type { AssetDeclaration, Project, TemplateDeclaration } from '../project/project.js';
import { prepare, type Prepared } from './prepare.js';
import type { PublishContext } from './publish-context.js';
import type { PublishListener } from './publish-event.js';
import { withPublishLock } from './publish-lock.js';
import { ReceiptKeeper } from './receipt.js';
import { attachTemplate } from './steps/attach-template.js';
import { draftAsset } from './steps/draft-asset.js';
import { linkSpecs } from './steps/link-specs.js';
import { listProduct } from './steps/list-product.js';
import { passReview } from './steps/pass-review.js';
import { registerTemplate } from './steps/register-template.js';
import { uploadPackage } from './steps/upload-package.js';
import type { AssetVersionState, SpecLink, Target, TemplateState } from './target.js';
import { packTemplate } from './template-package.js';

export interface PublishOptions {
  onEvent?: PublishListener;
  signal?: AbortSignal;
}

/** What a publish came to. Its schema is `schemas/output/publish.schema.json`. */
export interface PublishResult {
  target: string;
  /** The target's address, for the person who reads it. */
  place: string;
  product: string;
  /** Whether anything at the target was changed. */
  changed: boolean;
  assets: Array<{
    key: string;
    name: string;
    id: string;
    version: string;
    sha256: string;
    bytes: number;
    status: string;
  }>;
  templates: Array<{ key: string; name: string; id: string; version: string; sha256: string }>;
  links: Array<{
    skuCode: string;
    name: string;
    template: string;
    templateVersion: string;
    assetVersion?: string;
  }>;
  /** What somebody else has to do before the rest can follow. */
  waiting: string[];
  /** Warnings and advice; errors would have stopped it. */
  findings: Finding[];
}

/**
 * Takes a project from files to a linked, published product: lint, pack, draft, upload, register and attach
 * templates, review, link. What the target has already is not sent again, so it can be run again after
 * anything: an interruption goes on from where it was.
 *
 * @throws FindingsStopPublish, UsageError, EnvironmentError, RefusedError
 */
export async function publish(
  project: Project,
  target: Target,
  options: PublishOptions = {},
): Promise<PublishResult> {
  const { onEvent = () => {}, signal } = options;
  if (project.specs.length === 0) {
    throw new UsageError('NOTHING_TO_LINK', 'koo.yaml declares no specs: there is nothing to publish for.', {
      hints: [
        "Add the product's specs (规格) under `specs`, each with its skuCode and the template it deploys with.",
      ],
      place: project.manifest.file,
    });
  }

  return withPublishLock(project.root, target.name, async () => {
    const prepared = await prepare(project, { emit: onEvent, signal });
    const keeper = await ReceiptKeeper.open(project.root, target.name, project.product.id);
    const session = await target.open({ signal });
    try {
      return await apply({ emit: onEvent, keeper, project, session, signal }, prepared);
    } finally {
      await session.close();
    }
  });
}

async function apply(context: PublishContext, prepared: Prepared): Promise<PublishResult> {
  const { keeper, project, session } = context;
  const before = context.emit;
  let changed = false;
  context.emit = (event) => {
    changed ||= event.type === 'step' && event.state === 'done';
    before(event);
  };
  const stopHere = (): void => context.signal?.throwIfAborted();

  const product = await listProduct(context);
  const versions = new Map<AssetDeclaration, AssetVersionState>();
  for (const [asset, packed] of prepared.packages) {
    stopHere();
    const version = await draftAsset(context, asset, packed);
    versions.set(asset, version);
    stopHere();
    await uploadPackage(context, asset, packed, version);
  }

  const identities = Object.fromEntries(
    [...versions].map(([{ key }, { assetId, version }]) => [key, { id: assetId, version }]),
  );
  const templates = new Map<TemplateDeclaration, TemplateState>();
  for (const [declaration, template] of prepared.templates) {
    stopHere();
    const packed = await packTemplate(project, declaration, template, identities, context.signal);
    templates.set(declaration, await registerTemplate(context, declaration, packed));
  }

  const waiting: string[] = [];
  for (const [asset, version] of versions) {
    for (const [declaration, template] of templates) {
      stopHere();
      if (deploys(project, declaration, asset)) await attachTemplate(context, asset, version, template);
    }

    stopHere();
    const approved = await passReview(context, asset, prepared.packages.get(asset)!, version);
    if (!approved) waiting.push(`the review of asset ${asset.name} ${asset.version}`);
  }

  stopHere();
  const links = wantedLinks(project, versions, templates);
  if (waiting.length === 0) await linkSpecs(context, product, links);

  return {
    target: session.name,
    place: session.place,
    product: project.product.id,
    changed,
    assets: Object.entries(keeper.receipt.assets)
      .filter(([key]) => key in identities)
      .map(([key, asset]) => ({
        key,
        name: asset.name,
        id: asset.id,
        version: asset.version,
        sha256: asset.sha256,
        bytes: asset.bytes,
        status: asset.status,
      })),
    templates: [...templates].map(([{ key }, { id, name, sha256, version }]) => ({
      key,
      name,
      id,
      version,
      sha256,
    })),
    links:
      waiting.length > 0
        ? []
        : project.specs.map(({ name, skuCode }) => {
            const { asset, template } = links.get(skuCode)!;
            return {
              skuCode,
              name,
              template: template.id,
              templateVersion: template.version,
              assetVersion: asset?.version,
            };
          }),
    waiting,
    findings: prepared.findings,
  };
}

/** A template belongs to an asset when a spec uses both, or when the asset's id is written into it. */
function deploys({ specs }: Project, template: TemplateDeclaration, asset: AssetDeclaration): boolean {
  return (
    specs.some((spec) => spec.template === template.key && spec.asset === asset.key) ||
    Object.values(template.set).some((value) => String(value).includes(`\${asset.${asset.key}.`))
  );
}

function wantedLinks(
  project: Project,
  versions: ReadonlyMap<AssetDeclaration, AssetVersionState>,
  templates: ReadonlyMap<TemplateDeclaration, TemplateState>,
): Map<string, SpecLink> {
  const links = new Map<string, SpecLink>();
  for (const spec of project.specs) {
    const { id, version } = templates.get(project.templates.find(({ key }) => key === spec.template)!)!;
    const declared = project.assets.find(({ key }) => key === spec.asset);
    const asset = declared && versions.get(declared);
    links.set(spec.skuCode, {
      template: { id, version },
      ...(asset && { asset: { id: asset.assetId, version: asset.version } }),
    });
  }

  return links;
}
