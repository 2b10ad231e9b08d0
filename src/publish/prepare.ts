import path from 'node:path';
import { checkPackage } from '../asset/check-package.js';
import { collectPackage } from '../asset/collect-package.js';
import { packAsset } from '../asset/pack-asset.js';
import type { PackedAsset } from '../asset/model.js';
import { CheckFailed, UsageError } from '../errors/koo-error.js';
import type { Finding } from '../findings/finding.js';
import { lintTemplate } from '../lint/lint-template.js';
import type { AssetDeclaration, Project, TemplateDeclaration } from '../project/project.js';
import type { SourceText } from '../source/source-text.js';
import type { Template } from '../template/model.js';
import { readTemplate } from '../template/read-template.js';
import type { PublishListener } from './publish-event.js';
import { packTemplate } from './template-package.js';

/** Everything that can be known before a target is touched. */
export interface Prepared {
  templates: Map<TemplateDeclaration, Template>;
  packages: Map<AssetDeclaration, PackedAsset>;
  /** Of the linter and the package's rules; no errors among them. */
  findings: Finding[];
  sources: Map<string, SourceText>;
}

export interface PrepareOptions {
  emit: PublishListener;
  signal?: AbortSignal;
}

/** The templates or packages have errors; `findings` names them all, with places. */
export class FindingsStopPublish extends CheckFailed {
  constructor(
    readonly findings: Finding[],
    readonly sources: ReadonlyMap<string, SourceText>,
  ) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    super(
      'FINDINGS',
      `${errors} ${errors === 1 ? 'error' : 'errors'} stand in the way of publishing; nothing was sent.`,
      {
        hints: ['Put them right, then run the same command again.'],
      },
    );
  }
}

/**
 * Lints the templates and packs the assets.
 *
 * @throws FindingsStopPublish when there is an error among the findings.
 */
export async function prepare(project: Project, { emit, signal }: PrepareOptions): Promise<Prepared> {
  const prepared: Prepared = { findings: [], packages: new Map(), sources: new Map(), templates: new Map() };
  for (const declaration of project.templates) {
    signal?.throwIfAborted();
    await lint(project, declaration, prepared, emit);
  }

  for (const asset of project.assets) await check(project, asset, prepared);
  if (prepared.findings.some(({ severity }) => severity === 'error')) {
    throw new FindingsStopPublish(prepared.findings, prepared.sources);
  }

  for (const asset of project.assets) {
    signal?.throwIfAborted();
    await pack(project, asset, prepared, { emit, signal });
  }

  return prepared;
}

async function lint(
  project: Project,
  declaration: TemplateDeclaration,
  { findings, sources, templates }: Prepared,
  emit: PublishListener,
): Promise<void> {
  const step = {
    id: `lint ${declaration.key}`,
    title: `lint template ${declaration.key}`,
    type: 'step',
  } as const;
  emit({ ...step, state: 'started' });
  const template = await readTemplate(declaration.path);
  const found = lintTemplate(template, { settings: project.rules });
  for (const { source } of [...template.files, ...template.extensions]) sources.set(source.file, source);
  findings.push(...found);
  templates.set(declaration, template);
  if (found.every(({ severity }) => severity !== 'error')) await tryValues(project, declaration, template);
  emit({ ...step, detail: `${template.files.length} files, ${found.length} findings`, state: 'done' });
}

/** Whether the values of `set` fit the template shows before an asset is drafted for them. */
async function tryValues(
  project: Project,
  declaration: TemplateDeclaration,
  template: Template,
): Promise<void> {
  const ids = project.assets.map(({ key, version }) => [key, { id: 'not-yet-known', version }] as const);
  await packTemplate(project, declaration, template, Object.fromEntries(ids));
}

async function check(project: Project, asset: AssetDeclaration, prepared: Prepared): Promise<void> {
  if (asset.kind !== 'software_package') {
    throw new UsageError(
      'ASSET_KIND',
      `Asset ${asset.key} is of kind ${asset.kind}; koo publishes software packages.`,
      {
        hints: [
          'An image or a container package is still added in the seller console (资产中心 > 我的资产).',
        ],
        place: project.manifest.file,
      },
    );
  }

  const inventory = await collectPackage(asset);
  prepared.findings.push(...checkPackage(project, asset, inventory));
  prepared.sources.set(project.manifest.file, project.manifest);
}

async function pack(
  project: Project,
  asset: AssetDeclaration,
  { packages }: Prepared,
  { emit, signal }: PrepareOptions,
): Promise<void> {
  const step = { id: `pack ${asset.key}`, title: `pack asset ${asset.key}`, type: 'step' } as const;
  emit({ ...step, state: 'started' });
  const packed = await packAsset(asset, path.join(project.root, '.koo/packages'), {
    onProgress: ({ done, total }) => emit({ done, id: step.id, total, type: 'bytes' }),
    signal,
  });
  packages.set(asset, packed);
  emit({
    ...step,
    detail: `${packed.packageName}, ${packed.entries} files, ${packed.bytes} bytes`,
    state: 'done',
  });
}
