import { expect } from 'chai';
import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-release-notes';
import { KooError } from '../../src/errors/koo-error.js';
import { loadProject } from '../../src/project/load-project.js';
import { changelogSections, sectionOf } from '../../src/release/notes/changelog.js';
import { releaseNotes } from '../../src/release/notes/release-notes.js';
import { SourceText } from '../../src/syntax/source-text.js';
import { runCommand } from '../support/run-command.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const CHANGELOG = `# Changelog

All that is new.

## [Unreleased]

- Not yet.

## [V1.0] - 2026-11-20

### Added

- Notes can be shared:

  \`\`\`sh
  # 9.9.9
  ## 9.9.8
  \`\`\`

## v0.9.0 (2026-01-31)

First.

~~~
## 7.7.7
~~~

## How to upgrade

Read this.

# 0.8

[Unreleased]: https://example.com/compare
[V1.0]: https://example.com/tags
`;

describe('koo release notes', () => {
  const folder = temporaryFolders();
  const sections = (text: string) => changelogSections(new SourceText('CHANGELOG.md', text));

  it('reads a changelog as people write it', () => {
    const found = sections(CHANGELOG);
    expect(found.map(({ date, version }) => [version, date])).to.deep.equal([
      ['Unreleased', undefined],
      ['V1.0', '2026-11-20'],
      ['v0.9.0', '2026-01-31'],
      ['0.8', undefined],
    ]);
    expect(found[1]!.text).to.equal(
      '### Added\n\n- Notes can be shared:\n\n  ```sh\n  # 9.9.9\n  ## 9.9.8\n  ```',
    );
    expect(sectionOf(found, '0.9.0')?.text).to.equal('First.\n\n~~~\n## 7.7.7\n~~~');
    expect(sectionOf(found, 'V0.8')?.text).to.equal('');
    expect(sections(CHANGELOG.replaceAll('\n', '\r\n')).map(({ text }) => text)).to.deep.equal(
      found.map(({ text }) => text),
    );
  });

  it('finds every version under its own heading, whatever stands below', () => {
    const version = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map((parts) => parts.join('.'));
    const line = fc.stringMatching(/^[a-z*-][ -~]{0,20}$/).filter((text) => text.trimEnd() === text);
    const entry = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 3 }), version });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (one) => one.version, maxLength: 5 }), (entries) => {
        const text = entries
          .map(({ lines, version: name }) => `## [${name}]\n\n${lines.join('\n')}\n\n`)
          .join('');
        const found = sections(text);
        expect(found.map((one) => [one.version, one.text])).to.deep.equal(
          entries.map((one) => [one.version, one.lines.join('\n')]),
        );
      }),
      { numRuns: 30 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => void sections(text)));
  });

  it('prints what is new in the version that koo.yaml declares', async () => {
    const root = await sampleProject(await folder(), { 'CHANGELOG.md': CHANGELOG });
    const { code, stdout } = await runCommand('release notes', [], { cwd: root, env: {} });
    expect({ code, stdout }).to.deep.equal({ code: 0, stdout: `${sections(CHANGELOG)[1]!.text}\n` });
    const json = await runCommand('release notes', ['0.9.0', '--json'], { cwd: root, env: {} });
    const told: unknown = JSON.parse(json.stdout);
    expect(validate(told), JSON.stringify(validate.errors)).to.equal(true);
    expect(told).to.deep.equal({
      file: 'CHANGELOG.md',
      notes: [{ assets: [], date: '2026-01-31', text: 'First.\n\n~~~\n## 7.7.7\n~~~', version: '0.9.0' }],
    });
  });

  it('says what is missing, and where it could come from', async () => {
    const root = await sampleProject(await folder());
    const refused = async (...versions: string[]) => {
      const error: unknown = await releaseNotes(await loadProject({ cwd: root }), versions).catch(
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof KooError)) throw error;
      return [error.code, error.message, error.hints[0], error.place];
    };

    expect((await refused()).slice(0, 2)).to.deep.equal([
      'NO_CHANGELOG',
      'There is no CHANGELOG.md next to koo.yaml.',
    ]);
    await writeFile(path.join(root, 'CHANGELOG.md'), CHANGELOG);
    expect(await refused('2.0.0')).to.deep.equal([
      'NO_RELEASE_NOTES',
      'CHANGELOG.md has no entry for version 2.0.0.',
      'Move what is under Unreleased below a heading ## [2.0.0], followed by a date.',
      'CHANGELOG.md',
    ]);
    const manifest = 'product: {id: O, name: D, access: saas}\nrelease: {changelog: docs/NEWS.md}\n';
    await writeFile(path.join(root, 'koo.yaml'), manifest);
    expect(await refused()).to.deep.equal([
      'NO_CHANGELOG',
      'The changelog docs/NEWS.md does not exist.',
      'Write it, or correct `release.changelog`; it is relative to the folder of koo.yaml.',
      'koo.yaml:2:22',
    ]);
  });
});
