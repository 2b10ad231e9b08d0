import type { Finding } from '../../../src/findings/finding.js';
import { lintTemplate } from '../../../src/lint/lint-template.js';
import { SourceText } from '../../../src/syntax/source-text.js';
import { assembleTemplate } from '../../../src/template/assemble-template.js';
import type { Template } from '../../../src/template/model.js';
import type { Change } from './mutation.js';

/** The texts of a template's files by their names. */
export type Texts = ReadonlyMap<string, string>;

/** A template read from memory, as a folder would be. */
export function templateOf(texts: Texts): Promise<Template> {
  const bytes = new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]));
  return assembleTemplate({
    form: 'folder',
    path: '.',
    entries: [...bytes].map(([name, { length }]) => ({ name, bytes: length })),
    problems: [],
    refused: new Set(),
    shownName: (name) => name,
    read: async (name) => bytes.get(name)!,
  });
}

export interface Outcome {
  change: Change;
  /** What the linter says of the broken template only. */
  findings: Finding[];
  /** One of them stands where the mistake is. */
  found: boolean;
}

/** Findings that are the same but for where they stand. */
const identityOf = ({ file, message, rule }: Finding): string =>
  [rule, file, withoutLines(message)].join('\n');

/** A message may name a line, which an edit above it moves. */
function withoutLines(message: string): string {
  return message.replaceAll(/\bline \d+/g, 'line');
}

/** Makes a change and lints what comes out. `before` is what the linter says of the template as it was. */
export async function breakTemplate(texts: Texts, before: Finding[], change: Change): Promise<Outcome> {
  const old = texts.get(change.file)!;
  const text = old.slice(0, change.start) + change.text + old.slice(change.end);
  const broken = new Map([...texts, [change.file, text]]);
  const after = lintTemplate(await templateOf(broken));
  const known = new Map<string, number>();
  for (const finding of before) known.set(identityOf(finding), (known.get(identityOf(finding)) ?? 0) + 1);
  const findings = after.filter((finding) => {
    const left = known.get(identityOf(finding)) ?? 0;
    if (left > 0) known.set(identityOf(finding), left - 1);
    return left === 0;
  });
  const lines = linesOfChange(broken, change);
  return { change, findings, found: findings.some((finding) => isThere(finding, lines)) };
}

type Lines = Map<string, Set<number>>;

function isThere({ file, range }: Finding, lines: Lines): boolean {
  const wanted = lines.get(file);
  if (!wanted) return false;
  for (const line of wanted) if (range.start.line <= line && line <= range.end.line) return true;
  return false;
}

/** The lines, in the broken text, on which a finding tells the mistake where it is. */
function linesOfChange(broken: Texts, { also = [], end, file, orNextToken, start, text }: Change): Lines {
  const lines: Lines = new Map();
  const add = (name: string, offset: number): void => {
    const moved = name === file && offset >= end ? offset + text.length - (end - start) : offset;
    const { line } = new SourceText(name, broken.get(name)!).positionAt(moved);
    if (!lines.has(name)) lines.set(name, new Set());
    lines.get(name)!.add(line);
  };

  for (const { file: name, offset } of also) add(name, offset);
  const whole = broken.get(file)!;
  const source = new SourceText(file, whole);
  const [first, last] = [source.positionAt(start).line, source.positionAt(start + text.length).line];
  if (!lines.has(file)) lines.set(file, new Set());
  for (let line = first; line <= last; line++) lines.get(file)!.add(line);
  if (orNextToken) {
    const next = start + text.length + (/^\s*/.exec(whole.slice(start + text.length))?.[0].length ?? 0);
    lines.get(file)!.add(source.positionAt(next).line);
  }

  return lines;
}
