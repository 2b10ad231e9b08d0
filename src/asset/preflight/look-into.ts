import type { SourceText, Span } from '../../syntax/source-text.js';
import type { ContentReader, PackageContents } from '../contents.js';
import { type Program, programReader } from '../programs/program-reader.js';
import { type SecretInFile, secretReader } from '../secrets/secret-reader.js';
import { type BashMistake, bashMistake } from './bash-syntax.js';
import { shellOf } from './shell-of.js';
import { textReader } from './text-reader.js';

/** What one pass through the files of a package told. */
export interface PackageInsight {
  /** Texts that rules read, by path. Of licences and keys only the beginning. */
  texts: ReadonlyMap<string, SourceText>;
  programs: readonly Program[];
  secrets: readonly SecretInFile[];
  /** Files that may hold secrets too: there were too many to search them all. */
  moreSecrets: readonly string[];
  /** What bash says of the scripts, by path. */
  bashMistakes: ReadonlyMap<string, BashMistake>;
}

export interface LookOptions {
  /** Commands by the path of the script that they run. */
  scripts: ReadonlyMap<string, string>;
  shownPath(path: string): string;
  /** What to look for; everything by default. */
  programs?: boolean;
  bash?: boolean;
  /** Absent when nobody asks for secrets. */
  secrets?: { maximumBytes: number; except(path: string): boolean };
  /** More readers for the same pass. */
  readers?: readonly ContentReader[];
  signal?: AbortSignal;
}

/** Files with secrets are reported one by one up to here. */
const MAX_FILES_WITH_SECRETS = 100;

/** Goes through a package once, for all the rules. */
export async function lookInto(
  contents: PackageContents,
  {
    bash = true,
    programs: wantsPrograms = true,
    readers = [],
    scripts,
    secrets,
    shownPath,
    signal,
  }: LookOptions,
): Promise<PackageInsight> {
  const texts = new Map<string, SourceText>();
  const programs: Program[] = [];
  const found: SecretInFile[] = [];
  const moreSecrets: string[] = [];
  const wanted: ContentReader[] = [textReader(new Set(scripts.keys()), shownPath, texts), ...readers];
  if (wantsPrograms) wanted.push(programReader(programs));
  if (secrets) {
    wanted.push(
      secretReader({
        ...secrets,
        maximumFiles: MAX_FILES_WITH_SECRETS,
        onFound: (one) => void found.push(one),
        onMore: (path) => void moreSecrets.push(path),
        shownPath,
      }),
    );
  }

  await contents.read(wanted, { signal });
  const spans = new Map<SourceText, Span[]>();
  for (const { path, source, span } of found) {
    for (const text of new Set([source, texts.get(path)])) {
      const known = text && spans.get(text);
      if (known) known.push(span);
      else if (text) spans.set(text, [span]);
    }
  }

  for (const [text, own] of spans) text.secrets = [...text.secrets, ...own];

  const bashMistakes = bash ? await mistakesOf(scripts, texts, signal) : new Map<string, BashMistake>();
  return { texts, programs, secrets: found, moreSecrets, bashMistakes };
}

async function mistakesOf(
  scripts: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, SourceText>,
  signal: AbortSignal | undefined,
): Promise<Map<string, BashMistake>> {
  const mistakes = new Map<string, BashMistake>();
  for (const [path, command] of scripts) {
    const text = texts.get(path)?.text;
    if (text === undefined || shellOf(path, command, text) !== 'bash') continue;
    const mistake = await bashMistake(text, { signal });
    if (mistake) mistakes.set(path, mistake);
  }

  return mistakes;
}
