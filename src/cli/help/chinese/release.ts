import type { CommandTexts } from '../command-texts.js';
import { sharedFlags } from './shared-flags.js';

/** Of `koo release …`. */
export const releaseCommands: Readonly<Record<string, CommandTexts>> = {
  'release:bump': {
    summary: '提升 koo.yaml 中应用资产的版本号，以及引用该版本号的模板。',
    description:
      '未指定 VERSION 时，将最后一个数字加一。注释和排版保持不变。不符合 `release.versions` 或不高于回执中已发布版本的版本号会被拒绝，且不写入任何内容。离线运行。',
    args: { version: 'major、minor 或 patch，或具体的版本号。' },
    flags: {
      asset: '仅处理该应用资产（键或名称）；可多次指定；默认为所有应用资产。',
      'dry-run': '仅显示变更，不写入。',
      project: sharedFlags.project,
    },
  },
  'release:notes': {
    summary: '输出变更日志中某个版本的内容，用作版本说明。',
    description:
      '读取 koo.yaml 旁的 CHANGELOG.md，或 `release.changelog` 指定的文件；每个版本一个标题，格式同 Keep a Changelog。未指定 VERSION 时，输出 koo.yaml 所声明版本的内容。离线运行。',
    args: { version: '变更日志中有对应标题的版本。' },
    flags: { project: sharedFlags.project },
  },
};
