import { CheckFailed, UsageError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import { textOf } from '../../i18n/message.js';
import type { AdoptedAsset } from '../../publish/adopt/adopt.js';
import { onOneLine } from '../terminal/on-one-line.js';
import { stateViewMessages } from '../views/state/messages.js';
import { confirm } from './confirm.js';

/**
 * Asks before what is recorded of assets is replaced.
 *
 * @throws UsageError `NEEDS_YES` @throws CheckFailed `DECLINED` @throws InterruptedError
 */
export async function askReplace(
  replaced: readonly AdoptedAsset[],
  language: Language,
  signal: AbortSignal,
): Promise<void> {
  const { stderr: output, stdin: input } = process;
  const look = stateViewMessages.lookFirst();
  const lines = onOneLine(replaced).map(({ before, id, key, version }) =>
    stateViewMessages.replaces({ before: `${before!.id} ${before!.version}`, id, key, version }),
  );
  if (!input.isTTY || !output.isTTY) {
    throw new UsageError('NEEDS_YES', stateViewMessages.replaceNeedsYes({ lines }), {
      hints: [look, stateViewMessages.confirmWithYes()],
    });
  }

  for (const line of lines) output.write(`${textOf(line, language)}\n`);
  if (!(await confirm({ input, language, output }, signal)))
    throw new CheckFailed('DECLINED', stateViewMessages.nothingReplaced(), { hints: [look] });
}
