import { SourceText } from '../../syntax/source-text.js';
import type { ContentReader } from '../contents.js';

/** What a text can be and still be looked into, in bytes. */
const MAX_TEXT_BYTES = 1024 * 1024;
/** Of a licence the beginning says which one it is. */
const LICENCE_HEAD = 4096;
/** All texts together, in bytes: more are not kept. */
const MAX_TOTAL_BYTES = 32 * 1024 * 1024;

const LICENCE = /(?:^|\/)(?:licen[cs]e|copying|eula)(?:[-._][^/]*)?$/i;
const SETTINGS =
  /(?:^|\/)(?:sshd?_config(?:\.d\/[^/]+)?|[^/]+\.service|redis[^/]*\.conf|\.?my\.cnf|sudoers(?:\.d\/[^/]+)?)$/;
const KEY = /\.(?:pem|key|crt)$/i;

export function isLicence(path: string): boolean {
  return LICENCE.test(path);
}

export function isSettings(path: string): boolean {
  return SETTINGS.test(path);
}

/** Keeps the texts that rules read: lifecycle scripts, settings of services, licences and what may be a key. */
export function textReader(
  scripts: ReadonlySet<string>,
  shownPath: (path: string) => string,
  texts: Map<string, SourceText>,
): ContentReader {
  let left = MAX_TOTAL_BYTES;
  return {
    wants({ link, path, size }) {
      if (link !== undefined || size === 0) return 0;
      if (scripts.has(path) || isSettings(path)) return size <= MAX_TEXT_BYTES ? size : 0;
      return isLicence(path) || KEY.test(path) ? Math.min(size, LICENCE_HEAD) : 0;
    },
    see({ path, size }, head) {
      const whole = scripts.has(path) || isSettings(path);
      const bytes = head.subarray(0, whole ? size : LICENCE_HEAD);
      if (bytes.length > left || bytes.includes(0)) return;
      left -= bytes.length;
      // A byte order mark is what one of the rules looks for.
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      texts.set(path, new SourceText(shownPath(path), text));
    },
  };
}
