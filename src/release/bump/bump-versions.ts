import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { applyEdits } from '../../findings/fixes/choose-fixes.js';
import { unifiedDiff } from '../../findings/fixes/unified-diff.js';
import { placeOf } from '../../project/place-of.js';
import type { Project, AssetDeclaration } from '../../project/project.js';
import { newestPublished } from '../../project/versions/newest-published.js';
import { formOf } from '../../project/versions/version-forms.js';
import { replaceFile } from '../../platform/replace-file.js';
import type { PublishedVersion } from '../published-version.js';
import { bumpManifest } from './bump-manifest.js';
import { bumpTemplates, type TemplateEdit } from './bump-templates.js';
import { nextVersion } from './next-version.js';
import type { RaisedVersion } from './raised-version.js';
import { readBounded } from '../../platform/read-bounded.js';
import { bumpMessages } from '../messages.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { posixPath } from '../../platform/posix-path.js';

export interface BumpOptions {
  /** Keys or names of assets; all of them when empty. */
  assets?: readonly string[];
  /** `major`, `minor` or `patch`, or the version itself; without it the last number is raised. */
  to?: string;
  /** What is published already, as far as it is known. */
  published?: readonly PublishedVersion[];
  /** Says what would change, and writes nothing. */
  dryRun?: boolean;
  signal?: AbortSignal;
}

export interface BumpResult {
  assets: RaisedVersion[];
  /** The files that say it, as they are shown, koo.yaml last. */
  files: string[];
  /** What has changed in them, as `git apply` reads it. */
  diff: string;
  written: boolean;
}

/**
 * Raises versions of assets in koo.yaml, and where `set` and the templates repeat them.
 *
 * @throws UsageError when the rule for versions, or what is published, does not accept the new ones; nothing is written
 * @throws EnvironmentError `FILE_CHANGED`, and what writing throws
 */
export async function bumpVersions(
  project: Project,
  { assets = [], dryRun = false, published = [], signal, to }: BumpOptions = {},
): Promise<BumpResult> {
  const named = assetsNamed(project, assets);
  // Of several, one may have the version already that all of them are to have.
  const behind = named.filter(({ version }) => version !== to);
  const raised = (behind.length > 0 ? behind : named).map((asset): RaisedVersion => {
    const { key, name, version } = asset;
    return { from: version, key, name, to: nextVersion(project, asset, to) };
  });
  for (const one of raised) refusePublished(project, one, published);
  const files = [
    ...changedTemplates(project, await bumpTemplates(project, raised, signal)),
    await changedManifest(project, bumpManifest(project, raised)),
  ];
  signal?.throwIfAborted();
  // koo.yaml comes last: whoever is stopped between two files raises the same version again.
  if (!dryRun) for (const { absolute, ...file } of files) await replaceFile(absolute, bytesOf(file));
  return {
    assets: raised,
    diff: files.map(({ after, before, shown }) => unifiedDiff(shown, before, after)).join(''),
    files: files.map(({ shown }) => shown),
    written: !dryRun,
  };
}

/** A version that is published is not published again, and one that is older is not newer. */
function refusePublished(
  project: Project,
  { key, to }: RaisedVersion,
  published: readonly PublishedVersion[],
): void {
  const place = placeOf(project, [
    'assets',
    project.assets.findIndex((asset) => asset.key === key),
    'version',
  ]);
  const own = published.filter(({ asset }) => asset === key);
  const same = own.find(({ version }) => version === to);
  if (same) {
    const { target } = same;
    throw new UsageError('VERSION_PUBLISHED', bumpMessages.published({ asset: key, target, version: to }), {
      hints: [bumpMessages.nameNewer()],
      place,
    });
  }

  // Without a rule, versions of the same form still have an order.
  const newest = newestPublished(
    project.release?.versions ?? formOf(to)?.name,
    to,
    own.map(({ version }) => version),
  );
  if (newest === undefined) return;
  const { target } = own.find(({ version }) => version === newest)!;
  throw new UsageError(
    'VERSION_NOT_NEWER',
    bumpMessages.notNewerThanPublished({ asset: key, newest, target, version: to }),
    { hints: [bumpMessages.nameNewer()], place },
  );
}

interface ChangedFile {
  absolute: string;
  shown: string;
  before: string;
  after: string;
  byteOrderMark: boolean;
}

function changedTemplates({ manifest, root }: Project, edits: readonly TemplateEdit[]): ChangedFile[] {
  const files = [...new Set(edits.map(({ file }) => file))].sort();
  return files.map((file) => {
    const own = edits.filter((edit) => edit.file === file).sort((a, b) => a.start - b.start);
    const { byteOrderMark, source } = own[0]!;
    const shown = posixPath(path.join(path.dirname(manifest.file), path.relative(root, file)));
    return { absolute: file, after: applyEdits(source.text, own), before: source.text, byteOrderMark, shown };
  });
}

async function changedManifest({ manifest, root }: Project, after: string): Promise<ChangedFile> {
  const file = path.join(root, path.basename(manifest.file));
  const byteOrderMark = (await readBounded(file, { maxBytes: 1024 * 1024 }))
    .subarray(0, 3)
    .equals(Buffer.from('\uFEFF'));
  return { absolute: file, after, before: manifest.text, byteOrderMark, shown: manifest.file };
}

function bytesOf({ after, before, byteOrderMark, shown }: Omit<ChangedFile, 'absolute'>) {
  const mark = byteOrderMark ? '\uFEFF' : '';
  return { after: Buffer.from(mark + after), before: Buffer.from(mark + before), shown };
}

/**
 * The assets of those keys, or names; all of them without.
 *
 * @throws UsageError `UNKNOWN_ASSET`, or `NO_ASSETS` where koo.yaml declares none
 */
function assetsNamed({ assets, manifest }: Project, names: readonly string[]): AssetDeclaration[] {
  if (assets.length === 0) {
    throw new UsageError('NO_ASSETS', bumpMessages.noAssets(), {
      hints: [bumpMessages.whereVersions()],
      place: manifest.file,
    });
  }

  if (names.length === 0) return assets;
  const found = names.map((name) => {
    const asset = assets.find(({ key }) => key === name) ?? assets.find((one) => one.name === name);
    if (asset) return asset;
    const keys = assets.map(({ key }) => key);
    const meant = didYouMean(name, keys);
    throw new UsageError('UNKNOWN_ASSET', bumpMessages.unknownAsset({ asset: name }), {
      hints: [meant ? bumpMessages.didYouMean({ meant }) : bumpMessages.assets({ assets: keys })],
      place: manifest.file,
    });
  });
  return assets.filter((asset) => found.includes(asset));
}
