import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openSqliteOutbox } from '../../../src/marketplace/usage/outbox/sqlite-outbox.js';
import { usageTime } from '../../../src/marketplace/usage/usage-time.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { runKooHere } from '../../support/run-koo-here.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { WRONG_CALLS, type WrongCall } from './wrong-calls.js';

const HOUR = 60 * 60 * 1000;
const BEGIN = usageTime(new Date(Date.now() - 3 * HOUR));
const END = usageTime(new Date(Date.now() - 2 * HOUR));
const KEYS = {
  KOO_ACCESS_KEY: 'INVENTED',
  KOO_INTEGRATION_KEY: 'integration-key-of-the-test',
  KOO_SECRET_KEY: 'secret-key-of-the-test',
};
const LANGUAGES = ['en', 'zh'] as const;
/** What a person reads of each call, in both languages. */
const TEXTS = path.join(packageRoot(), 'test/commands/money/texts.md');

/** `node tools/test.js` with KOO_WRITE_TEXTS=1 writes the texts anew, to be looked at. */
const written: string[] = [];

describe('wrong calls about money', () => {
  const folder = temporaryFolders();
  let texts = '';

  before(async () => {
    texts = await readFile(TEXTS, 'utf8').catch(() => '');
  });
  after(async () => {
    if (process.env.KOO_WRITE_TEXTS) await writeFile(TEXTS, `${written.join('\n')}`);
  });

  for (const wrong of WRONG_CALLS) {
    it(`${wrong.name} ends with ${wrong.code}, and says where it is and what to do`, async () => {
      const cwd = await prepared(await folder(), wrong);
      for (const language of LANGUAGES) {
        const { code, stderr, stdout } = await runKooHere([...wrong.call.split(' '), '--lang', language], {
          cwd,
          env: KEYS,
        });
        const seen = steady(`${stderr}${stdout}`, cwd);
        expect(code, seen).to.equal(wrong.code);
        const section = `## ${wrong.name} (${language})\n\n\`\`\`console\n$ koo ${wrong.call}\n${seen}\`\`\`\n`;
        written.push(section);
        if (!process.env.KOO_WRITE_TEXTS) expect(texts).to.include(section);
      }
    });
  }

  async function prepared(cwd: string, { before: state, files = {} }: WrongCall): Promise<string> {
    if (state === 'released' || state === 'saved-plan') return released(await sampleProject(cwd), state);
    for (const [name, content] of Object.entries(files)) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.hex, 'hex');
      // Byte for byte, whatever the encoding is.
      const text = bytes.toString('latin1').replaceAll('BEGIN', BEGIN).replaceAll('END', END);
      await writeFile(path.join(cwd, name), Buffer.from(text, 'latin1'));
    }

    if (state === undefined) return cwd;
    await mkdir(path.join(cwd, '.koo'));
    const outbox = await openSqliteOutbox(path.join(cwd, '.koo/usage-outbox.db'));
    const session = await outbox.beginPush(state === 'bound-to-china' ? 'mkt.myhuaweicloud.com' : 'local');
    await session.end();
    await outbox.close();
    return cwd;
  }

  /** Published, and then declared with another template, and one spec less. */
  async function released(cwd: string, state: 'released' | 'saved-plan'): Promise<string> {
    expect((await runKooHere(['publish'], { cwd })).code).to.equal(0);
    const file = path.join(cwd, 'koo.yaml');
    const text = (await readFile(file, 'utf8'))
      .replaceAll(': single', ': other')
      .replace(/.*sku-pro.*\n/, '');
    await writeFile(file, text);
    if (state === 'saved-plan') await runKooHere(['plan', '--prune', '--out', 'release.plan'], { cwd });
    return cwd;
  }

  /** Without what differs from run to run, and without the steps before. */
  function steady(text: string, cwd: string): string {
    return text
      .replaceAll(cwd, 'FOLDER')
      .replaceAll(BEGIN, 'BEGIN')
      .replaceAll(END, 'END')
      .replaceAll(/^[✔=] .*\n/gm, '');
  }
});
