import { kooVersion } from '../../asset/provenance/koo-version.js';
import { readSourceState, type SourceState } from '../../asset/provenance/read-source-state.js';
import type { AssetKind, Project } from '../../project/project.js';
import { type TargetFacts, targetFacts } from './target-facts.js';
import { posixRelative } from '../../platform/posix-path.js';

/** What is known of a product before anything is looked at. */
export interface ProductFacts {
  koo: string;
  name: string;
  access: string;
  to: TargetFacts;
  /** The commit that the project's folder is at; absent outside of git, and where nobody asked for facts. */
  source?: SourceState;
  /** As koo.yaml declares it. */
  assets: Array<{ key: string; name: string; version: string; kind: AssetKind }>;
  /** `path` is relative to koo.yaml, `/` between folders. */
  templates: Array<{ key: string; path: string }>;
  specs: Array<{ skuCode: string; name: string; template?: string; asset?: string }>;
}

/** @param withSource Whether git is asked for the commit, which takes two processes. */
export async function productFacts(
  project: Project,
  target: string,
  withSource: boolean,
): Promise<ProductFacts> {
  const { assets, product, root, specs, templates } = project;
  const source = withSource ? await readSourceState(root, [root]) : undefined;
  return {
    koo: kooVersion(),
    name: product.name,
    access: product.access,
    to: targetFacts(project, target),
    ...(source && { source }),
    assets: assets.map(({ key, kind, name, version }) => ({ key, name, version, kind })),
    templates: templates.map((template) => ({
      key: template.key,
      path: posixRelative(root, template.path) || '.',
    })),
    specs: specs.map(({ asset, name, skuCode, template }) => ({
      skuCode,
      name,
      ...(template !== undefined && { template }),
      ...(asset !== undefined && { asset }),
    })),
  };
}
