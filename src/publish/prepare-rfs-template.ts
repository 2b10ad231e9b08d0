import path from 'node:path';
import { UsageError } from '../errors/koo-error.js';
import type { Message } from '../i18n/message.js';
import type { TemplateSource } from '../rfs/templates/template-model.js';
import type { Template } from '../template/model.js';
import { readTemplate } from '../template/read-template.js';
import {
  type PackagedTemplate,
  type PackagedTemplates,
  packageTemplates,
  type PackageTemplatesOptions,
  type TemplateToPack,
} from './package-templates.js';
import type { RfsConnection } from './targets/connect-rfs.js';
import { readBounded } from '../platform/read-bounded.js';
import { publishMessages } from './messages.js';

/** A template as RFS gets it. */
export interface RfsTemplate {
  packed: PackagedTemplate;
  /** What is in the zip, the values of `set` among it. */
  template: Template;
  /** What RFS is given; nothing where there is no RFS to give it to. */
  source?: TemplateSource;
  /** The bytes of `source`: the text, or the zip. */
  content: Uint8Array;
  findings: PackagedTemplates['findings'];
  sources: PackagedTemplates['sources'];
}

export interface PrepareOptions extends PackageTemplatesOptions {
  outFolder: string;
  /** Where the zip lies for RFS: an address in OBS, laid there by the user. */
  templateUri?: string;
  /** How the user says where the zip lies, as a hint. */
  howToGiveUri?: Message;
  /** The RFS that will get it. */
  connection?: RfsConnection;
}

/**
 * Checks and packs a template, and finds how RFS can get it: in the request itself where it is one file of at most
 * 51,200 characters, else at an address. The emulator has a place for the zip; for RFS it has to be in OBS.
 *
 * @throws UsageError `TEMPLATE_NEEDS_URI`; what `packageTemplates` throws
 */
export async function prepareRfsTemplate(
  desired: TemplateToPack,
  { connection, howToGiveUri, outFolder, templateUri, ...options }: PrepareOptions,
): Promise<RfsTemplate> {
  const { findings, sources, templates } = await packageTemplates([desired], outFolder, options);
  const packed = templates[0]!;
  const template = await readTemplate(packed.file, { cwd: options.cwd, signal: options.signal });
  const common = { findings, packed, sources, template };
  if (templateUri === undefined && packed.inline.possible) {
    const content = await template.readContent(packed.files[0]!.path);
    const body = new TextDecoder('utf-8').decode(content);
    return { ...common, content, source: { template_body: body } };
  }

  const content = await readBounded(packed.file, { maxBytes: packed.bytes });
  if (templateUri !== undefined) return { ...common, content, source: { template_uri: templateUri } };
  if (!connection) return { ...common, content };
  const uri = await connection.storeObject?.(`${packed.sha256}.zip`, content, packed.sha256);
  if (uri === undefined) throw needsUri(packed, connection, howToGiveUri);
  return { ...common, content, source: { template_uri: uri } };
}

function needsUri(
  { bytes, file, inline, sha256 }: PackagedTemplate,
  { region }: RfsConnection,
  howToGiveUri: Message = publishMessages.giveUri(),
): UsageError {
  const reason = inline.reason ?? publishMessages.tooLarge();
  return new UsageError('TEMPLATE_NEEDS_URI', publishMessages.needsUri({ reason }), {
    hints: [
      publishMessages.zipReady({ bytes, file, sha256 }),
      publishMessages.uploadZip({ name: path.basename(file), ...(region !== undefined && { region }) }),
      howToGiveUri,
    ],
  });
}
