import { expect } from 'chai';
import { templateCountLimit } from '../../src/lint/rules/template/count-limit.js';
import { templateForbiddenFunction } from '../../src/lint/rules/template/forbidden-function.js';
import { templateProvisioner } from '../../src/lint/rules/template/provisioner.js';
import { variableNoDescription } from '../../src/lint/rules/variable/no-description.js';
import { lintFiles, type Files } from './lint-files.js';

const RULES = [templateCountLimit, templateForbiddenFunction, templateProvisioner, variableNoDescription];
const TODAY = '2026-11-20';

/** Rule and place of each finding, and the text after its fix where it has one. */
async function found(files: Files, settings = {}): Promise<string[]> {
  const all = await lintFiles(files, RULES, { settings, today: TODAY });
  return all.map(({ at, marked, rule }) => `${at} ${rule} «${marked}»`);
}

describe('suppressions in a template', () => {
  const silent: Record<string, Files> = {
    'a line, from its end': 'variable "port" {} # koo-ignore: variable/no-description internal\n',
    'a line, from its end, after //': 'variable "port" {} // koo-ignore: variable/no-description internal\n',
    'a block, from the line before':
      '# koo-ignore: template/forbidden-function only a sample\nlocals {\n  a = 1\n\n  b = file("x")\n  c = [\n    file("y"),\n  ]\n}\n',
    'a block inside another':
      'resource "x" "y" {\n  # koo-ignore: template/provisioner waits for the image\n  provisioner "local-exec" {\n    command = "ls"\n  }\n}\n',
    'an argument of several lines':
      'locals {\n  # koo-ignore: template/forbidden-function a sample\n  a = [\n    1,\n    file("x"),\n  ]\n}\n',
    'an item of a list and a key of an object':
      'locals {\n  a = {\n    # koo-ignore: template/forbidden-function a sample\n    x = [\n      file("x"),\n    ]\n    y = [\n      1,\n      # koo-ignore: template/forbidden-function a sample\n      merge({},\n        file("x")),\n    ]\n  }\n}\n',
    'several rules, with commas':
      '# koo-ignore: template/forbidden-function, variable/no-description a sample\nvariable "a" {\n  default = file("x")\n}\n',
    'the same, one above the other, other comments between':
      '# koo-ignore: template/forbidden-function a sample\n# What it is for.\n# koo-ignore: variable/no-description a sample\nvariable "a" {\n  default = file("x")\n}\n',
    'with carriage returns': '# koo-ignore: variable/no-description internal\r\nvariable "a" {\r\n}\r\n',
    'in a comment of the other kind': '/* koo-ignore: variable/no-description internal */\nvariable "a" {}\n',
    'until a day that is still to come':
      '# koo-ignore: variable/no-description not yet decided, until 2026-11-20.\nvariable "a" {}\n',
    'a reason with the word until':
      '# koo-ignore: variable/no-description stays until Bob says so\nvariable "a" {}\n',
    'an object of a JSON template': {
      'main.tf.json':
        '{"variable": {"a": {"//": "koo-ignore: variable/no-description internal", "type": "string"}}}',
    },
    'the whole of a JSON template': {
      'main.tf.json':
        '{"//": ["Written by hand.", "koo-ignore: variable/no-description internal"], "variable": [{"a": {}}, {"b": {}}]}',
    },
    'what another room finds':
      '# koo-ignore: template/identifier not asked here\nvariable "a" { description = "A" }\n',
  };
  for (const [title, files] of Object.entries(silent)) {
    it(`covers ${title}`, async () => {
      expect(await found(files)).to.deep.equal([]);
    });
  }

  it('covers nothing else', async () => {
    expect(
      await found(`# koo-ignore: variable/no-description internal
variable "a" {}
variable "b" {}
locals {
  text = "# koo-ignore: template/forbidden-function this is text"
  script = <<EOT
# koo-ignore: template/forbidden-function and so is this
EOT
  c = file("x")
}
`),
    ).to.deep.equal([
      'main.tf:3:11 variable/no-description «b»',
      'main.tf:9:7 template/forbidden-function «file»',
    ]);
  });

  it('covers one object of JSON and not the next', async () => {
    const template = {
      variable: [{ a: { '//': 'koo-ignore: variable/no-description internal' } }, { b: { type: 'string' } }],
    };
    expect(await found({ 'main.tf.json': JSON.stringify(template) })).to.deep.equal([
      'main.tf.json:1:76 variable/no-description «b»',
    ]);
  });

  it('stands away from nothing: a blank line ends what a comment belongs to', async () => {
    expect(await found('# koo-ignore: variable/no-description internal\n\nvariable "a" {}\n')).to.deep.equal([
      'main.tf:1:15 suppression/unused «variable/no-description»',
      'main.tf:3:11 variable/no-description «a»',
    ]);
  });

  it('is told when it suppresses nothing, and the fix takes it away', async () => {
    const all = await lintFiles(
      '# koo-ignore: variable/no-description internal\nvariable "a" { description = "A" } # koo-ignore: template/provisioner x\n',
      RULES,
      { today: TODAY },
    );
    expect(all).to.deep.equal([
      {
        rule: 'suppression/unused',
        severity: 'warning',
        message: 'The rule variable/no-description finds nothing that this suppression covers.',
        at: 'main.tf:1:15',
        marked: 'variable/no-description',
        fixed: 'variable "a" { description = "A" } # koo-ignore: template/provisioner x\n',
      },
      {
        rule: 'suppression/unused',
        severity: 'warning',
        message: 'The rule template/provisioner finds nothing that this suppression covers.',
        at: 'main.tf:2:50',
        marked: 'template/provisioner',
        fixed: '# koo-ignore: variable/no-description internal\nvariable "a" { description = "A" }\n',
      },
    ]);
  });

  it('is not called unused when its rule is off, and can be silenced itself', async () => {
    const text = '# koo-ignore: variable/no-description internal\nvariable "a" { description = "A" }\n';
    expect(await found(text, { 'variable/no-description': 'off' })).to.deep.equal([]);
    expect(await found(text, { 'suppression/unused': 'off' })).to.deep.equal([]);
  });

  it('ends with the day after its last', async () => {
    expect(
      await found('# koo-ignore: variable/no-description not decided until 2026-11-19\nvariable "a" {}\n'),
    ).to.have.members([
      'main.tf:2:11 variable/no-description «a»',
      'main.tf:1:3 suppression/expired «koo-ignore: variable/no-description not decided until 2026-11-19»',
    ]);
  });

  it('is told when there is no such rule, with a did-you-mean', async () => {
    const text = '# koo-ignore: variable/no-descripton internal\nvariable "a" { description = "A" }\n';
    const [unknown, ...others] = await lintFiles(text, RULES, { today: TODAY });
    expect(others).to.deep.equal([]);
    expect(unknown).to.deep.equal({
      rule: 'suppression/unknown-rule',
      severity: 'warning',
      message:
        'There is no rule "variable/no-descripton" for what is checked here; did you mean "variable/no-description"?',
      at: 'main.tf:1:15',
      marked: 'variable/no-descripton',
      fixed: text.replace('descripton', 'description'),
    });
  });

  it('is told when it names no rule, no day, or no reason', async () => {
    const all = await lintFiles(
      '# koo-ignore\nvariable "a" {}\n# koo-ignore: variable/no-description x until 2026-02-30\nvariable "b" {}\nvariable "c" {} # koo-ignore: variable/no-description\n# koo-ignored is another word\n',
      RULES,
      { today: TODAY },
    );
    expect(all.map(({ at, message, severity }) => `${at} ${severity} ${message}`)).to.have.members([
      'main.tf:1:3 warning This suppression has no effect: it names no rule.',
      'main.tf:2:11 warning The variable "a" has no description.',
      'main.tf:3:3 warning This suppression has no effect: "2026-02-30" is not a date; write it as 2027-01-31.',
      'main.tf:4:11 warning The variable "b" has no description.',
      'main.tf:5:19 info This suppression gives no reason.',
    ]);
  });
});
