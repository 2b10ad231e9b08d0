import { formatBytes } from '../../../asset/format-bytes.js';
import type { Chinese } from '../../../i18n/message.js';
import type {
  archiveMessages,
  diffMessages,
  packageMessages,
  verifiedMessages,
  whyPackedMessages,
} from './messages.js';

const STEPS = { hash: '计算哈希', unpack: '解压' } as const;

const PARTS = {
  archive: '归档',
  checksum: '校验和',
  manifest: '清单',
  sbom: '物料清单',
  signature: '签名',
  statement: '来源证明',
  sums: '校验列表',
} as const;

export const zh: [
  Chinese<typeof packageMessages>,
  Chinese<typeof archiveMessages>,
  Chinese<typeof diffMessages>,
  Chinese<typeof verifiedMessages>,
  Chinese<typeof whyPackedMessages>,
] = [
  {
    area: 'cli/views/asset/package',
    texts: {
      checksum: () => '校验和',
      delivery: () => '交付包',
      manifest: () => '清单',
      name: () => '名称',
      sbom: () => '物料清单',
      sha256: () => 'SHA-256',
      size: () => '大小',
      statement: () => '来源证明',
      sums: () => '校验列表',

      nothingToCheck: () => 'koo.yaml 中只有 SaaS 资产：没有可检查的软件包或镜像。',
      packing: ({ name }) => `打包 ${name}`,
      bytes: ({ bytes }) => `${formatBytes(bytes)}（${bytes} 字节）`,
      files: ({ count }) => `${count} 个文件`,
      unpacked: ({ bytes }) => `解压后 ${formatBytes(bytes)}`,
      excluded: ({ count }) => `排除 ${count} 项`,
      executable: () => '可执行',
      note: ({ text }) => `  （${text}）`,
      signed: () => '已签名',
      unsigned: () => '未签名',
      spelled: ({ name, version }) => `${name}：资产扫描不接受点号，因此名称中的版本 ${version} 不含点号`,
    },
  },
  {
    area: 'cli/views/asset/archive',
    texts: {
      format: () => '格式',
      step: ({ name, step }) => `${STEPS[step]} ${name}`,
      entries: ({ count }) => `${count} 个条目`,
      more: ({ count }) => `另有 ${count} 个文件；用 --json 列出全部`,
      incomplete: () => '此后的条目无法列出。',
    },
  },
  {
    area: 'cli/views/asset/diff',
    texts: {
      link: ({ to }) => `指向 ${to} 的链接`,
      mode: ({ from, to }) => `权限 ${from} → ${to}`,
      counts: ({ added, changed, moved, removed }) =>
        `新增 ${added} 个，删除 ${removed} 个，修改 ${changed} 个，移动 ${moved} 个`,
      unpacked: ({ from, to }) => `解压后 ${from} → ${to}`,
      more: ({ count }) => `……另有 ${count} 项；用 --json 列出全部`,
      fileColumn: () => '文件',
    },
  },
  {
    area: 'cli/views/asset/verified',
    texts: {
      verifying: ({ name }) => `校验 ${name}`,
      good: ({ name }) => `${name}：可校验的内容全部一致`,
      bad: ({ name }) => `${name}：这不是当初打包生成的软件包`,
      sha256: () => 'SHA-256',
      part: ({ part }) => PARTS[part],
    },
  },
  {
    area: 'cli/views/asset/why-packed',
    texts: {
      never: ({ name, path }) => `${path} 不会打包：无论模式怎么写，${name} 都不会打包。`,
      noPattern: ({ path }) => `${path} 会打包：没有模式将其排除。`,
      included: ({ path, pattern, where }) => `${path} 会打包：\`${pattern}\` 将其重新纳入（${where}）。`,
      excluded: ({ path, pattern, where }) => `${path} 不会打包：\`${pattern}\` 将其排除（${where}）。`,
      link: ({ to }) => `它是指向 ${to} 的链接。`,
      builtIn: () => 'koo 的内置列表',
      helm: () => 'helm 自身的规则',
    },
  },
];
