import { expect } from 'chai';
import { ExchangeFailure } from '../../../src/marketplace/sending/exchange-failure.js';
import { notReached } from '../../../src/marketplace/sending/not-reached.js';
import { SITE_NAMES, siteEndpoint } from '../../../src/marketplace/sending/sites.js';

describe('a host that is not found', () => {
  const failed = (address: string) => {
    const url = new URL(address);
    const cause = Object.assign(new Error(`getaddrinfo ENOTFOUND ${url.hostname}`), { code: 'ENOTFOUND' });
    const { code, hints, message } = notReached(
      new ExchangeFailure('connect', 'broken', cause),
      url,
      'there',
    );
    return { code, hints, message };
  };
  const network =
    'Check the network, the VPN and the proxy, then run the same command again: nothing was sent.';

  for (const site of SITE_NAMES) {
    it(`is for the network where it is the one of site ${site}, which nobody has written`, () => {
      for (const { host, href } of siteEndpoint(site).addresses) {
        expect(failed(href)).to.deep.equal({
          code: 'HOST_NOT_FOUND',
          hints: [
            network,
            'If the network is reached through a proxy only, name it: HTTPS_PROXY=http://HOST:PORT',
          ],
          message: `There is no host ${host} (getaddrinfo ENOTFOUND ${host}).`,
        });
      }
    });
  }

  it('may be a wrong address where it was given', () => {
    expect(failed('https://shop.example.com').hints).to.deep.equal([
      'Check the address of the target.',
      network,
    ]);
  });
});
