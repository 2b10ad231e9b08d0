import { expect } from 'chai';
import fc from 'fast-check';
import { newestPublished } from '../../src/project/versions/newest-published.js';
import { formOf, versionForm } from '../../src/project/versions/version-forms.js';

const number = fc.nat(999);
const text = fc.string({ unit: 'binary-ascii', maxLength: 12 });

describe('versions of assets', () => {
  for (const [version, form] of [
    ['1.2.0', 'semver'],
    ['1.2.0-rc.1+build.7', 'semver'],
    ['V1.0', 'V1.0'],
    ['V12.34', 'V1.0'],
    ['1.0', '1.0'],
    ['0.10', '1.0'],
    ['v1.2.0', undefined],
    [' 1.2.0', undefined],
    ['=1.2.0', undefined],
    ['01.2.0', undefined],
    ['01.2', undefined],
    ['1.2 ', undefined],
    ['1', undefined],
    ['V1.0.0', undefined],
    ['V01.0', undefined],
    ['', undefined],
  ] as const) {
    it(`takes ${JSON.stringify(version)} for ${form ?? 'none of the forms'}`, () =>
      expect(formOf(version)?.name).to.equal(form));
  }

  it('rewrites only what stays the same version', () => {
    const semver = versionForm('semver');
    const huawei = versionForm('V1.0');
    expect(['V1.0', 'v2', '1.2.3.4', 'beta'].map((one) => semver.rewritten(one))).to.deep.equal([
      '1.0.0',
      '2.0.0',
      undefined,
      undefined,
    ]);
    expect(['1.2.0', '3', '1.2.3', '1.0.0-rc.1'].map((one) => huawei.rewritten(one))).to.deep.equal([
      'V1.2',
      'V3.0',
      undefined,
      undefined,
    ]);
    expect(
      ['V1.2', '1.2.0', 'v3', '1.2.3', 'beta'].map((one) => versionForm('1.0').rewritten(one)),
    ).to.deep.equal(['1.2', '1.2', '3.0', undefined, undefined]);
  });

  it('raises a version to one of the same form that is newer, and to the number it was requested', () => {
    const cases = fc.oneof(
      fc
        .tuple(number, number, number)
        .map((parts) => ({ name: 'semver' as const, version: parts.join('.') })),
      fc.tuple(number, number).map((parts) => ({ name: 'V1.0' as const, version: `V${parts.join('.')}` })),
      fc.tuple(number, number).map((parts) => ({ name: '1.0' as const, version: parts.join('.') })),
    );
    fc.assert(
      fc.property(cases, ({ name, version }) => {
        const form = versionForm(name);
        const raised = form.steps.map((step) => form.raised(version, step));
        for (const next of raised) {
          expect(form.fits(next)).to.equal(true);
          expect(form.compare(next, version)).to.be.greaterThan(0);
          expect(form.compare(version, next)).to.be.lessThan(0);
        }

        // The largest step leads furthest.
        expect([...raised].sort((a, b) => form.compare(b, a))).to.deep.equal(raised);
      }),
    );
    expect(versionForm('semver').raised('1.2.0-rc.1', 'patch')).to.equal('1.2.0');
  });

  it('never throws over a text that is no version', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (version, published) => {
        for (const name of ['semver', 'V1.0', '1.0', undefined] as const)
          newestPublished(name, version, published);
      }),
    );
  });

  it('puts versions in order by the form, not by their letters', () => {
    expect(newestPublished('semver', '1.9.0', ['1.10.0', '1.2.0'])).to.equal('1.10.0');
    expect(newestPublished('semver', '1.10.1', ['1.10.0'])).to.equal(undefined);
    expect(newestPublished('semver', '1.10.0-rc.1', ['1.10.0'])).to.equal('1.10.0');
    expect(newestPublished('V1.0', 'V1.9', ['V1.10'])).to.equal('V1.10');
    expect(newestPublished('1.0', '1.9', ['1.10', '1.2.0', 'V3.0'])).to.equal('1.10');
    // What was built otherwise is not newer.
    expect(newestPublished('semver', '1.0.0+2', ['1.0.0+1'])).to.equal('1.0.0+1');
    // What is published itself, what is written otherwise, and what has no order.
    expect(newestPublished('semver', '1.0.0', ['1.0.0', '2.0.0'])).to.equal(undefined);
    expect(newestPublished('semver', '1.0.0', ['V9.0', 'V8.0'])).to.equal(undefined);
    expect(newestPublished(undefined, '1.0.0', ['2.0.0'])).to.equal(undefined);
  });
});
