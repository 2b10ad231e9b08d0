import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';

/** What a template may search in; a longer text is left to Terraform. */
const MAX_SUBJECT_CHARACTERS = 10_000;
const MAX_PATTERN_CHARACTERS = 1000;
const MAX_MATCHES = 1000;

/** Templates of one author have the same patterns, and compiling one takes longer than the rest of a small template. */
const MAX_CACHED = 200;

let engine: typeof RE2JS | undefined;
const compiled = new Map<string, RE2JS | undefined>();

/** RE2, as Terraform uses it: its syntax is not JavaScript's, and no pattern can make it slow. */
function compile(pattern: string): RE2JS | undefined {
  if (pattern.length > MAX_PATTERN_CHARACTERS) return undefined;
  if (!compiled.has(pattern)) {
    if (compiled.size === MAX_CACHED) compiled.clear();
    compiled.set(pattern, compileAnew(pattern));
  }

  return compiled.get(pattern);
}

/** The engine is loaded when a template first searches with a pattern. */
function compileAnew(pattern: string): RE2JS | undefined {
  engine ??= (createRequire(import.meta.url)('re2js') as { RE2JS: typeof RE2JS }).RE2JS;
  try {
    return engine.compile(pattern);
  } catch {
    return undefined;
  }
}

/** Whether RE2 reads a pattern; nothing of one that is too long to try. */
export function isPattern(pattern: string): boolean | undefined {
  return pattern.length > MAX_PATTERN_CHARACTERS ? undefined : compile(pattern) !== undefined;
}

/** Whether the pattern is found anywhere; `undefined` when it is not a pattern, or too long to try. */
export function matches(pattern: string, subject: string): boolean | undefined {
  if (subject.length > MAX_SUBJECT_CHARACTERS) return undefined;
  return compile(pattern)?.matcher(subject).find();
}

/** Every match, as `regexall` gives them without groups; `undefined` as above, and for a pattern with groups. */
export function searchAll(pattern: string, subject: string): string[] | undefined {
  if (subject.length > MAX_SUBJECT_CHARACTERS) return undefined;
  const matcher = compile(pattern)?.matcher(subject);
  if (!matcher) return undefined;
  const found: string[] = [];
  while (found.length < MAX_MATCHES && matcher.find()) found.push(matcher.group() ?? '');
  return found;
}
