import path from 'node:path';
import { KooError } from '../../errors/koo-error.js';
import { assetInputs } from '../../lint/assets/asset-inputs.js';
import { deploymentsOf } from '../../lint/project-subject.js';
import type { Project, TemplateDeclaration } from '../../project/project.js';
import type { SourceText, Span } from '../../syntax/source-text.js';
import type { Template } from '../../template/model.js';
import { readTemplate } from '../../template/read-template.js';
import type { RaisedVersion } from './raised-version.js';

/** A place in a template's own file that names the version of an asset, and what it becomes. */
export interface TemplateEdit extends Span {
  /** Absolute. */
  file: string;
  source: SourceText;
  byteOrderMark: boolean;
  text: string;
}

/**
 * What has to follow in the templates: `asset_version` of the data source that reads the package, where the template
 * itself says it as a text, there or as a variable's default. A zip is made elsewhere, and left alone; so is a template
 * that cannot be read: the linter says why.
 */
export async function bumpTemplates(
  project: Project,
  raised: readonly RaisedVersion[],
  signal?: AbortSignal,
): Promise<TemplateEdit[]> {
  const templates = new Map<TemplateDeclaration, Template>();
  for (const declaration of project.templates) {
    const template = await readTemplate(declaration.path, { cwd: project.root, signal }).catch(leaveAlone);
    if (template && template.form !== 'zip') templates.set(declaration, template);
  }

  const edits = new Map<string, TemplateEdit>();
  for (const deployment of deploymentsOf({ inventories: new Map(), project, templates })) {
    const versions = new Map(
      raised
        .filter(({ key }) => deployment.assets.some((asset) => asset.key === key))
        .map(({ from, to }) => [from, to]),
    );
    for (const input of assetInputs(deployment, 'asset_version')) {
      const to = input.kind === 'text' ? versions.get(input.text) : undefined;
      const file = deployment.template.files.find(({ source }) => source === input.place.source);
      if (input.kind !== 'text' || to === undefined || !file) continue;
      const { source, span } = input.place;
      // What is put together of parts is for the author.
      if (source.text.slice(span.start, span.end) !== JSON.stringify(input.text)) continue;
      const absolute = path.resolve(project.root, source.file);
      const edit = {
        ...span,
        byteOrderMark: file.byteOrderMark,
        file: absolute,
        source,
        text: JSON.stringify(to),
      };
      edits.set(`${absolute}:${span.start}`, edit);
    }
  }

  return [...edits.values()];
}

function leaveAlone(error: unknown): undefined {
  if (error instanceof KooError && error.kind !== 'interrupted') return undefined;
  throw error;
}
