import type { Rule } from '../findings/rule.js';
import type { Template } from '../template/model.js';
import { UsageError } from '../errors/koo-error.js';
import type { AssetDeclaration, Project, TemplateDeclaration } from '../project/project.js';
import { prepare, type Prepared } from './prepare.js';
import type { PublishContext } from './publish-context.js';
import type { PublishListener } from './publish-event.js';
import { withPublishLock } from './publish-lock.js';
import { publishedAsset, publishedLinks, publishedTemplate, type PublishResult } from './publish-result.js';
import { ReceiptKeeper } from './receipt.js';
import { attachTemplate } from './steps/attach-template.js';
import { draftAsset } from './steps/draft-asset.js';
import { linkSpecs } from './steps/link-specs.js';
import { listProduct } from './steps/list-product.js';
import { passReview } from './steps/pass-review.js';
import { registerTemplate } from './steps/register-template.js';
import { uploadPackage } from './steps/upload-package.js';
import type { AssetVersionState, Target, TemplateState } from './target.js';
import { templatePackage } from './template-package.js';
import { deploys, wantedLinks } from './wanted-links.js';

export interface PublishOptions {
  onEvent?: PublishListener;
  /** Template rules; all of this package when absent. */
  rules?: ReadonlyArray<Rule<Template>>;
  signal?: AbortSignal;
}

type Versions = Map<AssetDeclaration, AssetVersionState>;
type Templates = Map<TemplateDeclaration, TemplateState>;

/**
 * Takes a project from files to a linked, published product: lint, pack, draft, upload, register and attach
 * templates, review, link. What the target has already is not sent again, so it can be run again after
 * anything: an interruption goes on from where it was.
 *
 * @throws FindingsFound, UsageError, EnvironmentError, RefusedError
 */
export async function publish(
  project: Project,
  target: Target,
  { onEvent = () => {}, rules, signal }: PublishOptions = {},
): Promise<PublishResult> {
  if (project.specs.length === 0) throw nothingToLink(project);
  return withPublishLock(project.root, target.name, async () => {
    const prepared = await prepare(project, { emit: onEvent, rules, signal });
    const keeper = await ReceiptKeeper.open(project.root, target.name, project.product.id);
    const session = await target.open({ signal });
    try {
      return await apply({ emit: onEvent, keeper, project, session, signal }, prepared);
    } finally {
      await session.close();
    }
  });
}

async function apply(outer: PublishContext, prepared: Prepared): Promise<PublishResult> {
  const { keeper, project, session } = outer;
  let changed = false;
  const context: PublishContext = {
    ...outer,
    // Every step begins here: the one place where an interruption leaves nothing half done.
    emit(event) {
      if (event.type === 'step' && event.state === 'started') outer.signal?.throwIfAborted();
      changed ||= event.type === 'step' && event.state === 'done';
      outer.emit(event);
    },
  };
  const product = await listProduct(context);
  const versions = await uploadAssets(context, prepared);
  const templates = await registerTemplates(context, prepared, versions);
  const waiting = await passReviews(context, prepared, versions, templates);
  const links = wantedLinks(project, versions, templates);
  if (waiting.length === 0) await linkSpecs(context, product, links);
  return {
    target: session.name,
    place: session.place,
    product: project.product.id,
    changed,
    assets: [...versions.keys()].map(({ key }) => publishedAsset(key, keeper.receipt.assets[key]!)),
    templates: [...templates].map(([{ key }, state]) => publishedTemplate(key, state)),
    links: waiting.length === 0 ? publishedLinks(project, links) : [],
    waiting,
    findings: prepared.findings,
  };
}

async function uploadAssets(context: PublishContext, { packages }: Prepared): Promise<Versions> {
  const versions: Versions = new Map();
  for (const [asset, packed] of packages) {
    const version = await draftAsset(context, asset, packed);
    await uploadPackage(context, asset, packed, version);
    versions.set(asset, version);
  }

  return versions;
}

/** Only now are the assets' ids known that are written into the templates. */
async function registerTemplates(
  context: PublishContext,
  prepared: Prepared,
  versions: Versions,
): Promise<Templates> {
  const ids = Object.fromEntries(
    [...versions].map(([{ key }, { assetId: id, version }]) => [key, { id, version }]),
  );
  const templates: Templates = new Map();
  for (const [declaration, template] of prepared.templates) {
    const packed = await templatePackage(context.project, declaration, template, ids, context.signal);
    templates.set(declaration, await registerTemplate(context, declaration, packed));
  }

  return templates;
}

/** Attaches the templates and submits. Answers which reviews are open. */
async function passReviews(
  context: PublishContext,
  { packages }: Prepared,
  versions: Versions,
  templates: Templates,
): Promise<string[]> {
  const open: string[] = [];
  for (const [asset, version] of versions) {
    for (const [declaration, template] of templates) {
      if (deploys(context.project, declaration, asset))
        await attachTemplate(context, asset, version, template);
    }

    const approved = await passReview(context, asset, packages.get(asset)!, version);
    if (!approved) open.push(`the review of asset ${asset.name} ${asset.version}`);
  }

  return open;
}

function nothingToLink({ manifest }: Project): UsageError {
  return new UsageError('NOTHING_TO_LINK', 'koo.yaml declares no specs: there is nothing to publish for.', {
    hints: [
      "Add the product's specs (规格) under `specs`, each with its skuCode and the template it deploys with.",
    ],
    place: manifest.file,
  });
}
