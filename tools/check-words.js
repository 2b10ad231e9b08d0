// @ts-check
/**
 * Words that are not ours (`words/not-ours.js`) in texts that a person reads, and in names. Texts are the strings of `src`
 * that contain spaces (messages, help, rules), the pages, the changelog, the starters, and the descriptions of schemas.
 * Of comments, only the spelling is checked (`cspell.config.js`).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { EXCEPTIONS, NAMES, PHRASES, WORDS_OF_NAMES } from './words/not-ours.js';

const PAGES = ['*.md', 'docs/**/*.md', 'templates/**'];
const SOURCES = ['src/**/*.ts'];
const SCHEMAS = ['schemas/*.json', 'schemas/{output,product}/*.json'];

/** Chinese, and what a program made of other files. */
const NOT_READ = ['**/*.generated.ts', '**/zh.ts', '**/chinese.ts', '**/chinese-*.ts', '**/chinese/**'];

/** @typedef {{exceptions: typeof EXCEPTIONS, names: typeof NAMES}} Allowed what is right in its place */

/** @type {Allowed} */
const ALLOWED = { exceptions: EXCEPTIONS, names: NAMES };

/**
 * @param {string} root the folder of the project
 * @param {Allowed} allowed
 * @returns {string[]} a line for each place, with what to write instead; empty when all is well
 */
export function checkWords(root, allowed = ALLOWED) {
  /** @param {string[]} patterns */
  const files = (patterns) => globSync(patterns, { cwd: root, dot: true, ignore: NOT_READ }).toSorted();
  /** @param {string} file */
  const read = (file) => readFileSync(path.join(root, file), 'utf8');
  /** @type {Set<object>} */
  const used = new Set();
  /** @type {string[]} */
  const problems = [];
  for (const file of files(PAGES)) problems.push(...inText(file, read(file), allowed, used));
  for (const file of files(SCHEMAS)) problems.push(...inText(file, descriptions(read(file)), allowed, used));
  for (const file of files(SOURCES)) {
    const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
    problems.push(...inText(file, stringsOf(source), allowed, used), ...inNames(source, allowed, used));
  }
  for (const exception of [...allowed.exceptions, ...allowed.names]) {
    const name = 'text' in exception ? exception.text : exception.name;
    if (!used.has(exception))
      problems.push(`tools/words/not-ours.js: nothing needs the exception "${name}".`);
  }
  return problems;
}

/**
 * @param {string} file
 * @param {string} text without what is not to be read; its lines are those of the file
 * @param {Allowed} allowed
 * @param {Set<object>} used gets the exceptions that were met
 */
function inText(file, text, allowed, used) {
  const readable = file.endsWith('.md') ? text.replaceAll(/`[^`\n]+`|\]\([^)\s]+\)/g, blank) : text;
  const problems = [];
  for (const { instead, pattern } of PHRASES) {
    for (const match of readable.matchAll(new RegExp(pattern, 'gi'))) {
      const exception = allowed.exceptions.find(
        (each) =>
          (each.file === undefined || each.file === file) &&
          isAround(readable, match.index, each.text, match[0]),
      );
      if (exception) used.add(exception);
      else problems.push(`${file}:${lineOf(readable, match.index)} "${match[0].trim()}": ${instead}`);
    }
  }
  return problems;
}

/**
 * Whether a text is at the place of a match, line breaks as blanks.
 *
 * @param {string} text
 * @param {number} index
 * @param {string} phrase
 * @param {string} word
 */
function isAround(text, index, phrase, word) {
  const nearby = text.slice(Math.max(0, index - phrase.length), index + word.length + phrase.length);
  return nearby.replaceAll(/\s+/g, ' ').toLowerCase().includes(phrase.toLowerCase());
}

/**
 * Names of files and what they export.
 *
 * @param {ts.SourceFile} source
 * @param {Allowed} allowed
 * @param {Set<object>} used gets the exceptions that were met
 */
function inNames(source, allowed, used) {
  const problems = [];
  const folders = source.fileName.split('/');
  for (const name of [path.basename(source.fileName, '.ts'), folders.at(-2) ?? '', ...exportsOf(source)]) {
    const words = name
      .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/);
    const word = words.find((each, index) => WORDS_OF_NAMES.has(each) && (each !== 'once' || index > 0));
    if (word === undefined) continue;
    const exception = allowed.names.find((each) => each.name === name);
    if (exception) used.add(exception);
    else problems.push(`${source.fileName}: the name ${name} has "${word}": ${WORDS_OF_NAMES.get(word)}`);
  }
  return problems;
}

/** @param {ts.SourceFile} source */
function exportsOf(source) {
  return source.statements.flatMap((statement) => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      );
    }
    const { name } = /** @type {{name?: ts.Node}} */ (/** @type {unknown} */ (statement));
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

/**
 * The source with everything blank but the strings that are prose: those with a blank in them.
 *
 * @param {ts.SourceFile} source
 */
function stringsOf(source) {
  const { text } = source;
  /** @type {Array<[number, number]>} */
  const spans = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (/\S\s+\S/.test(node.text)) spans.push([node.getStart(source), node.end]);
      return;
    }
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head, ...node.templateSpans.map(({ literal }) => literal)];
      if (parts.some((part) => /\s/.test(part.text))) {
        for (const part of parts) spans.push([part.getStart(source), part.end]);
      }
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  let end = 0;
  let prose = '';
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    prose += blank(text.slice(end, from)) + text.slice(from, to);
    end = to;
  }
  return prose;
}

/**
 * A schema with everything blank but its titles and descriptions.
 *
 * @param {string} json
 */
function descriptions(json) {
  return json.replaceAll(/^(?!\s*"(?:title|description|markdownDescription)": ).*$/gm, blank);
}

/** @param {string} text of which only the line breaks stay, so that lines keep their numbers */
function blank(text) {
  return `·${text.replaceAll(/[^\n]+/g, '')}`;
}

/**
 * @param {string} text
 * @param {number} index
 */
function lineOf(text, index) {
  return text.slice(0, index).split('\n').length;
}
