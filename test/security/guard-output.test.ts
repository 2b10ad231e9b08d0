import { expect } from 'chai';
import fc from 'fast-check';
import { guardOutput, safeText, withStyles } from '../../src/cli/terminal/guard-output.js';
import { onOneLine } from '../../src/cli/terminal/on-one-line.js';
import { planText } from '../../src/cli/views/publish/present-plan.js';
import { planMarkdown } from '../../src/cli/views/publish/plan-markdown.js';
import { statusText } from '../../src/cli/views/publish/present-status.js';
import { matrixText } from '../../src/cli/views/product/present-matrix.js';
import { handOffText, checksText } from '../../src/cli/views/publish/present-hand-offs.js';
import { tableText } from '../../src/cli/terminal/table-text.js';
import { warningText, errorText } from '../../src/cli/command/present-error.js';
import { escapeLine, escapeUnprintable } from '../../src/platform/escape-unprintable.js';
import { styled, terminalControl } from '../../src/platform/styled.js';
import type { Plan } from '../../src/publish/plan/plan.js';
import { HOSTILE, wrongIn } from './hostile-names.js';
import { loadLanguage } from '../../src/load-language.js';

await loadLanguage('zh');

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...HOSTILE) }),
  fc.constantFrom('\u001B[31m', '\u001B[39m', '\r\n', '\r', '\n', '\u001B', '\u009B', '"', '\\'),
  fc.string({ unit: 'binary' }),
);
const texts = fc.array(text, { maxLength: 8 }).map((parts) => parts.join(''));
const LINE = /^[^\n\r]*$/;

describe('the guard of what koo prints', () => {
  it('lets through what koo styled, and of data nothing that steers', () => {
    const release = guardOutput();
    try {
      fc.assert(
        fc.property(texts, texts, (name, other) => {
          const shown = safeText(`${styled('red', name)}${other}${terminalControl('\r\u001B[K')}`);
          const [open, rest] = [shown.slice(0, 5), shown.slice(5)];
          expect(open).to.equal('\u001B[31m');
          expect(rest.endsWith('\r\u001B[K')).to.equal(true);
          const inner = rest.slice(0, -4);
          // One end of a style is koo's own; and CR only in a line's end.
          expect(inner.split('\u001B').length).to.equal(2);
          expect(inner).to.include('\u001B[39m');
          expect(inner.replaceAll(/\u001B\[39m|\r\n/g, '')).to.not.match(
            /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/,
          );
        }),
      );
    } finally {
      release?.();
    }
  });

  it('changes nothing that can be read, and nothing twice', () => {
    fc.assert(
      fc.property(texts, (name) => {
        const once = safeText(name);
        expect(safeText(once)).to.equal(once);
        const plain = name.replaceAll(/[^\t\n -~\u4E00-\u9FFF]/gu, '');
        expect(safeText(plain)).to.equal(plain);
      }),
    );
    expect(safeText('名称 👩‍💻 é naïve')).to.equal('名称 👩‍💻 é naïve');
  });

  it('leaves JSON the same data', () => {
    fc.assert(
      fc.property(fc.dictionary(texts, fc.oneof(texts, fc.integer(), fc.array(texts))), (data) => {
        const json = JSON.stringify(data, null, 2);
        expect(JSON.parse(escapeUnprintable(json))).to.deep.equal(JSON.parse(json));
        expect(JSON.parse(safeText(json))).to.deep.equal(JSON.parse(json));
      }),
    );
  });

  it('shows a style that was not made by koo’s own function, and lets oclif’s pass only where it prints', () => {
    expect(safeText('\u001B[1mname\u001B[22m')).to.equal('\\u001b[1mname\\u001b[22m');
    let inside = '';
    withStyles(() => (inside = safeText('\u001B[1mUSAGE\u001B[22m \u001B[2J')));
    expect(inside).to.equal('\u001B[1mUSAGE\u001B[22m \\u001b[2J');
    expect(safeText('\u001B[1m')).to.equal('\\u001b[1m');
  });

  it('keeps data on one line at every depth, and hands on what is harmless itself', () => {
    fc.assert(
      fc.property(texts, (name) => {
        const { list, ...rest } = onOneLine({ a: { b: name }, list: [name, { name }], [name]: 1 });
        const shown = [...list, ...Object.keys(rest), rest.a].flatMap((one) =>
          typeof one === 'string' ? [one] : Object.values(one as object),
        );
        for (const one of shown) expect(one).to.match(LINE);
        expect(escapeLine(name)).to.match(LINE);
      }),
    );
    const data = { a: [{ b: 'c' }], size: 1 };
    expect(onOneLine(data)).to.equal(data);
  });
});

describe('presenters', () => {
  const change = {
    by: 'koo',
    from: HOSTILE,
    id: HOSTILE,
    kind: 'relink',
    needs: [],
    reason: HOSTILE,
    to: HOSTILE,
    what: { key: HOSTILE, name: HOSTILE, type: 'spec' },
  };
  const plan = {
    changes: [change],
    leftAlone: [{ reason: HOSTILE, what: { key: HOSTILE, name: HOSTILE, type: 'template' } }],
    place: HOSTILE,
    product: HOSTILE,
    target: HOSTILE,
    unchanged: [{ key: HOSTILE, name: HOSTILE, type: 'asset' }],
  } as unknown as Plan;

  /** The text with the hostile names has as many lines as the same with harmless ones. */
  function expectSameLines<T>(data: T, present: (data: T) => string): void {
    const harmless = JSON.parse(
      JSON.stringify(data).replaceAll(JSON.stringify(HOSTILE).slice(1, -1), 'name'),
    ) as T;
    const shown = safeText(present(data));
    expect(shown.split('\n').length).to.equal(present(harmless).split('\n').length);
    expect(wrongIn({ text: shown })).to.deep.equal([]);
  }

  it('print as many lines of hostile names as of harmless ones', () => {
    for (const language of ['en', 'zh'] as const) {
      expectSameLines(plan, (data) => planText(data, language));
      expectSameLines(plan, (data) => planMarkdown(data, language));
      expectSameLines(
        {
          product: HOSTILE,
          targets: [
            {
              assets: [{ declared: HOSTILE, id: HOSTILE, key: HOSTILE, name: HOSTILE, status: HOSTILE }],
              handOffs: [{ found: HOSTILE, id: HOSTILE, state: 'open' }],
              interruptedAt: [HOSTILE],
              links: [{ name: HOSTILE, skuCode: HOSTILE, standing: 'linked-otherwise', template: HOSTILE }],
              open: [HOSTILE],
              target: HOSTILE,
              templates: [{ id: HOSTILE, key: HOSTILE, version: HOSTILE }],
              updated: HOSTILE,
            },
          ],
        },
        (data) => statusText(data as never, language),
      );
      expectSameLines(
        {
          assets: [{ declared: HOSTILE, name: HOSTILE, versions: [{ status: HOSTILE, version: HOSTILE }] }],
          listed: true,
          name: HOSTILE,
          place: HOSTILE,
          product: HOSTILE,
          specs: [
            {
              declared: { asset: HOSTILE, assetVersion: HOSTILE, template: HOSTILE },
              linked: { template: HOSTILE, templateVersion: HOSTILE },
              name: HOSTILE,
              skuCode: HOSTILE,
              standing: 'not-declared',
            },
          ],
          target: HOSTILE,
          templates: [
            {
              attachedTo: [{ asset: HOSTILE, assetVersion: HOSTILE, version: HOSTILE }],
              key: HOSTILE,
              name: HOSTILE,
              versions: [HOSTILE],
            },
          ],
        },
        (data) => matrixText(data as never, language),
      );
      expectSameLines(
        {
          after: [HOSTILE],
          command: HOSTILE,
          found: HOSTILE,
          id: HOSTILE,
          page: HOSTILE,
          state: 'open',
          target: HOSTILE,
          what: [HOSTILE],
        },
        (data) => handOffText(data as never, language),
      );
      expectSameLines([{ found: HOSTILE, id: HOSTILE, outcome: 'holds' }], (data) =>
        checksText(data as never, language),
      );
    }

    expectSameLines([[HOSTILE, HOSTILE]], (rows) => tableText([HOSTILE, 'b'], rows).replace(/^.*\n/, ''));
  });

  it('show further lines of an error and a warning as such', () => {
    const error = errorText({ code: 'CODE', hints: ['a\n→ b'], message: 'one\n→ two' }, false);
    expect(error).to.equal('error one\n      │ → two [CODE]\n  → a\n      │ → b');
    expect(warningText('one\nwarning two', 'en')).to.equal('warning one\n      │ warning two');
  });
});
