import { expect } from 'chai';
import '../../src/doctor/messages.js';
import '../../src/emulator/messages.js';
import '../../src/marketplace/answers/messages.js';
import '../../src/marketplace/assets/deployed-asset.js';
import '../../src/marketplace/credentials/messages.js';
import '../../src/marketplace/licences/messages.js';
import '../../src/marketplace/oauth/messages.js';
import '../../src/marketplace/orders/messages.js';
import '../../src/marketplace/sending/messages.js';
import '../../src/marketplace/upload/messages.js';
import '../../src/marketplace/usage/messages.js';
import '../../src/marketplace/usage/outbox/messages.js';
import '../../src/publish/targets/local/messages.js';
import '../../src/rfs/messages.js';
import '../../src/rfs/variables/messages.js';
import '../../src/platform/sqlite-failure.js';
import { definedAreas, Message, type Texts, textOf } from '../../src/i18n/message.js';
import { TRANSLATIONS } from '../../src/zh.generated.js';

const AREA = /^(?:doctor|emulator|marketplace|publish\/targets\/local|rfs|platform\/databases)(?:\/|$)/;
/** Members whose values are not text. */
const LISTS = /^(?:choices|kinds|lines|members|names|numbers|problems)$/;
const FLAGS = /^is[A-Z]/;
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'emulator/faults.kind': [],
  'marketplace/answers.kind': ['list', 'text'],
  'marketplace/credentials.file': ['confirmed-hosts', 'credentials', 'private-key', 'tokens'],
  'marketplace/answers/codes.family': [
    'gateway',
    'licence',
    'marketplace',
    'oauth',
    'rfs',
    'upload',
    'usage',
  ],
  'marketplace/orders.of': ['line', 'order'],
  'marketplace/usage/records.clock': ['koogallery', 'local'],
  'rfs.of': ['plan', 'stack', 'template', 'version'],
  'rfs.operation': ['deletion', 'deployment'],
};
/** Made of values only. */
const WITHOUT_WORDS = new Set([
  'doctor.node',
  'doctor.problemAt',
  'marketplace/answers/codes.meaning',
  'marketplace/answers/codes.next',
  'marketplace/usage.wrongLine',
  'rfs.clause',
]);

/** The text of a message with a marker for each value, in every combination of its choices. */
function samples(area: string, key: string, texts: Texts): string[] {
  const make = texts[key]!;
  return [0, 1, 2, 3].map((at) =>
    make(
      new Proxy({} as Record<string, unknown>, {
        get(_, name: string) {
          const choices = key === 'fileNotUsed' || name !== 'file' ? CHOICES[`${area}.${name}`] : undefined;
          if (choices && choices.length > 0) return choices[at % choices.length];
          if (LISTS.test(name)) return [`⟨${name}⟩`];
          return FLAGS.test(name) ? at % 2 === 0 : `⟨${name}⟩`;
        },
      }),
    ),
  );
}

function markersIn(text: string): string[] {
  return [...new Set(text.match(/⟨\w+⟩/g))].sort();
}

describe('the messages of calls, credentials, usage, licences, RFS, the emulator and the doctor', () => {
  const areas = [...definedAreas()].filter(([area]) => AREA.test(area));

  it('are all looked at', () => {
    expect(areas).to.have.length(21);
    const keys = areas.flatMap(([, texts]) => Object.keys(texts));
    expect(keys.length).to.be.greaterThan(300);
  });

  for (const [area, english] of areas) {
    it(`${area} has the same values in both languages, and no word of English in the Chinese`, () => {
      const chinese = TRANSLATIONS.find((translation) => translation.area === area)!.texts;
      expect(Object.keys(chinese)).to.have.members(Object.keys(english));
      for (const key of Object.keys(english)) {
        const [ours, theirs] = [samples(area, key, english), samples(area, key, chinese)];
        for (const [at, text] of ours.entries()) {
          const name = `${area}.${key}: ${theirs[at]}`;
          expect(`${text}${theirs[at]}`).not.to.include('undefined');
          if (area === 'marketplace/answers/codes') continue;
          expect(markersIn(theirs[at]!), name).to.deep.equal(markersIn(text));
          if (!WITHOUT_WORDS.has(`${area}.${key}`)) expect(theirs[at], name).to.match(/\p{Script=Han}/u);
          expect(theirs[at], name).not.to.match(/[a-z]{3,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/);
        }
      }
    });
  }

  it('leave what is absent out', () => {
    const texts = definedAreas().get('marketplace/answers')!;
    const said = { call: 'the upload', host: 'h', status: 500 };
    expect(texts.refused!(said)).to.equal('h refused the upload (HTTP 500).');
    expect(texts.refused!({ ...said, code: 'X', meaning: 'm', words: 'w' })).to.equal(
      'h refused the upload: m; it says "w" (X, HTTP 500).',
    );
    expect(definedAreas().get('rfs')!.unknownRegion!({ region: 'x-y-1' })).to.equal(
      'koo does not know whether RFS is available in x-y-1. koo tries it nevertheless.',
    );
    const lost = definedAreas().get('marketplace/usage/outbox')!.lost!;
    expect(lost({ isEmpty: false })).to.equal('The usage outbox is missing, but it had records.');
  });

  it('are made without a language', () => {
    expect(textOf(new Message('rfs', 'stackName', { name: 'a b' }), 'en')).to.include('a b');
  });
});
