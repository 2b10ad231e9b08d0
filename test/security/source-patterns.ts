import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** A regular expression as a file of src has it. */
export interface SourcePattern {
  /** `src/syntax/yaml/yaml.ts:12`. */
  place: string;
  pattern: string;
  flags: string;
}

export interface SourcePatterns {
  patterns: SourcePattern[];
  /** Places of `new RegExp` whose pattern is put together while koo runs. */
  computed: string[];
}

/**
 * Patterns that files of src put together when they are loaded: each is loaded once more, with a constructor that writes down
 * what it is given.
 */
export async function computedPatterns(places: readonly string[]): Promise<SourcePattern[]> {
  const found: SourcePattern[] = [];
  const { RegExp: own } = globalThis;
  for (const file of new Set(places.map((place) => place.replace(/:\d+$/, '')))) {
    // What is made for a page in a browser cannot be loaded here.
    if (file.includes('/page/browser/')) continue;
    const compiled = new URL(`../../${file.replace(/\.ts$/, '.js')}?recorded`, import.meta.url);
    globalThis.RegExp = new Proxy(own, {
      construct(target, values: [string, string?], made) {
        const pattern = Reflect.construct(target, values, made) as RegExp;
        found.push({ flags: pattern.flags, pattern: pattern.source, place: file });
        return pattern;
      },
    });
    try {
      await import(compiled.href);
    } finally {
      globalThis.RegExp = own;
    }
  }

  return found;
}

/** Every regular expression that the sources have: literals, and `new RegExp` of a text. */
export function sourcePatterns(root: string): SourcePatterns {
  const found: SourcePatterns = { computed: [], patterns: [] };
  for (const file of globSync('src/**/*.ts', { cwd: root }).sort()) {
    const text = readFileSync(path.join(root, file), 'utf8');
    if (!/\/|RegExp/.test(text)) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    const placeOf = (node: ts.Node): string =>
      `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.patterns.push({
          flags: node.text.slice(end + 1),
          pattern: node.text.slice(1, end),
          place: placeOf(node),
        });
      } else if (isConstructed(node)) {
        const [pattern, flags] = node.arguments ?? [];
        if (pattern && (ts.isStringLiteralLike(pattern) || isRawText(pattern))) {
          found.patterns.push({
            flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '',
            pattern: ts.isStringLiteralLike(pattern) ? pattern.text : rawText(pattern),
            place: placeOf(node),
          });
        } else found.computed.push(placeOf(node));
      }

      ts.forEachChild(node, visit);
    };

    visit(source);
  }

  return found;
}

function isConstructed(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp'
  );
}

type RawText = ts.TaggedTemplateExpression & { template: ts.NoSubstitutionTemplateLiteral };

/** ``String.raw`…` `` without anything put into it. */
function isRawText(node: ts.Node): node is RawText {
  return ts.isTaggedTemplateExpression(node) && ts.isNoSubstitutionTemplateLiteral(node.template);
}

function rawText({ template }: RawText): string {
  return template.rawText ?? template.text;
}
