import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { packageRoot } from '../../src/platform/package-root.js';

const READS = new Set([
  'endsWith',
  'includes',
  'indexOf',
  'match',
  'matchAll',
  'search',
  'split',
  'startsWith',
]);
const MATCHES = new Set(['exec', 'test']);

/** Whose messages are read where koo has nothing else to go by. */
const OTHERS: Readonly<Record<string, string>> = {
  'src/cli/command/call-failure.ts': 'of oclif: a command that is not found has no code',
  'src/emulator/page/browser/detail/detail-panel.ts':
    'an error of the page itself, whose message is its code',
  'src/platform/sqlite-failure.ts': 'of the binding of SQLite, which has the number in its text only',
  'src/syntax/yaml/yaml-problems.ts': 'of the YAML parser',
};

/** `x.message`, and what is made of it without becoming something else: `String(x.message)`, `x.message.trim()`. */
function isMessage(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return /^(?:message|hints)$/.test(node.name.text);
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node)) return isMessage(node.expression);
  if (!ts.isCallExpression(node)) return false;
  const { arguments: given, expression } = node;
  if (ts.isIdentifier(expression) && /^(?:String|textOf)$/.test(expression.text))
    return given[0] !== undefined && isMessage(given[0]);
  return ts.isPropertyAccessExpression(expression) && isMessage(expression.expression);
}

/** Whether an expression decides by the words of a message. */
function readsProse(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) {
    const { EqualsEqualsEqualsToken, ExclamationEqualsEqualsToken } = ts.SyntaxKind;
    const { kind } = node.operatorToken;
    if (kind !== EqualsEqualsEqualsToken && kind !== ExclamationEqualsEqualsToken) return false;
    const [one, other] = [node.left, node.right];
    const isText = (side: ts.Expression): boolean =>
      ts.isStringLiteralLike(side) || ts.isTemplateExpression(side) || isMessage(side);
    return (isMessage(one) && isText(other)) || (isMessage(other) && isText(one));
  }

  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  if (READS.has(name.text)) return isMessage(expression);
  const [first] = node.arguments;
  return MATCHES.has(name.text) && first !== undefined && isMessage(first);
}

function places(file: string, text: string): string[] {
  if (!/\.(?:message|hints)\b/.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (readsProse(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file}:${line + 1} ${node.getText(source)}`);
    }

    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('no text of koo', () => {
  const root = packageRoot();
  const files = globSync('src/**/*.ts', { cwd: root }).sort();

  it('is read to decide what comes next', () => {
    const found = files.flatMap((file) => places(file, readFileSync(path.join(root, file), 'utf8')));
    expect(found.filter((place) => !OTHERS[place.split(':', 1)[0]!])).to.deep.equal([]);
    const needed = Object.keys(OTHERS).filter((file) => !found.some((place) => place.startsWith(`${file}:`)));
    expect(needed, 'exceptions that nothing needs').to.deep.equal([]);
  });

  it('is looked for in every form', () => {
    for (const code of [
      "error.message === 'Interrupted.'",
      'error.message !== other.message',
      "finding.message.startsWith('The zip')",
      '/packed/.test(error.message)',
      "String(problem.message).split(': ')[1]",
      "error.hints[0] === 'x' || error.hints.includes('x')",
    ])
      expect(places('x.ts', code), code).to.have.length(1);
    for (const code of ['one.message.id === other.message.id', "error.code === 'X'", 'message === undefined'])
      expect(places('x.ts', code), code).to.deep.equal([]);
  });

  it('is matched by a pattern to be translated', () => {
    const matching = files.filter((file) =>
      /message-matcher|translate-(?:error|note|warning)/.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(matching).to.deep.equal([]);
  });
});
