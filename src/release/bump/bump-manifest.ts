import { isDeepStrictEqual } from 'node:util';
import { UsageError } from '../../errors/koo-error.js';
import { placeOf } from '../../project/place-of.js';
import type { ManifestData, TemplateData } from '../../project/manifest-data.js';
import type { Project } from '../../project/project.js';
import { SourceText, type Span } from '../../syntax/source-text.js';
import { parseYaml, type YamlPath } from '../../syntax/yaml/yaml.js';
import type { RaisedVersion } from './raised-version.js';
import { bumpMessages } from '../messages.js';

interface ScalarEdit extends Span {
  text: string;
}

/**
 * The text of koo.yaml with the new versions in it: at the assets, and wherever `set` of a template that deploys one
 * repeats its version. Comments, quotes and layout stay as they are.
 *
 * @throws UsageError `VERSION_NOT_EDITABLE` where the text cannot be changed so that just this changes
 */
export function bumpManifest(project: Project, raised: readonly RaisedVersion[]): string {
  const { manifest, spanOf } = project;
  const data = parseYaml(manifest).value as ManifestData;
  const places = [...assetPlaces(data, raised), ...setPlaces(data, raised)];
  const wanted = structuredClone(data);
  const edits = new Map<number, ScalarEdit>();
  for (const { path, version } of places) {
    write(wanted, path, version);
    const edit = scalarEdit(manifest.text, spanOf(path), version);
    if (edit) edits.set(edit.start, edit);
  }

  const text = [...edits.values()]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (before, edit) => before.slice(0, edit.start) + edit.text + before.slice(edit.end),
      manifest.text,
    );
  const { problems, value } = parseYaml(new SourceText(manifest.file, text));
  if (problems.length === 0 && isDeepStrictEqual(value, wanted)) return text;
  throw new UsageError('VERSION_NOT_EDITABLE', bumpMessages.notEditable(), {
    hints: [bumpMessages.writePlainly()],
    place: placeOf(project, places[0]!.path),
  });
}

interface VersionPlace {
  path: YamlPath;
  version: string;
}

function assetPlaces({ assets = [] }: ManifestData, raised: readonly RaisedVersion[]): VersionPlace[] {
  return raised.map(({ key, to }) => ({
    path: ['assets', assets.findIndex((asset) => asset.key === key), 'version'],
    version: to,
  }));
}

function setPlaces(data: ManifestData, raised: readonly RaisedVersion[]): VersionPlace[] {
  return (data.templates ?? []).flatMap((template, index) =>
    Object.entries(template.set ?? {}).flatMap(([variable, value]) => {
      const version = followed(data, template, String(value), raised);
      return version === undefined ? [] : [{ path: ['templates', index, 'set', variable], version }];
    }),
  );
}

/** What a value becomes that repeats the version of an asset; nothing where it may be another asset's that stays. */
function followed(
  data: ManifestData,
  template: TemplateData,
  value: string,
  raised: readonly RaisedVersion[],
): string | undefined {
  const deployed = (data.assets ?? []).filter(
    ({ key, version }) => version === value && deploys(data, template, key),
  );
  const versions = new Set(
    deployed.map(({ key, version }) => raised.find((one) => one.key === key)?.to ?? version),
  );
  const [only] = versions;
  return versions.size === 1 && only !== value ? only : undefined;
}

function deploys({ specs = [] }: ManifestData, { key, set = {} }: TemplateData, asset: string): boolean {
  return (
    specs.some((spec) => spec.template === key && spec.asset === asset) ||
    Object.values(set).some((value) => String(value).includes(`\${asset.${asset}.`))
  );
}

function write(data: unknown, path: YamlPath, value: string): void {
  const parent = path.slice(0, -1).reduce((part, step) => (part as Record<string, unknown>)[step], data);
  (parent as Record<string, unknown>)[path.at(-1)!] = value;
}

/**
 * Puts another text in the place of a YAML scalar, with the quotes it had. An alias stays one: what it stands for is
 * written elsewhere.
 */
function scalarEdit(yaml: string, span: Span, value: string): ScalarEdit | undefined {
  const written = yaml.slice(span.start, span.end);
  if (written.startsWith('*')) return undefined;
  if (written.startsWith('"')) return { ...span, text: JSON.stringify(value) };
  if (!written.startsWith("'") && isPlain(value)) return { ...span, text: value };
  return { ...span, text: `'${value.replaceAll("'", "''")}'` };
}

/** Whether it is the same text without quotes, wherever it stands; `1.0` would be a number. */
function isPlain(value: string): boolean {
  const parsed = parseYaml(new SourceText('', `[${value}]`)).value;
  return Array.isArray(parsed) && parsed.length === 1 && parsed[0] === value;
}
