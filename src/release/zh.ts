import type { Chinese } from '../i18n/message.js';
import { VERSION_FORMS } from '../project/chinese.js';
import type { bumpMessages, changelogMessages } from './messages.js';

export const zh: [Chinese<typeof bumpMessages>, Chinese<typeof changelogMessages>] = [
  {
    area: 'release/bump',
    texts: {
      noAssets: () => 'koo.yaml 没有声明应用资产：没有可以提高的版本。',
      whereVersions: () => '版本写在 `assets[].version`。',
      unknownAsset: ({ asset }) => `没有应用资产“${asset}”。`,
      didYouMean: ({ meant }) => `您是指“${meant}”吗？`,
      assets: ({ assets }) => `应用资产有：${assets.join('、')}。`,
      notEditable: () => '无法只把新版本写入 koo.yaml 而不改动其他内容。',
      writePlainly: () => '请在该处直接写出版本，不使用锚点和别名；或者手动提高版本。',
      published: ({ asset, target, version }) => `应用资产 ${asset} 的版本 ${version} 已经发布到 ${target}。`,
      notNewerThanPublished: ({ asset, newest, target, version }) =>
        `应用资产 ${asset} 的版本 ${version} 不高于已发布到 ${target} 的 ${newest}。`,
      notNewer: ({ asset, given, version }) => `${given} 不高于应用资产 ${asset} 的版本 ${version}。`,
      nameNewer: () => '请写出更高的版本：koo release bump VERSION',
      nameNewerOrStep: () => '请写出更高的版本，或者要提高的部分：koo release bump minor',
      unchanged: ({ asset, version }) => `应用资产 ${asset} 的版本已经是 ${version}。`,
      unknownForm: ({ asset, version }) => `应用资产 ${asset} 的版本 ${version} 不是 koo 能够提高的写法。`,
      nameVersion: ({ asset }) => `请写出新的版本：koo release bump VERSION --asset ${asset}`,
      noSuchStep: ({ asset, step, version }) => `应用资产 ${asset} 的版本 ${version} 没有 ${step} 部分。`,
      raiseOther: ({ steps }) => `请提高 ${steps.join('、')} 之一，或者写出新的版本。`,
      otherForm: ({ form, version }) =>
        `${version} 不符合 \`release.versions\` 的写法：${form} 为 ${VERSION_FORMS[form]}。`,
      useForm: () => '请按该写法书写，或者修改 koo.yaml 中的 `release.versions`。',
      notAVersion: ({ given, steps }) =>
        steps.length > 0 ? `“${given}”既不是版本，也不是 ${steps.join('、')} 之一。` : `“${given}”不是版本。`,
      writeStep: ({ steps }) => `请写 ${steps.join('、')} 之一，或者新的版本。`,
      writeVersion: () => '请写出新的版本。',
    },
  },
  {
    area: 'release/changelog',
    texts: {
      missing: ({ file }) => `变更日志 ${file} 不存在。`,
      writeOrCorrect: () => '请编写它，或者改正 `release.changelog`；它相对于 koo.yaml 所在的文件夹。',
      none: () => 'koo.yaml 旁边没有 CHANGELOG.md。',
      writeOne: () => '请编写它，每个版本一个标题；或者用 `release.changelog` 指定其他文件。',
      unreadable: ({ file, reason }) => `无法读取 ${file}（${reason}）。`,
      checkFile: () => '请检查它是否为文件，以及您是否有读取权限。',
      tooLarge: ({ file }) => `${file} 超过 4 MiB。`,
      checkRightFile: () => '请检查文件是否正确。',
      noVersion: ({ file }) => `${file} 中没有版本。`,
      noEntry: ({ file, version }) => `${file} 没有说明版本 ${version}。`,
      renameHeading: ({ heading, unreleased }) =>
        `请将 ${unreleased} 下的内容移到标题 ${heading} 下，并在标题后写上日期。`,
      writeHeading: ({ heading }) => `请在标题 ${heading} 下写明新增内容，并在标题后写上日期。`,
    },
  },
];
