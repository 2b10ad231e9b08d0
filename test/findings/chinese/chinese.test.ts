import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { everyRule } from '../../../src/cli/every-rule.js';
import { AREAS } from '../../../src/findings/chinese/areas.js';
import type { Patterns } from '../../../src/findings/chinese/chinese-area.js';
import { COMMON_MESSAGES, PHRASES } from '../../../src/findings/chinese/phrases.js';
import { translateFinding, translateRule } from '../../../src/findings/chinese/translate.js';
import { chineseRule } from '../../../src/findings/chinese-rules.js';
import type { Finding } from '../../../src/findings/finding.js';
import { loadLanguage } from '../../../src/load-language.js';
import { packageRoot } from '../../../src/source/package-root.js';
import { messageTexts } from './message-texts.js';

const HOLE = /\{[a-z]+\}/g;
const COMMON = englishOf(COMMON_MESSAGES, ...Object.values(PHRASES));

/** Where a rule's messages are written beside its own file. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {};
/** Not messages: they are thrown, or compared with. */
const NO_MESSAGES = new Set(['at most 1']);

function englishOf(...lists: Patterns[]): string {
  return lists
    .flatMap((patterns) => Object.keys(patterns))
    .map((text) => text.replaceAll(HOLE, '\0'))
    .join('\n');
}

function ruleFiles(): Array<{ id: string; file: string }> {
  const folders = ['src/lint/rules', 'src/lint/project-rules', 'src/release/rules'];
  return folders
    .filter((folder) => existsSync(path.join(packageRoot(), folder)))
    .flatMap((folder) =>
      readdirSync(path.join(packageRoot(), folder), { encoding: 'utf8', recursive: true })
        .filter((name) => name.endsWith('.ts') && path.basename(name) !== 'zh.ts')
        .map((name) => `${folder}/${name}`),
    )
    .map((file) => {
      const id = /^ {2}id: '([^']+)'/m.exec(readFileSync(path.join(packageRoot(), file), 'utf8'))?.[1];
      return { file, id: id ?? file };
    });
}

function areaFile(id: string): string {
  return `src/findings/chinese/${id.split('/')[0]}.ts`;
}

function findingOf(rule: string, message: string, more: Partial<Finding> = {}): Finding {
  const start = { column: 1, line: 1, offset: 0 };
  return {
    docs: '',
    file: 'main.tf',
    message,
    range: { start, end: start },
    rule,
    severity: 'error',
    ...more,
  };
}

function translated(rule: string, message: string): string {
  return translateFinding(findingOf(rule, message)).message;
}

await loadLanguage('zh');

describe('the Chinese of the findings', () => {
  // What has its texts in zh.ts is the compiler's to check.
  for (const rule of everyRule().filter(({ id }) => chineseRule(id) === undefined)) {
    it(`has the texts of ${rule.id}`, () => {
      const chinese = AREAS[rule.id.split('/')[0]!]?.[rule.id];
      expect(chinese, `${rule.id} has no Chinese: add it to ${areaFile(rule.id)}`).to.not.equal(undefined);
      const after = translateRule(rule);
      for (const text of ['name', 'summary', 'why', 'fix'] as const) {
        if (rule[text] === undefined) continue;
        expect(
          chinese![text],
          `${rule.id} has no ${text} in Chinese: add it to ${areaFile(rule.id)}`,
        ).to.match(text === 'name' ? /./ : /\p{Script=Han}/u);
        expect(after[text]).to.equal(chinese![text]);
      }
    });
  }

  const written = [
    ...ruleFiles(),
    ...Object.entries(ELSEWHERE).flatMap(([id, files]) => files.map((file) => ({ file, id }))),
  ];
  for (const { file, id } of written.filter((one) => chineseRule(one.id) === undefined)) {
    it(`has the messages of ${id} in ${file}`, () => {
      const own = AREAS[id.split('/')[0]!]?.[id]?.messages ?? {};
      // Their readers find what several rules say.
      const together = undefined as string | undefined;
      const area = together
        ? Object.entries(AREAS[id.split('/')[0]!]!).flatMap(([other, { messages }]) =>
            other.startsWith(together) ? [messages] : [],
          )
        : [own];
      const english = `${englishOf(...area)}\n${COMMON}`;
      const missing = messageTexts(path.join(packageRoot(), file)).filter(
        (text) => !NO_MESSAGES.has(text) && !english.includes(text.replaceAll(/^["\s]+|["\s]+$/g, '')),
      );
      expect(missing, `add patterns for these to the messages of ${id} in ${areaFile(id)}`).to.deep.equal([]);
    });
  }

  it('fills the same holes in both languages', () => {
    const lists = Object.values(AREAS).flatMap((area) =>
      Object.values(area!).map(({ messages }) => messages),
    );
    for (const patterns of [...lists, COMMON_MESSAGES]) {
      for (const [english, chinese] of Object.entries(patterns)) {
        expect(chinese.match(HOLE)?.sort() ?? [], english).to.deep.equal(english.match(HOLE)?.sort() ?? []);
        expect(chinese, english).to.match(/\p{Script=Han}/u);
      }
    }
  });

  it('translates what is in a hole with a list of phrases', () => {});

  it('translates the title of a fix and related places, and leaves the rest as it is', () => {
    const start = { column: 1, line: 1, offset: 0 };
    const finding = findingOf('template/duplicate-block', 'The resource "a.b" is declared twice.', {
      messageId: 'template/duplicate-block.declaredTwice',
      data: { kind: 'resource', module: '', name: 'a.b' },
      fix: { data: { text: 'x.y' }, edits: [], messageId: 'findings.use', title: 'Use x.y.' },
      related: [
        {
          file: 'a.tf',
          message: 'First declared here.',
          messageId: 'findings.firstDeclaredHere',
          range: { start, end: start },
        },
      ],
    });
    expect(translateFinding(finding)).to.deep.equal({
      ...finding,
      fix: { ...finding.fix, title: '改为 x.y。' },
      message: '资源“a.b”重复声明。',
      related: [{ ...finding.related![0], message: '首次声明在此处。' }],
    });
  });

  it('leaves what it does not know in English', () => {
    expect(translated('variable/undeclared', 'Something new.')).to.equal('Something new.');
    expect(translated('other/rule', 'Something new.')).to.equal('Something new.');
    expect(translated('no-area', 'Something new.')).to.equal('Something new.');
    expect(translateRule({ id: 'toString/toString', summary: 'x' })).to.deep.equal({
      id: 'toString/toString',
      summary: 'x',
    });
  });

  it('does not take long over a hostile name', () => {
    const name = '" and "'.repeat(20_000);
    const message = `The variable "${name}" is never used in the module ${name}!`;
    expect(translated('variable/unused', message)).to.equal(message);
    const short = '" and " in the module '.repeat(40);
    expect(translated('resource/missing-argument', `${short} must have ${short}`)).to.be.a('string');
  }).timeout(2000);
});
