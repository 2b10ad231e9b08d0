import type { Node } from 'jsonc-parser';
import type { Template } from '../../template/model.js';
import {
  formFiles,
  formVariables,
  itemsOf,
  memberOf,
  membersOf,
} from '../form-extension/extension-document.js';
import type { InspectedQuestion } from './inspection.js';

/** What the form extension says about each variable it names. */
export function formQuestions(template: Template): ReadonlyMap<string, InspectedQuestion> {
  const questions = new Map<string, InspectedQuestion>();
  const questionOf = (variable: string): InspectedQuestion => {
    const question = questions.get(variable) ?? { names: {} };
    questions.set(variable, question);
    return question;
  };

  for (const file of formFiles(template)) {
    for (const { name, prompt } of formVariables(file)) {
      if (name && prompt) questionOf(name.text).prompt ??= prompt.text;
    }

    for (const { name: language, value } of membersOf(memberOf(file.root, 'i18n')?.value)) {
      if (language === '__proto__') continue;
      for (const entry of itemsOf(value)) {
        const variable = textAt(entry, 'variable_name');
        const shown = textAt(memberOf(entry, 'localization')?.value, 'variable_name');
        if (variable !== undefined && shown !== undefined) questionOf(variable).names[language] ??= shown;
      }
    }
  }

  return questions;
}

function textAt(node: Node | undefined, name: string): string | undefined {
  const value: unknown = memberOf(node, name)?.value.value;
  return typeof value === 'string' ? value : undefined;
}
