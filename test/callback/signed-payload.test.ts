import { expect } from 'chai';
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
});
