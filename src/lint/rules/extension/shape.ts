import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { wholeFormFiles } from '../../form-extension/extension-document.js';
import { shapeMessages, shapeProblems } from '../../form-extension/extension-shape.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

export const extensionShape: Rule<Template, typeof shapeMessages> = {
  messages: shapeMessages,
  id: 'extension/shape',
  name: 'Shape of the form extension',
  severity: 'warning',
  summary:
    'The form extension has a key or a value that Huawei’s pages do not describe, or lacks one that they show.',
  why: 'RFS does not document what it does with it. Most likely the entry has no effect, and the buyer gets the plain form.',
  fix: 'Write i18n as { zh_cn: […], en_us: […] } with variable_name and localization in each entry, and variables as a list of { name, prompt, query, labelCustom, valueI18 }.',
  docs: HUAWEI_PAGES.extension,
  examples: {
    bad: `{
  "i18n": {
    "zh-cn": [{ "name": "vpc_id", "label": "虚拟私有云" }]
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
    for (const { root, source } of wholeFormFiles(template)) {
      if (!root) continue;
      for (const { message, path, span } of shapeProblems(root))
        report({ message, source, span, ...(path && { address: path }) });
    }
  },
};
