import { expect } from 'chai';
import { ERROR_CODES, errorCode } from '../../../src/marketplace/answers/error-codes.js';

describe('error codes', () => {
  it('each stands once', () => {
    const names = ERROR_CODES.map(
      ({ code, family, statuses = [] }) => `${family} ${code} ${statuses.join(',')}`,
    );
    expect(new Set(names).size).to.equal(names.length);
  });

  it('each says in Chinese what it says in English', () => {
    for (const { chinese, code, next, nextChinese } of ERROR_CODES) {
      expect(chinese, code).to.match(/\p{Script=Han}/u);
      expect(Boolean(nextChinese), code).to.equal(Boolean(next));
    }
  });

  it('the prefixes that differ from page to page mean the same', () => {
    expect(errorCode('MKT.0101')).to.equal(errorCode('CBC.0101'));
    expect(errorCode('APIG.0301')).to.equal(errorCode('APIGW.0301'));
    expect(errorCode('MKT.0101')).to.not.equal(errorCode('APIGW.0101'));
    expect(errorCode('RF.10011001')).to.include({ meaning: 'a parameter is missing' });
    expect(errorCode('91380150')).to.include({ chinese: '角色无权限' });
  });

  for (const code of ['MKT.7777', 'XYZ.0101', '0101', '', '.', 'MKT', 'constructor', '91381037.1']) {
    it(`${JSON.stringify(code)} is not known`, () => expect(errorCode(code)).to.equal(undefined));
  }
});
