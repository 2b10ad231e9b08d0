import { UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import type { Project } from '../../project/project.js';
import {
  changeDirectly,
  type ChangesResult,
  type DirectChange,
  type DirectInput,
  type DirectOptions,
} from '../direct/change-directly.js';
import { directMessages } from '../direct/messages.js';
import { linkMessage, sameLink } from '../plan/same-link.js';
import { observe, type TargetState } from '../plan/target-state.js';
import type { SpecLink, SpecState, Target } from '../target.js';
import { earlierRelease } from './earlier-release.js';
import type { Release } from './release.js';
import { ReleaseHistory } from './release-history.js';
import { releaseMessages } from './messages.js';

export interface RollbackOptions extends DirectOptions {
  /** The number of a release; the one before the published one when absent. */
  to?: number;
}

/** The same as any direct change, and which release it went to. */
export interface RollbackResult extends ChangesResult {
  to: number;
  /** When that was published: UTC, ISO 8601. */
  time: string;
  /** What koo.yaml declares in other versions than are linked now: the next publish links these. */
  declared: Array<{ asset: string; version: string }>;
}

/**
 * Links the templates and assets of an earlier release again. Nothing is uploaded or registered: all of it is at the
 * target still, or nothing is changed.
 *
 * @throws UsageError `NO_RELEASE`, `RELEASE_GONE`
 */
export async function rollback(
  project: Project,
  target: Target,
  { to, ...options }: RollbackOptions = {},
): Promise<RollbackResult> {
  const history = new ReleaseHistory(project.root, target.name);
  let release: Release | undefined;
  const result = await changeDirectly(
    project,
    target,
    options,
    async (input) => {
      const releases = (await history.list()).filter(({ product }) => product === project.product.id);
      release = earlierRelease(releases, input.receipt.links, to);
      return relinks(input, release);
    },
    // What the receipt has is what was published last, and not what is linked now.
    async ({ receipt }) => {
      const { assets, number, templates } = release!;
      await history.keep({ ...receipt, assets, templates }, number);
    },
  );
  const { number, time } = release!;
  return { ...result, to: number, time, declared: declaredOtherwise(project, release!) };
}

function declaredOtherwise({ assets, specs }: Project, { links }: Release): RollbackResult['declared'] {
  return assets
    .filter(({ key, version }) =>
      specs.some(({ asset, skuCode }) => {
        const link = links[skuCode];
        return asset === key && link !== undefined && link.asset?.version !== version;
      }),
    )
    .map(({ key, version }) => ({ asset: key, version }));
}

async function relinks({ project, session }: DirectInput, release: Release): Promise<DirectChange[]> {
  const state = await observe(session, {
    product: project.product.id,
    assets: Object.values(release.assets).map(({ name }) => name),
    templates: Object.values(release.templates).map(({ name }) => name),
  });
  const specs = Object.entries(release.links).map(([skuCode, link]) => ({
    link,
    skuCode,
    spec: state.product?.specs.find((one) => one.skuCode === skuCode),
  }));
  const gone = specs.flatMap(({ link, skuCode, spec }) => missing(skuCode, spec, link, state));
  if (gone.length > 0) {
    const { number } = release;
    throw new UsageError('RELEASE_GONE', releaseMessages.gone({ number, reasons: gone }), {
      hints: [releaseMessages.seeOthers()],
    });
  }

  return specs.flatMap(({ link, skuCode, spec }) =>
    spec!.link && sameLink(spec!.link, link) ? [] : [relink(skuCode, spec!, link, { release, state })],
  );
}

function relink(
  skuCode: string,
  { link: before, name }: SpecState,
  link: SpecLink,
  { release, state }: { release: Release; state: TargetState },
): DirectChange {
  return {
    ...(before && { before, from: linkMessage(before, state) }),
    id: `link ${skuCode}`,
    kind: before ? 'relink' : 'link',
    link,
    reason: directMessages.ofRelease({ number: release.number, time: release.time }),
    step: 'link-spec',
    to: linkMessage(link, state),
    what: { key: skuCode, name, type: 'spec' },
  };
}

/** What a link needs and the target no longer has. */
function missing(
  skuCode: string,
  spec: SpecState | undefined,
  { asset, template }: SpecLink,
  { assets, templates }: TargetState,
): Message[] {
  if (!spec) return [releaseMessages.specGone({ skuCode })];
  const found = Object.values(templates).find(({ id }) => id === template?.id);
  const hasTemplate = !template || found?.versions.some(({ version }) => version === template.version);
  const version = Object.values(assets)
    .find(({ id }) => id === asset?.id)
    ?.versions.find((one) => one.version === asset?.version);
  const name = found?.name ?? template?.id ?? '';
  return [
    ...(hasTemplate ? [] : [releaseMessages.templateVersionGone({ name, version: template.version })]),
    ...(asset && version?.status !== 'approved'
      ? [
          version
            ? releaseMessages.assetVersionStatus({
                asset: asset.id,
                status: version.status,
                version: asset.version,
              })
            : releaseMessages.assetVersionGone({ asset: asset.id, version: asset.version }),
        ]
      : []),
    ...(version && template && !version.templates.some(({ id }) => id === template.id)
      ? [releaseMessages.noLongerAttached({ template: name, version: version.version })]
      : []),
  ];
}
