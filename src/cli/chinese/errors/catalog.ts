import type { ChineseErrors } from '../chinese-errors.js';

const HOW = {
  'Write it with: terraform providers schema -json > schema.json':
    '请这样生成：terraform providers schema -json > schema.json',
};

export const catalog: ChineseErrors = {
  BROKEN_CATALOG: {
    'A file of the catalog is not one that koo has written.': '资源目录中有一个文件不是 koo 写入的。',
    'Import the catalog again: koo catalog import FILE': '请重新导入资源目录：koo catalog import FILE',
  },
  NO_CATALOG: {
    'There is no catalogue of a provider in {folder}.': '{folder} 中没有 provider 的资源目录。',
    'Make one: koo catalog import FILE': '请生成：koo catalog import FILE',
  },
  UNKNOWN_TYPE: {
    'Release {version} of the provider has no type {type}.': 'provider 的版本 {version} 没有类型 {type}。',
    'It was removed; {version} is the last release with it.':
      '该类型已被移除；最后包含它的版本是 {version}。',
    'Types begin with huaweicloud_, for example huaweicloud_vpc.':
      '类型以 huaweicloud_ 开头，例如 huaweicloud_vpc。',
  },
  WHICH_PROVIDER: {
    '{file} does not say which provider is meant.': '{file} 没有说明指的是哪个 provider。',
    'Name one with --provider: {providers}.': '请用 --provider 指定其中一个：{providers}。',
  },
  SCHEMA_TOO_LARGE: { '{file} is larger than 256 MiB.': '{file} 超过 256 MiB。' },
  SCHEMA_UNREADABLE: { '{file} cannot be read.': '无法读取 {file}。', ...HOW },
  NOT_A_SCHEMA: {
    '{file} is no output of `terraform providers schema -json`.':
      '{file} 不是 `terraform providers schema -json` 的输出。',
    ...HOW,
  },
  NOT_A_CATALOG: {
    "{folder} holds other files than a catalogue's.": '{folder} 中有不属于资源目录的文件。',
    'Name a new folder.': '请指定一个新的文件夹。',
  },
};
