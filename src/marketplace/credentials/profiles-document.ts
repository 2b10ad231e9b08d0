import { type Document, parseDocument } from 'yaml';
import { UsageError } from '../../errors/koo-error.js';
import { unusable } from './private-file.js';
import { credentialMessages } from './messages.js';
import { isObject } from '../../platform/is-object.js';

/**
 * The credentials file as a document that can be changed without losing comments.
 *
 * @throws EnvironmentError `CREDENTIALS_FILE`
 */
export function parseProfiles(file: string, text: string): Document {
  // Pretty errors would quote the line, and with it a secret.
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw unusable(`${file}:${line}`, credentialMessages.notYaml(), credentialMessages.correctLine());
  }

  return document;
}

/** @throws EnvironmentError `CREDENTIALS_FILE` */
export function profilesIn(document: Document, file: string): Record<string, unknown> {
  const content: unknown = document.toJS({ maxAliasCount: 0 });
  const profiles = isObject(content) ? content.profiles : undefined;
  if (!isObject(profiles)) {
    throw unusable(file, credentialMessages.noProfiles(), credentialMessages.writeProfiles());
  }

  return profiles;
}

/** @throws UsageError `PROFILE_NAME` */
export function checkProfileName(name: string): void {
  if (/^[\w][\w.-]{0,63}$/.test(name)) return;
  throw new UsageError('PROFILE_NAME', credentialMessages.profileName(), {
    hints: [credentialMessages.useLetters()],
  });
}
