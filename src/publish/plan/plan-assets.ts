import type { Message } from '../../i18n/message.js';
import { isAdoptable } from '../adopt/adoptable.js';
import type { AssetDescription, AssetState, AssetVersionState } from '../target.js';
import { newestPublished } from '../../project/versions/newest-published.js';
import { fingerprint } from './fingerprints.js';
import { isSealed } from './is-sealed.js';
import { changeId, type PlanBuilder } from './plan-builder.js';
import type { DesiredAsset } from './desired-state.js';
import { planMessages } from './messages.js';

/** Each declared version of an asset is drafted, says what koo.yaml says, and has its package. */
export function planAssets(builder: PlanBuilder): void {
  for (const asset of builder.input.desired.assets) {
    const there = builder.versionOf(asset);
    planDraft(builder, asset, there);
    if (asset.package) planUpload(builder, { ...asset, package: asset.package }, there);
  }
}

function planDraft(builder: PlanBuilder, asset: DesiredAsset, there: AssetVersionState | undefined): void {
  const { key, name, version } = asset;
  const found = builder.input.state.assets[name];
  const change = { id: changeId.draft(key), step: 'draft-asset', what: builder.assetSubject(asset) } as const;
  if (!found) {
    builder.add({ ...change, kind: 'create', reason: missing(builder, asset), to: version });
  } else if (!there) {
    refuseOlder(builder, asset, found);
    const newest = found.versions.at(-1)?.version;
    builder.add({
      ...change,
      kind: 'new-version',
      reason: planMessages.assetVersionMissing({ name, version }),
      ...(newest && { from: newest }),
      to: version,
    });
  } else {
    const differs = differences(there, asset);
    if (differs.length === 0) {
      const reason = planMessages.versionExists({ status: there.status, version });
      builder.add({ ...change, kind: 'none', reason });
    } else if (isSealed(there)) {
      builder.conflicts.push({ asset: key, code: 'VERSION_SEALED', differs, name, version });
    } else {
      builder.add({ ...change, kind: 'update', reason: planMessages.draftDiffers({ fields: differs }) });
    }
  }
}

/** Where no interface lists assets, koo knows only of those that it has a state of. */
function missing({ input }: PlanBuilder, { key, kind, name }: DesiredAsset): Message {
  const { assets, left, links, target, templates } = input.receipt;
  if (input.target.showsConsole) return planMessages.assetMissing({ name });
  const isNothing = [assets, templates, links, left?.assets ?? {}].every(
    (one) => Object.keys(one).length === 0,
  );
  const adoption = isAdoptable(kind) ? `koo adopt --target ${target} --asset ${key}=<ASSET_ID>` : undefined;
  return isNothing
    ? planMessages.assetUnknown({ adoption, name })
    : planMessages.assetNotRecorded({ adoption, name });
}

/** What was submitted or approved is published; a draft that was left is not. */
function refuseOlder({ conflicts, input }: PlanBuilder, asset: DesiredAsset, { versions }: AssetState): void {
  const { key, name, version } = asset;
  const there = versions.filter((one) => isSealed(one)).map((one) => one.version);
  const published = newestPublished(input.desired.versions, version, there);
  if (published !== undefined)
    conflicts.push({ asset: key, code: 'VERSION_NOT_NEWER', name, published, version });
}

function planUpload(
  builder: PlanBuilder,
  asset: DesiredAsset & { package: NonNullable<DesiredAsset['package']> },
  there: AssetVersionState | undefined,
): void {
  const { key, name, package: packed, version } = asset;
  const { bytes, sha256 } = packed;
  const { receipt, target } = builder.input;
  const byHand = target.uploads?.(name) === false;
  const change = {
    ...(byHand && { by: 'person' as const }),
    id: changeId.upload(key),
    needs: [changeId.draft(key)],
    step: 'upload-package',
    to: planMessages.package({ bytes, name: packed.name, sha256: short(sha256) }),
    what: builder.assetSubject(asset),
  } as const;
  const recorded = receipt.assets[key];
  const sent = there && recorded?.versionId === there.versionId ? recorded.upload : undefined;
  if (sent?.outcome === 'unknown' && sent.sha256 === sha256 && !target.showsPackages) {
    const reason = planMessages.uploadUnanswered({ at: sent.at });
    builder.add({ ...change, by: 'person', kind: 'upload', reason });
    return;
  }

  const known = there?.package?.sha256 ?? (target.showsPackages ? undefined : sent?.sha256);
  if (there?.status === 'approved' && known === undefined && !target.showsPackages) {
    const reason = planMessages.checksumNotComparable({ version });
    builder.add({ ...change, kind: 'none', reason });
  } else if (known === sha256) {
    builder.add({ ...change, kind: 'none', reason: planMessages.sameBytes() });
  } else if (there && isSealed(there) && known !== undefined) {
    builder.conflicts.push({ asset: key, code: 'VERSION_TAKEN', here: sha256, name, there: known, version });
  } else if (known === undefined) {
    builder.add({ ...change, kind: 'upload', reason: planMessages.packageMissing() });
  } else {
    const status = there!.status === 'draft' ? 'draft' : 'rejected';
    const reason = planMessages.otherBytes({ status, version });
    builder.add({ ...change, from: `SHA-256 ${short(known)}…`, kind: 'upload', reason });
  }
}

/** What a person entered is compared by its hash: of an image or a SaaS asset, no interface shows it. */
function differences(
  { contents, described }: AssetVersionState,
  { contents: desired, description, kind, package: packed }: DesiredAsset,
): string[] {
  if (described) return descriptionDiffers(described, description);
  return packed || contents === undefined || contents === desired ? [] : [kind];
}

/** The names of what two descriptions do not have in common. */
function descriptionDiffers(there: AssetDescription, here: AssetDescription): string[] {
  const phases = new Set([...Object.keys(there.lifecycle), ...Object.keys(here.lifecycle)]);
  return [
    ...[...phases]
      .filter((phase) => there.lifecycle[phase as never] !== here.lifecycle[phase as never])
      .map((phase) => `lifecycle.${phase}`),
    ...(['os', 'arch'] as const).filter((name) => there[name] !== here[name]),
    ...(['image', 'saas'] as const).filter(
      (name) => fingerprint(there[name] ?? null) !== fingerprint(here[name] ?? null),
    ),
  ];
}

function short(sha256: string): string {
  return sha256.slice(0, 12);
}
