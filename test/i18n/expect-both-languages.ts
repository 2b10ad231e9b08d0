import { expect } from 'chai';
import { type Message, textOf } from '../../src/i18n/message.js';
import { loadLanguage } from '../../src/load-language.js';

await loadLanguage('zh');

/** Five words in a row are a sentence, not a keyword or an example. */
const ENGLISH_SENTENCE = /(?:[A-Za-z]{2,} ){4}[A-Za-z]{2,}/;

/** A message has its text in English and in Chinese, with all of its data, and nothing is left in English. */
export function expectBothLanguages(message: Message): void {
  const [english, chinese] = [textOf(message, 'en'), textOf(message, 'zh')];
  expect(english, message.id).to.match(/^[^\p{Script=Han}]*[A-Za-z]/u);
  expect(chinese, message.id).to.match(/\p{Script=Han}/u);
  for (const text of [english, chinese])
    expect(text, message.id)
      .to.not.match(/undefined|\[object/)
      .and.to.not.equal('');
  expect(chinese, message.id).to.not.match(ENGLISH_SENTENCE);
}
