import { expect } from 'chai';
import { isPlaceholder } from '../../../src/lint/secrets/secret-patterns.js';

describe('isPlaceholder', () => {
  it('knows what stands for a value', () => {
    const values = [
      '',
      ' ',
      '<AK>',
      '${ak}',
      '{{ password }}',
      '__PW__',
      '%PW%',
      'xxxx',
      '****',
      'your-password',
      '密码',
    ];
    expect(values.filter((value) => !isPlaceholder(value))).to.deep.equal([]);
  });

  it('takes a bad password for one all the same', () => {
    expect(
      ['changeme', 'password', '123456', 'Example@123', 'Yourself1'].filter((value) => isPlaceholder(value)),
    ).to.deep.equal([]);
  });
});
