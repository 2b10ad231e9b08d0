import { isTemplateFile } from '../../template/parse-template-file.js';

/** What RFS takes in a request itself. @see https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html */
const LONGEST_BODY = 51_200;

/** Whether RFS can be given a template in the request (`template_body`), or only as an address (`template_uri`). */
export interface InlineBody {
  possible: boolean;
  /** Of the only file, when it is one. */
  characters?: number;
  /** Why not, as a part of a sentence: `it has 3 files`. */
  reason?: string;
}

/** @param files Everything in the template's package, by name. */
export function inlineBody(files: ReadonlyMap<string, Uint8Array>): InlineBody {
  const [only, ...others] = files;
  if (!only || others.length > 0) return { possible: false, reason: `it has ${files.size} files` };
  const [name, bytes] = only;
  if (!isTemplateFile(name)) return { possible: false, reason: `${name} is no .tf or .tf.json file` };
  const text = new TextDecoder('utf-8').decode(bytes);
  let characters = 0;
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- a character can be two UTF-16 units
  for (const _ of text) characters += 1;
  if (characters <= LONGEST_BODY) return { characters, possible: true };
  const reason = `it has ${characters.toLocaleString('en-US')} characters, over ${LONGEST_BODY.toLocaleString('en-US')}`;
  return { characters, possible: false, reason };
}
