import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkLintSettings, lintTemplate, templateRuleFix } from '../../src/lint/lint-template.js';
import { templateRules } from '../../src/lint/rules.generated.js';
import { packageRoot } from '../../src/platform/package-root.js';
import type { Template } from '../../src/template/model.js';

const EMPTY: Template = {
  path: 'template',
  form: 'folder',
  files: [],
  blocks: [],
  contents: [],
  extensions: [],
  problems: [],
  readContent: async () => new Uint8Array(),
};

describe('the template’s rules', () => {
  it('are all the files of src/lint/rules', () => {
    const folder = path.join(packageRoot(), 'src/lint/rules');
    const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter(
      (file) => file.endsWith('.ts') && path.basename(file) !== 'zh.ts',
    );
    const generated = readFileSync(path.join(packageRoot(), 'src/lint/rules.generated.ts'), 'utf8');
    const imported = [...generated.matchAll(/from '\.\/rules\/(.+)\.js'/g)].map(([, name]) => `${name}.ts`);
    expect(imported).to.deep.equal(files.sort());
    expect(templateRules).to.have.length(files.length);
  });

  it('have ids of their own', () => {
    const ids = templateRules.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const id of ids) expect(id).to.match(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
  });

  for (const rule of templateRules) {
    it(`${rule.id} has every text`, () => {
      const { docs, examples, fix, name, severity, summary, why } = rule;
      expect(['error', 'warning', 'info']).to.include(severity);
      expect(name).to.match(/^\S.*[^.\s]$/);
      for (const sentence of [summary, why, fix]) expect(sentence).to.match(/^\S.*\S$/s);
      if (docs !== undefined) expect(docs).to.match(/^https:\/\//);
      if (examples) expect(examples.bad).to.not.equal(examples.good);
      expect(templateRuleFix(rule.id)).to.equal(fix);
    });
  }

  it('say nothing about an empty template but what a template lacks', () => {
    const crashed = lintTemplate(EMPTY).filter(({ rule }) => rule === 'lint/rule-crashed');
    expect(crashed).to.deep.equal([]);
  });

  it('can be set in koo.yaml; settings of packages’ rules stand in the same table', () => {
    checkLintSettings({ 'template/count-limit': { max: 5 }, 'asset/layout': 'off', 'asset/anything': 'off' });
    expect(() => checkLintSettings({ 'template/count-limits': 'off' }, () => 'koo.yaml:3:5'))
      .to.throw('There is no rule "template/count-limits".')
      .that.deep.includes({ hints: ['Did you mean "template/count-limit"?'], place: 'koo.yaml:3:5' });
  });
});
