import { expect } from 'chai';
import type { Rule } from '../../src/findings/rule.js';
import { templateRules } from '../../src/lint/rules.generated.js';
import type { Template } from '../../src/template/model.js';
import { lintFiles, type Files } from './lint-files.js';

const AREAS = ['download', 'extension', 'local', 'output', 'provider', 'reference', 'secret', 'variable'];
/** Its examples are lists of files. */
const OF_SEVERAL_FILES = new Set(['extension/place']);
/** What stands in a module beside it. */
const MODULE = /^# (modules\/\S+): (.*)$/m;
const FORM = /^# \.extension\/form\.rfs\.json\n# (.*)$/m;

const rules = templateRules.filter(
  ({ examples, id }) => examples && AREAS.includes(id.split('/', 1)[0]!) && !OF_SEVERAL_FILES.has(id),
);

/** The example's template; a form extension stands beside a template that declares what it names. */
function filesOf({ id }: Rule<Template>, example: string): Files {
  const [line, file, text] = MODULE.exec(example) ?? [];
  if (file !== undefined) return { 'main.tf': example.replace(line!, ''), [file]: text! };
  if (!id.startsWith('extension/')) return example;
  const [, form] = FORM.exec(example) ?? [];
  if (form !== undefined) return { 'main.tf': example.replace(FORM, ''), '.extension/form.rfs.json': form };
  return { 'main.tf': 'variable "vpc_id" {}\n', '.extension/form.rfs.json': example };
}

describe('the examples of the rules on names, provider, secrets and the form', () => {
  for (const rule of rules) {
    it(`${rule.id}: the bad one is found, the good one is not`, async () => {
      const { bad, good } = rule.examples!;
      const found = await lintFiles(filesOf(rule, bad), [rule]);
      expect(found, 'bad').not.to.deep.equal([]);
      expect(await lintFiles(filesOf(rule, good), [rule]), 'good').to.deep.equal([]);
    });
  }
});
