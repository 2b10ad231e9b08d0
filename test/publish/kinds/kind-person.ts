import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Emulator } from '../../../src/emulator/emulator.js';
import type { ConsoleAssetVersion, DraftAsset } from '../../../src/emulator/console-wire.js';
import { parseSize } from '../../../src/project/parse-size.js';
import type { Project } from '../../../src/project/project.js';
import { answerHandOff } from '../../../src/publish/hand-offs/answer-hand-off.js';
import type { HandOffSummary } from '../../../src/publish/hand-offs/list-hand-offs.js';
import { uploadFile } from '../../../src/marketplace/upload/upload.js';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import { Transport } from '../../../src/marketplace/sending/transport.js';
import { Person } from '../hand-offs/person.js';

/** What a hand-off's page says, by what it is in koo's words; a table for each title. */
interface Page {
  values: Map<string, string>;
  groups: Array<{ title: string; values: Map<string, string> }>;
  /** The flags that `koo handoff done` requires. */
  command: string;
}

/**
 * Somebody at the emulator's console who does what the page of each hand-off says, and reports it with the command at its
 * end. Without an emulator, the console is one that nobody sees: the person only reports.
 */
export class KindPerson {
  readonly #person?: Person;
  readonly #koo?: Transport;
  /** What the person has in front of them: the console shows an asset's id and drafts by name. */
  readonly #drafts = new Map<string, Pick<ConsoleAssetVersion, 'asset_id'>>();
  readonly #templates = new Map<string, { id: string; version: string }>();
  /** How often each hand-off was done. */
  readonly done = new Map<string, number>();

  constructor(emulator?: Emulator) {
    if (!emulator) return;
    this.#person = new Person(emulator);
    const credentials = new Credentials(emulator.credentials, 'the emulator');
    this.#koo = new Transport({ credentials, endpoint: urlEndpoint(emulator.url) });
  }

  async listProduct({ product, specs }: Project): Promise<void> {
    await this.#person?.console.listProduct(product.id, {
      access: product.access,
      name: product.name,
      specs: specs.map(({ name, skuCode }) => ({ name, sku_code: skuCode })),
    });
  }

  /** Does one hand-off, and says so. */
  async handle(project: Project, { folder, id, target }: HandOffSummary): Promise<void> {
    this.done.set(id, (this.done.get(id) ?? 0) + 1);
    const page = await readPage(path.join(folder, 'hand-off.md'));
    const confirm = page.command.includes('--confirm');
    const answer = (more: { assetId?: string } = {}, isConfirmed = confirm) =>
      answerHandOff(project, { answers: more, confirm: isConfirmed, id, target });
    if (id.startsWith('asset-')) {
      const draft = await this.#addAsset(page, folder);
      await answer(page.command.includes('--asset-id') ? { assetId: draft.asset_id } : {});
    } else if (id.startsWith('template-')) {
      await this.#addTemplate(page, folder);
      await answer();
    } else if (id.startsWith('submit-')) {
      const name = page.values.get('asset')!;
      const version = page.values.get('version')!;
      const asset = this.#drafts.get(name)!;
      await this.#person?.console.submit(asset.asset_id, version);
      // Somebody reports the submission at once, and its result when there is one.
      if (confirm) await answer({}, false);
      const review = await this.#person?.console.review(asset.asset_id, version);
      if (review) expect(review).to.deep.include({ reasons: [], status: 'APPROVED' });
      await answer();
    } else if (id === 'links') {
      await this.#link(project, page);
      await answer();
    } else throw new Error(`Nobody knows what ${id} is.`);
  }

  async #addAsset(page: Page, folder: string): Promise<Pick<ConsoleAssetVersion, 'asset_id'>> {
    const value = (what: string) => page.values.get(what);
    const name = value('name')!;
    const file = value('package');
    if (!this.#person) {
      const draft = { asset_id: `a-${name}` };
      this.#drafts.set(name, draft);
      return draft;
    }

    const type = value('type');
    const deployedType =
      type === 'Image'
        ? 'image'
        : type === 'SaaS Asset'
          ? 'saas'
          : value('type of the package')
            ? 'container'
            : 'software_package';
    const size = value('system disk');
    const zones = value('regions to replicate to');
    const request: DraftAsset = {
      deployed_type: deployedType,
      lifecycle: Object.fromEntries(
        page.groups
          .filter(({ title }) => title === 'Lifecycle commands')
          .flatMap(({ values }) => [...values]),
      ),
      name,
      os: value('operating system'),
      arch: value('architecture'),
      version: value('version') ?? '1',
      ...(deployedType === 'image' && {
        image: {
          agency: value('IAM agency with IMS Administrator'),
          image_id: value('image ID in IMS')!,
          region: value('region of the image')!,
          security_group: value('security group'),
          size: size === undefined ? undefined : parseSize(size),
          zones: zones?.split(', ') ?? [],
        },
      }),
      ...(deployedType === 'saas' && { saas: { address: value('domain name or website')! } }),
    };
    const draft = await this.#person.console.draftAsset(request);
    this.#drafts.set(name, draft);
    if (file !== undefined)
      await uploadFile(this.#koo!, { eventId: draft.event_id, file: path.join(folder, file), name: file });
    return draft;
  }

  async #addTemplate({ groups, values }: Page, folder: string): Promise<void> {
    const name = values.get('name')!;
    if (!this.#person) return;
    const file = values.get('template file')!;
    const bytes = await readFile(path.join(folder, file));
    const sums = await readFile(path.join(folder, 'SHA256SUMS'), 'utf8');
    const sha256 = sums.slice(0, 64);
    const { uri } = await this.#person.console.putObject(file, bytes, sha256);
    const template = await this.#person.console.registerTemplate({
      introduction: values.get('introduction')!,
      name,
      sha256,
      template_uri: uri,
    });
    const reference = { id: template.template_id, version: template.versions.at(-1)!.version };
    this.#templates.set(name, reference);
    for (const { title, rows } of groups.map((group) => ({ ...group, rows: [...group.values] }))) {
      if (title !== 'Belongs to') continue;
      for (const [, asset] of rows) {
        const [assetName, version] = asset.split(' ') as [string, string];
        await this.#person.console.attachTemplate(this.#drafts.get(assetName)!.asset_id, version, {
          template_id: reference.id,
          template_version: reference.version,
        });
      }
    }
  }

  async #link({ product }: Project, { groups }: Page): Promise<void> {
    for (const { title, values } of groups) {
      const sku = /^Spec (\S+) \(/.exec(title)?.[1];
      if (sku === undefined) continue;
      const templateName =
        values.get('template, which comes with the asset: not chosen here') ?? values.get('template');
      const template = templateName === undefined ? undefined : this.#templates.get(templateName);
      const assetId = values.get('asset ID');
      const version = values.get('version') ?? '1';
      if (!template && assetId === undefined) continue;
      await this.#person?.console.linkSpec(product.id, sku, {
        ...(template && { template_id: template.id, template_version: template.version }),
        ...(assetId !== undefined && { asset_id: assetId, asset_version: version }),
      });
    }
  }
}

/** The Markdown page of a hand-off, as a person reads it. */
async function readPage(file: string): Promise<Page> {
  const text = await readFile(file, 'utf8');
  const values = new Map<string, string>();
  const groups: Page['groups'] = [];
  let title = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) title = line.replace(/^#+ /, '');
    if (line.startsWith('| Console label')) groups.push({ title, values: new Map() });
    const row = /^\| (?<label>.+?) \| (?<what>.+?) \| `(?<value>.*)` \|$/.exec(line)?.groups;
    if (!row) continue;
    const label = row.label!.replaceAll('**', '');
    const what = row.what === 'command' ? label : row.what!;
    groups
      .at(-1)!
      .values.set(
        groups.at(-1)!.values.has(what) ? `${what} ${groups.at(-1)!.values.size}` : what,
        row.value!,
      );
    if (!values.has(what)) values.set(what, row.value!);
  }

  return { command: /^koo handoff done .*$/m.exec(text)![0], groups, values };
}
