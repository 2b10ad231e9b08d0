import { defineMessages, type Message } from '../../i18n/message.js';
import { isTemplateFile } from '../../template/parse-template-file.js';

/** What RFS takes in a request itself. @see https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html */
const MAX_BODY_CHARACTERS = 51_200;

/** Whether RFS can be given a template in the request (`template_body`), or only as an address (`template_uri`). */
export interface InlineBody {
  possible: boolean;
  /** Of the only file, when it is one. */
  characters?: number;
  /** Why not, as a part of a sentence: `it has 3 files`. */
  reason?: Message;
}

export const inlineMessages = defineMessages('asset/template/inline', {
  files: ({ count }: { count: number }) => `it has ${count} files`,
  notTerraform: ({ name }: { name: string }) => `${name} is not a .tf or .tf.json file`,
  characters: ({ count, most }: { count: number; most: number }) =>
    `it has ${count.toLocaleString('en-US')} characters, over ${most.toLocaleString('en-US')}`,
});

/** @param files Everything in the template's package, by name. */
export function inlineBody(files: ReadonlyMap<string, Uint8Array>): InlineBody {
  const [only, ...others] = files;
  if (!only || others.length > 0)
    return { possible: false, reason: inlineMessages.files({ count: files.size }) };
  const [name, bytes] = only;
  if (!isTemplateFile(name)) return { possible: false, reason: inlineMessages.notTerraform({ name }) };
  const text = new TextDecoder('utf-8').decode(bytes);
  let characters = 0;
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- a character can be two UTF-16 units
  for (const _ of text) characters += 1;
  if (characters <= MAX_BODY_CHARACTERS) return { characters, possible: true };
  const reason = inlineMessages.characters({ count: characters, most: MAX_BODY_CHARACTERS });
  return { characters, possible: false, reason };
}
