import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateExplanation } from '#validators/output-explain';
import { validate as validateRules } from '#validators/output-template-rules';
import { packageRoot } from '../../src/platform/package-root.js';
import { type KooRun, runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const BUCKET = `resource "huaweicloud_obs_bucket" "files" {
  bucket = "files"
}
`;
const ONLY_HOUSE = ['--rule', 'output/missing=off', '--rule', 'provider/version-constraint=off'];

/** The plugin of `docs/rules-by-others.md`, as a reader would write it. */
async function documented(): Promise<{ manifest: string; rules: string }> {
  const page = await readFile(path.join(packageRoot(), 'docs/rules-by-others.md'), 'utf8');
  return {
    manifest: /```json\n(.*?)```/s.exec(page)![1]!,
    rules: /```js\n(.*?)```/s.exec(page)![1]!,
  };
}

describe('rules by others', () => {
  const newFolder = temporaryFolders();
  let folder: string;

  async function plugin(name: string, rules: string): Promise<string> {
    const { manifest } = await documented();
    const root = path.join(folder, name);
    await mkdir(root);
    await writeFile(path.join(root, 'package.json'), manifest.replace('koo-plugin-house', name));
    await writeFile(path.join(root, 'rules.js'), rules);
    return root;
  }

  function koo(plugins: string[], ...call: string[]): Promise<KooRun> {
    return runKoo(call, { cwd: folder, env: { KOO_PLUGINS: plugins.join(path.delimiter) } });
  }

  let house: string;
  beforeEach(async () => {
    folder = await newFolder();
    await writeFile(path.join(folder, 'main.tf'), BUCKET);
    house = await plugin('koo-plugin-house', (await documented()).rules);
  });

  it('find what the documented plugin looks for, after ours', async () => {
    const { code, stderr, stdout } = await koo(
      [house],
      'template',
      'lint',
      'main.tf',
      '--json',
      ...ONLY_HOUSE,
    );
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    const found = JSON.parse(stdout).findings.filter(
      ({ rule }: { rule: string }) => rule === 'house/bucket-name',
    );
    expect(found).to.deep.equal([
      {
        rule: 'house/bucket-name',
        severity: 'warning',
        message: "The bucket's name does not begin with house-.",
        file: 'main.tf',
        range: {
          start: { line: 2, column: 12, offset: 55 },
          end: { line: 2, column: 19, offset: 62 },
        },
        docs: 'https://wiki.house.example/buckets',
      },
    ]);
  });

  it('take severities and options as ours do', async () => {
    const strict = await koo([house], 'template', 'lint', 'main.tf', '--rule', 'house/bucket-name=error');
    expect(strict.code).to.equal(1);
    const unknown = await koo([], 'template', 'lint', 'main.tf', '--rule', 'house/bucket-name=error');
    expect({ code: unknown.code, error: unknown.stderr.split('\n')[0] }).to.deep.equal({
      code: 2,
      error: 'error There is no rule "house/bucket-name". [UNKNOWN_RULE]',
    });
    const product = 'product: {id: OFFI1, name: Shop, access: license}\n';
    await writeFile(
      path.join(folder, 'koo.yaml'),
      `${product}rules: {house/bucket-name: {severity: error, prefix: fi}}\n`,
    );
    const lint = await koo([house], 'template', 'lint', 'main.tf', '--json');
    expect(lint.stdout).not.to.include('house/bucket-name');
  });

  it('are listed and explained', async () => {
    const rules = JSON.parse((await koo([house], 'template', 'rules', 'house', '--json')).stdout);
    expect(validateRules(rules), JSON.stringify(validateRules.errors)).to.equal(true);
    expect(rules.rules.map(({ id, page }: { id: string; page: string }) => [id, page])).to.deep.equal([
      ['house/bucket-name', 'https://wiki.house.example/buckets'],
    ]);
    const explanation = JSON.parse((await koo([house], 'explain', 'bucket-name', '--json')).stdout);
    expect(validateExplanation(explanation), JSON.stringify(validateExplanation.errors)).to.equal(true);
    expect(explanation.rule.why).to.equal('Buckets without it are removed every night.');
  });

  it('that cannot be had are told, and lint goes on', async () => {
    const throwing = await plugin('throws', "throw new Error('no key');\n");
    const partial = await plugin(
      'partial',
      "export default () => ({ rules: [{ id: 'house/bucket-name' }, { id: 'asset/x' }, { id: 'house/y', name: 'Y' }, null] });\n",
    );
    const missing = path.join(folder, 'missing');
    const { code, stderr, stdout } = await koo(
      [house, throwing, partial, missing],
      'template',
      'lint',
      'main.tf',
      '--json',
    );
    expect(code).to.equal(JSON.parse(stdout).summary.errors > 0 ? 1 : 0);
    expect(stdout).to.include('house/bucket-name');
    const lines = stderr.trimEnd().split('\n');
    expect(lines.slice(1)).to.deep.equal([
      'warning The plugin throws failed to provide its rules (no key); they are left out.',
      'warning A rule of the plugin partial (number 1) is left out: there is a rule house/bucket-name already.',
      "warning A rule of the plugin partial (number 2) is left out: the area of asset/x is koo's own.",
      'warning A rule of the plugin partial (number 3) is left out: house/y has no text `summary`.',
      'warning A rule of the plugin partial (number 4) is left out: it is not an object.',
    ]);
    expect(lines[0]).to.match(
      /^warning The plugin in .*missing cannot be loaded \(.+\); its rules are left out\.$/,
    );
  });

  it('that crash are one finding each', async () => {
    const { rules } = await documented();
    const crashing = await plugin(
      'crashes',
      rules.replace('check(template, { options, report }) {', '$& throw 1;'),
    );
    const { stdout } = await koo([crashing], 'template', 'lint', 'main.tf', '--json');
    const found = JSON.parse(stdout).findings.filter(
      ({ rule }: { rule: string }) => rule === 'lint/rule-crashed',
    );
    expect(found.map(({ message }: { message: string }) => message)).to.deep.equal([
      'The rule house/bucket-name crashed (1); what it would have found is unknown. This is a bug in the rule.',
    ]);
  });
});
