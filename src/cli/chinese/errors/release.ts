import type { ChineseErrors } from '../chinese-errors.js';

export const release: ChineseErrors = {
  NO_CHANGELOG: {
    'The changelog {file} is not there.': '变更日志 {file} 不存在。',
    'Write it, or correct `release.changelog`; it is relative to the folder of koo.yaml.':
      '请编写它，或者改正 `release.changelog`；它相对于 koo.yaml 所在的文件夹。',
    'There is no CHANGELOG.md beside koo.yaml.': 'koo.yaml 旁边没有 CHANGELOG.md。',
    'Write one, with a heading for each version, or name another file as `release.changelog`.':
      '请编写它，每个版本一个标题；或者用 `release.changelog` 指定其他文件。',
  },
  CHANGELOG_TOO_LARGE: {
    '{file} is larger than 4 MiB.': '{file} 超过 4 MiB。',
    'Check that it is the right file.': '请检查文件是否正确。',
  },
  CHANGELOG_UNREADABLE: {
    '{file} cannot be read ({reason}).': '无法读取 {file}（{reason}）。',
    'Check that it is a file and that you may read it.': '请检查它是否为文件，以及您是否有读取权限。',
  },
  NO_RELEASE_NOTES: {
    '{file} has no version.': '{file} 中没有版本。',
    '{file} says nothing of version {version}.': '{file} 没有说明版本 {version}。',
    'Give what stands under {unreleased} the heading {heading}, with a date behind it.':
      '请将 {unreleased} 下的内容改用标题 {heading}，并在其后写上日期。',
    'Write what is new below a heading {heading}, with a date behind it.':
      '请在标题 {heading} 下写明新增内容，并在其后写上日期。',
  },
  NO_ASSETS: {
    'koo.yaml declares no asset: there is no version to raise.':
      'koo.yaml 没有声明应用资产：没有可以提高的版本。',
    'Versions stand at `assets[].version`.': '版本写在 `assets[].version`。',
  },
  NO_VERSION: {
    '"{wish}" is no version, and nothing that can be raised.': '“{wish}”既不是版本，也不是可以提高的部分。',
    'Write one of {steps}, or the new version.': '请写 {steps} 之一，或者新的版本。',
    'Write the new version.': '请写出新的版本。',
  },
  NO_SUCH_STEP: {
    'Version {version} of asset {key} has no {step}.': '资产 {key} 的版本 {version} 没有 {step} 部分。',
    'Raise one of {steps}, or name the new version.': '请提高 {steps} 之一，或者写出新的版本。',
  },
  VERSION_FORM: {
    'Version {version} of asset {key} is of no form that koo can raise.':
      '资产 {key} 的版本 {version} 不是 koo 能够提高的写法。',
    'Name the new version: koo release bump VERSION --asset {key}':
      '请写出新的版本：koo release bump VERSION --asset {key}',
    '{version} is no version as `release.versions` wants them: {form} is {versionwords}.':
      '{version} 不符合 `release.versions` 的写法：{form} 为{versionwords}。',
    '{version} is no version as `release.versions` wants them: {form} is {words}.':
      '{version} 不符合 `release.versions` 的写法：{form} 为 {words}。',
    'Write it in that form, or change `release.versions` in koo.yaml.':
      '请按该写法书写，或者修改 koo.yaml 中的 `release.versions`。',
  },
  VERSION_UNCHANGED: {
    'Asset {key} has version {version} already.': '资产 {key} 的版本已经是 {version}。',
    'Name a newer one, or what to raise: koo release bump minor':
      '请写出更高的版本，或者要提高的部分：koo release bump minor',
    'Name a newer one: koo release bump VERSION': '请写出更高的版本：koo release bump VERSION',
  },
  VERSION_NOT_NEWER: {
    '{wish} is not newer than {version}, the version of asset {key}.':
      '{wish} 不高于资产 {key} 的版本 {version}。',
    'Version {version} of asset {key} would not be newer than {newest}, which is published to {target}.':
      '资产 {key} 的版本 {version} 不高于已发布到 {target} 的 {newest}。',
    'Name a newer one, or what to raise: koo release bump minor':
      '请写出更高的版本，或者要提高的部分：koo release bump minor',
    'Name a newer one: koo release bump VERSION': '请写出更高的版本：koo release bump VERSION',
  },
  VERSION_PUBLISHED: {
    'Version {version} of asset {key} is published to {target} already.':
      '资产 {key} 的版本 {version} 已经发布到 {target}。',
    'Name a newer one: koo release bump VERSION': '请写出更高的版本：koo release bump VERSION',
  },
  VERSION_NOT_EDITABLE: {
    'The new version cannot be written into koo.yaml without changing something else in it.':
      '无法只把新版本写入 koo.yaml 而不改动其他内容。',
    'Write the version as plain text in its place, without anchors and aliases, or raise it by hand.':
      '请在该处直接写出版本，不使用锚点和别名；或者手动提高版本。',
  },
};
