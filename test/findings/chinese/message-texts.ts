import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What a rule says about itself; these texts are translated as wholes. */
const DESCRIPTION = new Set(['docs', 'examples', 'fix', 'id', 'name', 'options', 'summary', 'why']);
/** Two words at least: single words are names. */
const WORDS = /[A-Za-z]{2,},? [A-Za-z]{2,}/;

/** The stretches of English in a source file's strings that can become part of a message. */
export function messageTexts(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts = new Set<string>();
  visit(source);
  return [...texts];

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node) || isDescription(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText(source).endsWith('Error')) return;
    if (
      (ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)) &&
      WORDS.test(node.text)
    )
      texts.add(node.text);
    ts.forEachChild(node, visit);
  }
}

/** A property of the rule itself; in a report, which is inside of `check`, the same names are messages. */
function isDescription(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || !DESCRIPTION.has(node.name.getText())) return false;
  return node.parent.properties.some((property) => property.name?.getText() === 'check');
}
