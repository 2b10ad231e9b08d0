import type { AssetDeclaration, Project, TemplateDeclaration } from '../project/project.js';
import type { AssetVersionState, SpecLink, TemplateState } from './target.js';

/** What each spec of koo.yaml is to deploy with, by `skuCode`. */
export function wantedLinks(
  project: Project,
  versions: ReadonlyMap<AssetDeclaration, AssetVersionState>,
  templates: ReadonlyMap<TemplateDeclaration, TemplateState>,
): Map<string, SpecLink> {
  const links = new Map<string, SpecLink>();
  for (const spec of project.specs) {
    const { id, version } = templates.get(project.templates.find(({ key }) => key === spec.template)!)!;
    const declared = project.assets.find(({ key }) => key === spec.asset);
    const asset = declared && versions.get(declared);
    links.set(spec.skuCode, {
      template: { id, version },
      ...(asset && { asset: { id: asset.assetId, version: asset.version } }),
    });
  }

  return links;
}

/** A template belongs to an asset when a spec uses both, or when the asset's id is written into it. */
export function deploys({ specs }: Project, template: TemplateDeclaration, asset: AssetDeclaration): boolean {
  return (
    specs.some((spec) => spec.template === template.key && spec.asset === asset.key) ||
    Object.values(template.set).some((value) => String(value).includes(`\${asset.${asset.key}.`))
  );
}
