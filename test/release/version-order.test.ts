import { expect } from 'chai';
import { makePlan } from '../../src/publish/plan/make-plan.js';
import type { AssetVersionState, ReviewStatus, TargetSession } from '../../src/publish/target.js';

/** What a plan says of version 1.9.0 where another one is at the target. */
function conflictsBeside(version: string, status: ReviewStatus, versions?: 'semver'): unknown[] {
  const there: AssetVersionState = {
    assetId: 'a1',
    eventId: 'e1',
    status,
    templates: [],
    version,
    versionId: 'v1',
  };
  const target = {
    offers: new Set(),
    showsConsole: true,
    showsPackages: true,
  } satisfies Pick<TargetSession, 'offers' | 'showsConsole' | 'showsPackages'>;
  const { conflicts } = makePlan(
    {
      prune: false,
      receipt: {
        assets: {},
        format: 1,
        links: {},
        product: 'P',
        target: 'shop',
        templates: {},
        updated: '2026-11-25T00:00:00Z',
      },
      state: { assets: { shop: { id: 'a1', name: 'shop', usedBy: [], versions: [there] } }, templates: {} },
      target,
      desired: {
        ...(versions && { versions }),
        assets: [
          {
            description: { lifecycle: {} },
            contents: '0'.repeat(64),
            key: 'app',
            kind: 'software_package',
            name: 'shop',
            package: { bytes: 1, name: 'shop-1_9_0.zip', sha256: '0'.repeat(64) },
            version: '1.9.0',
          },
        ],
        product: { access: 'license', id: 'P', name: 'Shop', specs: [] },
        specs: [],
        templates: [{ assets: ['app'], key: 't', name: 'koo-P-t', sha256: '1'.repeat(64), waitsFor: [] }],
      },
    },
    { inputs: {}, made: new Date(0), name: 'shop', place: 'here' },
  );
  return conflicts;
}

describe('a plan for a version that is not newer', () => {
  const conflict = {
    asset: 'app',
    code: 'VERSION_NOT_NEWER',
    name: 'shop',
    published: '1.10.0',
    version: '1.9.0',
  };

  for (const status of ['in-review', 'approved'] as const) {
    it(`conflicts with a newer one that is ${status}`, () =>
      expect(conflictsBeside('1.10.0', status, 'semver')).to.deep.equal([conflict]));
  }

  for (const status of ['draft', 'rejected'] as const) {
    it(`goes on beside a newer one that is ${status} only`, () =>
      expect(conflictsBeside('1.10.0', status, 'semver')).to.deep.equal([]));
  }

  it('goes on where koo.yaml has no rule, after an older one, and after one of another form', () => {
    expect(conflictsBeside('1.10.0', 'approved')).to.deep.equal([]);
    expect(conflictsBeside('1.2.0', 'approved', 'semver')).to.deep.equal([]);
    expect(conflictsBeside('V9.0', 'approved', 'semver')).to.deep.equal([]);
  });
});
