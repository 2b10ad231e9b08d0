import { expect } from 'chai';
import fc from 'fast-check';

import { didYouMean } from '../../src/findings/did-you-mean.js';
import { meantKey } from '../../src/findings/meant-key.js';

describe('didYouMean', () => {
  const cases: Array<[word: string, candidates: string[], expected: string | undefined]> = [
    ['acces', ['id', 'name', 'access'], 'access'],
    ['acecss', ['id', 'name', 'access'], 'access'],
    ['Access', ['access'], 'access'],
    ['sku_code', ['skuCode', 'sku-code'], 'sku-code'],
    ['skucode', ['skuCode'], 'skuCode'],
    ['tempaltes', ['targets', 'templates'], 'templates'],
    ['filebase46', ['file', 'filebase64', 'filebase64sha256'], 'filebase64'],
    ['di', ['ok', 'id'], 'id'],
    ['ids', ['id'], 'id'],
    ['id', ['is', 'ip', 'ok'], undefined],
    ['vpc_id', ['vpc_cidr', 'vpc_ip'], undefined],
    ['subnet_id', ['subnet_cidr'], undefined],
    ['bandwidth_size', ['bandwidth_name'], undefined],
    ['bandwith_sise', ['bandwidth_name', 'bandwidth_size'], 'bandwidth_size'],
    ['secgroup.db', ['secgroup.web'], undefined],
    ['node_flavor_id', ['node_flavor'], undefined],
    ['eip', ['vip'], undefined],
    ['web1', ['web2'], undefined],
    ['group1', ['group_2', 'group_1'], 'group_1'],
    ['ipv4_adress', ['ipv6_address', 'ipv4_address'], 'ipv4_address'],
    ['ingress', ['egress'], undefined],
    ['rootvolume', ['root_volume'], 'root_volume'],
    ['rotvolume', ['root_volume'], 'root_volume'],
    ['lb_policies', ['lb_policys'], 'lb_policys'],
    ['match_names', ['matched_names'], 'matched_names'],
    ['0BS', ['DIS', 'OBS'], 'OBS'],
    ['x', ['y'], undefined],
    ['mm', ['n', 'm'], 'm'],
    ['price', ['id', 'name', 'access'], undefined],
    ['', ['a'], undefined],
    ['same', ['same'], undefined],
  ];
  for (const [word, candidates, expected] of cases) {
    it(`${word || '(nothing)'} among ${candidates.join(', ')}: ${expected ?? 'none'}`, () => {
      expect(didYouMean(word, candidates)).to.equal(expected);
    });
  }

  it('takes the nearest, and the first of two that are equally near', () => {
    expect(didYouMean('stat', ['stab', 'star', 'start'])).to.equal('stab');
    expect(didYouMean('instal', ['uninstall', 'install'])).to.equal('install');
  });

  it('finds a word of five letters or more again after one letter was dropped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,20}$/), fc.nat(), (word, at) => {
        const place = at % word.length;
        const typo = word.slice(0, place) + word.slice(place + 1);
        return didYouMean(typo, ['zzzzzzzzzzzzzzzzzzzzzzzzzz', word]) === word;
      }),
      { numRuns: 300 },
    );
  });

  it('finds the only key that begins with a word', () => {
    expect(meantKey('gateway', ['gateway_ip', 'cidr'])).to.equal('gateway_ip');
    expect(meantKey('sku', ['skuCode', 'name'])).to.equal('skuCode');
    expect(meantKey('nam', ['name', 'nam_es'])).to.equal('name');
    expect(meantKey('ip', ['ip_version'])).to.equal(undefined);
    expect(meantKey('disk', ['disk_size', 'disk_type'])).to.equal(undefined);
    expect(meantKey('gate', ['gateway_ip'])).to.equal(undefined);
  });

  it('finds a key with a short form of a word', () => {
    expect(meantKey('admin_password', ['name', 'admin_pass'])).to.equal('admin_pass');
    expect(meantKey('ip_addr', ['ip_address', 'ip_address_type'])).to.equal('ip_address');
    expect(meantKey('constructor', ['address'])).to.equal(undefined);
  });

  it('is not slowed down by long input', () => {
    expect(didYouMean('a'.repeat(1_000_000), ['a'.repeat(1_000_001)])).to.equal(undefined);
  });
});
