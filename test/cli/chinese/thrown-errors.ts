import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../../../src/platform/package-root.js';
import { elementTextsOf, textsOf } from './texts-of.js';

/** One place of the source that makes an error. */
export interface ThrownError {
  /** `src/asset/find-assets.ts:17` */
  place: string;
  /** The folder below `src`. */
  room: string;
  /** What its code can be; nothing where it comes from elsewhere. */
  codes: string[];
  /** Its message and hints, with markers for values. */
  texts: string[];
}

const SOURCE = path.join(packageRoot(), 'src');
const BASE = ['CheckFailed', 'UsageError', 'EnvironmentError', 'RefusedError', 'InterruptedError'];

/** Every `new …Error(code, message, details)` and `super(code, message, details)` of the source. */
export function thrownErrors(): ThrownError[] {
  const files = readdirSync(SOURCE, { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.ts') && name !== path.join('errors', 'koo-error.ts'))
    .map((name) => path.join(SOURCE, name));
  const sources = files.map((file) =>
    ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
  );
  const classes = new Set(BASE);
  for (const source of sources) each(source, (node) => addSubclass(node, classes));
  return sources.flatMap((source) => {
    const found: ThrownError[] = [];
    each(source, (node) => {
      const made = argumentsOf(node, classes);
      if (made) found.push(thrownError(node, made, source));
    });
    return found;
  });
}

function addSubclass(node: ts.Node, classes: Set<string>): void {
  if (!ts.isClassDeclaration(node) || !node.name) return;
  const base = node.heritageClauses?.[0]?.types[0]?.expression.getText();
  if (base !== undefined && classes.has(base)) classes.add(node.name.text);
}

interface Made {
  code?: ts.Expression;
  message?: ts.Expression;
  details?: ts.Expression;
}

/** Nothing where a node makes no error, or only hands on what a caller gave. */
function argumentsOf(node: ts.Node, classes: ReadonlySet<string>): Made | undefined {
  if (ts.isNewExpression(node) && classes.has(node.expression.getText())) {
    const [first, second, third] = node.arguments ?? [];
    if (node.expression.getText() === 'InterruptedError') return { message: first, details: second };
    // These make a text of what they are given, in their own call of `super`.
    const isOwn = /^(?:FindingsFound|InvalidManifest)$/.test(node.expression.getText());
    return isOwn ? undefined : { code: first, message: second, details: third };
  }

  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.SuperKeyword) return undefined;
  const [code, message, details] = node.arguments;
  return code && ts.isStringLiteralLike(code) ? { code, message, details } : undefined;
}

function thrownError(node: ts.Node, { code, details, message }: Made, source: ts.SourceFile): ThrownError {
  const relative = path.relative(path.dirname(SOURCE), source.fileName).replaceAll(path.sep, '/');
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  const codes = code
    ? textsOf(code, source).filter((text) => /^[A-Z][A-Z\d_]+$/.test(text))
    : ['INTERRUPTED'];
  const room = relative.split('/')[1]!;
  return {
    place: `${relative}:${line + 1}`,
    room: room === 'commands' ? 'cli' : room,
    codes,
    texts: [...(message ? textsOf(message, source) : []), ...hintTexts(details, source)],
  };
}

function hintTexts(details: ts.Expression | undefined, source: ts.SourceFile): string[] {
  if (!details || !ts.isObjectLiteralExpression(details)) return [];
  return details.properties.flatMap((property) => {
    if (property.name?.getText(source) !== 'hints') return [];
    if (ts.isShorthandPropertyAssignment(property)) return elementTextsOf(property.name, source);
    return ts.isPropertyAssignment(property) ? elementTextsOf(property.initializer, source) : [];
  });
}

function each(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => each(child, look));
}
