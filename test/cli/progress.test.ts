import { expect } from 'chai';
import { textWidth } from '../../src/platform/text-width.js';
import { Progress } from '../../src/cli/terminal/progress.js';
import { publishProgress } from '../../src/cli/views/publish/publish-progress.js';
import type { Language } from '../../src/i18n/language.js';
import { foreignText } from '../../src/i18n/message.js';
import { loadLanguage } from '../../src/load-language.js';

await loadLanguage('zh');

const CLEARED = '\r\u001B[K';

describe('the progress of a terminal', () => {
  const { CI, TERM } = process.env;
  let written: string[];
  let milliseconds: number;

  beforeEach(() => {
    delete process.env.CI;
    process.env.TERM = 'xterm';
    written = [];
    milliseconds = 0;
  });

  afterEach(() => {
    if (CI !== undefined) process.env.CI = CI;
    if (TERM === undefined) delete process.env.TERM;
    else process.env.TERM = TERM;
  });

  const progressOf = (columns: number, isTTY = true, language: Language = 'en'): Progress =>
    new Progress(
      { columns, isTTY, write: (text) => written.push(text) },
      { language, now: () => milliseconds },
    );

  it('shows bytes, rate and time left in one line, at most every 80 ms', () => {
    const progress = progressOf(100);
    progress.start('pack app');
    milliseconds = 1000;
    progress.bytes(25_000_000, 100_000_000);
    milliseconds = 1079;
    progress.bytes(26_000_000, 100_000_000);
    progress.finish('✔', '100 MB');
    expect(written).to.deep.equal([
      `${CLEARED}  pack app …`,
      `${CLEARED}  pack app █████░░░░░░░░░░░░░░░ 25.0 MB of 100 MB, 25.0 MB/s, 3 s left`,
      CLEARED,
      '✔ pack app  100 MB\n',
    ]);
  });

  it('speaks Chinese', () => {
    const progress = progressOf(100, true, 'zh');
    progress.start('上传 app');
    milliseconds = 1000;
    progress.bytes(25_000_000, 100_000_000);
    milliseconds = 2000;
    progress.bytes(26_000_000, 0);
    milliseconds = 3000;
    progress.count(6, 9);
    expect(written).to.deep.equal([
      `${CLEARED}  上传 app …`,
      `${CLEARED}  上传 app █████░░░░░░░░░░░░░░░ 25.0 MB/100 MB，25.0 MB/s，剩余 3 秒`,
      `${CLEARED}  上传 app 26.0 MB，13.0 MB/s`,
      `${CLEARED}  上传 app 6/9，每秒 2 个`,
    ]);
  });

  it('never wraps a line: Chinese takes two columns a character', () => {
    const progress = progressOf(20);
    progress.start('检查软件包的内容并打包 app');
    expect(written).to.deep.equal([`${CLEARED}  检查软件包的内容`]);
    expect(textWidth(written[0]!.slice(CLEARED.length))).to.equal(18);
  });

  it('holds back what the result tells, and tells it where there is none', () => {
    const progress = publishProgress({ isTTY: false, write: (text) => written.push(text) }, 'en', {
      holdsBack: true,
    });
    const listen = progress.listener();
    const step = { id: 'link', part: 'apply', title: foreignText('link spec basic'), type: 'step' } as const;
    listen({ ...step, state: 'started' });
    listen({ ...step, detail: foreignText('template V1'), state: 'done' });
    listen({ ...step, id: 'other', state: 'failed', title: foreignText('link spec pro') });
    expect(written).to.deep.equal([]);
    progress.tell();
    progress.tell();
    expect(written).to.deep.equal(['✔ link spec basic  template V1\n', '✖ link spec pro\n']);
  });

  it('takes a terminal that knows no width for one of 80 columns', () => {
    progressOf(0).start('pack app');
    expect(written).to.deep.equal([`${CLEARED}  pack app …`]);
  });

  it('writes only what has ended into a pipe', () => {
    const progress = progressOf(80, false);
    progress.start('pack app');
    milliseconds = 1000;
    progress.bytes(1, 2);
    progress.finish('✔');
    expect(written).to.deep.equal(['✔ pack app\n']);
  });
});
