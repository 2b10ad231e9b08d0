import { listText } from '../i18n/list-text.js';
import { defineMessages } from '../i18n/message.js';
import type { YamlKind } from './value-words.js';
import { VERSION_FORMS } from './english.js';
import type { AccessType, AssetKind, ContainerType } from './project.js';
import type { VersionFormName } from './versions/version-form.js';

// What is wrong in koo.yaml, a set for each of its rules. Where a name, a key or a value has its backticks already, the
// field ends with `Quoted`; `inside` is what it is in: a quoted name, or `koo.yaml`.

/** The forms that the schema gives to texts. */
export type TextForm =
  | 'currency'
  | 'day'
  | 'imagePrefix'
  | 'key'
  | 'line'
  | 'offset'
  | 'booksRuleId'
  | 'ruleId'
  | 'size'
  | 'stateAddress'
  | 'variableName';

const TEXT_FORMS: Readonly<Record<TextForm, string>> = {
  currency: 'a currency of three capital letters, as in CNY',
  day: 'a day, as in 2026-11-20',
  imagePrefix: 'the beginning of an image reference: lower-case letters, digits, . _ - / and :',
  key: 'a word of letters, digits, - and _ that starts with a letter or a digit',
  line: 'one line, without control characters',
  offset: 'an offset from UTC, as in +08:00',
  booksRuleId: 'the id of a rule of koo reconcile, as in books/amount',
  ruleId: "a rule's id, as in template/unused-variable",
  size: 'a number with a unit, as in 200MB or 1.5 GiB',
  stateAddress: 'an address that begins with https:// or postgres://',
  variableName: 'the name of a variable: letters, digits, _ and -, not starting with a digit',
};

const YAML_KINDS: Readonly<Record<YamlKind, string>> = {
  boolean: 'true or false',
  false: 'false',
  list: 'a list',
  mapping: 'a mapping (`key: value`)',
  nothing: 'nothing',
  number: 'a number',
  other: 'something else',
  text: 'text',
  true: 'true',
  wholeNumber: 'a whole number',
};

/** What koo.yaml declares, and refers to by key. */
type Declared = 'asset' | 'template';

/** `a`, `a or b`, `a, b or c`. */
function or(words: readonly string[]): string {
  return listText(words, 'en', 'disjunction');
}

function quoted(word: string): string {
  return `\`${word}\``;
}

export const accessMessages = defineMessages('manifest/access', {
  templateOfSaas: ({ access }: { access: AccessType }) =>
    `A ${access} product’s spec has a template. KooGallery documents auto-deploy templates for license and image products only.`,
  specWithoutAsset: ({ index }: { index: number }) =>
    `\`specs[${index}]\` has no \`asset\`. KooGallery links a license product’s spec to its asset.`,
  unusualKind: (data: { access: AccessType; kind: AssetKind; usual: readonly AssetKind[] }) =>
    `A spec of a product with access \`${data.access}\` has an asset of kind \`${data.kind}\`; the usual kind is ${or(data.usual.map(quoted))}.`,
});

export const duplicateKeyMessages = defineMessages('manifest/duplicate-key', {
  twice: ({ key, list, value }: { key: string; list: 'assets' | 'specs' | 'templates'; value: string }) =>
    `Two ${list} have the ${key} \`${value}\`.`,
  firstOne: () => 'The first one.',
});

/** Two specs by their places in the list. */
interface TwoSpecs {
  index: number;
  other: number;
}

export const indistinctSpecsMessages = defineMessages('manifest/indistinct-specs', {
  sameAsset: ({ asset, index, other, template }: TwoSpecs & { asset: string; template: string }) =>
    `\`specs[${index}]\` and \`specs[${other}]\` have the same asset in the same version, and different templates. At a License product the console links a spec to an asset, and its template comes with the asset: the two cannot be distinguished. Declare the same folder as a second asset, with another \`key\` and \`name\`; name it at \`specs[${index}]\`, and write its id into template \`${template}\` instead of that of \`${asset}\`.`,
  other: () => 'The other spec.',
});

export const missingKeyMessages = defineMessages('manifest/missing-key', {
  missing: ({ inside, key }: { inside: string; key: string }) => `\`${key}\` is missing in ${inside}.`,
  templateOfSpec: ({ asset, index }: { asset: string; index: number }) =>
    `\`template\` is missing in \`specs[${index}]\`: the software package \`${asset}\` is deployed by a template.`,
});

export const pathMessages = defineMessages('manifest/path', {
  zeroByte: ({ path }: { path: string }) => `\`${path}\` contains a zero byte.`,
  backslash: ({ path }: { path: string }) => `\`${path}\` contains a \`\\\`; write \`/\` between folders.`,
  absolute: ({ path }: { path: string }) =>
    `\`${path}\` is absolute; write it relative to the folder of koo.yaml.`,
  outside: ({ path }: { path: string }) =>
    `\`${path}\` leads out of the folder of koo.yaml; move koo.yaml up, or move the folder in.`,
  linkOutside: ({ path }: { path: string }) =>
    `\`${path}\` is a link that leads out of the folder of koo.yaml; put the files themselves there.`,
});

export const targetMessages = defineMessages('manifest/target', {
  localElsewhere: () => '`local` is the emulator on this machine; give a target of your own another name.',
  siteAndUrl: ({ target }: { target: string }) =>
    `\`targets.${target}\` has a \`site\` and a \`url\`; keep one of them.`,
  noPlace: ({ sites, target }: { sites: readonly string[]; target: string }) =>
    `\`targets.${target}\` does not say where it is: it needs a \`site\` (${sites.join(', ')}) or a \`url\`.`,
  siteElsewhere: ({ target }: { target: string }) =>
    `\`targets.${target}\` is KooGallery's own site, and its addresses are fixed; give a target elsewhere another name.`,
  notHttps: () => 'A target’s `url` starts with `https://`.',
  credentials: () => 'A user name or password does not belong in koo.yaml; remove it from the `url`.',
  notBase: () => 'A target’s `url` is a base address: nothing after `?` or `#`.',
  plainHttp: () => '`http:` is for this machine only (127.0.0.1, localhost); write `https:`.',
});

export const typeMessages = defineMessages('manifest/type', {
  emptyFile: () => 'koo.yaml is empty.',
  empty: ({ expected, name }: { expected: readonly YamlKind[]; name: string }) =>
    `\`${name}\` is empty; it must be ${or(expected.map((kind) => YAML_KINDS[kind]))}.`,
  wrongType: (data: { actual: YamlKind; expected: readonly YamlKind[]; inside: string }) =>
    `${data.inside} must be ${or(data.expected.map((kind) => YAML_KINDS[kind]))}, but is ${YAML_KINDS[data.actual]}.`,
  unquotedText: ({ actual, inside, text }: { actual: YamlKind; inside: string; text: string }) =>
    `${inside} must be text, but is ${YAML_KINDS[actual]}; put it in quotes: ${text}.`,
  putInQuotes: ({ text }: { text: string }) => `Put it in quotes: ${text}.`,
});

export const unknownKeyMessages = defineMessages('manifest/unknown-key', {
  unknown: ({ inside, keyQuoted }: { inside: string; keyQuoted: string }) =>
    `${keyQuoted} is not known in ${inside}.`,
  misspelt: ({ inside, keyQuoted, meant }: { inside: string; keyQuoted: string; meant: string }) =>
    `${keyQuoted} is not known in ${inside}; did you mean \`${meant}\`?`,
  unknownAmong: (data: { inside: string; keyQuoted: string; known: readonly string[] }) =>
    `${data.keyQuoted} is not known in ${data.inside}. Known keys: ${data.known.map(quoted).join(', ')}.`,
  otherAccess: ({ access, name }: { access: string; name: string }) =>
    `\`${name}\` is not for products with access \`${access}\`.`,
});

export const unknownReferenceMessages = defineMessages('manifest/unknown-reference', {
  misspelt: ({ key, kind, meant }: { key: string; kind: Declared; meant: string }) =>
    `There is no ${kind} \`${key}\`; did you mean \`${meant}\`?`,
  /** `keys` are the first ones where there are more. */
  unknownAmong: (data: { key: string; keys: readonly string[]; kind: Declared; more: boolean }) =>
    `There is no ${data.kind} \`${data.key}\`. The ${data.kind}s are ${data.keys.map(quoted).join(', ')}${data.more ? ', …' : ''}.`,
  noneDeclared: ({ key, kind }: { key: string; kind: Declared }) =>
    `There is no ${kind} \`${key}\`. Declare it under \`${kind}s\`.`,
  unresolvable: ({ text, why }: { text: string; why: string }) => `\`${text}\` cannot be resolved: ${why}`,
});

export const unusedMessages = defineMessages('manifest/unused', {
  asset: ({ key }: { key: string }) => `No spec and no template uses the asset \`${key}\`.`,
  template: ({ key }: { key: string }) => `No spec uses the template \`${key}\`.`,
});

/** A value that is not one of those allowed. */
interface NotAllowed {
  name: string;
  /** The value; nothing where it is empty. */
  valueQuoted: string | undefined;
  /** The values that are allowed. */
  values: readonly string[];
  /** The types of which every value is allowed. */
  kinds: readonly YamlKind[];
}

/** `one of a, b or a list`, or the only one of them. */
function allowed({ kinds, values }: NotAllowed): string {
  const types = kinds.length === 0 ? [] : [or(kinds.map((kind) => YAML_KINDS[kind]))];
  const words = [...values, ...types];
  return `${words.length > 1 ? 'one of ' : ''}${or(words)}`;
}

export const valueMessages = defineMessages('manifest/value', {
  empty: ({ name }: { name: string }) => `\`${name}\` is empty.`,
  notAllowed: (data: NotAllowed) =>
    `\`${data.name}\` cannot be ${data.valueQuoted ?? 'empty'}. It must be ${allowed(data)}.`,
  misspelt: (data: NotAllowed & { meant: string }) =>
    `\`${data.name}\` cannot be ${data.valueQuoted ?? 'empty'}; did you mean \`${data.meant}\`? It must be ${allowed(data)}.`,
  wrongForm: ({ form, name, valueQuoted }: { form: TextForm; name: string; valueQuoted: string }) =>
    `\`${name}\` cannot be ${valueQuoted}; it must be ${TEXT_FORMS[form]}.`,
  wrongKeyForm: ({ form, inside, keyQuoted }: { form: TextForm; inside: string; keyQuoted: string }) =>
    `${keyQuoted} cannot be a key in ${inside}; a key must be ${TEXT_FORMS[form]}.`,
  wrongPattern: ({ name, pattern, valueQuoted }: { name: string; pattern: string; valueQuoted: string }) =>
    `\`${name}\` cannot be ${valueQuoted}; it must match ${pattern}.`,
  tooFewKeys: ({ min, name }: { min: number; name: string }) =>
    `\`${name}\` must have at least ${min === 1 ? '1 key' : `${min} keys`}.`,
  tooSmall: ({ min, name }: { min: number; name: string }) => `\`${name}\` must be at least ${min}.`,
  tooLong: ({ max, name }: { max: number; name: string }) =>
    `\`${name}\` must have at most ${max} characters.`,
  /** A keyword of JSON Schema that koo.yaml's has only since then. */
  invalid: ({ keyword, name }: { keyword: string; name: string }) =>
    `\`${name}\` is not valid (${keyword} in koo.yaml's schema).`,
  /** `problem` says what is wrong with the value. */
  notAnId: ({ name, problem }: { name: string; problem: string }) =>
    `\`${name}\` must be the ID that the seller console shows. ${problem}`,
  blankAtEnd: ({ name }: { name: string }) =>
    `\`${name}\` begins or ends with a blank, which no console shows; remove it.`,
  addressWithCredentials: ({ name }: { name: string }) =>
    `A user name or password does not belong in koo.yaml; remove it from \`${name}\`.`,
  addressNotHttps: ({ name }: { name: string }) => `\`${name}\` must start with \`https://\`.`,
  addressNotBase: ({ name }: { name: string }) =>
    `\`${name}\` is a base address: nothing after \`?\` or \`#\`.`,
  addressPlainHttp: ({ name }: { name: string }) =>
    `\`${name}\` may start with \`http:\` on this machine only (127.0.0.1, localhost); write \`https:\`.`,
  /** What has the name of a kind is for that kind. */
  ofOtherKind: ({ index, kind, part }: { index: number; kind: AssetKind; part: AssetKind }) =>
    `\`assets[${index}].${part}\` is for assets of kind \`${part}\`; this one is of kind \`${kind}\`.`,
  saasAddress: () =>
    'The address of a SaaS asset is `https` and a domain name, without a user name or password.',
  containerFormat: ({ suffix, type }: { suffix: string; type: ContainerType }) =>
    `A container package of type \`${type}\` is a ${suffix}: leave \`format\` out.`,
  registriesOfChart: ({ type }: { type: ContainerType }) =>
    `\`registries\` rewrites the values.yaml of a chart; a container package of type \`${type}\` has none.`,
  containerLinks: () =>
    'A container package keeps no links: write `resolve` to pack what they point to, or `refuse`.',
  zipLinks: () =>
    'A zip cannot keep links: write `resolve` to pack what they point to, `refuse`, or set `format` to `tar.gz`.',
});

export const versionMessages = defineMessages('manifest/version', {
  wrongForm: ({ form, version }: { form: VersionFormName; version: string }) =>
    `\`${version}\` does not have the form that \`release.versions\` requires: ${form} is ${VERSION_FORMS[form]}.`,
});
