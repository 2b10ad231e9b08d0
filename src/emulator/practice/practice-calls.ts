import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { foreignText } from '../../i18n/message.js';
import { callJson } from '../../marketplace/answers/read-json.js';
import { Credentials } from '../../marketplace/credentials/credentials.js';
import { urlEndpoint } from '../../marketplace/sending/sites.js';
import { Transport } from '../../marketplace/sending/transport.js';
import { uploadFile } from '../../marketplace/upload/upload.js';
import type { ConsoleAssetVersion, ConsoleTemplate, StoredObject } from '../console-wire.js';
import type { EmulatorContext } from '../emulator-context.js';

/** What a form sent: its fields, and the file that was chosen, in a temporary place. */
export interface PracticeForm {
  fields: Readonly<Record<string, string>>;
  file?: { name: string; path: string };
}

/** A refusal has a code and an error status; an answer that is fine has none. */
const isSuccess = (code: string | undefined): boolean => code === undefined;

/**
 * What each form does, by the console's own interface and with the person's keys, so that a form can do nothing that a person
 * cannot. Each returns what the page says afterwards.
 */
export const PRACTICE_CALLS: Readonly<
  Record<string, (context: EmulatorContext, form: PracticeForm) => Promise<string>>
> = {
  async products(context, { fields: { access = '', id = '', name = '', specs = '' } }) {
    const lines = specs.split('\n').map((line) => line.trim());
    const all = lines.filter(Boolean).map((line) => {
      const [code = '', ...words] = line.split(/\s+/);
      return { name: words.join(' ') || code, sku_code: code };
    });
    await send(context, 'PUT', `/products/${segment(id)}`, { access, name, specs: all });
    return `${name}: 已上架`;
  },
  async assets(context, { fields, file }) {
    const { arch, name = '', os, version = '' } = fields;
    const phases = Object.entries(fields).filter(
      ([key, command]) => key.startsWith('lifecycle.') && command !== '',
    );
    const draft = await send<ConsoleAssetVersion>(context, 'POST', '/assets', {
      deployed_type: 'software_package',
      lifecycle: Object.fromEntries(
        phases.map(([key, command]) => [key.slice('lifecycle.'.length), command]),
      ),
      name,
      version,
      ...(os && { os }),
      ...(arch && { arch }),
    });
    if (file) {
      const koo = transport(context, context.credentials);
      await uploadFile(koo, { eventId: draft.event_id, file: file.path, name: file.name });
    }

    return `${name} ${version}: 资产 ID ${draft.asset_id}`;
  },
  async templates(context, { fields: { introduction = '', name = '', version = '' }, file }) {
    const [asset, assetVersion] = parts(version);
    const bytes = await readFile(file!.path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { uri } = await send<StoredObject>(context, 'PUT', `/objects/${sha256.slice(0, 16)}.zip`, bytes, {
      'x-koo-sha256': sha256,
    });
    const request = { introduction, name, sha256, template_uri: uri };
    const template = await send<ConsoleTemplate>(context, 'POST', '/templates', request);
    const number = template.versions.at(-1)!.version;
    await send(
      context,
      'PUT',
      `/assets/${segment(asset)}/versions/${segment(assetVersion)}/templates/${template.template_id}`,
      { template_id: template.template_id, template_version: number },
    );
    return `${name} ${number}: 模板 ID ${template.template_id}`;
  },
  async submissions(context, { fields: { version = '' } }) {
    const [asset, assetVersion] = parts(version);
    await send(context, 'POST', `/assets/${segment(asset)}/versions/${segment(assetVersion)}/submit`);
    return `${assetVersion}: 已提交审核`;
  },
  async links(context, { fields: { link = '', spec = '' } }) {
    const [product, sku] = parts(spec);
    const [asset, assetVersion, template, number] = parts(link);
    await send(context, 'PUT', `/products/${segment(product)}/specs/${segment(sku)}/link`, {
      asset_id: asset,
      asset_version: assetVersion,
      template_id: template,
      template_version: number,
    });
    return `${sku}: 已关联`;
  },
};

/** Of a value that the page gave itself; anything else is refused by the console. */
function parts(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? [...value.map(String), '', '', '', ''] : ['', '', '', ''];
  } catch {
    return ['', '', '', ''];
  }
}

function transport({ origin }: EmulatorContext, keys: { accessKey: string; secretKey: string }): Transport {
  return new Transport({ credentials: new Credentials(keys, '-'), endpoint: urlEndpoint(origin) });
}

async function send<T>(
  context: EmulatorContext,
  method: 'POST' | 'PUT',
  path: string,
  body?: Uint8Array | object,
  headers: Record<string, string> = {},
): Promise<T> {
  const isBytes = body instanceof Uint8Array;
  const type = isBytes ? 'application/octet-stream' : 'application/json';
  const { content } = await callJson(
    transport(context, context.person),
    {
      ...(body && {
        body: isBytes ? body : JSON.stringify(body),
        headers: { 'content-type': type, ...headers },
      }),
      method,
      path: `/console/v1${path}`,
      title: foreignText('the form'),
    },
    isSuccess,
  );
  return content as T;
}

function segment(text = ''): string {
  return encodeURIComponent(text);
}
