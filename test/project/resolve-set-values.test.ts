import { expect } from 'chai';
import fc from 'fast-check';
import { UsageError } from '../../src/errors/koo-error.js';
import { resolveSetValues } from '../../src/project/resolve-set-values.js';
import { setValueParts } from '../../src/project/set-value.js';

const ASSETS = { app: { id: 'a1b2', version: '1.0' }, 'db-2': { id: 'ffff', version: 'V2' } };

function resolve(set: Record<string, boolean | number | string>) {
  return resolveSetValues({ key: 'main', path: '/t', set }, ASSETS);
}

describe('resolveSetValues', () => {
  it('fills in ids and versions, and leaves everything else', () => {
    expect(
      resolve({
        escaped: '$${asset.app.id} costs $5',
        flag: false,
        id: '${asset.app.id}',
        mixed: '${asset.app.version}/${ asset.db-2.id }!',
        size: 40,
        text: 'plain $ { }',
      }),
    ).to.deep.equal({
      escaped: '${asset.app.id} costs $5',
      flag: false,
      id: 'a1b2',
      mixed: '1.0/ffff!',
      size: 40,
      text: 'plain $ { }',
    });
  });

  it('says what is not there', () => {
    const cases: Record<string, string> = {
      '${asset.ap.id}': '${asset.ap.id} cannot be resolved: there is no asset "ap"; did you mean "app"?',
      '${asset.app.name}':
        '${asset.app.name} cannot be resolved: an asset has no `name`, only `id` and `version`.',
      '${asset.constructor.id}':
        '${asset.constructor.id} cannot be resolved: there is no asset "constructor".',
      '${var.x}':
        '${var.x} cannot be resolved: only `${asset.KEY.id}` and `${asset.KEY.version}` are supported; write `$${` for a plain `${`.',
    };
    for (const [value, message] of Object.entries(cases)) {
      expect(() => resolve({ asset_id: value }))
        .to.throw(UsageError, message)
        .that.includes({ code: 'UNKNOWN_ASSET_REFERENCE', place: 'templates.main.set.asset_id' });
    }
  });

  it('keeps any text whose `${` are escaped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('$', '{', '}', 'a', '${', '$$', 'asset.app.id'), { maxLength: 12 }),
        (parts) => {
          const text = parts.join('');
          const value = text.replaceAll('${', () => '$${');
          return (
            setValueParts(value).every(({ kind }) => kind === 'text') && resolve({ value }).value === text
          );
        },
      ),
      { numRuns: 500, seed: 11 },
    );
  });
});
