import { formatBytes } from '../../../asset/format-bytes.js';
import type { Language } from '../../../i18n/language.js';

/** What is said of a package, packed or not; of other archives and of the zips of templates most of it, too. */
export interface PackageWords {
  labels: Readonly<
    Record<
      'checksum' | 'delivery' | 'manifest' | 'name' | 'sbom' | 'sha256' | 'size' | 'statement' | 'sums',
      string
    >
  >;
  packing(name: string): string;
  bytes(count: number): string;
  files(count: number): string;
  unpacked(bytes: number): string;
  leftOut(count: number): string;
  executable: string;
  /** Behind a name, as small print. */
  aside(note: string): string;
  /** Beside a name in a list, far enough from it that the name can be picked by itself. */
  note(text: string): string;
  signed: string;
  unsigned: string;
  spelled(name: string, version: string): string;
  comma: string;
  semicolon: string;
}

export const PACKAGE_WORDS: Readonly<Record<Language, PackageWords>> = {
  en: {
    labels: {
      checksum: 'checksum',
      delivery: 'delivery',
      manifest: 'manifest',
      name: 'name',
      sbom: 'sbom',
      sha256: 'sha256',
      size: 'size',
      statement: 'origin',
      sums: 'sums',
    },
    packing: (name) => `pack ${name}`,
    bytes: (count) => `${formatBytes(count)} (${count} bytes)`,
    files: (count) => `${count} ${count === 1 ? 'file' : 'files'}`,
    unpacked: (bytes) => `${formatBytes(bytes)} unpacked`,
    leftOut: (count) => `${count} left out`,
    executable: 'executable',
    aside: (note) => ` (${note})`,
    note: (text) => `  (${text})`,
    signed: 'signed',
    unsigned: 'not signed',
    spelled: (name, version) =>
      `${name}: version ${version} is spelled without dots, which the asset scan does not accept`,
    comma: ', ',
    semicolon: '; ',
  },
  zh: {
    labels: {
      checksum: '校验和',
      delivery: '交付包',
      manifest: '清单',
      name: '名称',
      sbom: '物料清单',
      sha256: 'SHA-256',
      size: '大小',
      statement: '来源证明',
      sums: '校验列表',
    },
    packing: (name) => `打包 ${name}`,
    bytes: (count) => `${formatBytes(count)}（${count} 字节）`,
    files: (count) => `${count} 个文件`,
    unpacked: (bytes) => `解压后 ${formatBytes(bytes)}`,
    leftOut: (count) => `排除 ${count} 项`,
    executable: '可执行',
    aside: (note) => `（${note}）`,
    note: (text) => `  （${text}）`,
    signed: '已签名',
    unsigned: '未签名',
    spelled: (name, version) => `${name}：资产扫描不接受点号，因此名称中的版本 ${version} 不含点号`,
    comma: '，',
    semicolon: '；',
  },
};
