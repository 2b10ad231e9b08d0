import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { chineseCheck } from '../../../src/cli/chinese/chinese-check.js';
import { packageRoot } from '../../../src/source/package-root.js';
import { markersIn, textsOf } from './texts-of.js';

const FOLDER = path.join(packageRoot(), 'src/asset/verify');
const CHECK = /^(?:differs|fits|missing|unchecked)$/;

/** What is put together of another file's texts, with one of them. */
const OTHERS: ReadonlyArray<[marker: string, text: string]> = [
  ['⟨readStatement-evidence-stateme⟩', 'It is not a JSON object.'],
  ['⟨different-join-⟩', 'a has other bytes; b is not in the manifest; and 3 more'],
  ['⟨error-message⟩', 'The gzip breaks off before its end.'],
];

/** The texts of an argument of every call that a name says, in all files of the folder. */
function textsOfCalls(isCalled: (name: string) => boolean, at: number): string[] {
  return readdirSync(FOLDER).flatMap((name) => {
    const text = readFileSync(path.join(FOLDER, name), 'utf8');
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const texts: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isCalled(node.expression.getText(source)) && node.arguments[at])
        texts.push(...textsOf(node.arguments[at], source));
      ts.forEachChild(node, visit);
    };
    visit(source);
    return texts;
  });
}

/** Those that lose a value, or keep a word that is no name. */
function untranslated(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const told = chineseCheck(text);
    const rest = told.replaceAll(/⟨.*?⟩|SHA-256|JSON|CycloneDX|DSSE|in-toto|gzip|koo|--key|\.txt/g, '');
    return !markersIn(text).every((marker) => told.includes(marker)) || /[A-Za-z]{2}/.test(rest);
  });
}

describe('the Chinese of the checks of a package', () => {
  it('has every check', () => {
    const texts = textsOfCalls((name) => CHECK.test(name), 1).map((text) =>
      OTHERS.reduce((whole, [marker, other]) => whole.replace(marker, other), text),
    );
    expect(texts.length).to.be.greaterThan(30);
    expect(untranslated(texts)).to.deep.equal([]);
  });

  it('has every difference between a manifest and an archive', () => {
    const found = textsOfCalls((name) => name === 'found.push', 0);
    expect(found.length).to.be.greaterThan(5);
    // One that is a file in both has no other link.
    const texts = found
      .filter((text) => !text.endsWith('is a file, not a file'))
      .map((text) => `⟨name⟩ and the archive: ${text}; a; b.txt has other bytes.`);
    expect(untranslated(texts)).to.deep.equal([]);
  });

  it('has every reason why a statement is none', () => {
    const source = readFileSync(path.join(FOLDER, 'read-statement.ts'), 'utf8');
    const texts = [...source.matchAll(/return '(.*)';/g)].map(([, text]) => `⟨name⟩ cannot be used. ${text}`);
    expect(texts).to.have.length(4);
    expect(untranslated(texts)).to.deep.equal([]);
  });
});
