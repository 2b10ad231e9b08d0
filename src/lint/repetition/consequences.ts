import type { Finding } from '../../findings/finding.js';
import { isGuessed } from '../../source/json-consequences.js';
import type { SourceText, Span } from '../../source/source-text.js';
import type { Body, SyntaxProblem, Template } from '../../template/model.js';
import { withoutMisnamed } from './misnamed-blocks.js';
import { withoutLostUses } from './lost-uses.js';
import { withoutSecondSight } from './second-sight.js';

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
  const findings = withoutLostUses(template, withoutMisnamed(withoutSecondSight(all)));
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
  return findings.filter((finding) => {
    const { file, range, rule, severity } = finding;
    if (rule.startsWith('lint/')) return true;
    if (
      misformed.some(
        (part) => part.file === file && part.start < range.start.offset && range.start.offset < part.end,
      )
    )
      return false;
    if (rule.startsWith('syntax/')) return true;
    if (unknown.some((part) => isAbout(finding, part))) return false;
    const inUnread = unread
      .get(file)
      ?.some(([first, last]) => first <= range.start.line && range.start.line <= last);
    if (inUnread) return false;
    if (severity === 'error' && !texts.has(placeOf(finding))) return true;
    if (rule !== AS_TEXT && texts.has(placeOf(finding))) return false;
    return !broken
      .get(file)
      ?.some(({ end, start }) => start.offset < range.end.offset && range.start.offset < end.offset);
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
  return findings
    .filter(({ rule }) => rule === 'resource/block-form')
    .flatMap(({ file, range }) => {
      const body = files.find(({ source }) => source.file === file)?.body;
      const part = body && partNamedAt(body, range.start.offset);
      const isUnread =
        part && problems.some(({ source, span }) => source.file === file && isIn(part, span.start));
      return isUnread ? [{ file, ...part }] : [];
    });
}

function isIn({ end, start }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

const UNKNOWN_PART = /\/(?:module-argument|unknown-argument|unknown-block)$/;

function unknownParts({ files }: Template, findings: Finding[]): UnknownPart[] {
  const causes = findings.filter(({ rule, severity }) => UNKNOWN_PART.test(rule) && severity === 'error');
  return causes.flatMap((cause) => {
    const { file, range } = cause;
    const body = files.find(({ source }) => source.file === file)?.body;
    const part = body && partNamedAt(body, range.start.offset);
    if (!part) return [];
    const around =
      cause.rule === 'template/unknown-argument' ? cause.address?.replace(/\.[^.]+$/, '') : undefined;
    return [{ cause, around, ...part }];
  });
}

/** The argument or block whose name stands at an offset. */
function partNamedAt({ attributes, blocks }: Body, offset: number): Span | undefined {
  const attribute = attributes.find(({ nameSpan }) => nameSpan.start === offset);
  if (attribute) return attribute.span;
  for (const block of blocks) {
    const isNamed =
      block.typeSpan.start === offset || (block.type === 'dynamic' && block.labels[0]?.span.start === offset);
    if (isNamed) return block.span;
    if (block.span.start < offset && offset < block.span.end) return partNamedAt(block.body, offset);
  }

  return undefined;
}

function isAbout(
  { address, file, range, rule, severity }: Finding,
  { around, cause, end, start }: UnknownPart,
): boolean {
  if (rule === cause.rule && range.start.offset === cause.range.start.offset) return false;
  if (file === cause.file && isIn({ end, start }, range.start.offset)) return true;
  return severity !== 'error' && around !== undefined && address === around;
}

function brokenPlaces(findings: Finding[]): Map<string, Array<Finding['range']>> {
  const places = new Map<string, Array<Finding['range']>>();
  for (const { file, range, rule, severity } of findings) {
    if (severity !== 'error' || !BROKEN_EXPRESSION.test(rule)) continue;
    const known = places.get(file);
    if (known) known.push(range);
    else places.set(file, [range]);
  }

  return places;
}

function unreadLines(
  { extensions, files, problems }: Template,
  misformed: Array<Span & { file: string }>,
): Map<string, Lines[]> {
  const unread = new Map<string, Lines[]>();
  const spoiling = problems.filter(
    ({ code, reader, source, span }) =>
      reader !== 'archive' &&
      !READ_ALL_THE_SAME.has(code) &&
      !misformed.some((part) => part.file === source.file && isIn(part, span.start)),
  );
  for (const problem of spoiling) {
    const { file } = problem.source;
    const body = files.find(({ source }) => source === problem.source)?.body;
    const isForm = extensions.some(({ source }) => source === problem.source);
    const lines: Lines =
      problem.reader === 'json' && (isForm || isGuessed([problem]))
        ? [1, Infinity]
        : linesAround(problem, body);
    unread.set(file, [...(unread.get(file) ?? []), lines]);
  }

  return unread;
}

/** The lines of the mistake and of the argument that it stands in. */
function linesAround({ source, span }: SyntaxProblem, body: Body | undefined): Lines {
  const at = linesOf(source, span);
  const around = body && argumentAround(body, source, at);
  return around ? [Math.min(at[0], around[0]), Math.max(at[1], around[1])] : at;
}

function argumentAround(body: Body, source: SourceText, [first, last]: Lines): Lines | undefined {
  for (const { span } of body.attributes) {
    const lines = linesOf(source, span);
    if (lines[0] <= last && first <= lines[1]) return lines;
  }

  for (const block of body.blocks) {
    const lines = linesOf(source, block.span);
    const found =
      lines[0] <= last && first <= lines[1] ? argumentAround(block.body, source, [first, last]) : undefined;
    if (found) return found;
  }

  return undefined;
}

function linesOf(source: SourceText, { end, start }: { end: number; start: number }): Lines {
  return [source.positionAt(start).line, source.positionAt(end).line];
}
