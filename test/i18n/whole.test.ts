import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { definedAreas, type TextFunction } from '../../src/i18n/message.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { RULES, TRANSLATIONS } from '../../src/zh.generated.js';

const HAN = /\p{Script=Han}/u;

/** Made of values and other messages, or of the words of a table in their file. */
const WITHOUT_WORDS: ReadonlySet<string> = new Set([
  'asset/verify.damaged',
  'cli/call.several',
  'cli/prompt.change',
  'cli/prompt.rfsAt',
  'cli/terminal/punctuation.aside',
  'cli/terminal/punctuation.colon',
  'cli/terminal/punctuation.comma',
  'cli/terminal/punctuation.list',
  'cli/terminal/punctuation.semicolon',
  'cli/views/asset/archive.step',
  'cli/views/asset/package.note',
  'cli/views/asset/package.sha256',
  'cli/views/asset/verified.part',
  'cli/views/asset/verified.sha256',
  'cli/views/books/import.columnsOf',
  'cli/views/books/import.inUnit',
  'cli/views/books/import.kind',
  'cli/views/books/list.sheet',
  'cli/views/books/report.moreSources',
  'cli/views/books/report.outcome',
  'cli/views/books/report.severity',
  'cli/views/books/report.side',
  'cli/views/books/report.tableName',
  'cli/views/books/report.upTo',
  'cli/views/books/show.asked',
  'cli/views/books/show.section',
  'cli/views/books/status.range',
  'cli/views/books/status.table',
  'cli/views/catalog/type.title',
  'cli/views/doctor.check',
  'cli/views/explain.means',
  'cli/views/explain.withStatus',
  'cli/views/licence.state',
  'cli/views/order.chargingMode',
  'cli/views/order.orderType',
  'cli/views/order.period',
  'cli/views/product/changes.outcome',
  'cli/views/product/matrix.standing',
  'cli/views/publish/hand-offs.head',
  'cli/views/publish/plan.kind',
  'cli/views/publish/plan.thing',
  'cli/views/publish/proof.rejected',
  'cli/views/publish/publish.id',
  'cli/views/publish/publish.removed',
  'cli/views/publish/status.handOffState',
  'cli/views/publish/status.id',
  'cli/views/publish/upload.sha256',
  'cli/views/rfs/push.id',
  'cli/views/rfs/trial.action',
  'cli/views/rfs/trial.chargeMode',
  'cli/views/rfs/trial.period',
  'cli/views/rfs/trial.price',
  'cli/views/rfs/trial.step',
  'cli/views/template/inspection.billing',
  'cli/views/template/inspection.providers',
  'cli/views/usage.rejection',
  'cli/views/usage.state',
  'cli/views/workspace.heading',
  'cli/views/workspace.line',
  'doctor.node',
  'doctor.problemAt',
  'findings/reporters.helpOfRule',
  'findings/reporters.ruleAfterMessage',
  'findings/reporters.severity',
  'ledger/values.meaning',
  'ledger/values.name',
  'marketplace/answers/codes.family',
  'marketplace/answers/codes.meaning',
  'marketplace/answers/codes.next',
  'marketplace/usage.wrongLine',
  'publish/direct.versions',
  'publish/plan.several',
  'publish/plan.status',
  'publish/proving.outcome',
  'rfs.clause',
  'template/tfvars.mistake',
]);

/** The same word in both languages. */
const NAMES: ReadonlySet<string> = new Set(['product/logo: name', 'template/provisioner: name']);

/** Loads every module of the sources that defines messages. */
async function loadMessages(): Promise<void> {
  const files = globSync('src/**/*.ts', { cwd: packageRoot(), ignore: ['src/emulator/page/browser/**'] });
  for (const file of files) {
    if (!readFileSync(path.join(packageRoot(), file), 'utf8').includes('defineMessages(')) continue;
    await import(new URL(`../../${file.replace(/\.ts$/, '.js')}`, import.meta.url).href);
  }
}

/** What a text is made of stands in its function; of a function that only calls another, in what it returns. */
function hasHan(text: TextFunction): boolean {
  if (HAN.test(String(text))) return true;
  const value = (name: string | symbol): unknown => (typeof name === 'string' ? `⟨${name}⟩` : undefined);
  try {
    return HAN.test(text(new Proxy({}, { get: (_, name) => value(name) })));
  } catch {
    return false;
  }
}

describe('the messages of koo', () => {
  let chinese: Map<string, Readonly<Record<string, TextFunction>>>;

  before(async () => {
    await loadMessages();
    chinese = new Map([
      ...TRANSLATIONS.map(({ area, texts }) => [area, texts] as const),
      // Some rules report messages of what they look at, and have none of their own.
      ...Object.entries(RULES)
        .map(([id, { messages }]) => [id, messages] as const)
        .filter(([, messages]) => Object.keys(messages).length > 0),
    ]);
  });

  it('have a text in English and in Chinese, all of them', function () {
    const areas = [...definedAreas()].filter(([area]) => area !== 'foreign');
    expect([...chinese.keys()].sort()).to.deep.equal(areas.map(([area]) => area).sort());
    const missing: string[] = [];
    let count = 0;
    for (const [area, english] of areas) {
      const theirs = chinese.get(area)!;
      expect(Object.keys(theirs).sort(), area).to.deep.equal(Object.keys(english).sort());
      for (const [key, text] of Object.entries(theirs)) {
        count += 1;
        if (!hasHan(text) && !WITHOUT_WORDS.has(`${area}.${key}`)) missing.push(`${area}.${key}`);
      }
    }

    expect(missing, 'no Chinese characters').to.deep.equal([]);
    for (const id of WITHOUT_WORDS) {
      const end = id.lastIndexOf('.');
      expect(chinese.get(id.slice(0, end)), id).to.have.property(id.slice(end + 1));
    }

    expect(count).to.be.greaterThan(1500);
    this.test!.title += ` (${areas.length} areas, ${count} messages)`;
  });

  it('have Chinese beside what every rule says of itself', function () {
    const texts = Object.entries(RULES).flatMap(([id, { messages: _, ...parts }]) => {
      expect(parts, id).to.have.property('summary');
      return Object.entries(parts).map(([part, text]) => [`${id}: ${part}`, text] as const);
    });
    const missing = texts.filter(([place, text]) => !HAN.test(text) && !NAMES.has(place));
    expect(missing.map(([place]) => place)).to.deep.equal([]);
    const rules = Object.keys(RULES).length;
    expect(rules).to.be.greaterThan(150);
    this.test!.title += ` (${rules} rules, ${texts.length} texts)`;
  });
});
