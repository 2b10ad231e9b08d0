import type { Rule } from '../../../findings/rule.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES } from '../osc-pages.js';

const DESCRIPTIONS = /^(?:Chart|lifecycle)\.ya?ml$|clusterserviceversion\.ya?ml$/;

export const yamlSyntax: Rule<ContainerSubject> = {
  id: 'container/yaml-syntax',
  name: 'A description that is not YAML',
  severity: 'error',
  summary: 'Chart.yaml, lifecycle.yaml or a CSV cannot be read as one YAML document.',
  why: 'OSC and helm read what a package is from these files.',
  fix: 'Put right what stands at that place.',
  docs: OSC_PAGES.contents,
  examples: { bad: 'name: "noteboard\nversion: 1.0.0', good: 'name: noteboard\nversion: 1.0.0' },
  check({ yaml }, { report }) {
    for (const { document, path, source } of yaml) {
      const [problem] = DESCRIPTIONS.test(path) ? document.problems : [];
      if (problem) report({ message: `${path} is not YAML: ${problem.message}`, source, span: problem.span });
    }
  },
};
