import { spawnSync } from 'node:child_process';
import { appendFile, cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { loadProject } from '../../../../src/project/load-project.js';
import type { Project } from '../../../../src/project/project.js';
import { answerHandOff, type AnswerOptions } from '../../../../src/publish/hand-offs/answer-hand-off.js';
import { verifyHandOffs } from '../../../../src/publish/hand-offs/verify-hand-offs.js';
import type { Plan } from '../../../../src/publish/plan/plan.js';
import { planPublish, publish } from '../../../../src/publish/publish.js';
import type { PublishResult } from '../../../../src/publish/publish-result.js';
import type { Target } from '../../../../src/publish/target.js';
import { findTarget } from '../../../../src/publish/targets/find-target.js';
import type { TestEmulator } from '../../../emulator/support/emulators.js';
import { sampleProject } from '../../../support/sample-project.js';
import { Person } from '../../hand-offs/person.js';

type Environment = Record<string, string>;

/** One checkout of the sample product, by the library; its target `shop` is an emulator's console that is used by hand. */
export class Checkout {
  readonly environment: Environment;

  constructor(
    readonly root: string,
    readonly site: TestEmulator,
    environment: Environment = {},
  ) {
    const { accessKey, secretKey } = site.credentials;
    this.environment = {
      KOO_ACCESS_KEY: accessKey,
      KOO_SECRET_KEY: secretKey,
      KOO_TARGET_HOSTS: new URL(site.url).host,
      ...environment,
    };
  }

  /** A new product, in a repository of git. */
  static async create(root: string, site: TestEmulator, environment?: Environment): Promise<Checkout> {
    await sampleProject(root, { '.gitignore': '.koo/\n' });
    await appendFile(path.join(root, 'koo.yaml'), `targets: { shop: { url: '${site.url}' } }\n`);
    await new Person(site).listProduct('00301-0001', { 'sku-basic': 'Basic', 'sku-pro': 'Professional' });
    const checkout = new Checkout(root, site, environment);
    checkout.git('init', '-q', '-b', 'main');
    checkout.commit('begin');
    return checkout;
  }

  /** What is committed, and nothing else. */
  clone(folder: string): Checkout {
    this.git('clone', '-q', this.root, folder);
    return new Checkout(folder, this.site, this.environment);
  }

  git(...words: string[]): string {
    const { status, stderr, stdout } = this.gitOutcome(...words);
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  }

  gitOutcome(...words: string[]): { status: number | null; stderr: string; stdout: string } {
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
    return spawnSync('git', [...who, ...words], { cwd: this.root, encoding: 'utf8' });
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }

  project(): Promise<Project> {
    return loadProject({ cwd: this.root });
  }

  async target(): Promise<Target> {
    return findTarget(await this.project(), 'shop', { environment: this.environment });
  }

  async plan(): Promise<Plan> {
    return planPublish(await this.project(), await this.target());
  }

  async publish(options: { lockTimeout?: number } = {}): Promise<PublishResult> {
    return publish(await this.project(), await this.target(), options);
  }

  async done(id: string, options: Partial<AnswerOptions> = {}): Promise<void> {
    const { environment } = this;
    await answerHandOff(await this.project(), {
      answers: {},
      by: 'somebody',
      confirm: false,
      id,
      state: { environment },
      target: 'shop',
      ...options,
    });
  }

  handOffFile(id: string, name: string): string {
    return path.join(this.root, '.koo/hand-offs/shop', id, name);
  }

  /** Adds the asset at the console, as the page of the hand-off says; answers its id. */
  async addAsset(): Promise<string> {
    const [asset] = (await this.project()).assets;
    return new Person(this.site).addAsset({
      file: this.handOffFile('asset-app', `sample-shop-${asset!.version.replace('.', '_')}.zip`),
      lifecycle: asset!.lifecycle,
      name: asset!.name,
      version: asset!.version,
    });
  }

  /** Everything from nothing to a linked product; answers the asset's id. */
  async release(): Promise<string> {
    const person = new Person(this.site);
    await this.publish();
    const assetId = await this.addAsset();
    await this.done('asset-app', { answers: { assetId } });
    await this.publish();
    const zip = this.handOffFile('template-single', 'single.zip');
    const { createHash } = await import('node:crypto');
    const { readFile } = await import('node:fs/promises');
    await person.addTemplate(
      {
        file: zip,
        introduction: 'Sample shop, template single',
        name: 'koo-00301-0001-single',
        sha256: createHash('sha256')
          .update(await readFile(zip))
          .digest('hex'),
      },
      { id: assetId, version: 'V1.0' },
    );
    await this.done('template-single', { confirm: true });
    await person.console.submit(assetId, 'V1.0');
    await this.done('submit-app');
    await person.console.review(assetId, 'V1.0');
    await verifyHandOffs(await this.project(), await this.target());
    await this.publish();
    await this.done('links', { confirm: true });
    return assetId;
  }

  /** Without what is not committed, as a new machine has it. */
  async forgetMachine(): Promise<void> {
    await rm(path.join(this.root, '.koo'), { force: true, recursive: true });
  }

  async copyTo(folder: string): Promise<Checkout> {
    await cp(this.root, folder, { recursive: true });
    return new Checkout(folder, this.site, this.environment);
  }
}
