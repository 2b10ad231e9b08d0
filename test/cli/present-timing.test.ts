import { expect } from 'chai';
import { timingText } from '../../src/cli/views/lint/present-timing.js';
import { loadLanguage } from '../../src/load-language.js';

await loadLanguage('zh');

const TIMING = [
  { durationMs: 112.25, rule: 'secret/password', templates: 12 },
  { durationMs: 0.5, rule: 'syntax/hcl', templates: 1 },
];

describe('how long rules took', () => {
  it('is a table, numbers to the right', () => {
    expect(timingText(TIMING, 'en')).to.equal(`   ms   share  templates  rule
112.3  99.6 %         12  secret/password
  0.5   0.4 %          1  syntax/hcl
112.8                     all rules`);
  });

  it('is as straight in Chinese, whose characters take two columns', () => {
    expect(timingText(TIMING, 'zh')).to.equal(` 毫秒    占比  模板数  规则
112.3  99.6 %      12  secret/password
  0.5   0.4 %       1  syntax/hcl
112.8                  全部规则`);
  });
});
