import type { TargetState } from '../plan/target-state.js';
import type { DesiredState } from '../plan/desired-state.js';
import type { AssetVersionState, TemplateReference } from '../target.js';

/** What is known of the declared things at the target: what was observed, and then what steps have made of it. */
export class ResolvedState {
  readonly #assetIds = new Map<string, string>();
  readonly #versions = new Map<string, AssetVersionState>();
  readonly #templates = new Map<string, TemplateReference>();

  constructor({ assets, templates }: DesiredState, state: TargetState) {
    for (const { key, name, version } of assets) {
      const asset = state.assets[name];
      if (asset) this.#assetIds.set(key, asset.id);
      const found = asset?.versions.find((one) => one.version === version);
      if (found) this.#versions.set(key, found);
    }

    for (const { key, name, sha256 } of templates) {
      const found = state.templates[name];
      const same = found?.versions.findLast((one) => one.sha256 === sha256);
      if (found && same) this.#templates.set(key, { id: found.id, version: same.version });
    }
  }

  /** The id of an asset, as soon as any version of it is drafted. */
  assetId(asset: string): string | undefined {
    return this.#assetIds.get(asset);
  }

  versionIfAny(asset: string): AssetVersionState | undefined {
    return this.#versions.get(asset);
  }

  /** The declared version of an asset; a step that asks comes after the one that drafts it. */
  version(asset: string): AssetVersionState {
    return there(this.#versions.get(asset), `version of asset ${asset}`);
  }

  setVersion(asset: string, version: AssetVersionState): void {
    this.#assetIds.set(asset, version.assetId);
    this.#versions.set(asset, version);
  }

  templateIfAny(template: string): TemplateReference | undefined {
    return this.#templates.get(template);
  }

  template(template: string): TemplateReference {
    return there(this.#templates.get(template), `template ${template}`);
  }

  setTemplate(template: string, reference: TemplateReference): void {
    this.#templates.set(template, reference);
  }
}

function there<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`The ${what} is used before it exists.`);
  return thing;
}
