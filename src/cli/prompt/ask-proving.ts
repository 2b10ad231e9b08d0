import type { Language } from '../../i18n/language.js';
import { type Message, textOf } from '../../i18n/message.js';
import type { PlannedProving } from '../../publish/proving/planned-proving.js';
import { askYes, refuseUnlessTerminal } from './ask-yes.js';

interface AskingWords {
  question(templates: readonly string[], place: string): readonly string[];
  /** RFS, where its address is known with that. */
  rfs(place: string | undefined): string;
}

const WORDS: Readonly<Record<Language, AskingWords>> = {
  en: {
    question: (templates, place) => [
      `To have ${templates.join(', ')} planned, koo makes an empty stack and an execution plan for each in ${place}, and deletes both again.`,
      'Nothing is built, and RFS itself costs nothing.',
    ],
    rfs: (place) => (place === undefined ? 'RFS' : `RFS (${place})`),
  },
  zh: {
    question: (templates, place) => [
      `为了生成 ${templates.join('、')} 的执行计划，koo 将为每个模板创建一个空资源栈和一个执行计划（${place}），完成后将两者删除。`,
      '不会创建任何资源，RFS 本身不收费。',
    ],
    rfs: (place) => (place === undefined ? 'RFS' : `RFS ${place}`),
  },
};

/**
 * Asks before RFS makes a stack for each template, where koo.yaml does not allow it.
 *
 * @throws UsageError `NEEDS_YES`; CheckFailed `DECLINED`; InterruptedError
 */
export async function askProving(
  { templates }: Pick<PlannedProving, 'templates'>,
  place: Message | string,
  options: { language: Language; signal: AbortSignal },
): Promise<void> {
  await askYes(WORDS[options.language].question(templates, textOf(place, options.language)), {
    ...options,
    otherwise: ALLOW,
  });
}

/** Where a publish would have its templates planned. */
export function rfsAt(place: string | undefined, language: Language): string {
  return WORDS[language].rfs(place);
}

/** Before anything is read for a command that will ask. @throws UsageError `NEEDS_YES` */
export function refuseUnlessAsked(): void {
  refuseUnlessTerminal(ALLOW);
}

const ALLOW = 'Or in koo.yaml, for a target: `rfs: {stacks: allow}`.';
