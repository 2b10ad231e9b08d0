import { expect } from 'chai';
import fc from 'fast-check';
import { provingText } from '../../src/cli/views/publish/present-proving.js';
import { UnreadableAnswerError } from '../../src/marketplace/sending/call-errors.js';
import { readVariables } from '../../src/rfs/templates/read-variables.js';
import { compareVariables } from '../../src/rfs/variables/compare-variables.js';
import { foreignText } from '../../src/i18n/message.js';

describe('the variables that RFS answers', () => {
  it('are taken as far as they are what the interface says', () => {
    expect(readVariables(undefined)).to.deep.equal([]);
    expect(() => readVariables({})).to.throw(UnreadableAnswerError);
    const answered = [
      null,
      7,
      { type: 'string' },
      { default: null, description: 1, name: 'a', nullable: 'no', sensitive: 1, type: [], validations: {} },
      { name: 'b', nullable: false, validations: [null, { condition: 'x', error_message: 2 }] },
    ];
    expect(readVariables(answered)).to.deep.equal([
      { default: null, name: 'a' },
      { name: 'b', nullable: false, validations: [{}, { condition: 'x' }] },
    ]);
  });

  it('are compared and shown on one line each, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('size', '\u001B[2J', 'a\nb', '__proto__'),
    );
    const variable = fc.record(
      {
        default: fc.jsonValue(),
        description: fc.oneof(text, fc.jsonValue()),
        name: fc.oneof(text, fc.jsonValue()),
        nullable: fc.jsonValue(),
        sensitive: fc.oneof(fc.boolean(), fc.jsonValue()),
        type: fc.oneof(text, fc.jsonValue()),
        validations: fc.oneof(
          fc.array(fc.record({ condition: text, error_message: text }, { requiredKeys: [] })),
          fc.jsonValue(),
        ),
      },
      { requiredKeys: ['name'] },
    );
    const own = [{ default: 'a', description: 'Size', name: 'size', sensitive: false, type: 'string' }];
    fc.assert(
      fc.property(fc.array(fc.oneof(variable, fc.jsonValue())), (answered) => {
        const differences = compareVariables(own, readVariables(answered)).map(
          ({ field, here, there, variable: name }) => ({
            about: field === 'variable' ? name : `${name}.${field}`,
            kind: 'variable' as const,
            ours: here ?? null,
            template: 'small',
            theirs: there ?? null,
          }),
        );
        const templates = [
          { accepted: ['read' as const], leftovers: [], template: 'small', variables: 0, waitsFor: [] },
        ];
        const shown = provingText(
          { differences, invented: false, place: foreignText('RFS'), templates },
          'en',
        );
        expect(shown.split('\n')).to.have.length(3 + differences.length);
        expect(shown).to.not.match(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
      }),
      { numRuns: 60 },
    );
  });
});
