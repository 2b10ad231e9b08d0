import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface Allowed {
  exceptions: { file?: string; text: string; why: string }[];
  names: { name: string; why: string }[];
}

type CheckWords = (root: string, allowed: Allowed) => string[];

describe('tools/check-words.js', () => {
  const folder = temporaryFolders();
  let checkWords: CheckWords;

  before(async () => {
    ({ checkWords } = await import(path.join(packageRoot(), 'tools/check-words.js')));
  });

  /** The folder of a project with these files. */
  async function projectWith(files: Record<string, string>): Promise<string> {
    const root = await folder();
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.join(root, path.dirname(file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    return root;
  }

  it('reports words that are not ours in texts, with their lines', async () => {
    const root = await projectWith({
      'README.md': '# Shop\n\nThe reason is told, and nobody\nis asked. `told` is code.\n',
      'src/messages.ts': [
        '// Nobody is told in a comment.',
        "export const told = ['stands'];",
        'export const texts = {',
        '  bad: ({ version }: { version: string }) => `${version} is no version`,',
        "  good: () => 'There is no version, and it takes 2 s.',",
        '};',
      ].join('\n'),
      'src/zh.ts': "export const zh = 'nobody is told';\n",
      'schemas/a.schema.json': '{\n  "description": "What stands here.",\n  "const": "it stands"\n}\n',
    });
    expect(checkWords(root, { exceptions: [], names: [] })).to.deep.equal([
      'README.md:3 "told": reported, printed, shown, given',
      'README.md:3 "nobody": anyone, no one, someone, another user; or the passive',
      'schemas/a.schema.json:2 "stands": is, appears, means',
      'src/messages.ts:4 "is no": is not a …',
      'src/messages.ts: the name told has "told": localized, reported',
    ]);
  });

  it('reports words that are not ours in names of files, folders and exports', async () => {
    const root = await projectWith({
      'src/asset/papers/paper-names.ts': 'export const onceMore = 1;\n',
      'src/rfs/stacks.ts':
        'export async function createStackOnce() {}\nconst MOST_STACKS = 2;\nexport { MOST_STACKS };\n',
      'src/rfs/limits.ts': 'export const MOST_STACKS = 2;\nexport interface WantedStack { voice: string }\n',
    });
    expect(checkWords(root, { exceptions: [], names: [] })).to.deep.equal([
      'src/asset/papers/paper-names.ts: the name paper-names has "paper": sidecar',
      'src/asset/papers/paper-names.ts: the name papers has "papers": sidecars',
      'src/rfs/limits.ts: the name MOST_STACKS has "most": MAX_…',
      'src/rfs/limits.ts: the name WantedStack has "wanted": desired',
      'src/rfs/stacks.ts: the name createStackOnce has "once": ensure…',
    ]);
  });

  it('accepts exceptions in their place, and reports those that nothing needs', async () => {
    const root = await projectWith({
      'README.md': 'The unit has `Wants`, as systemd\nwants it.\n',
      'docs/a.md': 'As systemd wants it.\n',
      'src/voice.ts': 'export {};\n',
    });
    expect(
      checkWords(root, {
        exceptions: [
          { file: 'README.md', text: 'as systemd wants', why: 'a quotation' },
          { text: 'stands alone', why: 'for nothing' },
        ],
        names: [{ name: 'voice', why: 'the name of an interface' }],
      }),
    ).to.deep.equal([
      'docs/a.md:1 "wants": requires, expects',
      'tools/words/not-ours.js: nothing needs the exception "stands alone".',
    ]);
  });

  it('leaves spelling to cspell, with the words of the glossary', () => {
    const { status, stdout } = spawnSync(
      path.join(packageRoot(), 'node_modules/.bin/cspell'),
      ['lint', 'stdin', '--no-progress', '--no-summary', '--words-only'],
      {
        cwd: packageRoot(),
        encoding: 'utf8',
        input: 'The KooGallery catalogue of a tfvars file is misspeled.\n',
      },
    );
    expect([status, stdout]).to.deep.equal([1, 'misspeled\n']);
  });
});
