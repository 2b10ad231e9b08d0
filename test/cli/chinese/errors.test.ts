import { expect } from 'chai';
import { ANY } from '../../../src/cli/chinese/chinese-errors.js';
import { ERROR_PHRASES } from '../../../src/cli/chinese/error-phrases.js';
import { ERRORS } from '../../../src/cli/chinese/errors.js';
import { translateErrorText } from '../../../src/cli/chinese/translate-error.js';
import { isUnknown, markersIn } from './texts-of.js';
import { type ThrownError, thrownErrors } from './thrown-errors.js';

const HAN = /\p{Script=Han}/u;
const HOLE = /\{[a-z]+\}/g;
function filesOf(room: string): string {
  return `src/cli/chinese/errors/${room}.ts`;
}

/** Where a code is one of several, or comes from elsewhere, a text is right that one of them has. */
function untranslated({ codes, place, room, texts }: ThrownError): string[] {
  const keys =
    codes.length > 0 ? codes : [ANY, ...Object.values(ERRORS).flatMap((area) => Object.keys(area))];
  return texts.flatMap((text) => {
    if (isUnknown(text)) return [];
    const isTold = keys.some((code) => {
      const told = translateErrorText(code, text);
      return told !== text && HAN.test(told) && markersIn(text).every((marker) => told.includes(marker));
    });
    if (isTold) return [];
    return [
      `${place}: no Chinese with all its values for "${text}" (${codes.join(', ') || 'any code'}): add it to ${filesOf(room)}`,
    ];
  });
}

describe('the Chinese of the errors', () => {
  const thrown = thrownErrors();

  it('sees the errors of the source', () => {
    expect(thrown.length).to.be.greaterThan(100);
    const codes = new Set(thrown.flatMap((error) => error.codes));
    for (const code of ['DECLINED', 'INTERRUPTED']) expect(codes).to.include(code);
  });

  for (const room of [...new Set(thrown.map((error) => error.room))].sort()) {
    it(`has every code of src/${room}`, () => {
      const missing = thrown
        // Converted ones are messages: none of their texts is known here.
        .filter((error) => error.room === room && error.texts.some((text) => !isUnknown(text)))
        .flatMap(({ codes, place }) =>
          codes
            .filter((code) => !Object.values(ERRORS).some((area) => Object.hasOwn(area, code)))
            .map((code) => `${place}: ${code} is missing: add it to ${filesOf(room)}`),
        );
      expect(missing).to.deep.equal([]);
    });

    it(`has every message and hint of src/${room}, with the values in them`, () => {
      const missing = thrown.filter((error) => error.room === room).flatMap(untranslated);
      expect(missing, missing.join('\n')).to.deep.equal([]);
    });
  }

  it('fills the same holes in both languages', () => {
    const lists = [
      ...Object.values(ERRORS).flatMap((area) => Object.values(area)),
      ...Object.values(ERROR_PHRASES),
    ];
    for (const patterns of lists) {
      for (const [english, chinese] of Object.entries(patterns))
        expect(chinese.match(HOLE)?.sort() ?? [], english).to.deep.equal(english.match(HOLE)?.sort() ?? []);
    }
  });
});
