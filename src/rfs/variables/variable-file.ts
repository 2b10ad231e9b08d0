import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError, UsageError } from '../../errors/koo-error.js';
import type { PlainValue } from '../../template/queries/literal-value.js';
import { readTfvars } from '../../template/tfvars/read-tfvars.js';
import type { VarsStructure } from '../stacks/stack-model.js';

/** What a file says of variables. */
export interface VariableFile {
  file: string;
  values: Map<string, PlainValue>;
  encrypted: VarsStructure[];
  /** Why others may read it, as a part of a sentence; nothing where only its owner may. */
  exposed?: string;
}

/** Far more than any template has, in bytes. */
const LARGEST = 1 << 20;
/** No name of a variable looks like it. */
const ENCRYPTED = '$encrypted';

/**
 * Reads values of variables: `.tfvars`, `.json` or YAML, by the file's name. In the latter two, `$encrypted` holds
 * those that are encrypted with KMS: `{NAME: {value, kms: {id, cipher_text}}}`.
 *
 * @param shown What messages call it.
 * @throws UsageError `VARIABLE_FILE`; what opening it throws
 */
export async function readVariableFile(file: string, shown: string): Promise<VariableFile> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new EnvironmentError('VARIABLE_FILE', 'It is not a file.', noFile(shown));
    if (stats.size > LARGEST) {
      throw new EnvironmentError('VARIABLE_FILE', 'It is over 1 MB.', {
        hints: ['Check that it is the right file.'],
        place: shown,
      });
    }

    const bytes = await handle.readFile();
    const read = /\.tfvars$/i.test(file) ? tfvars(bytes, shown) : await structured(file, bytes, shown);
    return { ...read, exposed: await exposedBy(handle), file: shown };
  } finally {
    await handle.close();
  }
}

function tfvars(bytes: Buffer, shown: string): Pick<VariableFile, 'encrypted' | 'values'> {
  const { problems, values } = readTfvars(bytes, shown);
  if (problems.length === 0) return { encrypted: [], values };
  throw unreadable(problems[0]!, shown);
}

async function structured(
  file: string,
  bytes: Buffer,
  shown: string,
): Promise<Pick<VariableFile, 'encrypted' | 'values'>> {
  const isYaml = /\.ya?ml$/i.test(file);
  if (!isYaml && path.extname(file).toLowerCase() !== '.json')
    throw unreadable('Its name does not end with .tfvars, .json, .yaml or .yml.', shown);
  let content: unknown;
  try {
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    content = isYaml
      ? (await import('yaml')).parse(text, { maxAliasCount: 0, prettyErrors: false })
      : JSON.parse(text);
  } catch {
    // The parser's own words would repeat what the file holds.
    throw unreadable(isYaml ? 'It is not valid YAML.' : 'It is not valid JSON.', shown);
  }

  if (!isObject(content)) throw unreadable('It is not an object of variables.', shown);
  const { [ENCRYPTED]: encrypted = {}, ...values } = content;
  if (!isObject(encrypted)) throw unreadable(`${ENCRYPTED} is not an object of variables.`, shown);
  return {
    encrypted: Object.entries(encrypted).map(([name, value]) => encryptedValue(name, value, shown)),
    values: new Map(Object.entries(values) as Array<[string, PlainValue]>),
  };
}

function encryptedValue(name: string, given: unknown, shown: string): VarsStructure {
  const { kms, value } = isObject(given) ? given : {};
  const { cipher_text: text, id } = isObject(kms) ? kms : {};
  if (typeof value === 'string' && typeof text === 'string' && typeof id === 'string')
    return { encryption: { kms: { cipher_text: text, id } }, var_key: name, var_value: value };
  throw unreadable(`${ENCRYPTED}.${name} is not {value, kms: {id, cipher_text}}.`, shown);
}

/** The open file is asked, not its name, so that nobody can swap it in between. */
async function exposedBy(handle: FileHandle): Promise<string | undefined> {
  const { mode, uid } = await handle.stat();
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return undefined;
  if (uid !== ownUid) return 'it belongs to another user';
  const others = mode & 0o077;
  return others === 0 ? undefined : `its mode is ${(mode & 0o777).toString(8).padStart(4, '0')}`;
}

function unreadable(why: string, shown: string): UsageError {
  return new UsageError('VARIABLE_FILE', `The values of variables cannot be read from the file. ${why}`, {
    hints: ['Write NAME = VALUE lines (.tfvars), or an object (.json, .yaml); values are literals.'],
    place: shown,
  });
}

function noFile(place: string): { hints: string[]; place: string } {
  return { hints: ['Name a file.'], place };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
