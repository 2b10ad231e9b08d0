import { KooError } from '../errors/koo-error.js';
import type { Language } from '../i18n/language.js';
import type { StackName } from '../rfs/stacks/stack-model.js';
import { keptText, type Leftover, leftoverText } from '../rfs/temporary-stack.js';
import { ANY } from './chinese/chinese-errors.js';

/** What a person reads of a stack that could not be taken away, and of why. */
export async function toldLeftover(language: Language, leftover: Leftover): Promise<string> {
  if (language === 'en') return leftoverText(leftover);
  const { translateErrorText } = await import('./chinese/translate-error.js');
  const { error } = leftover;
  const why = translateErrorText(error instanceof KooError ? error.code : ANY, error.message);
  return translateErrorText(ANY, leftoverText({ ...leftover, reason: why.replace(/[.。]$/, '') }));
}

/** What a person reads of a stack that stays, with what was built in it. */
export async function toldKept(language: Language, stack: StackName): Promise<string> {
  if (language === 'en') return keptText(stack);
  const { translateErrorText } = await import('./chinese/translate-error.js');
  return translateErrorText(ANY, keptText(stack));
}
