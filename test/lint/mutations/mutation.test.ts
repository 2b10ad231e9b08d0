import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { Finding } from '../../../src/findings/finding.js';
import { lintTemplate } from '../../../src/lint/lint-template.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import type { Template } from '../../../src/template/model.js';
import { randomFrom } from '../../template/random-edits.js';
import { MUTATIONS } from './all.js';
import { breakTemplate, templateOf, type Outcome, type Texts } from './break-template.js';
import { validTemplates } from '../whole-templates/valid-template-files.js';

/** Changes tried of one mutation, over all templates. */
const SAMPLE = 24;

interface Valid {
  name: string;
  texts: Texts;
  template: Template;
  findings: Finding[];
}

interface Row {
  mutation: string;
  places: number;
  outcomes: Outcome[];
}

const rate = (outcomes: Outcome[]): number => outcomes.filter(({ found }) => found).length / outcomes.length;
const counts = (outcomes: Outcome[]): number[] =>
  outcomes.map(({ findings }) => findings.length).sort((one, other) => one - other);
const mean = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** One line a mutation: places, tried, told where they are, findings a mistake. */
function tableOf(rows: Row[]): string {
  const lines = rows.map(({ mutation, outcomes, places }) => {
    const found = `${Math.round(rate(outcomes) * 100)} %`.padStart(6);
    const each = mean(counts(outcomes)).toFixed(2);
    return `${mutation.padEnd(58)} ${String(places).padStart(6)} ${String(outcomes.length).padStart(6)} ${found} ${each}`;
  });
  return ['', `${'mutation'.padEnd(58)} places  tried  found findings each`, ...lines].join('\n');
}

describe('one mistake in a valid template', () => {
  const rows: Row[] = [];
  const missed: string[] = [];

  before(async () => {
    const valid: Valid[] = [];
    for (const [name, texts] of [...(await validTemplates()), ...starters()]) {
      const template = await templateOf(texts);
      valid.push({ name, texts, template, findings: lintTemplate(template) });
    }

    for (const { changes, name } of MUTATIONS) {
      const random = randomFrom(name.length * 7919 + 1);
      const all = valid.flatMap((one) => changes(one.template).map((change) => ({ change, one })));
      const places = all.length;
      const outcomes: Outcome[] = [];
      while (all.length > 0 && outcomes.length < SAMPLE) {
        const [{ change, one }] = all.splice(Math.floor(random() * all.length), 1) as [(typeof all)[number]];
        const outcome = await breakTemplate(one.texts, one.findings, change);
        outcomes.push(outcome);
        if (!outcome.found) missed.push(`${name}: ${one.name}/${change.file}:${change.start}`);
      }

      rows.push({ mutation: name, places, outcomes });
    }
  });

  it('can be made in more than 30 ways', () => {
    const empty = rows.filter(({ places }) => places === 0).map(({ mutation }) => mutation);
    expect(empty).to.deep.equal([]);
    expect(rows).to.have.length.greaterThan(30);
  });

  it('is found where it is in at least 95 % of all cases, and in most cases of each way', () => {
    console.log(tableOf(rows));
    const outcomes = rows.flatMap((row) => row.outcomes);
    console.log(
      `\n${outcomes.length} mistakes, ${(rate(outcomes) * 100).toFixed(1)} % found, ` +
        `${mean(counts(outcomes)).toFixed(2)} findings each`,
    );
    expect(rate(outcomes), missed.join('\n')).to.be.at.least(0.95);
    const weak = rows.filter((row) => rate(row.outcomes) < 0.75).map(({ mutation }) => mutation);
    expect(weak).to.deep.equal([]);
  });

  it('gives one finding, and 1.3 on an average at the most', () => {
    const numbers = counts(rows.flatMap(({ outcomes }) => outcomes.filter(({ found }) => found)));
    expect(numbers[Math.floor(numbers.length / 2)]).to.equal(1);
    expect(mean(numbers)).to.be.at.most(1.3);
  });
});

/** The templates that authors start from. */
function starters(): Map<string, Map<string, string>> {
  const folder = path.join(packageRoot(), 'templates');
  const found = new Map<string, Map<string, string>>();
  for (const file of globSync('*/template/**/*.{tf,json}', { cwd: folder, dot: true }).sort()) {
    const [starter, , ...name] = file.split('/');
    if (!found.has(starter!)) found.set(starter!, new Map());
    found.get(starter!)!.set(name.join('/'), readFileSync(path.join(folder, file), 'utf8'));
  }

  return found;
}
