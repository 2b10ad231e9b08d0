import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST_RULES } from '../../src/project/manifest-rules.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { findingsOf } from './findings-of.js';
import { MANIFEST_CASES } from './manifest-cases.js';

/** Every finding of a koo.yaml, as `line:column rule message`. */
async function findings(text: string): Promise<string[]> {
  return (await findingsOf(text)).map(
    ({ message, range, rule }) => `${range.start.line}:${range.start.column} ${rule} ${message}`,
  );
}

describe('findings about koo.yaml', () => {
  for (const [name, { expected, text }] of Object.entries(MANIFEST_CASES)) {
    it(name, async () => expect(await findings(text)).to.deep.equal(expected));
  }

  it('have a heading each in docs/koo-yaml.md', () => {
    const page = readFileSync(path.join(packageRoot(), 'docs/koo-yaml.md'), 'utf8');
    const headings = [...page.matchAll(/^### (manifest\/\S+)$/gm)].map(([, rule]) => rule);
    expect(headings).to.deep.equal(Object.keys(MANIFEST_RULES));
  });
});
