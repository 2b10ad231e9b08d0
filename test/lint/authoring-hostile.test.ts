import { expect } from 'chai';
import fc from 'fast-check';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintTemplate } from '../../src/lint/lint-template.js';
import { packageRoot } from '../../src/source/package-root.js';
import { readTemplate } from '../../src/template/read-template.js';

const VALID = path.join(packageRoot(), 'test/fixtures/valid-templates');

/** Cuts a piece out of a text, or puts one from elsewhere in. */
const damage = fc.record({
  file: fc.nat(),
  at: fc.nat(),
  length: fc.nat(60),
  insert: fc.constantFrom(
    '',
    '"',
    '{',
    '}',
    '${',
    '%{ for x in y }',
    '<<EOT',
    '[',
    'var.',
    '\\',
    '\u0000',
    '名',
  ),
});

describe('a damaged template', () => {
  let folder: string;
  const texts = new Map<string, string>();

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'koo-damaged-'));
    for (const entry of await readdir(VALID, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      texts.set(path.relative(VALID, file), await readFile(file, 'utf8'));
    }
  });

  after(() => rm(folder, { force: true, recursive: true }));

  it('crashes no rule, and every finding lies in its file', async () => {
    const names = [...texts.keys()];
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const name = names[damages[0]!.file % names.length]!;
        let text = texts.get(name)!;
        for (const { at, insert, length } of damages) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + insert + text.slice(from + length);
        }

        const [template] = name.split(path.sep);
        for (const [other, whole] of texts) {
          if (!other.startsWith(template! + path.sep)) continue;
          await mkdir(path.join(folder, path.dirname(other)), { recursive: true });
          await writeFile(path.join(folder, other), other === name ? text : whole);
        }

        const sources = new Map<string, { text: string }>();
        const read = await readTemplate(path.join(folder, template!));
        for (const { file, fix, message, range, rule } of lintTemplate(read, { sources: sources as never })) {
          expect(rule, message).not.to.equal('lint/rule-crashed');
          expect(range.start.offset).to.be.at.most(range.end.offset);
          expect(range.end.offset).to.be.at.most(sources.get(file)!.text.length);
          for (const edit of fix?.edits ?? []) expect(edit.end).to.be.at.least(edit.start);
        }
      }),
      { numRuns: 150, seed: 20_240_711 },
    );
  });
});
