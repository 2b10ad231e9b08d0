import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadProject } from '../../../src/project/load-project.js';
import type { Plan } from '../../../src/publish/plan/plan.js';
import { planPublish, publish, type PublishOptions } from '../../../src/publish/publish.js';
import type { PublishResult } from '../../../src/publish/publish-result.js';
import type { Target } from '../../../src/publish/target.js';
import { sampleProject } from '../../support/sample-project.js';

/** A koo.yaml, as data: JSON is YAML. */
export interface ShopManifest {
  product: { id: string; name: string; access: string };
  assets: Array<Record<string, unknown> & { key: string; name: string; version: string }>;
  templates: Array<{ key: string; path: string; set?: Record<string, string> }>;
  specs: Array<{ skuCode: string; name: string; template: string; asset?: string }>;
  targets?: Record<string, unknown>;
}

/** A small product in a folder, and what a publisher does with it. Names are its own: several share one emulator. */
export class Shop {
  readonly manifest: ShopManifest;

  private constructor(
    readonly root: string,
    readonly id: string,
    readonly target: Target,
  ) {
    this.manifest = {
      product: { access: 'license', id, name: 'Sample shop' },
      assets: [this.asset('app')],
      templates: [this.template('single')],
      specs: [
        { asset: 'app', name: 'Basic', skuCode: 'basic', template: 'single' },
        { asset: 'app', name: 'Professional', skuCode: 'pro', template: 'single' },
      ],
    };
  }

  static async open(root: string, id: string, target: Target): Promise<Shop> {
    const shop = new Shop(await sampleProject(root), id, target);
    await shop.save();
    return shop;
  }

  asset(key: string, version = 'V1'): ShopManifest['assets'][number] {
    const lifecycle = { install: 'bash scripts/install.sh', start: 'bash scripts/start.sh' };
    return { key, kind: 'software_package', lifecycle, name: `${this.id}-${key}`, root: 'package', version };
  }

  /** It deploys the asset of that key. */
  template(key: string, asset = 'app'): ShopManifest['templates'][number] {
    return {
      key,
      path: 'template',
      set: { asset_id: `\${asset.${asset}.id}`, asset_version: `\${asset.${asset}.version}` },
    };
  }

  /** As the target calls a template. */
  templateName(key: string): string {
    return `koo-${this.id}-${key}`;
  }

  save(): Promise<void> {
    return this.write('koo.yaml', JSON.stringify(this.manifest));
  }

  write(name: string, content: string): Promise<void> {
    return writeFile(path.join(this.root, name), content);
  }

  async plan(options: { prune?: boolean } = {}): Promise<Plan> {
    return planPublish(await this.project(), this.target, options);
  }

  async publish(options: PublishOptions = {}): Promise<PublishResult> {
    return publish(await this.project(), this.target, options);
  }

  project() {
    return loadProject({ cwd: this.root });
  }
}
