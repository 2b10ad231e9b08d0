import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Emulator } from '../../../src/emulator/emulator.js';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import { Transport } from '../../../src/marketplace/sending/transport.js';
import { uploadFile } from '../../../src/marketplace/upload/upload.js';
import { ConsoleClient } from '../../../src/publish/targets/local/console-client.js';

/** Somebody at the emulator's console, who types in what a hand-off's page says, and knows nothing else. */
export class Person {
  readonly console: ConsoleClient;
  readonly #koo: Transport;

  constructor({ credentials, person, url }: Emulator) {
    const endpoint = urlEndpoint(url);
    this.console = new ConsoleClient(
      new Transport({ credentials: new Credentials(person, 'a person'), endpoint }),
    );
    this.#koo = new Transport({ credentials: new Credentials(credentials, 'the emulator'), endpoint });
  }

  /** The product, which is listed before anything else. */
  async listProduct(id: string, specs: Record<string, string>): Promise<void> {
    await this.console.listProduct(id, {
      access: 'license',
      name: 'Sample shop',
      specs: Object.entries(specs).map(([skuCode, name]) => ({ name, sku_code: skuCode })),
    });
  }

  /** 新增资产: answers the asset's id. */
  async addAsset({
    file,
    lifecycle,
    name,
    version,
  }: {
    file: string;
    lifecycle: Record<string, string>;
    name: string;
    version: string;
  }): Promise<string> {
    const draft = await this.console.draftAsset({
      deployed_type: 'software_package',
      lifecycle,
      name,
      version,
    });
    await uploadFile(this.#koo, { eventId: draft.event_id, file, name: path.basename(file) });
    return draft.asset_id;
  }

  /** 新增模版, at an asset. */
  async addTemplate(
    {
      file,
      introduction,
      name,
      sha256,
    }: { file: string; introduction: string; name: string; sha256: string },
    asset: { id: string; version: string },
  ): Promise<string> {
    const { uri } = await this.console.putObject(path.basename(file), await readFile(file), sha256);
    const template = await this.console.registerTemplate({ introduction, name, sha256, template_uri: uri });
    await this.console.attachTemplate(asset.id, asset.version, {
      template_id: template.template_id,
      template_version: template.versions.at(-1)!.version,
    });
    return template.template_id;
  }
}
