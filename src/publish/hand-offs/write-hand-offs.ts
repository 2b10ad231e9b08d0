import type { Project } from '../../project/project.js';
import type { ChangeOutcome } from '../apply/run-changes.js';
import type { Change } from '../plan/change.js';
import { fingerprint } from '../plan/fingerprints.js';
import type { PlanResult } from '../plan/plan-project.js';
import { identities } from '../plan/desired-state-of.js';
import type { Prepared } from '../prepared.js';
import type { ReceiptKeeper } from '../receipt/receipt-keeper.js';
import type { StateFolder } from '../../platform/state-folder.js';
import { publishedFile } from '../published-file.js';
import type { TemplatePackage } from '../target.js';
import { templatePackage } from '../template-package.js';
import { releaseNoteOf } from '../../release/notes/release-note-of.js';
import type { DesiredState } from '../plan/desired-state.js';
import type { Receipt } from '../receipt/receipt.js';
import { claimOf, type ClaimSources } from './claims-of.js';
import type { Claim } from './claim.js';
import { freeId } from './free-id.js';
import { groupHandOffs, type HandOffGroup } from './group-hand-offs.js';
import { handOffsFolder } from './hand-offs-folder.js';
import { type HandOffFile, writeFolder } from './write-folder.js';
import { describePage } from './pages/describe-page.js';
import type { PageContext } from './pages/page-context.js';

export interface WriteHandOffsOptions {
  project: Project;
  prepared: Prepared;
  keeper: ReceiptKeeper;
  /** How the changes of the plan ended. */
  outcomes: ReadonlyMap<string, ChangeOutcome>;
  signal?: AbortSignal;
}

/**
 * Lays the hand-offs of an applied plan ready under `.koo/hand-offs/<target>/<id>/`, and keeps them in the receipt as
 * open. One that is open with the same content stays as it is; one that the plan asks for no more goes.
 *
 * @returns The changes that the hand-offs are about.
 */
export async function writeHandOffs(
  { plan, state, desired }: PlanResult,
  options: WriteHandOffsOptions,
): Promise<Change[]> {
  const { keeper, outcomes, prepared, project, signal } = options;
  const groups = groupHandOffs(plan.changes, outcomes);
  const ids = assetIds(options, { plan, state, desired });
  const packages = new Map<string, TemplatePackage>();
  for (const { key } of desired.templates) {
    const waits = desired.templates.find((one) => one.key === key)!.waitsFor.some((asset) => !ids[asset]);
    if (waits || groups.length === 0) continue;
    const declaration = project.templates.find((one) => one.key === key)!;
    const template = prepared.templates.get(declaration)!;
    packages.set(
      key,
      await templatePackage(project, declaration, template, identities(project, ids), signal),
    );
  }

  const laid = await writeGroups(groups, {
    files: (claims) => filesOf(claims, prepared, packages),
    images: (asset) => [...prepared.packages].find(([{ key }]) => key === asset)?.[1].images ?? [],
    keeper,
    project,
    releaseNote: groups.length > 0 ? await releaseNoteOf(project) : () => undefined,
    sources: {
      assetId: (key) => ids[key],
      nameOf: nameIn(keeper.receipt),
      template: (key) => packages.get(key),
      desired,
    },
  });
  await forgetOthers(keeper, laid, handOffsFolder(project.root, plan.target));
  return groups.flatMap(({ changes }) => changes);
}

/**
 * The same for changes that are no comparison with koo.yaml: one link, one deletion, an earlier release. The hand-offs of
 * the last plan stay as they are; the next one asks for no more than koo.yaml does.
 *
 * @param wanted Of the changes: what koo.yaml declares has no part in them.
 * @returns The ids of the hand-offs, and the changes that they are about.
 */
export async function writeDirectHandOffs(
  changes: readonly Change[],
  {
    keeper,
    outcomes,
    project,
    desired,
  }: Omit<WriteHandOffsOptions, 'prepared' | 'signal'> & { desired: DesiredState },
): Promise<{ ids: string[]; changes: Change[] }> {
  const groups = groupHandOffs(changes, outcomes);
  const nameOf = nameIn(keeper.receipt);
  const sources = { assetId: () => undefined, nameOf, template: () => undefined, desired };
  const ids = await writeGroups(groups, {
    files: () => [],
    images: () => [],
    keeper,
    project,
    releaseNote: () => undefined,
    sources,
  });
  return { ids, changes: groups.flatMap((group) => group.changes) };
}

interface WriteGroups
  extends Pick<WriteHandOffsOptions, 'keeper' | 'project'>, Pick<PageContext, 'images' | 'releaseNote'> {
  sources: ClaimSources;
  files(claims: readonly Claim[]): HandOffFile[];
}

/** Answers the ids. */
async function writeGroups(
  groups: readonly HandOffGroup[],
  { files: filesFor, images, keeper, project, releaseNote, sources }: WriteGroups,
): Promise<string[]> {
  const { target } = keeper.receipt;
  const laid: string[] = [];
  for (const group of groups) {
    const claims = group.changes.map((change) => claimOf(change, sources));
    const id = freeId(group.id, claims, keeper.receipt.handOffs);
    const files = filesFor(claims);
    const named = { ...group, id };
    const page = describePage(named, target, { claims, files, images, project, releaseNote });
    await writeFolder(handOffsFolder(project.root, target, id), page, files);
    await keep(keeper, named, claims);
    laid.push(id);
  }

  return laid;
}

/** What the receipt calls an asset or a template of that id. */
function nameIn({ assets, left, templates }: Receipt): ClaimSources['nameOf'] {
  const known = {
    asset: [...Object.values(assets), ...Object.values(left?.assets ?? {})],
    template: [...Object.values(templates), ...Object.values(left?.templates ?? {})],
  };
  return (type, id) => known[type].find((one) => one.id === id)?.name;
}

/** Those that koo found, and those that it has just got. */
function assetIds(
  { keeper }: WriteHandOffsOptions,
  { state, desired }: PlanResult,
): Record<string, string | undefined> {
  const idOf = (key: string, name: string) =>
    state.assets[name]?.id ??
    (keeper.receipt.assets[key]?.name === name ? keeper.receipt.assets[key].id : undefined);
  return Object.fromEntries(desired.assets.map(({ key, name }) => [key, idOf(key, name)]));
}

function filesOf(
  claims: readonly Claim[],
  { packages }: Prepared,
  templates: ReadonlyMap<string, TemplatePackage>,
): HandOffFile[] {
  const files = new Map<string, HandOffFile>();
  for (const claim of claims) {
    if ((claim.type === 'asset' || claim.type === 'package') && claim.package) {
      const { file } = publishedFile([...packages].find(([{ key }]) => key === claim.key)![1]);
      files.set(claim.package.name, { ...claim.package, content: { file } });
    } else if (claim.type === 'template') {
      const { sha256, zip } = templates.get(claim.key)!;
      const name = `${claim.key}.zip`;
      files.set(name, { bytes: zip.byteLength, content: { bytes: zip }, name, sha256 });
    }
  }

  return [...files.values()];
}

async function keep(keeper: ReceiptKeeper, { after, id }: HandOffGroup, claims: Claim[]): Promise<void> {
  const content = fingerprint(claims);
  await keeper.note(undefined, (receipt) => {
    const found = receipt.handOffs?.[id];
    const opened = found?.state === 'open' && found.content === content ? found.opened : now();
    receipt.handOffs = { ...receipt.handOffs, [id]: { state: 'open', content, opened, after, claims } };
  });
}

/** What is open and not asked for any more was undone in koo.yaml, or somebody has done it where koo can see it. */
async function forgetOthers(
  keeper: ReceiptKeeper,
  laid: readonly string[],
  folder: StateFolder,
): Promise<void> {
  const others = Object.entries(keeper.receipt.handOffs ?? {})
    .filter(([id, { state }]) => state === 'open' && !laid.includes(id))
    .map(([id]) => id);
  if (others.length === 0) return;
  await keeper.note(undefined, ({ handOffs }) => {
    for (const id of others) delete handOffs![id];
  });
  for (const id of others) await folder.remove(id);
}

function now(): string {
  return new Date().toISOString();
}
