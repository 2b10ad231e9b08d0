import { expect } from 'chai';
import { resultMessages } from '../../src/cli/command/messages.js';
import { LANGUAGES } from '../../src/i18n/language.js';
import { textOf, textsIn } from '../../src/i18n/message.js';
import { loadLanguage } from '../../src/load-language.js';
import { keySources } from '../../src/marketplace/credentials/messages.js';

await loadLanguage('zh');

describe('the texts of an area', () => {
  it('are those of its messages, in the language that is asked for', () => {
    const data = { host: 'mkt.example.com' };
    for (const language of LANGUAGES)
      expect(textsIn(resultMessages, language).keysAccepted(data)).to.equal(
        textOf(resultMessages.keysAccepted(data), language),
      );
    expect(textsIn(resultMessages, 'zh').keysAccepted(data)).to.equal('mkt.example.com 接受该密钥。');
  });

  it('have a message inside of their data in the same language, and a text of a user as it is', () => {
    const source = keySources.profile({ file: '/k.yaml', profile: 'the input' });
    expect(textsIn(resultMessages, 'en').keysFrom({ key: 'AK', source })).to.equal(
      'AK from profile the input of /k.yaml',
    );
    expect(textsIn(resultMessages, 'zh').keysFrom({ key: 'AK', source })).to.equal(
      'AK，来自 /k.yaml 中的配置 the input',
    );
  });
});
