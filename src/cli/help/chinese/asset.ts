import type { CommandTexts } from '../command-texts.js';
import { publishFlags, sharedFlags, targetFlags, workspaceFlags } from './shared-flags.js';

/** Of `koo asset …`. */
export const assetCommands: Readonly<Record<string, CommandTexts>> = {
  'asset:check': {
    summary: '在云商店检查之前，先检查软件包和镜像的内容。',
    description:
      '检查文件名、大小、目录结构、生命周期脚本和程序的适用平台，并查找敏感信息、密钥以及不应随包发布的文件。每条检查结果都会注明依据：云商店的扫描、指南、安全规范，或 koo 自身的规则。`koo asset pack` 和 `koo publish` 执行相同的检查。对于主机镜像，检查 check-image.sh 的报告。离线运行，不写入也不发送任何内容。',
    args: { key: '应用资产的键；默认为所有软件包和镜像。' },
    flags: {
      'fail-on': sharedFlags.failOn,
      format: sharedFlags.reportFormat,
      'image-script': '输出 check-image.sh，不做检查。该脚本在制作镜像之前在主机内运行。',
      ...workspaceFlags,
    },
  },
  'asset:delete': {
    summary: '删除目标上的应用资产或其草稿。',
    description:
      '云商店只能删除草稿，以及未关联任何商品的应用资产。如存在关联，则列出这些关联，不做任何变更。',
    args: { asset: 'koo.yaml 或发布回执中的键，或目标上的名称；加 @VERSION 表示其中一个草稿。' },
    flags: { ...publishFlags, 'dry-run': sharedFlags.dryRun },
  },
  'asset:deployed': {
    summary: '查看应用资产实际部署的内容，以及是否与本地软件包一致。',
    description:
      '向云商店查询应用资产的各版本及其软件包的校验值，即模板部署时读取的数据。使用 --check 或 --asset 可将本地软件包与控制台中已上传的软件包进行比较。不一致时退出码为 1；该应用资产没有可部署的内容时退出码为 4。',
    args: { id: '应用资产 ID；使用 --asset 时无需填写。' },
    flags: {
      ...targetFlags,
      all: '显示所有版本，而不仅是最新版本。',
      asset: 'koo.yaml 中应用资产的键：使用其在目标上的 ID、版本，以及 .koo/packages 中的软件包。',
      check: '要比较的软件包。',
      region: '部署所在的区域。',
      type: '应用资产的类型；默认为软件包。',
      version: '仅显示该版本。',
    },
  },
  'asset:diff': {
    summary: '比较两个软件包的差异。',
    description:
      '列出新增、删除、修改（内容或权限）和移动的文件。软件包可以是压缩包、其 koo-package.json，或应用资产的键（表示当前将要打包的内容）。只给出一个键时，与最近一次发布的版本比较。',
    args: { from: '较旧的软件包，或应用资产的键。', to: '较新的软件包。' },
    flags: {
      'exit-code': '软件包有差异时，以退出码 1 结束。',
      format: sharedFlags.format,
      project: sharedFlags.project,
      target: '最近一次发布的目标。',
    },
  },
  'asset:inspect': {
    summary: '检查任意压缩包并报告其中的问题。',
    description:
      '完整读取 zip、tar 或 tar.gz（不依赖文件扩展名）：内容、大小、SHA-256，以及关于路径和链接穿越、解压炸弹、条目重叠、文件头不实、文件损坏、敏感信息、脚本和程序的检查结果。不向磁盘解压任何内容，内存和时间均有上限。离线运行。',
    args: { file: '压缩包文件。' },
    flags: {
      'fail-on': sharedFlags.failOn,
      format:
        '报告格式：text、json、sarif、junit、github、gitlab、markdown；用 =FILE 写入文件。可多次指定；未将其他格式输出到终端时，在内容之后输出 text。',
      project: sharedFlags.project,
      sbom: '以 CycloneDX 1.6 格式写出压缩包中的组件；- 表示仅将其写到标准输出。',
    },
  },
  'asset:list': {
    summary: '列出将要打入软件包的文件。',
    description:
      '以目录树显示应用 `.kooignore` 和 `exclude` 之后的所有文件及其大小。不写入也不发送任何内容。',
    args: { key: '应用资产的键；默认为所有可打包的应用资产。' },
    flags: {
      flat: '每行输出一个路径，不含文件夹，便于其他程序处理。',
      project: sharedFlags.project,
      why: '说明该文件为何会或不会被打包，以及由哪条匹配规则决定。',
    },
  },
  'asset:pack': {
    summary: '检查并打包软件包和容器包，打包结果可重现。',
    description:
      '打包每个软件包和容器包的目录；`.kooignore` 文件和 koo.yaml 中的 `exclude` 用于排除文件。云商店会拒绝的内容在写入任何文件之前报告。压缩包旁边会生成：`sha256sum -c` 格式的 SHA-256、文件清单、CycloneDX 物料清单（SBOM）和 in-toto 来源证明；如果 KOO_SIGNING_KEY 或 KOO_SIGNING_KEY_FILE 提供了 ed25519 密钥，则对来源证明签名。可用 `koo asset verify` 校验。文件时间统一为 1980-01-01，或由 SOURCE_DATE_EPOCH 指定。',
    args: { key: '应用资产的键；默认为所有可打包的应用资产。' },
    flags: {
      out: '输出文件夹；默认为 koo.yaml 旁的 .koo/packages。',
      project: sharedFlags.project,
      provenance: '生成来源证明；默认取自 koo.yaml 的设置，否则生成。',
      sbom: '生成物料清单（SBOM）；默认取自 koo.yaml 的设置，否则生成。',
    },
  },
  'asset:verify': {
    summary: '根据旁边的附属文件校验软件包。',
    description:
      '用 .sha256 文件校验压缩包，用文件清单校验每个条目，用压缩包核对物料清单和来源证明，用公钥验证签名，并用 SHA256SUMS 校验所有文件。有差异或缺失时退出码为 1。',
    args: { package: '压缩包、存放软件包的文件夹，或应用资产的键；默认为 koo.yaml 旁的 .koo/packages。' },
    flags: {
      key: '验证签名所用的 ed25519 公钥（PEM）。',
      project: sharedFlags.project,
      'require-signature': '来源证明未签名时失败；需要 --key。',
    },
  },
};
