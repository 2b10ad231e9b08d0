import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { Project } from '../../project/project.js';
import { linkMessage, sameLink } from '../plan/same-link.js';
import type { AssetState, AssetVersionState, SpecState, Target, TemplateState } from '../target.js';
import {
  changeDirectly,
  type ChangesResult,
  type DirectInput,
  type DirectOptions,
} from './change-directly.js';
import { statusesOf } from './delete-asset.js';
import { directMessages } from './messages.js';
import { named, namedAsset, namedTemplate } from './named-objects.js';

export interface LinkRequest {
  skuCode: string;
  /** `KEY` or `KEY@VERSION`; without a version the newest one. */
  template: string;
  /** The same; without it the asset that koo.yaml declares for the spec, in the version that it declares. */
  asset?: string;
}

/**
 * Links a spec to a template and an asset that are at the target (关联模板), whatever koo.yaml declares.
 *
 * @throws UsageError where a rule of the console is not kept, before anything is changed: `NOT_LISTED`, `UNKNOWN_SPEC`,
 *   `TEMPLATE_NOT_THERE`, `ASSET_NOT_THERE`, `NOT_APPROVED`, `NOT_ATTACHED`, `ASSET_MISSING`
 */
export function linkProduct(
  project: Project,
  target: Target,
  request: LinkRequest,
  options: DirectOptions = {},
): Promise<ChangesResult> {
  return changeDirectly(project, target, options, async (input) => {
    const spec = await listedSpec(input, request.skuCode);
    const { key, version } = named(request.template);
    const template = await namedTemplate(input, key);
    const templateVersion = versionOfTemplate(template, version);
    const asset = await desiredAsset(input, request);
    if (asset) refuseUnattached(template, asset);
    const link = {
      template: { id: template.id, version: templateVersion },
      ...(asset && { asset: { id: asset.assetId, version: asset.version } }),
    };
    if (spec.link && sameLink(spec.link, link)) return [];
    const known = {
      assets: { ...input.receipt.assets, ...(asset && { '': { id: asset.assetId, name: asset.name } }) },
      templates: { ...input.receipt.templates, '': template },
    };
    return [
      {
        id: `link ${spec.skuCode}`,
        kind: spec.link ? 'relink' : 'link',
        link,
        step: 'link-spec',
        reason: directMessages.requested(),
        ...(spec.link && { before: spec.link, from: linkMessage(spec.link, known) }),
        to: linkMessage(link, known),
        what: { key: spec.skuCode, name: spec.name, type: 'spec' },
      },
    ];
  });
}

/** @throws UsageError `NOT_LISTED`, `UNKNOWN_SPEC` */
export async function listedSpec({ project, session }: DirectInput, skuCode: string): Promise<SpecState> {
  const product = await session.readProduct(project.product.id);
  if (!product) {
    const message = directMessages.notListed({ product: project.product.id, target: session.name });
    throw new UsageError('NOT_LISTED', message, { hints: [directMessages.listFirst()] });
  }

  const found = product.specs.find((spec) => spec.skuCode === skuCode);
  if (found) return found;
  const skuCodes = product.specs.map((spec) => spec.skuCode);
  const meant = didYouMean(skuCode, skuCodes);
  const message = directMessages.unknownSpec({ product: product.id, skuCode, target: session.name });
  throw new UsageError('UNKNOWN_SPEC', message, {
    hints: [
      meant === undefined ? directMessages.itsSpecs({ skuCodes }) : directMessages.didYouMean({ meant }),
    ],
  });
}

function versionOfTemplate({ name, versions }: TemplateState, version: string | undefined): string {
  const found = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
  if (found) return found.version;
  throw new UsageError(
    'TEMPLATE_NOT_THERE',
    directMessages.templateVersionMissing({ name, ...(version !== undefined && { version }) }),
    {
      hints: [directMessages.itsVersions({ versions: versions.map((one) => one.version) })],
    },
  );
}

async function desiredAsset(
  input: DirectInput,
  { asset: text, skuCode }: LinkRequest,
): Promise<(AssetVersionState & { name: string }) | undefined> {
  const { project } = input;
  const key =
    text === undefined ? project.specs.find((spec) => spec.skuCode === skuCode)?.asset : named(text).key;
  if (key === undefined) {
    if (project.product.access !== 'license') return undefined;
    throw new UsageError('ASSET_MISSING', directMessages.assetNotNamed(), {
      hints: [directMessages.nameAsset()],
    });
  }

  const asset = await namedAsset(input, key);
  const version =
    (text === undefined ? undefined : named(text).version) ??
    project.assets.find((one) => one.key === key)?.version;
  return { ...approved(asset, version), name: asset.name };
}

/** That version, or else the newest that is approved. */
function approved({ name, versions }: AssetState, desired: string | undefined): AssetVersionState {
  const found =
    desired === undefined
      ? versions.findLast(({ status }) => status === 'approved')
      : versions.find(({ version }) => version === desired);
  if (found?.status === 'approved') return found;
  throw new UsageError(
    'NOT_APPROVED',
    desired === undefined
      ? directMessages.noneApproved({ name })
      : directMessages.notApproved({ name, version: desired, ...(found && { status: found.status }) }),
    {
      hints: [directMessages.versionStatuses({ versions: statusesOf(versions) }), directMessages.nameOther()],
    },
  );
}

function refuseUnattached(template: TemplateState, asset: AssetVersionState & { name: string }): void {
  if (asset.templates.some(({ id }) => id === template.id)) return;
  throw new UsageError(
    'NOT_ATTACHED',
    directMessages.notAttached({ asset: asset.name, template: template.name, version: asset.version }),
    { hints: [directMessages.declareAttachment()] },
  );
}
