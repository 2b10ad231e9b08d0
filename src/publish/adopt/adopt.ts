import { UsageError } from '../../errors/koo-error.js';
import type { Transport } from '../../marketplace/sending/transport.js';
import { idProblem } from '../../project/id-problem.js';
import { placeOf } from '../../project/place-of.js';
import type { AssetDeclaration, AssetKind, Project } from '../../project/project.js';
import { setAside } from '../apply/record.js';
import { declaredContents } from '../plan/desired-state-of.js';
import type { AssetReceipt } from '../receipt/receipt.js';
import type { StateAccess } from '../state/state-access.js';
import { withKeeper } from '../with-keeper.js';
import { declareAssets, type NewAsset } from './declare-assets.js';
import { type Adoption, type FoundAsset, findDeployed } from './find-deployed.js';
import { adoptMessages } from './messages.js';
import { isAdoptable } from './adoptable.js';

export type { Adoption } from './find-deployed.js';

/** What was adopted. Its schema is `schemas/output/adopt.schema.json`. */
export interface AdoptResult {
  target: string;
  product: string;
  /** koo.yaml, and the keys of the assets that were added to it. */
  manifest: { file: string; created: boolean; added: string[] };
  assets: AdoptedAsset[];
}

export interface AdoptedAsset {
  key: string;
  name: string;
  id: string;
  version: string;
  /** Hex, of its package; of an image, of what koo.yaml declares. */
  sha256: string;
  outcome: 'adopted' | 'replaced' | 'unchanged';
  /** What was recorded before, where it was replaced. */
  before?: { id: string; version: string };
}

export interface AdoptOptions {
  target: string;
  assets: readonly Adoption[];
  transport: Transport;
  /** Where the state that a team shares is looked for. */
  state?: StateAccess;
  /** Whether koo.yaml is there only in memory, and is to be written. */
  isNew?: boolean;
  /** Is asked before something that is recorded is replaced, and throws to refuse it. */
  consent?: (replaced: readonly AdoptedAsset[]) => Promise<void>;
  lockTimeout?: number;
  signal?: AbortSignal;
}

/**
 * Records assets that exist at a target already, and declares those that koo.yaml does not have. Each is looked up first;
 * where one of them cannot be, nothing is written.
 *
 * @throws UsageError `ID_FORM`, `ADOPTED_TWICE`, `ADOPT_KIND`, `ID_DECLARED_OTHERWISE`, and what {@link findDeployed},
 *   `declareAssets` and writing the state throw
 */
export async function adopt(project: Project, options: AdoptOptions): Promise<AdoptResult> {
  const { assets, isNew = false, signal, target, transport } = options;
  refuseWrong(project, options);
  const region = project.targets[target]?.region;
  const found = new Map<string, FoundAsset>();
  for (const adoption of assets) {
    const asset = declarationOf(project, adoption.key);
    const image = asset?.kind === 'image' ? declaredContents(asset) : undefined;
    const options = { declared: asset?.version, image, region, signal, transport };
    found.set(adoption.key, await findDeployed(adoption, options));
  }

  return withKeeper(project, options, async (keeper) => {
    const missing = [...found].filter(([key]) => !declarationOf(project, key));
    const news = missing.map(([key, one]): NewAsset => ({
      key,
      name: nameOf(key, one),
      version: one.version,
    }));
    const adopted = [...found].map(([key, one]): AdoptedAsset => {
      const name = declarationOf(project, key)?.name ?? nameOf(key, one);
      const { id, sha256, version } = one;
      const before = keeper.receipt.assets[key];
      const isSame = before?.id === id && before.version === version && before.sha256 === sha256;
      const outcome = before ? (isSame ? 'unchanged' : 'replaced') : 'adopted';
      const recorded = before && !isSame ? { before: { id: before.id, version: before.version } } : {};
      return { key, name, id, version, sha256, outcome, ...recorded };
    });
    const replaced = adopted.filter(({ outcome }) => outcome === 'replaced');
    if (replaced.length > 0) await options.consent?.(replaced);
    if (news.length > 0 || isNew) await declareAssets(project, news, { isNew });
    await keeper.note(undefined, (receipt) => {
      for (const { key, name } of adopted) {
        const before = receipt.assets[key];
        const kind = declarationOf(project, key)?.kind ?? 'software_package';
        const asset = recordOf({ kind, name }, found.get(key)!, before);
        if (before && before.id !== asset.id) setAside(receipt, 'assets', key, before);
        receipt.assets[key] = asset;
      }
    });
    return {
      target,
      product: project.product.id,
      manifest: { file: project.manifest.file, created: isNew, added: news.map(({ key }) => key) },
      assets: adopted,
    };
  });
}

/** What is approved stays so; what koo knew of the same version besides is kept. */
function recordOf(
  { kind, name }: { kind: AssetKind; name: string },
  { id, packageName, sha256, version, versionId }: FoundAsset,
  before: AssetReceipt | undefined,
): AssetReceipt {
  const isSame = before?.id === id && before.version === version;
  const { attached } = before ?? {};
  const bytes = isSame && before.sha256 === sha256 ? before.bytes : undefined;
  return {
    name,
    version,
    id,
    versionId,
    eventId: isSame ? before.eventId : '',
    ...(kind !== 'image' && { packageName: packageName ?? `${name}-${version}.zip` }),
    ...(bytes !== undefined && { bytes }),
    sha256,
    status: 'approved',
    ...(isSame && attached && { attached }),
  };
}

function refuseWrong(project: Project, { assets, target }: AdoptOptions): void {
  const keys = new Map<string, string>();
  for (const { id, key } of assets) {
    const problem = idProblem(id);
    if (problem) {
      throw new UsageError('ID_FORM', adoptMessages.wrongId({ key, problem }), {
        hints: [adoptMessages.copyId({ key, target })],
      });
    }

    const other = keys.get(id);
    if (other !== undefined || assets.filter((one) => one.key === key).length > 1) {
      throw new UsageError('ADOPTED_TWICE', adoptMessages.twice({ id, keys: [other ?? key, key] }), {
        hints: [adoptMessages.eachOnce()],
      });
    }

    keys.set(id, key);
    const declared = project.targets[target]?.assets[key]?.id;
    if (declared !== undefined && declared !== id) {
      throw new UsageError('ID_DECLARED_OTHERWISE', adoptMessages.declaredOtherwise({ declared, id, key }), {
        hints: [adoptMessages.removeDeclared({ key, target })],
        place: placeOf(project, ['targets', target, 'assets', key, 'id']),
      });
    }

    const kind = declarationOf(project, key)?.kind ?? 'software_package';
    if (!isAdoptable(kind)) {
      throw new UsageError('ADOPT_KIND', adoptMessages.otherKind({ key, kind }), {
        hints: [adoptMessages.byHandOff({ key, target })],
        place: project.manifest.file,
      });
    }
  }
}

function declarationOf({ assets }: Project, key: string): AssetDeclaration | undefined {
  return assets.find((asset) => asset.key === key);
}

/** No interface shows an asset's name. Packages are called `name-version.zip`, with `_` for dots in the version. */
function nameOf(key: string, { packageName = '', version }: FoundAsset): string {
  const bare = packageName.replace(/\.(?:zip|tar|tar\.gz|tgz)$/i, '');
  const end = `-${version.replaceAll('.', '_')}`;
  const name = bare.endsWith(end) ? bare.slice(0, -end.length) : bare;
  return name.replaceAll(/[^\p{L}\p{N} ._()-]/gu, '').trim() || key;
}
