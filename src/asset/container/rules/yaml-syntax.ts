import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

const DESCRIPTIONS = /^(?:Chart|lifecycle)\.ya?ml$|clusterserviceversion\.ya?ml$/;

const messages = defineMessages('container/yaml-syntax', {
  notYaml: ({ file, reason }: { file: string; reason: string }) => `${file} is not YAML: ${reason}`,
});

export const yamlSyntax: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/yaml-syntax',
  name: 'Description that is not YAML',
  severity: 'error',
  summary: 'Chart.yaml, lifecycle.yaml or a CSV cannot be read as one YAML document.',
  why: 'OSC and helm read the description of a package from these files.',
  fix: 'Correct the file at that place.',
  docs: OSC_PAGES.contents,
  examples: { bad: 'name: "noteboard\nversion: 1.0.0', good: 'name: noteboard\nversion: 1.0.0' },
  check({ yaml }, { report }) {
    for (const { document, path, source } of yaml) {
      const [problem] = DESCRIPTIONS.test(path) ? document.problems : [];
      if (problem)
        report({
          message: messages.notYaml({ file: path, reason: problem.message }),
          source,
          span: problem.span,
        });
    }
  },
};
