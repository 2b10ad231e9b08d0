import { expect } from 'chai';
import { SITE_NAMES, siteEndpoint, urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import { UsageError } from '../../../src/errors/koo-error.js';

describe('endpoints', () => {
  it('KooGallery’s sites, with a second address in China only', () => {
    const sites = SITE_NAMES.map((site) => [site, ...siteEndpoint(site).addresses.map(({ href }) => href)]);
    expect(sites).to.deep.equal([
      ['china', 'https://mkt.myhuaweicloud.com/', 'https://mkt.myhuaweicloud.cn/'],
      ['europe', 'https://mkt.myhuaweicloud.eu/'],
      ['international', 'https://mkt-intl.myhuaweicloud.com/'],
    ]);
    expect(SITE_NAMES.map((site) => siteEndpoint(site).isLocal)).to.deep.equal([false, false, false]);
  });

  const taken: Array<[string, boolean]> = [
    ['https://mkt.example.com', false],
    ['https://mkt.example.com/base/', false],
    ['https://127.0.0.1:8443', true],
    ['http://127.0.0.1:8080', true],
    ['http://127.1.2.3', true],
    ['http://localhost:8080', true],
    ['http://[::1]:8080', true],
    // Other spellings of 127.0.0.1, which a URL parser writes out.
    ['http://2130706433', true],
    ['http://0x7f.1', true],
  ];
  for (const [url, isLocal] of taken) {
    it(`${url} is taken`, () => expect(urlEndpoint(url)).to.have.property('isLocal', isLocal));
  }

  const refused: Array<[string, string]> = [
    ['http://mkt.example.com', 'NOT_HTTPS'],
    ['http://0.0.0.0:8080', 'NOT_HTTPS'],
    ['http://10.0.0.1', 'NOT_HTTPS'],
    ['http://127.0.0.1.example.com', 'NOT_HTTPS'],
    ['http://localhost.example.com', 'NOT_HTTPS'],
    ['http://localhost@example.com', 'BAD_ADDRESS'],
    ['https://ak:sk@mkt.example.com', 'BAD_ADDRESS'],
    ['https://mkt.example.com?a=b', 'BAD_ADDRESS'],
    ['https://mkt.example.com/#a', 'BAD_ADDRESS'],
    ['ftp://127.0.0.1', 'BAD_ADDRESS'],
    ['file:///etc/passwd', 'BAD_ADDRESS'],
    ['mkt.example.com', 'BAD_ADDRESS'],
    ['', 'BAD_ADDRESS'],
  ];
  for (const [url, code] of refused) {
    it(`${url || 'nothing'} is refused`, () => {
      expect(() => urlEndpoint(url))
        .to.throw(UsageError)
        .with.property('code', code);
      expect(() => urlEndpoint(url))
        .to.throw()
        .with.property('message')
        .that.does.not.include('ak:sk');
    });
  }
});
