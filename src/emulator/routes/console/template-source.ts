import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { EmulatorContext } from '../../emulator-context.js';
import { readTemplateBytes } from '../../read-template-bytes.js';
import { findObject, type ObjectRow } from '../../state/objects.js';
import { isOwnOrigin } from '../../state/settings.js';
import type { TemplateContent, TemplateSuffix } from '../../state/template-versions.js';
import type { Template } from '../../../template/model.js';
import type { JsonFields } from '../../wire/json-fields.js';
import { Refusal, type ErrorFormat } from '../../wire/refusal.js';
import { rfsErrors } from '../../wire/error-formats.js';
import { missing } from '../rfs/rfs-interface.js';

/** The most that a template may have as a body, in characters. */
const BODY_LIMIT = 51_200;
/** The most that an address may have, in characters. */
const URI_LIMIT = 2048;
/** The most that a template's file may have, in bytes. */
const FILE_LIMIT = 1024 * 1024;

/** A template that came with a call: in order, and on the disk. */
export interface ReceivedTemplate extends TemplateContent {
  template: Template;
  /** Runs what means the template in one transaction, right after giving its bytes their name. */
  store<T>(work: () => T): T;
}

/**
 * The template of a call to RFS that stores it: exactly one of `template_body` and `template_uri`.
 *
 * @throws Refusal with status 400 that says what is wrong with it.
 */
export async function receiveTemplate(
  context: EmulatorContext,
  fields: JsonFields,
): Promise<ReceivedTemplate> {
  const { bytes, suffix } = calledBytes(context, fields);
  const template = await checkedTemplate(bytes, suffix, rfsErrors);
  const received = await context.store.receive(Readable.from([bytes]));
  return {
    bytes: received.bytes,
    sha256: received.sha256,
    suffix,
    template,
    store(work) {
      received.keep();
      return context.database.transaction(work);
    },
  };
}

/**
 * The template of a call to RFS that only reads it.
 *
 * @throws Refusal with status 400 that says what is wrong with it.
 */
export function readCalledTemplate(context: EmulatorContext, fields: JsonFields): Promise<Template> {
  const { bytes, suffix } = calledBytes(context, fields);
  return checkedTemplate(bytes, suffix, rfsErrors);
}

/** A template that was received before. */
export async function storedTemplate(
  { store }: EmulatorContext,
  { sha256, suffix }: Pick<TemplateContent, 'sha256' | 'suffix'>,
): Promise<Template> {
  return (await readTemplateBytes(readFileSync(store.pathOf(sha256)), suffix)).template;
}

/** @throws Refusal with status 400 and every reason why the template is not in order. */
export async function checkedTemplate(
  bytes: Buffer,
  suffix: TemplateSuffix,
  errorFormat: ErrorFormat,
): Promise<Template> {
  const { problems, template } = await readTemplateBytes(bytes, suffix);
  if (problems.length === 0) return template;
  const { code } = errorFormat.invalid('');
  throw new Refusal(400, code, `The template is not valid: ${problems.join('; ')}`, problems);
}

/** The bytes of an object, as far as a template may have so many. @throws Refusal */
export function objectBytes(
  { store }: EmulatorContext,
  { bytes, sha256 }: ObjectRow,
  errorFormat: ErrorFormat,
): Buffer {
  if (bytes > FILE_LIMIT)
    throw errorFormat.invalid(`the template has ${bytes} bytes; RFS takes at most ${FILE_LIMIT}`);
  return readFileSync(store.pathOf(sha256));
}

function calledBytes(
  context: EmulatorContext,
  fields: JsonFields,
): { bytes: Buffer; suffix: TemplateSuffix } {
  const body = fields.optionalText('template_body', { max: BODY_LIMIT });
  const uri = fields.optionalText('template_uri', { max: URI_LIMIT });
  if (body !== undefined && uri !== undefined)
    throw rfsErrors.invalid('template_body and template_uri are both there');
  if (body !== undefined) {
    return { bytes: Buffer.from(body), suffix: body.trimStart().startsWith('{') ? '.tf.json' : '.tf' };
  }

  if (uri === undefined) throw missing('template_body or template_uri');
  const object = objectOf(context, uri, rfsErrors);
  const suffix = suffixOf(object.name);
  if (!suffix) throw rfsErrors.invalid('template_uri leads to no .tf, .tf.json or .zip file');
  return { bytes: objectBytes(context, object, rfsErrors), suffix };
}

/**
 * The object that an address of this emulator leads to. It takes no other address: nothing is fetched from outside.
 *
 * @throws Refusal
 */
export function objectOf({ database }: EmulatorContext, uri: string, errorFormat: ErrorFormat): ObjectRow {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  const name = url && isOwnOrigin(database, url.origin) && /^\/objects\/([^/]+)$/.exec(url.pathname)?.[1];
  if (!name) throw errorFormat.invalid('template_uri is not the address of an object of this emulator');
  const object = findObject(database, decoded(name));
  if (!object) throw errorFormat.invalid('template_uri leads to an object that does not exist');
  return object;
}

function suffixOf(name: string): TemplateSuffix | undefined {
  return (['.tf.json', '.zip', '.tf'] as const).find((suffix) => name.endsWith(suffix));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
