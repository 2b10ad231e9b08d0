import { expect } from 'chai';
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintTemplate } from '../../../src/lint/lint-template.js';
import type { SourceText } from '../../../src/syntax/source-text.js';
import { readTemplate } from '../../../src/template/read-template.js';
import { validTemplates, writeTemplate, type TemplateTexts } from './valid-template-files.js';

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
  let templates: Map<string, TemplateTexts>;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'koo-damaged-'));
    templates = await validTemplates();
  });

  after(() => rm(folder, { force: true, recursive: true }));

  it('crashes no rule, and every finding lies in its file', async () => {
    const all = [...templates].flatMap(([name, texts]) => [...texts.keys()].map((file) => ({ name, file })));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const { file: damaged, name } = all[damages[0]!.file % all.length]!;
        const texts = new Map(templates.get(name));
        for (const { at, insert, length } of damages) {
          const text = texts.get(damaged)!;
          const from = at % (text.length + 1);
          texts.set(damaged, text.slice(0, from) + insert + text.slice(from + length));
        }

        await writeTemplate(path.join(folder, name), texts);
        const sources = new Map<string, SourceText>();
        const template = await readTemplate(path.join(folder, name));
        for (const { file, fix, message, range, rule } of lintTemplate(template, { sources })) {
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
