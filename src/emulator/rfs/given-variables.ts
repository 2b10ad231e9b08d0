import { readFileSync } from 'node:fs';
import { UNKNOWN, type Value } from '../../template/evaluate/value.js';
import { readTfvars } from '../../template/tfvars/read-tfvars.js';
import type { EmulatorContext } from '../emulator-context.js';
import { findObject } from '../state/objects.js';
import { isOwnOrigin } from '../state/settings.js';
import { isPresigned } from '../storage/presigned-url.js';
import type { JsonFields } from '../wire/json-fields.js';
import { Refusal } from '../wire/refusal.js';
import { rfsErrors } from '../wire/error-formats.js';
import { missing } from '../routes/rfs/rfs-interface.js';

/** The variables of a call, as RFS shows them again. */
export interface GivenVariables {
  vars_structure?: Array<{ var_key: string; var_value: string; encryption?: unknown }>;
  vars_body?: string;
  vars_uri_content?: string;
}

export const VARIABLE_FIELDS = ['vars_structure', 'vars_body', 'vars_uri'] as const;

/** How many `vars_structure` may have. */
const MAX_VARIABLES = 100;
/** No page says how long `vars_body` may be, in characters; nobody has more. */
const BODY_LIMIT = 1024 * 1024;
const URI_LIMIT = 2048;

/**
 * Reads the variables of a call.
 *
 * @throws Refusal with status 400, also where two of the three ways name the same variable
 */
export function givenVariables(context: EmulatorContext, fields: JsonFields): GivenVariables {
  const structure = fields.optionalObjects('vars_structure')?.map((one) => structured(one));
  if (structure && structure.length > MAX_VARIABLES)
    throw rfsErrors.invalid(
      `vars_structure has ${structure.length} variables; at most ${MAX_VARIABLES} are taken`,
    );
  const body = fields.optionalText('vars_body', { empty: true, max: BODY_LIMIT });
  const uri = fields.optionalText('vars_uri', { max: URI_LIMIT });
  const given: GivenVariables = {
    ...(structure && { vars_structure: structure }),
    ...(body !== undefined && { vars_body: body }),
    ...(uri !== undefined && { vars_uri_content: contentOf(context, uri) }),
  };
  variablesOf(given);
  return given;
}

/**
 * Every variable with its value; UNKNOWN for what is encrypted: the emulator has no key to it.
 *
 * @throws Refusal with status 400
 */
export function variablesOf({
  vars_body,
  vars_structure,
  vars_uri_content,
}: GivenVariables): Map<string, Value> {
  const values = new Map<string, Value>();
  const add = (name: string, value: Value): void => {
    if (values.has(name)) throw rfsErrors.invalid(`the variable ${name} is given twice`);
    values.set(name, value);
  };

  for (const { encryption, var_key: name, var_value: value } of vars_structure ?? [])
    add(name, encryption === undefined ? value : UNKNOWN);
  for (const [where, text] of [
    ['vars_body', vars_body],
    ['vars_uri', vars_uri_content],
  ] as const) {
    const { problems, values: read } = readTfvars(Buffer.from(text ?? ''), where);
    if (problems.length > 0) {
      const { code } = rfsErrors.invalid('');
      throw new Refusal(
        400,
        code,
        `${where} is not in the syntax of tfvars: ${problems.join('; ')}`,
        problems.map(String),
      );
    }

    for (const [name, value] of read) add(name, value);
  }

  return values;
}

function structured(fields: JsonFields): NonNullable<GivenVariables['vars_structure']>[number] {
  fields.only('var_key', 'var_value', 'encryption');
  const name = fields.text('var_key');
  const value = fields.text('var_value', { empty: true, max: BODY_LIMIT });
  const encrypted = fields.optionalObject('encryption');
  if (!encrypted) return { var_key: name, var_value: value };
  const kms = encrypted.only('kms').optionalObject('kms')?.only('id', 'cipher_text');
  if (!kms) throw missing('encryption.kms');
  const encryption = {
    kms: { cipher_text: kms.text('cipher_text', { max: BODY_LIMIT }), id: kms.text('id') },
  };
  return { encryption, var_key: name, var_value: value };
}

/** RFS takes a pre-signed address only; the emulator takes its own only. */
function contentOf({ credentials, database, now, store }: EmulatorContext, uri: string): string {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  const name = url && /^\/objects\/([^/]+)$/.exec(url.pathname)?.[1];
  const isOwn =
    url &&
    isOwnOrigin(database, url.origin) &&
    isPresigned(`${url.pathname}${url.search}`, credentials, now());
  const object = isOwn && name ? findObject(database, decodeURIComponent(name)) : undefined;
  if (!object) throw rfsErrors.invalid('vars_uri is not a pre-signed address of an object of this emulator');
  if (object.bytes > BODY_LIMIT) throw rfsErrors.invalid('the file at vars_uri is too large');
  return readFileSync(store.pathOf(object.sha256), 'utf8');
}
