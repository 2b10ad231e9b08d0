import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError, UsageError } from '../../errors/koo-error.js';
import type { PlainValue } from '../../template/queries/literal-value.js';
import { readTfvars } from '../../template/tfvars/read-tfvars.js';
import type { VarsStructure } from '../stacks/stack-model.js';
import type { Message } from '../../i18n/message.js';
import { variableMessages } from './messages.js';
import { isObject } from '../../platform/is-object.js';

/** What a file says of variables. */
export interface VariableFile {
  file: string;
  values: Map<string, PlainValue>;
  encrypted: VarsStructure[];
  /** Why others may read it, as a part of a sentence; nothing where only its owner may. */
  exposed?: Message;
}

/** Far more than any template has, in bytes. */
const MAX_BYTES = 1 << 20;
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
    if (!stats.isFile())
      throw new EnvironmentError('VARIABLE_FILE', variableMessages.notAFile(), noFile(shown));
    if (stats.size > MAX_BYTES) {
      throw new EnvironmentError('VARIABLE_FILE', variableMessages.tooLarge(), {
        hints: [variableMessages.checkFile()],
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
    throw unreadable(variableMessages.wrongEnding(), shown);
  let content: unknown;
  try {
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    content = isYaml
      ? (await import('yaml')).parse(text, { maxAliasCount: 0, prettyErrors: false })
      : JSON.parse(text);
  } catch {
    // The parser's own words would repeat what the file holds.
    throw unreadable(isYaml ? variableMessages.notYaml() : variableMessages.notJson(), shown);
  }

  if (!isObject(content)) throw unreadable(variableMessages.notObject(), shown);
  const { [ENCRYPTED]: encrypted = {}, ...values } = content;
  if (!isObject(encrypted)) throw unreadable(variableMessages.memberNotObject({ member: ENCRYPTED }), shown);
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
  throw unreadable(variableMessages.notEncrypted({ member: `${ENCRYPTED}.${name}` }), shown);
}

/** The open file is asked, not its name, so that it cannot be swapped in between. */
async function exposedBy(handle: FileHandle): Promise<Message | undefined> {
  const { mode, uid } = await handle.stat();
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return undefined;
  if (uid !== ownUid) return variableMessages.otherOwner();
  const others = mode & 0o077;
  return others === 0
    ? undefined
    : variableMessages.mode({ mode: (mode & 0o777).toString(8).padStart(4, '0') });
}

function unreadable(why: Message, shown: string): UsageError {
  return new UsageError('VARIABLE_FILE', variableMessages.unreadable({ why }), {
    hints: [variableMessages.fileForm()],
    place: shown,
  });
}

function noFile(place: string): { hints: Message[]; place: string } {
  return { hints: [variableMessages.nameAFile()], place };
}
