import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { InterruptedError, UsageError } from '../errors/koo-error.js';
import type { SigningKeys } from '../marketplace/signing/sign-request.js';
import { readStandardInput } from './read-standard-input.js';

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
    const [accessKey, secretKey, securityToken] = text.trim().split(/\s*\r?\n\s*/);
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

/** Asks on standard error, since standard output belongs to the result. */
async function ask(
  question: string,
  { hidden, signal }: { hidden: boolean; signal: AbortSignal },
): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: process.stdin,
    output: hidden ? nowhere : process.stderr,
    terminal: true,
  });
  // Only now: what is typed or pasted at once must find a terminal that does not echo.
  process.stderr.write(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      signal.throwIfAborted();
      const stop = (): void => reject(new InterruptedError());
      signal.addEventListener('abort', stop, { once: true });
      terminal.on('SIGINT', stop).on('close', stop).once('line', resolve);
    });
  } finally {
    terminal.close();
    if (hidden) process.stderr.write('\n');
  }
}
