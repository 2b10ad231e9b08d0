import { UsageError } from '../errors/koo-error.js';
import { didYouMean } from '../findings/did-you-mean.js';
import { placeOf } from '../project/place-of.js';
import type { Project, TemplateDeclaration } from '../project/project.js';
import type { AssetIdentity } from '../project/resolve-set-values.js';
import { setValueParts } from '../project/set-value.js';
import { readReceipt } from './receipt/receipt-file.js';
import { knownTargets } from './receipt/targets-with-receipt.js';
import { publishMessages } from './messages.js';
import { targetMessages } from './targets/messages.js';

export interface KnownAssetsOptions {
  /** Ids by asset key; they win over those of the target. */
  ids: Readonly<Record<string, string>>;
  /** The target whose ids are meant: those that koo.yaml states for it, else those of its receipt. */
  target?: string;
}

/**
 * What is known of every asset of koo.yaml; an id that is not known is `''`.
 *
 * @throws UsageError `UNKNOWN_ASSET`, `UNKNOWN_TARGET`
 */
export async function assetsIfKnown(
  project: Project,
  { ids, target }: KnownAssetsOptions,
): Promise<Record<string, AssetIdentity>> {
  const keys = project.assets.map(({ key }) => key);
  for (const key of Object.keys(ids)) if (!keys.includes(key)) throw unknownAsset(key, keys, project);
  if (target !== undefined && target !== 'local' && !Object.hasOwn(project.targets, target))
    throw unknownTarget(target, project);
  const declared = target === undefined ? {} : (project.targets[target]?.assets ?? {});
  const published =
    target === undefined ? undefined : await readReceipt(project.root, target, project.product.id);
  const assets: Record<string, AssetIdentity> = {};
  for (const { key, version } of project.assets) {
    const id = ids[key] ?? declared[key]?.id ?? published?.assets[key]?.id ?? '';
    assets[key] = { id, version };
  }

  return assets;
}

/**
 * What the templates' `${asset.KEY.id}` and `${asset.KEY.version}` stand for before anything is published.
 *
 * @throws UsageError `UNKNOWN_ASSET`, `UNKNOWN_TARGET`, or `ASSET_ID_UNKNOWN` where a template asks for an id that
 *   is not known
 */
export async function knownAssets(
  project: Project,
  templates: readonly TemplateDeclaration[],
  options: KnownAssetsOptions,
): Promise<Record<string, AssetIdentity>> {
  const assets = await assetsIfKnown(project, options);
  for (const template of templates) await refuseUnknownIds(project, template, assets);
  return assets;
}

async function refuseUnknownIds(
  project: Project,
  template: TemplateDeclaration,
  assets: Readonly<Record<string, AssetIdentity>>,
): Promise<void> {
  for (const [variable, value] of Object.entries(template.set)) {
    const parts = typeof value === 'string' ? setValueParts(value) : [];
    const missing = parts.find(
      (part) => part.kind === 'asset' && part.field === 'id' && !assets[part.key]?.id,
    );
    if (missing?.kind !== 'asset') continue;
    throw new UsageError('ASSET_ID_UNKNOWN', publishMessages.assetIdUnknown({ asset: missing.key }), {
      hints: [
        ...(await targetsThatKnow(project, missing.key)).map((name) =>
          publishMessages.useTarget({ target: name }),
        ),
        publishMessages.giveId({ asset: missing.key }),
        publishMessages.nameTarget(),
        publishMessages.withoutSet(),
      ],
      place: placeOf(project, ['templates', project.templates.indexOf(template), 'set', variable]),
    });
  }
}

/** The targets for which koo.yaml or a receipt has the id of an asset; a receipt that cannot be read has none. */
async function targetsThatKnow({ product, root, targets }: Project, key: string): Promise<string[]> {
  const declared = Object.keys(targets).filter((name) => targets[name]!.assets?.[key]?.id);
  const names = (await knownTargets(root)).filter((name) => name === 'local' || Object.hasOwn(targets, name));
  const published = await Promise.all(
    names.map(async (name) => {
      const receipt = await readReceipt(root, name, product.id).catch(() => undefined);
      return receipt?.assets[key]?.id ? [name] : [];
    }),
  );
  return [...new Set([...published.flat(), ...declared])];
}

function unknownAsset(key: string, keys: readonly string[], { manifest }: Project): UsageError {
  const meant = didYouMean(key, keys);
  return new UsageError('UNKNOWN_ASSET', publishMessages.unknownAsset({ asset: key }), {
    hints: [meant ? publishMessages.didYouMean({ meant }) : publishMessages.assets({ assets: [...keys] })],
    place: manifest.file,
  });
}

function unknownTarget(name: string, { manifest, targets }: Project): UsageError {
  return new UsageError('UNKNOWN_TARGET', targetMessages.unknownTarget({ target: name }), {
    hints: [targetMessages.targets({ targets: ['local', ...Object.keys(targets)] })],
    place: manifest.file,
  });
}
