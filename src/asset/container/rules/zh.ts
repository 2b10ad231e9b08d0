import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { meantOrKnown } from '../../chinese.js';
import { mebibytes } from '../../format-bytes.js';
import type { annotation } from './annotation.js';
import type { architecture } from './architecture.js';
import type { briefDescription } from './brief-description.js';
import type { categories } from './categories.js';
import type { chartField } from './chart-field.js';
import type { chartIcon } from './chart-icon.js';
import type { chartIdentity } from './chart-identity.js';
import type { chartMaintainers } from './chart-maintainers.js';
import type { chartMissing } from './chart-missing.js';
import type { csvContact } from './csv-contact.js';
import type { csvMissing } from './csv-missing.js';
import type { helmIgnore } from './helm-ignore.js';
import type { imageDigest } from './image-digest.js';
import type { imageRegistry } from './image-registry.js';
import type { images } from './images.js';
import type { layout } from './layout.js';
import type { literalImage } from './literal-image.js';
import type { packageName } from './package-name.js';
import type { packageSize } from './package-size.js';
import type { scenes } from './scenes.js';
import type { serviceType } from './service-type.js';
import type { source } from './source.js';
import type { yamlSyntax } from './yaml-syntax.js';

const SECOND_HAND = '该规则仅来自华为搜索结果中的摘录，未读到完整页面，因此 koo 不将其作为错误。';

export const zhRules: ChineseRules<{
  'container/annotation': typeof annotation;
  'container/architecture': typeof architecture;
  'container/brief-description': typeof briefDescription;
  'container/categories': typeof categories;
  'container/chart-field': typeof chartField;
  'container/chart-icon': typeof chartIcon;
  'container/chart-identity': typeof chartIdentity;
  'container/chart-maintainers': typeof chartMaintainers;
  'container/chart-missing': typeof chartMissing;
  'container/csv-contact': typeof csvContact;
  'container/csv-missing': typeof csvMissing;
  'container/helm-ignore': typeof helmIgnore;
  'container/image-digest': typeof imageDigest;
  'container/image-registry': typeof imageRegistry;
  'container/images': typeof images;
  'container/layout': typeof layout;
  'container/literal-image': typeof literalImage;
  'container/package-name': typeof packageName;
  'container/package-size': typeof packageSize;
  'container/scenes': typeof scenes;
  'container/service-type': typeof serviceType;
  'container/source': typeof source;
  'container/yaml-syntax': typeof yamlSyntax;
}> = {
  'container/annotation': {
    name: '服务包的注解',
    summary: 'Chart.yaml 或 CSV 缺少 OSC 要求的注解。',
    why: 'OSC 的页面要求 Chart.yaml 中有 source、categories、architecture 和 scenes，CSV 中还要有 description 和 alm-examples：云商店据此展示和部署服务。',
    fix: '在 Chart.yaml 的 `annotations` 下，或在 CSV 的 `metadata.annotations` 下添加。',
    messages: { missing: ({ file, name }) => `${file} 没有注解 ${name}。` },
  },
  'container/architecture': {
    name: '服务的处理器架构',
    summary: '架构既不是 x86_64 也不是 aarch64。',
    why: 'OSC 的页面写的是 `x86_64,aarch64`，没有提到其他架构：集群的节点据此选择。页面没有说明其他值会被拒绝。',
    fix: '填写 x86_64、aarch64，或用逗号分隔两者。',
    messages: { unknown: ({ word, ...others }) => `“${word}”不是 OSC 列出的架构${meantOrKnown(others)}` },
  },
  'container/brief-description': {
    name: '简短描述',
    summary: 'briefDescription 达到或超过 64 个字符。',
    why: `服务的简短描述必须少于 64 个字符。${SECOND_HAND}`,
    fix: '写得更短一些；其余内容放在描述中。',
    messages: {
      tooLong: ({ characters, limit }) => `简短描述有 ${characters} 个字符；必须少于 ${limit} 个。`,
    },
  },
  'container/categories': {
    name: '服务的分类',
    summary: '分类不在 OSC 的十二个分类之中。',
    why: 'OSC 的页面列出十二个分类；云商店据此归类服务。',
    fix: '使用其中之一：AI/Machine Learning、Application Runtime、Big Data、Database、Monitoring、Security、Streaming & Messaging、Integration & Delivery、Logging & Tracing、Developer Tools、Networking、Others。',
    messages: { unknown: ({ word, ...others }) => `“${word}”不是 OSC 的分类${meantOrKnown(others)}` },
  },
  'container/chart-field': {
    name: 'Chart.yaml 的必填内容',
    summary: 'Chart.yaml 缺少 apiVersion、name、version 或 description。',
    why: 'OSC 的页面要求填写这些字段。',
    fix: '在 Chart.yaml 中添加该字段。',
    messages: { missing: ({ field }) => `Chart.yaml 没有填写 ${field}。` },
  },
  'container/chart-icon': {
    name: 'chart 的图标',
    summary: 'Chart.yaml 写有 icon，或者旁边没有 logo。',
    why: `OSC 不使用 Chart.yaml 的 icon，而是显示与其并列的 logo.png、logo.jpg 或 logo.svg。${SECOND_HAND}`,
    fix: '将 logo.png、logo.jpg 或 logo.svg 放在 Chart.yaml 旁边。',
    messages: {
      ignored: () => 'OSC 不使用该图标：请将 logo.png、logo.jpg 或 logo.svg 放在 Chart.yaml 旁边。',
      noLogo: () => 'Chart.yaml 旁边没有 logo.png、logo.jpg 或 logo.svg。',
    },
  },
  'container/chart-identity': {
    name: 'chart 与资产不一致',
    summary: 'Chart.yaml 的名称或版本与 koo.yaml 中的资产不同。',
    why: '包按资产的名称和版本命名，而 helm 和 OSC 以 Chart.yaml 为准：买家得到的版本会与公布的不同。这是 koo 的建议。',
    fix: '在两处填写相同的名称和版本。',
    messages: {
      differs: ({ declared, part, stated }) =>
        `Chart.yaml 的 ${part} 是 ${stated}，koo.yaml 中是 ${declared}。`,
    },
  },
  'container/chart-maintainers': {
    name: 'chart 的维护者',
    summary: 'Chart.yaml 没有写维护者，或者维护者没有名称或邮箱。',
    why: 'OSC 的页面要求 maintainers 带有 name 和 email：买家和云商店需要知道联系谁。',
    fix: '在 Chart.yaml 中添加：`maintainers: [{ name: …, email: … }]`。',
    messages: {
      none: () => 'Chart.yaml 没有写维护者。',
      incomplete: ({ field }) => `该维护者没有 ${field}。`,
    },
  },
  'container/chart-missing': {
    name: '没有 Chart.yaml',
    summary: 'helm 类型的包顶层没有 Chart.yaml。',
    why: '没有它，该文件夹就不是 chart：helm 无法加载，OSC 也不知道它是什么。',
    fix: '将包含 Chart.yaml 的文件夹设为资产的 `root`。',
    messages: {
      elsewhere: ({ other }) => `文件夹顶层没有 Chart.yaml，但有 ${other}。`,
      missing: () => '文件夹顶层没有 Chart.yaml。',
    },
  },
  'container/csv-contact': {
    name: 'Operator 的提供者',
    summary: 'CSV 没有填写 spec.maintainers 或 spec.provider。',
    why: 'OSC 的页面要求两者都填写：买家和云商店需要知道联系谁。',
    fix: '在 `spec` 下添加 `maintainers: [{ name: …, email: … }]` 和 `provider: { name: … }`。',
    messages: { missing: ({ field }) => `CSV 没有填写 spec.${field}。` },
  },
  'container/csv-missing': {
    name: '没有 ClusterServiceVersion',
    summary: 'Operator 包没有 ClusterServiceVersion（CSV）。',
    why: 'OSC 的页面要求在 CSV 中说明 Operator。',
    fix: '将 CSV 放入 manifests/，命名为 NAME.clusterserviceversion.yaml，每个文件一个文档。',
    messages: { none: () => '包中没有 ClusterServiceVersion 文件。' },
  },
  'container/helm-ignore': {
    name: '.helmignore 中的行',
    summary: '.helmignore 中有一行对 helm 的含义与对 git 不同，或者 helm 不接受。',
    why: '对 git 而言 `!x` 是重新纳入 x；对 helm（因此对 koo 也一样）则是排除除 x 以外的全部内容，包括 Chart.yaml。含有 `**` 或方括号未闭合的行会使 helm 拒绝整个 chart；koo 打包时当作没有这一行。',
    fix: '改用不带 ! 和 ** 的写法说明要排除的内容，或者写在 .kooignore 中，它按 git 的方式读取。',
    messages: {
      negated: ({ rest }) => `helm 把这一行理解为“排除除 ${rest} 以外的全部内容”，koo 也是如此。`,
      rejected: ({ line }) => `helm 不接受这一行，koo 会忽略它：${line}`,
    },
  },
  'container/image-digest': {
    name: '镜像的摘要',
    summary: 'chart 只按标签引用镜像。',
    why: '审核之后标签可能指向其他镜像：买家运行的就不是经过审核的镜像。',
    fix: '在 values.yaml 的标签之后写上镜像仓库显示的摘要（`image: NAME:TAG@sha256:…`，或 `digest`）。',
    messages: { missing: ({ images }) => `这些镜像没有摘要：${images.join('、')}。` },
  },
  'container/image-registry': {
    name: '镜像所在的仓库',
    summary: '`registries` 没有改写 chart 的某个镜像，或其中某一项没有改写任何镜像。',
    why: '买家从软件包写明的仓库拉取镜像。遗漏的通常是您自己的仓库，买家无法访问。',
    fix: '在 koo.yaml 中映射其引用的开头（到 `/` 为止）：`registries: { registry.example.com/acme: swr.cn-east-3.myhuaweicloud.com/acme }`。保持不变的镜像可以映射到自身。',
    messages: {
      unmapped: ({ images }) => `\`registries\` 中没有改写这些镜像的项：${images.join('、')}。`,
      unused: ({ from }) => `chart 中没有以 ${from} 开头的镜像。`,
    },
  },
  'container/images': {
    name: '交付的镜像',
    summary: '镜像文件夹中没有 .tar，或者没有说明镜像对应关系的文件。',
    why: `交付包的 images/ 中有 *.tar 以及镜像对应关系的文件；镜像从外部拉取时可以省略。该文件的名称未知。${SECOND_HAND}`,
    fix: '用 `docker save -o NAME.tar` 保存镜像，并将索引放在旁边；或者从 koo.yaml 中去掉 `images`。',
    messages: {
      unreadable: () => '无法读取镜像文件夹。',
      noTar: () => '镜像文件夹中没有 .tar。',
      noIndex: () => '镜像文件夹中没有说明镜像对应关系的索引。',
    },
  },
  'container/layout': {
    name: 'OSC 包的目录结构',
    summary: 'OSC 包缺少 lifecycle.yaml、metadata，或 manifests/ 中的 CRD 或 CSD。',
    why: `OSC 的目录结构包括 metadata、manifests/（其中 NAME_crd.yaml 必需，另有 NAME_csd.yaml）、lifecycle.yaml（必需），以及可选的 vendor/、raw/ 和 README.md。${SECOND_HAND}`,
    fix: '将文件放在该位置；放在其他文件夹中不会被找到。',
    messages: { missing: ({ name }) => `包中没有 ${name}。` },
  },
  'container/literal-image': {
    name: '未写在 values.yaml 中的镜像',
    summary: 'chart 的模板直接写了镜像，而没有通过 values.yaml 引用。',
    why: `镜像必须通过 values.yaml 引用：云商店会为买家将其放入其他镜像仓库，并且只在那里查找。${SECOND_HAND}`,
    fix: '将镜像移到 values.yaml，在模板中写 `{{ .Values.… }}`。',
    messages: { found: ({ image }) => `镜像 ${image} 不是来自 values.yaml。` },
  },
  'container/package-name': {
    name: '容器包的名称',
    summary: '容器包的名称或版本中有 OSC 不接受的字符。',
    why: `包的名称为 NAME-VERSION，由字母、数字、_、- 和 . 组成，且不以后三者结尾。带 + 的版本受限制。${SECOND_HAND}`,
    fix: '资产的名称和版本只使用这些字符，并以字母或数字结尾。',
    messages: {
      characters: ({ name, refused }) =>
        `OSC 不接受包名称中的 ${refused.map((one) => JSON.stringify(one)).join(' ')}：${name}。`,
      end: ({ name }) => `包的名称不能以 _、- 或 . 结尾：${name}`,
    },
  },
  'container/package-size': {
    name: '容器包的大小',
    summary: '容器包超过 OSC 支持的大小。',
    why: `包最大为 4 MB；镜像不在包内，而是与其并列或在镜像仓库中。${SECOND_HAND}`,
    fix: '在 .kooignore 中，或在 chart 的 .helmignore 中，排除部署不需要的内容。',
    messages: { tooBig: ({ maximum, size }) => `包为 ${mebibytes(size)} MB；OSC 最多支持 ${maximum} MB。` },
  },
  'container/scenes': {
    name: '服务的运行环境',
    summary: 'scenes 既不是 CCE 也不是 UCS。',
    why: 'OSC 的页面对 chart 写的是 CCE，对 Operator 写的是 CCE 和 UCS：即服务可以部署到的集群类型。页面没有说明其他值会被拒绝。',
    fix: '填写 CCE、UCS，或用逗号分隔两者。',
    messages: { unknown: ({ word, ...others }) => `“${word}”不是 OSC 列出的 scenes${meantOrKnown(others)}` },
  },
  'container/service-type': {
    name: 'OSC 服务的类型',
    summary: 'OSC 包的 metadata 中的类型不是 helm 或 operator。',
    why: `服务的类型是 helm 或 operator。${SECOND_HAND}`,
    fix: '填写 `type: helm` 或 `type: operator`。',
    messages: { unknown: ({ type }) => `“${type}”不是服务的类型：请使用 helm 或 operator。` },
  },
  'container/source': {
    name: '服务的来源',
    summary: 'source 不是 ISV、OpenSource 或 HuaweiProvided。',
    why: `商家的服务为 ISV；未填写时 OSC 取 OpenSource。${SECOND_HAND}`,
    fix: '填写 ISV。',
    messages: { unknown: ({ word, ...others }) => `“${word}”不是 OSC 列出的来源${meantOrKnown(others)}` },
  },
  'container/yaml-syntax': {
    name: '描述文件不是 YAML',
    summary: 'Chart.yaml、lifecycle.yaml 或 CSV 不能作为一个 YAML 文档读取。',
    why: 'OSC 和 helm 从这些文件中读取包的信息。',
    fix: '改正该处的内容。',
    messages: { notYaml: ({ file, reason }) => `${file} 不是 YAML：${reason}` },
  },
};
