import { runRules } from '../findings/engine.js';
import type { Finding } from '../findings/finding.js';
import { settingOf } from '../findings/rule-settings.js';
import type { RuleSettings } from '../findings/rule.js';
import { SourceText } from '../syntax/source-text.js';
import { containerRules } from './container/rules.generated.js';
import type { ContentReader, PackageContents } from './contents.js';
import {
  type DeclaredPackage,
  declaredScripts,
  likelyScripts,
  type LifecycleScript,
  type PackageSubject,
  shownPath,
} from './package-subject.js';
import { lookInto, type PackageInsight } from './preflight/look-into.js';
import { pathMatcher } from './preflight/path-matcher.js';
import { packageRules } from './rules.generated.js';
import { applySuppressions, type ApplySuppressionsOptions } from '../findings/apply-suppressions.js';
import { manifestSuppressions } from './manifest-suppressions.js';
import type { Suppression } from '../findings/suppression.js';
import { parseSuppression, SUPPRESSION_WORD } from '../findings/suppression-directive.js';

/** How comments begin in shells, YAML, C, SQL, INI files and HTML. */
const COMMENT = /(?:^|[\s;{}])(?:#+|\/\/|\/\*|--|<!--|;)[ \t]*(?=koo-ignore(?![\w-]))/;

const COMMENT_END = /(?<!\s)\s*(?:\*\/|-->)\s*$/;

const MB = 1024 * 1024;

export interface CheckContentsOptions {
  /** What koo.yaml says of the package. Without it, rules about a declaration have nothing to say. */
  declared?: DeclaredPackage;
  /** Severities and options; those of koo.yaml by default. */
  settings?: RuleSettings;
  /** Folders with nothing in them, sorted. */
  emptyFolders?: readonly string[];
  /** Bytes of the archive, when there is one: its size is then known, not guessed. */
  archiveBytes?: number;
  /** Is filled with the text of every file that a finding names, for code frames. */
  sources?: Map<string, SourceText>;
  /** Ids of the rules to run; all of them by default. Then no file is read. */
  only?: readonly string[];
  /** More readers, for the same pass through the files. */
  readers?: readonly ContentReader[];
  signal?: AbortSignal;
}

/**
 * Runs the package's rules over a folder or an archive, which is read once. Findings name a file as
 * `folder/scripts/install.sh` or `app.zip!/scripts/install.sh`; what is wrong with a declaration has its place in
 * `koo.yaml`.
 *
 * @throws what reading the contents throws
 */
export async function checkContents(
  contents: PackageContents,
  options: CheckContentsOptions = {},
): Promise<Finding[]> {
  const { declared, only, settings = declared?.project.rules ?? {}, sources } = options;
  const rules = only ? packageRules.filter(({ id }) => only.includes(id)) : packageRules;
  const subject = await subjectOf(contents, settings, options);
  const run = { settings, source: declared?.project.manifest ?? subject.at().source, sources };
  return suppressInPackage(runRules(rules, subject, run), subject, {
    ...run,
    // Those of container packages are checked beside these.
    known: [...packageRules, ...containerRules].map(({ id }) => id),
    ran: (id) =>
      packageRules.some((rule) => rule.id === id) &&
      (only?.includes(id) ?? true) &&
      settingOf({ id }, settings).severity !== 'off',
  });
}

async function subjectOf(
  contents: PackageContents,
  settings: RuleSettings,
  { archiveBytes, declared, emptyFolders = [], only, readers, signal }: CheckContentsOptions,
): Promise<PackageSubject> {
  const scripts = declared
    ? await declaredScripts(declared.asset, contents.files)
    : likelyScripts(contents.files);
  const insight = only
    ? NOTHING_SEEN
    : await lookInto(contents, {
        ...wantedBy(settings),
        readers,
        scripts: scriptsToRead(scripts),
        shownPath: (file) => shownPath(contents, file),
        signal,
      });
  for (const script of scripts) script.source = insight.texts.get(script.path);
  const whole = new SourceText(contents.name, '');
  return {
    archiveBytes,
    contents,
    declared,
    emptyFolders,
    insight,
    scripts,
    at: (...part) => (declared ? placeInManifest(declared, part) : { source: whole, span: START }),
    in: (file, span = START) => ({ source: textOf(contents, insight, file), span }),
  };
}

const NOTHING_SEEN: PackageInsight = {
  texts: new Map(),
  programs: [],
  secrets: [],
  moreSecrets: [],
  bashMistakes: new Map(),
};
const START = { start: 0, end: 0 };

/** What no rule asks for is not looked for: it costs time. */
function wantedBy(settings: RuleSettings) {
  const isOn = (id: string): boolean => settingOf({ id }, settings).severity !== 'off';
  const secret = packageRules.find(({ id }) => id === 'asset/secret')!;
  const { except, maximumMB } = settingOf(secret, settings).options;
  return {
    bash: isOn('asset/script-syntax'),
    programs: ['asset/program-architecture', 'asset/unlisted-architecture', 'asset/unwanted-file'].some(
      (id) => isOn(id),
    ),
    secrets: isOn(secret.id)
      ? { maximumBytes: Number(maximumMB) * MB, except: pathMatcher(except) }
      : undefined,
  };
}

function scriptsToRead(scripts: readonly LifecycleScript[]): Map<string, string> {
  return new Map(scripts.filter(({ file }) => file).map(({ command, path }) => [path, command]));
}

function placeInManifest({ asset, project }: DeclaredPackage, part: Array<number | string>) {
  const index = project.assets.findIndex(({ key }) => key === asset.key);
  return { source: project.manifest, span: project.spanOf(['assets', index, ...part]) };
}

function textOf(contents: PackageContents, { secrets, texts }: PackageInsight, file: string): SourceText {
  return (
    texts.get(file) ??
    secrets.find(({ path }) => path === file)?.source ??
    new SourceText(shownPath(contents, file), '')
  );
}

/**
 * Takes away what comments suppress: those in koo.yaml at the asset, which cover what is found in any file of its
 * package, and those in a file itself. An archive that no koo.yaml declares is somebody else's: its own word that
 * nothing is wrong counts for nothing.
 */
function suppressInPackage(
  findings: readonly Finding[],
  { at, declared, insight }: PackageSubject,
  options: ApplySuppressionsOptions,
): Finding[] {
  if (!declared) return [...findings];
  const { manifest } = declared.project;
  const texts = new Set([...insight.texts.values(), ...insight.secrets.map(({ source }) => source)]);
  const suppressions = [
    ...manifestSuppressions(manifest, at().span),
    ...[...texts].flatMap((source) => textSuppressions(source)),
  ];
  if (suppressions.length === 0) return [...findings];

  // For what is found in a file, the place is the line of koo.yaml that names the folder.
  const range = manifest.rangeOf(at('root').span);
  const placeholders = new Map<Finding, Finding>();
  for (const finding of findings) {
    if (finding.file !== manifest.file) placeholders.set(finding, { ...finding, file: manifest.file, range });
  }

  const left = new Set(applySuppressions([...findings, ...placeholders.values()], suppressions, options));
  for (const [finding, placeholder] of placeholders) {
    if (!left.delete(placeholder)) left.delete(finding);
  }

  return [...left];
}

/** Suppressions in a file of a package: at the end of a line they cover it, on a line of their own the next one. */
function textSuppressions(source: SourceText): Suppression[] {
  const { text } = source;
  const found: Suppression[] = [];
  for (let at = text.indexOf(SUPPRESSION_WORD); at !== -1; at = text.indexOf(SUPPRESSION_WORD, at + 1)) {
    const { column, line } = source.positionAt(at);
    const written = source.lineAt(line);
    const comment = COMMENT.exec(written);
    if (!comment || comment.index + comment[0].length !== column - 1) continue;
    const start = source.lineStarts[line - 1]!;
    const end = start + written.length - (COMMENT_END.exec(written)?.[0].length ?? 0);
    const directive = parseSuppression(text, { start: at, end });
    if (!directive) continue;
    const isAlone = written.slice(0, comment.index).trim() === '';
    found.push({ ...directive, source, covers: lineSpan(source, isAlone ? line + 1 : line) });
  }

  return found;
}

function lineSpan(source: SourceText, line: number): { start: number; end: number } {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  return { start, end: start + source.lineAt(line).length };
}
