import { expect } from 'chai';
import { validate } from '#validators/output-explain';
import { describedRules, everyRule, type KnownRule } from '../../src/cli/plugin/every-rule.js';
import { explain } from '../../src/cli/views/explain/explain.js';
import { explanationText } from '../../src/cli/views/explain/present-explanation.js';
import { ruleCrashed } from '../../src/findings/rule-crashed.js';
import { ERROR_CODES } from '../../src/marketplace/answers/error-codes.js';
import { spelledCodes } from '../../src/marketplace/answers/explain-code.js';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { OWN_CODES } from '../../src/cli/views/explain/own-codes.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { runKoo, type KooRun } from '../support/run-koo.js';

function koo(...call: string[]): Promise<KooRun> {
  return runKoo(call, { cwd: '/' });
}

function hintsFor(word: string): string[] {
  try {
    explain(word);
  } catch (error) {
    return (error as { hints: string[] }).hints;
  }

  throw new Error(`${word} is explained.`);
}

/** How the source gives a code to an error. */
const CODES = [
  /\bnew \w+\(\s*'([A-Z][A-Z\d_]{2,})'/g,
  /\b(?:super|unknownName)\(\s*'([A-Z][A-Z\d_]{2,})'/g,
  /\b(?:code|kind): '([A-Z][A-Z\d_]{2,})'/g,
  /(?:\?\?|\|\|) '([A-Z][A-Z\d]*_[A-Z\d_]+)'/g,
  /^ {2}\| '([A-Z][A-Z\d]*_[A-Z\d_]+)'/gm,
  /(EMU\.[A-Z_]+)/g,
  // The state in which RFS ended is the code.
  /'(CREATION_FAILED)'/g,
];

/** What looks like a code and is the system's own, or is told in another way. */
const NOT_PRINTED = ['EISDIR'];

describe('koo explain', () => {
  it('tells of a rule what it finds, why, the way out, its options, where it is stated, and an example', () => {
    const rule: KnownRule = {
      id: 'template/sample',
      name: 'A sample',
      severity: 'error',
      summary: 'It finds samples.',
      why: 'RFS refuses them.',
      fix: 'Use fewer.',
      docs: 'https://support.huaweicloud.com/tr-aos/rf_05_0028.html',
      examples: { bad: 'a {\n\n  b = 2000\n}', good: 'b = 2' },
      options: { max: 1024, names: ['a'] },
      page: 'docs/rules/template-sample.md',
    };
    expect(explanationText({ kind: 'rule', rule }, false)).to.equal(`template/sample: A sample
  severity  error
  finds     It finds samples.
  why       RFS refuses them.
  fix       Use fewer.
  options   max: 1024, names: ["a"]
  source    https://support.huaweicloud.com/tr-aos/rf_05_0028.html
  page      docs/rules/template-sample.md

  bad:

    a {

      b = 2000
    }

  good:

    b = 2`);
  });

  it('tells of a rule that is there', async () => {
    const { code, stderr, stdout } = await koo('explain', 'lint/rule-crashed');
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout).to.equal(`lint/rule-crashed: ${ruleCrashed.name}
  severity  error
  finds     ${ruleCrashed.summary}
  why       ${ruleCrashed.why}
  fix       ${ruleCrashed.fix}
  page      docs/rules/lint-rule-crashed.md
`);
  });

  it('tells of a code what it means, who says it, and the way out', async () => {
    const { code, stderr, stdout } = await koo('explain', 'cbc.0250');
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout).to.equal(`MKT.0250
  meaning  too many requests (访问频率超限)
  from     KooGallery; older copies of the pages write CBC. in place of MKT.
  fix      Wait a minute, then try again, with fewer requests at a time.
  retry    The same request can succeed later.
  source   https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
`);
  });

  it('speaks Chinese', async () => {
    const { stdout } = await koo('explain', 'cbc.0250', '--lang', 'zh');
    expect(stdout).to.match(
      /^MKT\.0250\n {2}含义 {6}访问频率超限\n {2}来自 {6}云商店；旧版文档中的前缀为 CBC\. 而不是 MKT\.\n {2}解决办法 {2}[^a-z]+\n {2}重试 {6}同一请求稍后可能成功。\n/,
    );
  });

  it('gives the same to programs', async () => {
    const { code, stdout } = await koo('explain', '91381035', '--json');
    expect(code).to.equal(0);
    expect(JSON.parse(stdout)).to.deep.equal({
      kind: 'code',
      codes: [
        {
          family: 'upload',
          code: '91381035',
          spelled: '91381035',
          from: 'KooGallery, on uploads to a market event (字符串/文件流上传)',
          meaning: 'no licences are left in this period',
          chinese: 'License周期内无余量',
          next: 'The buyer has to order more.',
          nextChinese: '需由买家增购。',
          docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649352.html',
        },
      ],
    });
  });

  it('knows the codes of koo itself: what they mean, and with which exit code koo ends', async () => {
    const { code, stderr, stdout } = await koo('explain', 'version_taken');
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout).to.equal(`VERSION_TAKEN
  meaning    A published version has another package than the one here.
  from       koo itself
  fix        Follow the arrows (→) below the error: they name the place and the next step.
  exit code  2: Usage error: a flag, an argument, or koo.yaml.
`);
    expect((await koo('explain', '[EMU.BY_HAND]', '--lang', 'zh')).stdout).to.equal(`EMU.BY_HAND
  含义      模拟器的控制台只供人工操作，与云商店一样（\`koo emulator --console by-hand\`）。
  来自      本机上的 koo 模拟器，而不是云商店
  解决办法  按照错误下方箭头（→）的提示操作：其中说明了位置和下一步。
  退出码    4，即：云商店或 RFS 拒绝了请求。
`);
    expect(hintsFor('VERSION_TAKN')[0]).to.equal('Did you mean "VERSION_TAKEN"?');
  });

  it('knows every code that the source gives to an error, and no other', async () => {
    const sources = globSync('src/**/*.ts', { cwd: packageRoot() }).filter(
      (file) => !file.endsWith('own-codes.ts'),
    );
    const printed = new Set<string>();
    for (const file of sources) {
      const text = await readFile(path.join(packageRoot(), file), 'utf8');
      for (const pattern of CODES) for (const [, code] of text.matchAll(pattern)) printed.add(code!);
    }

    expect(printed.size).to.be.above(250);
    for (const code of NOT_PRINTED) printed.delete(code);
    expect([...printed].filter((code) => !Object.hasOwn(OWN_CODES, code))).to.deep.equal([]);
    expect(Object.keys(OWN_CODES).filter((code) => !printed.has(code))).to.deep.equal([]);
  });

  it('explains every rule and every code, for people and by its schema', () => {
    const words = [
      ...everyRule().map(({ id }) => id),
      ...spelledCodes(),
      ...ERROR_CODES.map(({ code }) => code),
      ...Object.keys(OWN_CODES),
    ];
    for (const word of words) {
      const explanation = explain(word);
      expect(explanationText(explanation, false), word).to.include(word).and.not.include('undefined');
      const object: unknown = JSON.parse(JSON.stringify(explanation));
      expect(validate(object), `${word}: ${JSON.stringify(validate.errors)}`).to.equal(true);
    }
  });

  it('takes the part after the slash, brackets around an id, and a number that two families have', () => {
    const ruleOf = (word: string): unknown => (explain(word) as { rule: { id: string } }).rule.id;
    expect(ruleOf('count-limit')).to.equal('template/count-limit');
    expect(ruleOf('[template/count-limit]')).to.equal('template/count-limit');
    expect(ruleOf('manifest/unused')).to.equal('manifest/unused');
    const codes = (explain('0101') as { codes: Array<{ spelled: string }> }).codes;
    expect(codes.map(({ spelled }) => spelled)).to.deep.equal(['MKT.0101', 'APIGW.0101']);
  });

  it('says what was probably meant', async () => {
    const list = '`koo template rules` and `koo callback rules` list the rules.';
    expect(hintsFor('template/count-limt')).to.deep.equal(['Did you mean "template/count-limit"?', list]);
    expect(hintsFor('count-limt')).to.deep.equal(['Did you mean "template/count-limit"?', list]);
    expect(hintsFor('APIGW.301')).to.deep.equal(['Did you mean "APIGW.0301"?', list]);
    expect(hintsFor('unused')[0]).to.match(
      /^Name one of local\/unused, manifest\/unused, suppression\/unused, variable\/unused/,
    );
    expect(hintsFor('MKT.0000')).to.deep.equal(['A code that ends in 0000 means success.', list]);
    expect(hintsFor('92020000')[0]).to.include('means success');
    expect(hintsFor('something else')).to.deep.equal([list]);
    const { code, stderr, stdout } = await koo('explain', 'MKT.O150');
    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: '' });
    expect(stderr).to
      .equal(`error "MKT.O150" is neither a rule nor a code that koo knows. [NOTHING_TO_EXPLAIN]
  → Did you mean "MKT.0150"?
  → ${list}
`);
  });

  it('has words for every rule, and they are sentences', () => {
    for (const { fix, id, name, summary, why } of describedRules) {
      expect(id).to.match(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(name, id).to.match(/^\S.*[^.]$/);
      for (const text of [summary, why, fix]) expect(text, id).to.match(/^\S.*[.…]$/s);
    }

    const ids = everyRule().map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
