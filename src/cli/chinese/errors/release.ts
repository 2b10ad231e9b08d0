import type { ChineseErrors } from '../chinese-errors.js';

export const release: ChineseErrors = {
  NO_ASSETS: {
    'koo.yaml declares no asset: there is no version to raise.':
      'koo.yaml 没有声明应用资产：没有可以提高的版本。',
    'Versions stand at `assets[].version`.': '版本写在 `assets[].version`。',
  },
  NO_VERSION: {
    '"{wish}" is no version, and nothing that can be raised.': '“{wish}”既不是版本，也不是可以提高的部分。',
    'Write major, minor or patch, or the new version.': '请写 major、minor 或 patch，或者新的版本。',
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
