import type { AssetDeclaration, Project, SpecDeclaration, TemplateDeclaration } from '../project/project.js';
import type { SourceText, Span } from '../syntax/source-text.js';
import type { Template } from '../template/model.js';

/** What is known of a package: the paths of its files, `/` between folders. */
export interface PackagedFiles {
  entries: Iterable<{ path: string }>;
}

/** What the cross-checks look at: koo.yaml with the templates and packages that it names, as far as they were read. */
export interface ProjectSubject {
  project: Project;
  templates: ReadonlyMap<TemplateDeclaration, Template>;
  inventories: ReadonlyMap<AssetDeclaration, PackagedFiles>;
}

/** One template that was read, and the specs and software packages that koo.yaml links with it. */
export interface Deployment {
  declaration: TemplateDeclaration;
  template: Template;
  specs: SpecDeclaration[];
  /** Each once, in the order of the specs. */
  assets: AssetDeclaration[];
  /** The place of a part of the template's declaration: `at('set', 'asset_id')`. */
  at(...part: Array<number | string>): { source: SourceText; span: Span };
}

/** The templates that specs deploy with. */
export function deploymentsOf({ project, templates }: ProjectSubject): Deployment[] {
  return [...templates].flatMap(([declaration, template]) => {
    const specs = project.specs.filter((spec) => spec.template === declaration.key);
    const keys = new Set(specs.map(({ asset }) => asset));
    const assets = project.assets.filter(({ key, kind }) => keys.has(key) && kind === 'software_package');
    const index = project.templates.indexOf(declaration);
    const at: Deployment['at'] = (...part) => placeIn(project, 'templates', index, ...part);
    return specs.length > 0 ? [{ declaration, template, specs, assets, at }] : [];
  });
}

/** The place of a part of koo.yaml. */
export function placeIn(
  { manifest, spanOf }: Project,
  ...part: Array<number | string>
): { source: SourceText; span: Span } {
  return { source: manifest, span: spanOf(part) };
}
