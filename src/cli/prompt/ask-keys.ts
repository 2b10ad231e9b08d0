import { UsageError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import { type Message, textOf } from '../../i18n/message.js';
import type { SigningKeys } from '../../marketplace/signing/sign-request.js';
import { ask } from './ask.js';
import { promptMessages } from './messages.js';
import { readStandardInput } from '../flags/read-standard-input.js';

/**
 * An access key pair, asked for on the terminal (the secret ones without showing them), or read from standard input
 * where that is no terminal: the object that a profile holds, as JSON, or the two keys on two lines.
 *
 * @throws UsageError `NO_KEYS` when there are not two; InterruptedError
 */
export async function askKeys({
  language,
  signal,
}: {
  language: Language;
  signal: AbortSignal;
}): Promise<SigningKeys> {
  if (!process.stdin.isTTY) return keysIn((await readStandardInput(signal)).toString('utf8'));
  const accessKey = await ask(textOf(promptMessages.accessKey(), language), { hidden: false, signal });
  const secretKey = await ask(textOf(promptMessages.secretKey(), language), { hidden: true, signal });
  const securityToken = await ask(textOf(promptMessages.securityToken(), language), {
    hidden: true,
    signal,
  });
  return complete({ accessKey, secretKey, securityToken });
}

/** The texts themselves are not repeated in errors. */
function keysIn(text: string): SigningKeys {
  if (!text.trim().startsWith('{')) {
    const [accessKey, secretKey, securityToken] = text.trim().split(/(?<!\s)\s*\n\s*/);
    return complete({ accessKey, secretKey, securityToken });
  }

  try {
    return complete(JSON.parse(text) as Record<string, unknown>);
  } catch (error) {
    throw error instanceof SyntaxError ? noKeys(promptMessages.notJson()) : error;
  }
}

function complete({
  accessKey,
  secretKey,
  securityToken,
}: Partial<Record<keyof SigningKeys, unknown>>): SigningKeys {
  if (
    typeof accessKey === 'string' &&
    accessKey.trim() &&
    typeof secretKey === 'string' &&
    secretKey.trim()
  ) {
    return {
      accessKey: accessKey.trim(),
      secretKey: secretKey.trim(),
      ...(typeof securityToken === 'string' &&
        securityToken.trim() && { securityToken: securityToken.trim() }),
    };
  }

  throw noKeys(promptMessages.keyMissing());
}

function noKeys(message: Message): UsageError {
  return new UsageError('NO_KEYS', message, {
    hints: [promptMessages.typeKeys(), promptMessages.whereKeysAre()],
  });
}
