import { defineMessages } from '../i18n/message.js';
import { VERSION_FORMS } from '../project/english.js';
import type { VersionFormName } from '../project/versions/version-form.js';

/** Why a version is not raised. */
export const bumpMessages = defineMessages('release/bump', {
  noAssets: () => 'koo.yaml declares no asset: there is no version to raise.',
  whereVersions: () => 'Versions are declared at `assets[].version`.',
  unknownAsset: ({ asset }: { asset: string }) => `There is no asset "${asset}".`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,
  assets: ({ assets }: { assets: string[] }) => `The assets are ${assets.join(', ')}.`,
  notEditable: () => 'The new version cannot be written into koo.yaml without changing something else in it.',
  writePlainly: () =>
    'Write the version as plain text in its place, without anchors and aliases, or raise it by hand.',
  published: ({ asset, target, version }: { asset: string; target: string; version: string }) =>
    `Version ${version} of asset ${asset} is already published to ${target}.`,
  notNewerThanPublished: (o: { asset: string; newest: string; target: string; version: string }) =>
    `Version ${o.version} of asset ${o.asset} would not be newer than ${o.newest}, which is published to ${o.target}.`,
  notNewer: ({ asset, given, version }: { asset: string; given: string; version: string }) =>
    `${given} is not newer than ${version}, the version of asset ${asset}.`,
  nameNewer: () => 'Name a newer one: koo release bump VERSION',
  nameNewerOrStep: () => 'Name a newer one, or what to raise: koo release bump minor',
  unchanged: ({ asset, version }: { asset: string; version: string }) =>
    `Asset ${asset} already has version ${version}.`,
  unknownForm: ({ asset, version }: { asset: string; version: string }) =>
    `Version ${version} of asset ${asset} has no form that koo can raise.`,
  nameVersion: ({ asset }: { asset: string }) =>
    `Name the new version: koo release bump VERSION --asset ${asset}`,
  noSuchStep: ({ asset, step, version }: { asset: string; step: string; version: string }) =>
    `Version ${version} of asset ${asset} has no ${step}.`,
  raiseOther: ({ steps }: { steps: string[] }) =>
    `Raise one of ${steps.join(', ')}, or name the new version.`,
  otherForm: ({ form, version }: { form: VersionFormName; version: string }) =>
    `${version} does not have the form that \`release.versions\` requires: ${form} is ${VERSION_FORMS[form]}.`,
  useForm: () => 'Write it in that form, or change `release.versions` in koo.yaml.',
  notAVersion: ({ given, steps }: { given: string; steps: string[] }) =>
    steps.length > 0
      ? `"${given}" is not a version, nor one of ${steps.join(', ')}.`
      : `"${given}" is not a version.`,
  writeStep: ({ steps }: { steps: string[] }) => `Write one of ${steps.join(', ')}, or the new version.`,
  writeVersion: () => 'Write the new version.',
});

/** Why the changelog has no release notes. */
export const changelogMessages = defineMessages('release/changelog', {
  missing: ({ file }: { file: string }) => `The changelog ${file} does not exist.`,
  writeOrCorrect: () => 'Write it, or correct `release.changelog`; it is relative to the folder of koo.yaml.',
  none: () => 'There is no CHANGELOG.md next to koo.yaml.',
  writeOne: () => 'Write one, with a heading for each version, or name another file as `release.changelog`.',
  unreadable: ({ file, reason }: { file: string; reason: string }) => `${file} cannot be read (${reason}).`,
  checkFile: () => 'Check that it is a file and that you may read it.',
  tooLarge: ({ file }: { file: string }) => `${file} is larger than 4 MiB.`,
  checkRightFile: () => 'Check that it is the right file.',
  noVersion: ({ file }: { file: string }) => `${file} has no version.`,
  noEntry: ({ file, version }: { file: string; version: string }) =>
    `${file} has no entry for version ${version}.`,
  renameHeading: ({ heading, unreleased }: { heading: string; unreleased: string }) =>
    `Move what is under ${unreleased} below a heading ${heading}, followed by a date.`,
  writeHeading: ({ heading }: { heading: string }) =>
    `Write what is new below a heading ${heading}, followed by a date.`,
});
