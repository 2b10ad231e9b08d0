import { expect } from 'chai';
import { localizeFinding } from '../../src/findings/localize.js';
import { applySuppressions } from '../../src/findings/apply-suppressions.js';
import { runRules } from '../../src/findings/engine.js';
import { FindingsFound } from '../../src/findings/findings-found.js';
import { formatText } from '../../src/findings/reporters/text.js';
import { ruleHelpText } from '../../src/findings/rule-help.js';
import { checkRuleSettings } from '../../src/findings/rule-settings.js';
import type { RuleSettings } from '../../src/findings/rule.js';
import { parseSuppression } from '../../src/findings/suppression-directive.js';
import { textOf } from '../../src/i18n/message.js';
import type { KooError } from '../../src/errors/koo-error.js';
import { loadLanguage } from '../../src/load-language.js';
import { SourceText } from '../../src/syntax/source-text.js';

await loadLanguage('zh');

const source = new SourceText('main.tf', 'a = 1\n');

function chineseOf({ texts: { hints, message } }: KooError): string[] {
  return [message, ...hints].map((text) => textOf(text, 'zh'));
}

function settingsError(settings: RuleSettings): KooError {
  try {
    checkRuleSettings(settings, [{ id: 'text/one', options: { most: 1 } }]);
  } catch (error) {
    return error as KooError;
  }

  throw new Error('The settings are right.');
}

describe('what findings are made of, in Chinese', () => {
  it('has the line of counts', () => {
    const summary = { durationMs: 120, errors: 2, files: 3, infos: 0, warnings: 1 };
    const options = { colors: false, language: 'zh', sources: new Map() } as const;
    expect(formatText([], { ...options, summary })).to.equal(
      '检查了 3 个文件，发现 2 个错误、1 个警告（0.12 秒）。',
    );
  });

  it('has the crash of a rule, with the reason as it is', () => {
    const check = (): void => {
      throw new TypeError('x is undefined');
    };
    const rule = {
      id: 'text/one',
      name: '',
      severity: 'info',
      summary: '',
      why: '',
      fix: '',
      check,
    } as const;
    const [finding] = runRules([rule], undefined, { source });
    expect(localizeFinding(finding!, 'zh').message).to.equal(
      '规则 text/one 崩溃（TypeError: x is undefined）；它本应发现的问题未知。这是该规则的缺陷。',
    );
  });

  it('has what is wrong with suppressions', () => {
    const shown = (comment: string): string[] => {
      const text = new SourceText('main.tf', comment);
      const directive = parseSuppression(comment, { start: 0, end: comment.length })!;
      const suppression = { ...directive, source: text, covers: { start: 0, end: comment.length } };
      const findings = applySuppressions([], [suppression], {
        known: ['text/one'],
        ran: () => true,
        source: text,
        today: '2027-01-01',
      });
      return findings.map((finding) => localizeFinding(finding, 'zh').message);
    };
    expect(shown('koo-ignore')).to.deep.equal(['该忽略不起作用：它没有写规则。']);
    expect(shown('koo-ignore: text/one why until 2026-02-30')).to.deep.equal([
      '该忽略不起作用：“2026-02-30”不是日期；请写成 2027-01-31 的形式。',
    ]);
    expect(shown('koo-ignore: text/one why until 2026-02-03')).to.deep.equal([
      '该忽略的有效期到 2026-02-03 为止；它已不起作用。',
    ]);
    expect(shown('koo-ignore: text/onne why')).to.deep.equal([
      '此处的检查中没有规则“text/onne”；是否应为“text/one”？',
    ]);
    expect(shown('koo-ignore: text/one')).to.deep.equal([
      '该忽略没有写明原因。',
      '在该忽略的范围内，规则 text/one 没有发现任何问题。',
    ]);
  });

  it('has the errors about settings of rules', () => {
    expect(chineseOf(settingsError({ 'text/oen': 'off' }))).to.deep.equal([
      '没有规则“text/oen”。',
      '是否应为“text/one”？',
    ]);
    expect(chineseOf(settingsError({ 'text/one': { least: 1 } }))).to.deep.equal([
      '规则 text/one 没有选项“least”。',
      '可用的有：most。',
    ]);
  });

  it('has what errors stop, and the help of a rule', () => {
    expect(chineseOf(new FindingsFound([], new Map(), 'publishing'))).to.deep.equal([
      '有 0 个错误，无法发布；未发送任何内容。',
      '请改正后重新运行同一命令。',
    ]);
    expect(ruleHelpText({ fix: '删除它。', why: '无用。' }, 'zh')).to.equal(
      '原因：无用。\n\n修正方法：删除它。',
    );
  });
});
