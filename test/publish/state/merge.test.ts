import { expect } from 'chai';
import type { Receipt } from '../../../src/publish/receipt/receipt.js';
import { freshReceipt } from '../../../src/publish/receipt/fresh-receipt.js';
import { mergeEntries } from '../../../src/publish/state/merge-entries.js';
import { mergeIntoReceipt, refreshShared } from '../../../src/publish/state/merge-receipt.js';
import { entriesAt, type TargetEntries } from '../../../src/publish/state/shared-state.js';

const SHA256 = 'ab'.repeat(32);
const at = (hour: number) => `2026-11-27T${String(hour).padStart(2, '0')}:00:00.000Z`;

const asset = (id: string, version = '1.0.0') => ({
  name: 'shop',
  version,
  id,
  versionId: '',
  eventId: '',
  packageName: 'shop.zip',
  bytes: 1,
  sha256: SHA256,
  status: 'approved' as const,
});
const link = (version: string) => ({ template: { id: 'T1', version } });

describe('a merge of two states of one target', () => {
  it('takes the newer of each entry, as a whole, and what only one of both has', () => {
    const mine: TargetEntries = {
      assets: { app: { ...asset('A1', '1.1.0'), updated: at(9) } },
      links: { basic: { ...link('V1'), updated: at(8) }, pro: { ...link('V1'), updated: at(8) } },
    };
    const theirs: TargetEntries = {
      assets: { app: { ...asset('A1', '1.0.0'), updated: at(8) }, tools: { ...asset('A2'), updated: at(7) } },
      links: { basic: { ...link('V2'), updated: at(9) }, pro: { gone: true, updated: at(9) } },
    };
    const expected = {
      divergences: [],
      entries: {
        assets: { app: mine.assets!.app, tools: theirs.assets!.tools },
        links: { basic: theirs.links!.basic, pro: { gone: true, updated: at(9) } },
      },
    };
    expect(mergeEntries(mine, theirs)).to.deep.equal(expected);
    expect(mergeEntries(theirs, mine)).to.deep.equal(expected);
  });

  it('loses no id: one that gives way is set aside, and one that is newer than the chosen one is asked about', () => {
    const mine: TargetEntries = { assets: { app: { ...asset('B1'), updated: at(8) } } };
    const theirs: TargetEntries = { assets: { app: { ...asset('A1'), updated: at(9) } } };
    expect(mergeEntries(mine, theirs)).to.deep.equal({
      divergences: [],
      entries: { assets: theirs.assets, leftAssets: { 'app (before)': mine.assets!.app } },
    });
    expect(mergeEntries(theirs, mine).divergences).to.deep.equal([
      { key: 'app', mine: 'A1', section: 'assets', theirs: 'B1' },
    ]);
  });

  it('marks what went, and does not bring it back from an older copy', () => {
    const receipt: Receipt = { ...freshReceipt('shop', 'p'), links: { basic: link('V1') } };
    const before = structuredClone(refreshShared(receipt, at(8)));
    const other: Receipt = structuredClone(receipt);
    delete receipt.links.basic;
    const gone = refreshShared(receipt, at(9));
    expect(gone).to.deep.equal({ links: { basic: { gone: true, updated: at(9) } } });
    expect(mergeIntoReceipt(other, gone, 'state')).to.deep.equal([]);
    expect(other.links).to.deep.equal({});
    expect(mergeIntoReceipt(receipt, before, 'state')).to.deep.equal([]);
    expect(receipt.links).to.deep.equal({});
  });

  it('gives way with a receipt that has no times yet, but keeps what only that has', () => {
    const receipt: Receipt = {
      ...freshReceipt('shop', 'p'),
      assets: { app: asset('A1', '0.9.0'), tools: asset('A3') },
      updated: at(12),
    };
    const theirs: TargetEntries = { assets: { app: { ...asset('A1'), updated: at(9) } } };
    expect(mergeIntoReceipt(receipt, theirs, 'state')).to.deep.equal([]);
    expect(receipt.assets).to.deep.equal({ app: asset('A1'), tools: asset('A3') });
  });

  it('is newer than what it changes, whatever the clock says', () => {
    const receipt: Receipt = { ...freshReceipt('shop', 'p'), links: { basic: link('V1') } };
    refreshShared(receipt, at(9));
    receipt.links.basic = link('V2');
    expect(refreshShared(receipt, at(8)).links!.basic!.updated).to.equal('2026-11-27T09:00:00.001Z');
  });

  it('keeps the open hand-offs of this machine, and takes those that others have settled', () => {
    const claims = [{ type: 'product' as const, id: 'p', name: 'P' }];
    const handOff = (content: string, opened: string) => ({
      after: [],
      claims,
      content: content.repeat(64),
      opened,
    });
    const receipt: Receipt = {
      ...freshReceipt('shop', 'p'),
      handOffs: {
        links: { ...handOff('a', at(8)), state: 'open' },
        'submit-app': { ...handOff('b', at(10)), state: 'open' },
      },
    };
    const settled = { at: at(9), by: 'ann' };
    const theirs: TargetEntries = {
      handOffs: {
        links: { ...handOff('a', at(7)), done: settled, state: 'done', updated: at(9) },
        'submit-app': { ...handOff('c', at(7)), done: settled, state: 'done', updated: at(9) },
      },
    };
    expect(mergeIntoReceipt(receipt, theirs, 'state')).to.deep.equal([]);
    expect(receipt.handOffs!.links!.done).to.deep.equal(settled);
    expect(receipt.handOffs!['submit-app']!.state).to.equal('open');
    // The settled one of that name is not forgotten while another one is open here.
    expect(refreshShared(receipt, at(11)).handOffs!['submit-app']).to.deep.equal(
      theirs.handOffs!['submit-app'],
    );
  });
});

describe('what a state has of a target', () => {
  it('is nothing of a name that objects of JavaScript have themselves', () => {
    const entries: TargetEntries = { assets: { app: { ...asset('A1'), updated: at(8) } } };
    const state = { targets: { china: entries } };
    expect(entriesAt(state, 'china')).to.equal(entries);
    for (const name of ['constructor', 'toString', 'europe'])
      expect(entriesAt(state, name)).to.equal(undefined);
    expect(entriesAt(undefined, 'china')).to.equal(undefined);
  });
});
