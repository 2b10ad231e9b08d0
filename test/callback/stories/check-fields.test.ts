import Ajv2020 from 'ajv/dist/2020.js';
import { expect } from 'chai';
import type { CallbackInterface } from '../../../src/callback/callback-interface.js';
import type { Fields } from '../../../src/callback/field.js';
import { jsonSchema } from '../../../src/callback/json-schema.js';
import { checkFields, type FieldProblem } from '../../../src/callback/stories/check-fields.js';
import { saas2 } from '../../../src/callback/stories/scripts/saas-2.0.js';

const [{ answer: opened }, { answer }] = saas2.interfaces as [CallbackInterface, CallbackInterface];
const done = { resultCode: '000000', resultMsg: '' };
const usageInfo = [{ statisticalTime: '20221124023618256', usageValue: 1.5 }];
const one = { appInfo: { frontEndUrl: 'https://x' }, instanceId: 'i', usageInfo };

const CASES: Array<[what: string, fields: Fields, message: object, ...found: FieldProblem[]]> = [
  ['a whole answer', answer, { ...done, info: [one], more: 1 }],
  ['no list', answer, done],
  ['no id of a new instance', opened, done, { kind: 'missing', path: 'instanceId' }],
  ['an empty id', opened, { ...done, instanceId: '' }, { kind: 'missing', path: 'instanceId' }],
  ['a long id', opened, { ...done, instanceId: 'x'.repeat(65) }, { kind: 'length', path: 'instanceId' }],
  ['an id that is a number', opened, { ...done, instanceId: 1 }, { kind: 'type', path: 'instanceId' }],
  [
    'a code of another form',
    opened,
    { ...done, instanceId: 'i', resultCode: 'OK' },
    { kind: 'value', path: 'resultCode' },
  ],
  [
    'usage as text',
    answer,
    { ...done, info: [{ ...one, usageInfo: [{ ...usageInfo[0], usageValue: '1' }] }] },
    { kind: 'type', path: 'info[0].usageInfo[0].usageValue' },
  ],
  [
    'a long address in the second instance',
    answer,
    { ...done, info: [one, { ...one, appInfo: { frontEndUrl: 'x'.repeat(513) } }] },
    { kind: 'length', path: 'info[1].appInfo.frontEndUrl' },
  ],
  ['an instance that is a text', answer, { ...done, info: ['i'] }, { kind: 'type', path: 'info[0]' }],
  [
    'too many instances',
    answer,
    { ...done, info: Array.from({ length: 101 }, () => one) },
    { kind: 'length', path: 'info' },
  ],
];

describe('the fields of an answer', () => {
  for (const [what, fields, message, ...found] of CASES) {
    it(`are checked as their JSON Schema does: ${what}`, () => {
      expect(checkFields(message, fields)).to.deep.equal(found);
      const validate = new Ajv2020.default().compile(jsonSchema(fields));
      expect(validate(message), JSON.stringify(validate.errors)).to.equal(found.length === 0);
    });
  }
});
