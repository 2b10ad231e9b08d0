import { expect } from 'chai';
import { mergeReports } from '../../src/findings/merge-reports.js';
import { SourceText } from '../../src/syntax/source-text.js';

const counts = { errors: 1, files: 2, infos: 3, warnings: 4 };

describe('reports of several products as one', () => {
  it('add up what each of them has', () => {
    const [a, b] = [new SourceText('a', ''), new SourceText('b', '')];
    const merged = mergeReports([
      {
        findings: [],
        sources: new Map([['a', a]]),
        summary: {
          ...counts,
          baseline: { known: 1, stale: 2 },
          durationMs: 5,
          timing: [
            { durationMs: 1, rule: 'x/a', templates: 1 },
            { durationMs: 0.5, rule: 'x/b', templates: 1 },
          ],
        },
      },
      {
        findings: [],
        sources: new Map([['b', b]]),
        summary: {
          ...counts,
          baseline: { known: 3, stale: 0 },
          durationMs: 6,
          fixed: 2,
          timing: [{ durationMs: 2, rule: 'x/b', templates: 3 }],
        },
      },
    ]);
    expect([...merged.sources.keys()]).to.deep.equal(['a', 'b']);
    expect(merged.summary).to.deep.equal({
      baseline: { known: 4, stale: 2 },
      durationMs: 11,
      errors: 2,
      files: 4,
      fixed: 2,
      infos: 6,
      timing: [
        { durationMs: 2.5, rule: 'x/b', templates: 4 },
        { durationMs: 1, rule: 'x/a', templates: 1 },
      ],
      warnings: 8,
    });
  });

  it('have nothing that none of them has', () => {
    expect(mergeReports([]).summary).to.deep.equal({
      durationMs: 0,
      errors: 0,
      files: 0,
      infos: 0,
      warnings: 0,
    });
  });
});
