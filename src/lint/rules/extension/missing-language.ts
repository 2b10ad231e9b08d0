import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { ExtensionFile, Template } from '../../../template/model.js';
import {
  formVariables,
  insideQuotes,
  LANGUAGES,
  memberOf,
  membersOf,
  translations,
  wholeFormFiles,
  type Member,
} from '../../form-extension/extension-document.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { rootScope } from '../../modules/module-scope.js';

/** As a message calls them. */
const LANGUAGE_NAMES = { en_us: 'English (en_us)', zh_cn: 'Chinese (zh_cn)' } as const;

type FormLanguage = (typeof LANGUAGES)[number];

const messages = defineMessages('extension/missing-language', {
  form: ({ language }: { language: FormLanguage }) =>
    `The form is not translated into ${LANGUAGE_NAMES[language]}.`,
  variable: ({ language, name }: { language: FormLanguage; name: string }) =>
    `The variable "${name}" is not translated into ${LANGUAGE_NAMES[language]}.`,
  label: ({ language, name }: { language: FormLanguage; name: string }) =>
    `The label "${name}" is not translated into ${LANGUAGE_NAMES[language]}.`,
});

export const extensionMissingLanguage: Rule<Template, typeof messages> = {
  messages,
  id: 'extension/missing-language',
  name: 'Form in one language only',
  severity: 'warning',
  summary:
    'A variable or a value’s label is translated into Chinese but not into English, or vice versa; advice only where a whole language is missing.',
  why: 'A buyer who uses the console in the other language sees the variable’s bare name among translated ones.',
  fix: 'Add the entry in the other language.',
  docs: HUAWEI_PAGES.extensionLanguages,
  examples: {
    bad: `{
  "i18n": {
    "zh_cn": [{ "variable_name": "vpc_id", "localization": { "variable_name": "虚拟私有云" } }],
    "en_us": []
  }
}`,
    good: `{
  "i18n": {
    "zh_cn": [{ "variable_name": "vpc_id", "localization": { "variable_name": "虚拟私有云" } }],
    "en_us": [{ "variable_name": "vpc_id", "localization": { "variable_name": "VPC" } }]
  }
}`,
  },
  check(template, { report }) {
    for (const file of wholeFormFiles(template)) {
      const i18n = memberOf(file.root, 'i18n');
      const language = i18n && missingIn(i18n);
      if (i18n && language)
        report({
          message: messages.form({ language }),
          span: insideQuotes(i18n.key),
          address: 'i18n',
          source: file.source,
          severity: 'info',
        });
      else
        for (const found of missingTranslations(file, rootScope(template).variables))
          report({ ...found, source: file.source });
      for (const found of missingLabels(file)) report({ ...found, source: file.source });
    }
  },
};

type Found = Pick<Report, 'address' | 'message' | 'span'>;

/** The language that something lacks although it has the other; with neither there is nothing to complete. */
function missingIn({ value }: Member): FormLanguage | undefined {
  const present = new Set(membersOf(value).map(({ name }) => name));
  const missing = LANGUAGES.filter((language) => !present.has(language));
  return missing.length === 1 ? missing[0] : undefined;
}

function missingTranslations(file: ExtensionFile, declared: ReadonlyMap<string, unknown>): Found[] {
  // A misspelt name counts for the variable that was meant, and is another rule's matter.
  const meant = (name: string): string =>
    declared.has(name) ? name : (didYouMean(name, declared.keys()) ?? name);
  const entries = translations(file);
  const translated = new Set(entries.map(({ language, variable }) => `${language} ${meant(variable.text)}`));
  return entries.flatMap(({ language, variable }) => {
    const other = language === 'zh_cn' ? 'en_us' : language === 'en_us' ? 'zh_cn' : undefined;
    if (!other || translated.has(`${other} ${meant(variable.text)}`)) return [];
    const message = messages.variable({ language: other, name: variable.text });
    return [{ message, span: variable.span, address: `i18n.${language}.${variable.text}` }];
  });
}

/** `valueI18` translates the labels of the values that a prompt offers. */
function missingLabels(file: ExtensionFile): Found[] {
  return formVariables(file).flatMap(({ name, node }) =>
    membersOf(memberOf(node, 'valueI18')?.value).flatMap((label) => {
      const address = `variables.${name?.text ?? '?'}.valueI18.${label.name}`;
      const language = missingIn(label);
      if (!language) return [];
      return [
        { message: messages.label({ language, name: label.name }), span: insideQuotes(label.key), address },
      ];
    }),
  );
}
