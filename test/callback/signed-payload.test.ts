import { expect } from 'chai';
import { verifyBodyToken } from '../../src/callback/signing/auth-token.js';
import { signQuery, verifyQuery } from '../../src/callback/signing/query-signature.js';
import { signedPayload } from '../../src/callback/signing/signed-payload.js';

describe('the payload that is signed', () => {
  it('is not made of a body that is nested deeper than the stack, which is verified as it is', () => {
    const body = `{"b":${'['.repeat(200_000)}${']'.repeat(200_000)},"a":1}`;
    expect(signedPayload(body)).to.equal(undefined);
    const now = new Date();
    const query = new URLSearchParams({ ...signQuery(body, 'key', now) });
    expect(verifyQuery({ body, query }, 'key', { now })).to.deep.equal({ valid: true });
    expect(verifyQuery({ body: `${body} `, query }, 'key', { now })).to.include({ why: 'different' });
  });

  it('of a token is made of any value', () => {
    for (const hostile of ['{"toString":1}', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'null', '{}'])
      expect(
        verifyBodyToken(`{"a":${hostile},"timeStamp":"20230403074746618"}`, 'x', 'key'),
        hostile.slice(0, 20),
      ).to.deep.equal({ valid: false, what: 'authToken', why: 'different' });
    expect(verifyBodyToken('{"timeStamp":{"toString":1}}', 'x', 'key')).to.include({ why: 'malformed' });
  });
});
