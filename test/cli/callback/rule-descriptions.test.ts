import { expect } from 'chai';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { CALLBACK_RULES } from '../../../src/callback/stories/callback-rules.js';
import {
  callbackRule,
  callbackRuleNamed,
  callbackRules,
  sourcesOf,
} from '../../../src/cli/callback/rule-descriptions.js';
import { callbackRuleNames, callbackRuleReasons } from '../../../src/cli/callback/rule-messages.js';
import { loadLanguage } from '../../../src/load-language.js';
import { packageRoot } from '../../../src/platform/package-root.js';

describe('the rules for a seller\u2019s server', () => {
  before(() => loadLanguage('zh'));

  it('have a heading and a reason each, and there are none of others', () => {
    for (const messages of [callbackRuleNames, callbackRuleReasons])
      expect(Object.keys(messages)).to.have.members(Object.keys(CALLBACK_RULES));
  });

  it('are described in English and in Chinese', () => {
    const [english, chinese] = [callbackRules('en'), callbackRules('zh')];
    for (const [index, rule] of chinese.entries()) {
      expect(rule).to.deep.include({ id: english[index]!.id, level: english[index]!.level });
      for (const text of ['fix', 'summary', 'why'] as const) {
        expect(english[index]![text]).to.match(/^[A-Z0-9].*\.$/i);
        expect(rule[text]).to.match(/\p{Script=Han}.*。$/u);
      }
    }
  });

  it('have a place each on the page of the rules', async () => {
    for (const { id, page } of callbackRules('en')) {
      const [file, anchor] = page.split('#') as [string, string];
      const text = await readFile(path.join(packageRoot(), file), 'utf8');
      expect(text).to.contain(`\n## ${id}\n`);
      expect(anchor).to.equal(id.replace('/', ''));
    }
  });

  it('name each page once', () => {
    expect(callbackRuleNamed('callback/utf-8')).to.equal('utf-8');
    expect(callbackRuleNamed('toString')).to.equal(undefined);
    for (const { id } of callbackRules('en')) {
      const addresses = sourcesOf(callbackRule(callbackRuleNamed(id)!, 'en')).map(({ address }) => address);
      expect(addresses.length).to.be.above(0);
      for (const address of addresses) expect(address).to.match(/^https:\/\/support\.huaweicloud\.com\//);
    }
  });
});
