import type { AssetDescription, AssetState, AssetVersionState } from '../target.js';
import { newestPublished } from '../../project/versions/newest-published.js';
import { isSealed } from './is-sealed.js';
import { changeId, type Planning } from './planning.js';
import type { WantedAsset } from './wanted.js';
import { planMessages } from './messages.js';

/** Each declared version of an asset is drafted, says what koo.yaml says, and has its package. */
export function planAssets(planning: Planning): void {
  for (const asset of planning.input.wanted.assets) {
    const there = planning.versionOf(asset);
    planDraft(planning, asset, there);
    planUpload(planning, asset, there);
  }
}

function planDraft(planning: Planning, asset: WantedAsset, there: AssetVersionState | undefined): void {
  const { key, name, version } = asset;
  const found = planning.input.state.assets[name];
  const change = { id: changeId.draft(key), step: 'draft-asset', what: planning.assetThing(asset) } as const;
  if (!found) {
    planning.add({ ...change, kind: 'create', reason: planMessages.assetMissing({ name }), to: version });
  } else if (!there) {
    refuseOlder(planning, asset, found);
    const newest = found.versions.at(-1)?.version;
    planning.add({
      ...change,
      kind: 'new-version',
      reason: planMessages.assetVersionMissing({ name, version }),
      ...(newest && { from: newest }),
      to: version,
    });
  } else {
    const differs = there.described ? descriptionDiffers(there.described, asset.description) : [];
    if (differs.length === 0) {
      const reason = planMessages.versionExists({ status: there.status, version });
      planning.add({ ...change, kind: 'none', reason });
    } else if (isSealed(there)) {
      planning.conflicts.push({ asset: key, code: 'VERSION_SEALED', differs, name, version });
    } else {
      planning.add({ ...change, kind: 'update', reason: planMessages.draftDiffers({ fields: differs }) });
    }
  }
}

/** What was submitted or approved is published; a draft that was left is not. */
function refuseOlder({ conflicts, input }: Planning, asset: WantedAsset, { versions }: AssetState): void {
  const { key, name, version } = asset;
  const there = versions.filter((one) => isSealed(one)).map((one) => one.version);
  const published = newestPublished(input.wanted.versions, version, there);
  if (published !== undefined)
    conflicts.push({ asset: key, code: 'VERSION_NOT_NEWER', name, published, version });
}

function planUpload(planning: Planning, asset: WantedAsset, there: AssetVersionState | undefined): void {
  const { key, name, package: packed, version } = asset;
  const { bytes, sha256 } = packed;
  const { receipt, target } = planning.input;
  const byHand = target.uploads?.(name) === false;
  const change = {
    ...(byHand && { by: 'person' as const }),
    id: changeId.upload(key),
    needs: [changeId.draft(key)],
    step: 'upload-package',
    to: planMessages.package({ bytes, name: packed.name, sha256: short(sha256) }),
    what: planning.assetThing(asset),
  } as const;
  const recorded = receipt.assets[key];
  const sent = there && recorded?.versionId === there.versionId ? recorded.upload : undefined;
  if (sent?.outcome === 'unknown' && sent.sha256 === sha256 && !target.showsPackages) {
    const reason = planMessages.uploadUnanswered({ at: sent.at });
    planning.add({ ...change, by: 'person', kind: 'upload', reason });
    return;
  }

  const known = there?.package?.sha256 ?? (target.showsPackages ? undefined : sent?.sha256);
  if (there?.status === 'approved' && known === undefined && !target.showsPackages) {
    const reason = planMessages.checksumNotComparable({ version });
    planning.add({ ...change, kind: 'none', reason });
  } else if (known === sha256) {
    planning.add({ ...change, kind: 'none', reason: planMessages.sameBytes() });
  } else if (there && isSealed(there) && known !== undefined) {
    planning.conflicts.push({ asset: key, code: 'VERSION_TAKEN', here: sha256, name, there: known, version });
  } else if (known === undefined) {
    planning.add({ ...change, kind: 'upload', reason: planMessages.packageMissing() });
  } else {
    const status = there!.status === 'draft' ? 'draft' : 'rejected';
    const reason = planMessages.otherBytes({ status, version });
    planning.add({ ...change, from: `SHA-256 ${short(known)}…`, kind: 'upload', reason });
  }
}

/** The names of what two descriptions do not have in common. */
function descriptionDiffers(there: AssetDescription, here: AssetDescription): string[] {
  const phases = new Set([...Object.keys(there.lifecycle), ...Object.keys(here.lifecycle)]);
  return [
    ...[...phases]
      .filter((phase) => there.lifecycle[phase as never] !== here.lifecycle[phase as never])
      .map((phase) => `lifecycle.${phase}`),
    ...(['os', 'arch'] as const).filter((name) => there[name] !== here[name]),
  ];
}

function short(sha256: string): string {
  return sha256.slice(0, 12);
}
