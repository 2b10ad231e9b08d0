import type { Finding } from '../../findings/finding.js';
import { isGuessed } from '../../syntax/json/json-consequences.js';
import type { SourceText, Span } from '../../syntax/source-text.js';
import type { Body, SyntaxProblem, Template } from '../../template/model.js';
import { partNamedAt } from './named-parts.js';
import { indexByFile, type SpanIndex } from './span-index.js';
import { withoutMisnamed } from './misnamed-blocks.js';
import { withoutLostUses } from './lost-uses.js';
import { withoutOverridden } from './overridden-blocks.js';
import { withoutOverlappingRules } from './overlapping-rules.js';
import { withMildUnusedProviders } from './unused-providers.js';

/** Lines, from the first to the last. */
type Lines = [first: number, last: number];

/** Mistakes after which what stands on the line is read as it was meant. */
const READ_ALL_THE_SAME = new Set([
  'brace-on-next-line',
  'comment',
  'comment-as-name',
  'control-character',
  'duplicate-argument',
  'duplicate-name',
  'missing-newline',
  'trailing-comma',
]);

/** Rules that say an expression is broken: what other rules conclude from its value is no finding of its own. */
const BROKEN_EXPRESSION = /^expression\/|^reference\/|\/undeclared$/;

/**
 * One mistake, one message: leaves out what other rules find where a text could not be read, and what milder ones
 * conclude from an expression that is broken.
 */
export function withoutConsequences(template: Template, all: Finding[]): Finding[] {
  const each = withMildUnusedProviders(template, all);
  const own = withoutOverridden(template, withoutMisnamed(withoutOverlappingRules(each)));
  const findings = withoutLostUses(template, own);
  const misformed = misformedParts(template, findings);
  const unread = unreadLines(template, misformed);
  const broken = brokenPlaces(findings);
  const unknown = unknownParts(template, findings);
  const texts = new Set(findings.filter(({ rule }) => rule === AS_TEXT).map((finding) => placeOf(finding)));
  if (
    unread.size === 0 &&
    broken.size === 0 &&
    texts.size === 0 &&
    unknown.length === 0 &&
    misformed.length === 0
  )
    return findings;
  const inMisformed = indexByFile(misformed.map(({ end, file, start }) => ({ file, start: start + 1, end })));
  const isAboutUnknown = aboutUnknown(unknown);
  return findings.filter((finding) => {
    const { file, range, rule, severity } = finding;
    if (rule.startsWith('lint/')) return true;
    // What is reported of the part as a whole, at its beginning, stays.
    if (inMisformed.get(file)?.covers(range.start.offset)) return false;
    if (rule.startsWith('syntax/')) return true;
    if (isAboutUnknown(finding)) return false;
    if (unread.get(file)?.covers(range.start.line)) return false;
    if (severity === 'error' && !texts.has(placeOf(finding))) return true;
    if (rule !== AS_TEXT && texts.has(placeOf(finding))) return false;
    return !broken.get(file)?.touches(range.start.offset, range.end.offset);
  });
}

/** An argument or block that does not exist: what is inside of it means nothing. */
interface UnknownPart extends Span {
  cause: Finding;
  /** Where something milder may be missed that was meant by it. */
  around?: string;
}

/** What else is wrong with a reference that is only text is no news. */
const AS_TEXT = 'expression/reference-as-text';

function placeOf({ file, range }: Finding): string {
  return `${file}:${range.start.offset}-${range.end.offset}`;
}

/** Blocks written with "=" whose inside is no object: it cannot be read because of that sign. */
function misformedParts({ files, problems }: Template, findings: Finding[]): Array<Span & { file: string }> {
  if (problems.length === 0) return [];
  const mistakes = indexByFile(
    problems.map(({ source, span: { start } }) => ({ file: source.file, start, end: start + 1 })),
  );
  const bodies = bodiesOf(files);
  return findings
    .filter(({ rule }) => rule === 'resource/block-form')
    .flatMap(({ file, range }) => {
      const body = bodies.get(file);
      const part = body && partNamedAt(body, range.start.offset);
      return part && mistakes.get(file)?.touches(part.start, part.end) ? [{ file, ...part }] : [];
    });
}

function bodiesOf(files: Template['files']): Map<string, Body> {
  return new Map(files.map(({ body, source }) => [source.file, body]));
}

const UNKNOWN_PART = /\/(?:module-argument|unknown-argument|unknown-block)$/;

function unknownParts({ files }: Template, findings: Finding[]): UnknownPart[] {
  const causes = findings.filter(({ rule, severity }) => UNKNOWN_PART.test(rule) && severity === 'error');
  const bodies = bodiesOf(files);
  return causes.flatMap((cause) => {
    const { file, range } = cause;
    const body = bodies.get(file);
    const part = body && partNamedAt(body, range.start.offset);
    if (!part) return [];
    const around =
      cause.rule === 'template/unknown-argument' ? cause.address?.replace(/\.[^.]+$/, '') : undefined;
    return [{ cause, around, ...part }];
  });
}

/** Answers whether a finding is about what does not exist. */
function aboutUnknown(parts: readonly UnknownPart[]): (finding: Finding) => boolean {
  const inside = indexByFile(
    parts.map(({ cause, end, start }) => ({ file: cause.file, start, end, owner: cause.range.start.offset })),
  );
  const around = new Set(parts.map((part) => part.around));
  const causes = new Map<string, Set<string>>();
  for (const { cause, end } of parts) {
    if (cause.range.start.offset >= end) continue;
    const place = `${cause.file}:${cause.range.start.offset}`;
    const rules = causes.get(place);
    if (rules) rules.add(cause.rule);
    else causes.set(place, new Set([cause.rule]));
  }

  return ({ address, file, range, rule, severity }) => {
    const at = range.start.offset;
    if (inside.get(file)?.covers(at, at)) return true;
    const rules = causes.get(`${file}:${at}`);
    if (rules && (rules.size > 1 || !rules.has(rule))) return true;
    return severity !== 'error' && address !== undefined && around.has(address);
  };
}

function brokenPlaces(findings: Finding[]): Map<string, SpanIndex> {
  return indexByFile(
    findings
      .filter(({ rule, severity }) => severity === 'error' && BROKEN_EXPRESSION.test(rule))
      .map(({ file, range }) => ({ file, start: range.start.offset, end: range.end.offset })),
  );
}

function unreadLines(
  { extensions, files, problems }: Template,
  misformed: Array<Span & { file: string }>,
): Map<string, SpanIndex> {
  const misread = indexByFile(misformed);
  const bodies = new Map(files.map(({ body, source }) => [source, body]));
  const forms = new Set(extensions.map(({ source }) => source));
  const spoiling = problems.filter(
    ({ code, reader, source, span }) =>
      reader !== 'archive' && !READ_ALL_THE_SAME.has(code) && !misread.get(source.file)?.covers(span.start),
  );
  return indexByFile(
    spoiling.map((problem) => {
      const { source } = problem;
      const [first, last]: Lines =
        problem.reader === 'json' && (forms.has(source) || isGuessed([problem]))
          ? [1, Infinity]
          : linesAround(problem, bodies.get(source));
      return { file: source.file, start: first, end: last + 1 };
    }),
  );
}

/** The lines of the mistake and of the argument that it stands in. */
function linesAround({ source, span }: SyntaxProblem, body: Body | undefined): Lines {
  const at = linesOf(source, span);
  const around = body && argumentAround(body, source, at);
  return around ? [Math.min(at[0], around[0]), Math.max(at[1], around[1])] : at;
}

function argumentAround(body: Body, source: SourceText, [first, last]: Lines): Lines | undefined {
  const argument = fromLine(body.attributes, source, first).next().value;
  const lines = argument && linesOf(source, argument.span);
  if (lines && lines[0] <= last) return lines;

  for (const block of fromLine(body.blocks, source, first)) {
    if (linesOf(source, block.span)[0] > last) break;
    const found = argumentAround(block.body, source, [first, last]);
    if (found) return found;
  }

  return undefined;
}

/** Those that do not end before a line, of parts in the order of the text: there may be as many mistakes as parts. */
function* fromLine<Part extends { span: Span }>(
  parts: readonly Part[],
  source: SourceText,
  line: number,
): Generator<Part, void, void> {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (linesOf(source, parts[middle]!.span)[1] < line) low = middle + 1;
    else high = middle;
  }

  for (let at = low; at < parts.length; at++) yield parts[at]!;
}

function linesOf(source: SourceText, { end, start }: { end: number; start: number }): Lines {
  return [source.positionAt(start).line, source.positionAt(end).line];
}
