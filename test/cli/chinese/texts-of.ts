import ts from 'typescript';

/** More texts than this of one expression are not looked at: a message has a few variants. */
const MOST = 400;

const DEEPEST = 8;

/** What an expression can be as text. A value that nobody knows beforehand is a marker such as `⟨host⟩`. */
export function textsOf(expression: ts.Expression, source: ts.SourceFile): string[] {
  return new Texts(source).of(expression, 0);
}

/** What the elements of a list can be. */
export function elementTextsOf(expression: ts.Expression, source: ts.SourceFile): string[] {
  return new Texts(source).elements(expression, 0);
}

/** The markers in a text. */
export function markersIn(text: string): string[] {
  return text.match(/⟨[^⟩]*⟩/g) ?? [];
}

/** Whether a text has no word that is known. */
export function isUnknown(text: string): boolean {
  return !/[A-Za-z]{2}/.test(text.replaceAll(/⟨[^⟩]*⟩/g, ''));
}

/** Evaluates what it can in one file: literals, constants, both branches, and functions with all their callers. */
class Texts {
  readonly #known = new Map<ts.Node, string[]>();

  constructor(readonly source: ts.SourceFile) {}

  of(node: ts.Expression, depth: number): string[] {
    const known = this.#known.get(node);
    if (known) return known;
    // What leads back to itself is unknown.
    this.#known.set(node, [this.#marker(node)]);
    const texts = [...new Set(this.#all(node, depth))].slice(0, MOST);
    this.#known.set(node, texts);
    return texts;
  }

  elements(node: ts.Expression, depth: number): string[] {
    if (depth > DEEPEST) return [];
    if (ts.isParenthesizedExpression(node)) return this.elements(node.expression, depth);
    if (ts.isArrayLiteralExpression(node)) {
      return node.elements.flatMap((element) =>
        ts.isSpreadElement(element)
          ? this.elements(element.expression, depth + 1)
          : this.of(element, depth + 1),
      );
    }

    return this.#alternatives(node, depth).flatMap((other) => this.elements(other, depth + 1));
  }

  #all(node: ts.Expression, depth: number): string[] {
    const unknown = [this.#marker(node)];
    if (depth > DEEPEST) return unknown;
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isNumericLiteral(node)) return [node.text];
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return this.of(node.expression, depth);
    if (ts.isTemplateExpression(node)) {
      let texts = [node.head.text];
      for (const span of node.templateSpans) {
        // Named twice, it is the same both times.
        const isAlone = node.templateSpans.every(
          (other) =>
            other === span || other.expression.getText(this.source) !== span.expression.getText(this.source),
        );
        const inner = isAlone
          ? this.of(span.expression, depth + 1).slice(0, 12)
          : [this.#marker(span.expression)];
        texts = texts
          .flatMap((text) => inner.map((value) => text + value + span.literal.text))
          .slice(0, MOST);
      }

      return texts;
    }

    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      const right = this.of(node.right, depth + 1);
      return this.of(node.left, depth + 1).flatMap((left) => right.map((text) => left + text));
    }

    const others = this.#alternatives(node, depth);
    return others.length > 0 ? others.flatMap((other) => this.of(other, depth + 1)) : unknown;
  }

  /** The expressions that a node can stand for, in this file. */
  #alternatives(node: ts.Expression, depth: number): ts.Expression[] {
    if (ts.isParenthesizedExpression(node)) return this.#alternatives(node.expression, depth);
    if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
    if (ts.isBinaryExpression(node)) {
      const { BarBarToken, AmpersandAmpersandToken, QuestionQuestionToken } = ts.SyntaxKind;
      const { kind } = node.operatorToken;
      if (kind === BarBarToken || kind === QuestionQuestionToken) return [node.left, node.right];
      if (kind === AmpersandAmpersandToken) return [node.right];
    }

    if (ts.isIdentifier(node)) return this.#named(node);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      return this.#functions(node.expression.text).flatMap((called) => returnsOf(called));
    }

    return [];
  }

  #marker(node: ts.Expression): string {
    return `⟨${node.getText(this.source).replaceAll(/\W+/g, '-').slice(0, 30)}⟩`;
  }

  /** What the nearest declaration of a name gives it. */
  #named(use: ts.Identifier): ts.Expression[] {
    let nearest: ts.Node | undefined;
    let found: ts.Expression[] = [];
    this.#each((node) => {
      if (!ts.isVariableDeclaration(node) && !ts.isParameter(node)) return;
      if (!ts.isIdentifier(node.name) || node.name.text !== use.text) return;
      const scope = scopeOf(node);
      const isSeen = scope.pos <= use.pos && use.end <= scope.end;
      if (!isSeen || (nearest && nearest.pos > scope.pos)) return;
      nearest = scope;
      found = node.initializer ? [node.initializer] : [];
      if (ts.isParameter(node) && ts.isFunctionDeclaration(scope) && scope.name)
        found.push(...this.#arguments(scope.name.text, scope.parameters.indexOf(node)));
    });
    return found;
  }

  #arguments(called: string, at: number): ts.Expression[] {
    const found: ts.Expression[] = [];
    this.#each((node) => {
      if (ts.isCallExpression(node) && node.expression.getText(this.source) === called && node.arguments[at])
        found.push(node.arguments[at]);
    });
    return found;
  }

  #functions(name: string): ts.FunctionDeclaration[] {
    const found: ts.FunctionDeclaration[] = [];
    this.#each((node) => {
      if (ts.isFunctionDeclaration(node) && node.name?.text === name) found.push(node);
    });
    return found;
  }

  #each(look: (node: ts.Node) => void): void {
    const visit = (node: ts.Node): void => {
      look(node);
      ts.forEachChild(node, visit);
    };
    visit(this.source);
  }
}

function scopeOf(node: ts.Node): ts.Node {
  const { parent } = node;
  return ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isFunctionLike(parent)
    ? parent
    : scopeOf(parent);
}

function returnsOf(called: ts.FunctionDeclaration): ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  if (called.body) ts.forEachChild(called.body, visit);
  return found;
}
