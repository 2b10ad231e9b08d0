import { UsageError } from '../../errors/koo-error.js';
import type { SigningKeys } from '../../marketplace/signing/sign-request.js';
import { ask } from './ask.js';
import { readStandardInput } from '../flags/read-standard-input.js';

/**
 * An access key pair, asked for on the terminal (the secret ones without showing them), or read from standard input
 * where that is no terminal: the object that a profile holds, as JSON, or the two keys on two lines.
 *
 * @throws UsageError `NO_KEYS` when there are not two; InterruptedError
 */
export async function askKeys(signal: AbortSignal): Promise<SigningKeys> {
  if (!process.stdin.isTTY) return keysIn((await readStandardInput(signal)).toString('utf8'));
  const accessKey = await ask('Access key (AK): ', { hidden: false, signal });
  const secretKey = await ask('Secret key (SK), not shown: ', { hidden: true, signal });
  const securityToken = await ask('Security token, only for temporary keys, not shown: ', {
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
    throw error instanceof SyntaxError ? noKeys('The input is not valid JSON.') : error;
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

  throw noKeys('An access key and a secret key are needed, and one is missing.');
}

function noKeys(message: string): UsageError {
  return new UsageError('NO_KEYS', message, {
    hints: [
      'Type them when asked, or pipe them in: two lines, or {"accessKey": …, "secretKey": …}.',
      'Access keys are made in the seller console: 卖家中心 > 控制台 > user name > 我的凭证 > 管理访问密钥.',
    ],
  });
}
