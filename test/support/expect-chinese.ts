import { expect } from 'chai';
import { localizeFinding } from '../../src/findings/localize.js';
import type { Finding } from '../../src/findings/finding.js';
import { loadLanguage } from '../../src/load-language.js';

await loadLanguage('zh');

/**
 * Every text of a finding is there in Chinese, whatever test finds it, without a phrase that is still English: what both
 * languages quote is the text of another program.
 */
export function expectChinese(finding: Finding): void {
  const { fix, message, related = [] } = localizeFinding(finding, 'zh');
  const quoted = finding.message.match(/"[^"]*"/g);
  const given = JSON.stringify([finding.data, fix?.data, related.map(({ data }) => data), quoted]);
  for (const text of [message, ...related.map((place) => place.message), ...(fix ? [fix.title] : [])]) {
    expect(text, `${finding.rule}: ${finding.message}`).to.match(/\p{Script=Han}/u);
    expect(text, `${finding.rule}: ${finding.message}`).to.not.match(/\bundefined\b|\[object/);
    for (const [phrase] of text.matchAll(/[A-Za-z]+(?: [a-z]+){3,}/g)) expect(given).to.include(phrase);
  }
}
