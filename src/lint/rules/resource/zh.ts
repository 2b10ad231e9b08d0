import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { listText } from '../../../i18n/list-text.js';
import {
  DECLARATIONS,
  inModule,
  orDidYouMean,
  quotedChoice,
  quotedList,
  REQUIRED_KINDS,
  typeOrBlock,
  VALUE_KINDS,
} from '../../chinese.js';
import type { resourceBadAddress } from './bad-address.js';
import type { resourceBadFormat } from './bad-format.js';
import type { resourceBlockCount } from './block-count.js';
import type { resourceBlockForm } from './block-form.js';
import type { resourceConflictingArguments } from './conflicting-arguments.js';
import type { resourceDeprecated } from './deprecated.js';
import type { resourceFixedFlavor } from './fixed-flavor.js';
import type { resourceFixedId } from './fixed-id.js';
import type { resourceFixedZone } from './fixed-zone.js';
import type { resourceFullWidthText } from './full-width-text.js';
import type { resourceIgnoredArgument } from './ignored-argument.js';
import type { resourceMissingArgument } from './missing-argument.js';
import type { resourceMissingPeriod } from './missing-period.js';
import type { resourceNewerThanConstraint } from './newer-than-constraint.js';
import type { resourceNewerThanRfs } from './newer-than-rfs.js';
import type { resourceOneOf } from './one-of.js';
import type { resourceOutOfRange } from './out-of-range.js';
import type { resourcePaidInAdvance } from './paid-in-advance.js';
import type { resourcePasswordWithoutEffect } from './password-without-effect.js';
import type { resourceReadOnly } from './read-only.js';
import type { resourceRequiredWith } from './required-with.js';
import type { resourceStatedLimit } from './stated-limit.js';
import type { resourceTimeouts } from './timeouts.js';
import type { resourceUnknownArgument } from './unknown-argument.js';
import type { resourceUnknownType } from './unknown-type.js';
import type { resourceUnlistedValue } from './unlisted-value.js';
import type { resourceWrongType } from './wrong-type.js';

const OF_AN_ACCOUNT = { address: '公网地址', securityGroup: '安全组', subnet: '子网', vpc: 'VPC' } as const;

function addressOf({ isDefault, name, text }: { isDefault: boolean; name: string; text: string }): string {
  return `“${name}”${isDefault ? '的默认值' : ''}为“${text}”`;
}

function rangeText({ max, min }: { max?: number; min?: number }): string {
  if (min === undefined) return `不超过 ${max}`;
  return max === undefined ? `不小于 ${min}` : `在 ${min} 到 ${max} 之间`;
}

function valueOf({ isDefault, name, value }: { isDefault: boolean; name: string; value: string }): string {
  return `“${name}”的${isDefault ? '默认' : ''}值为 ${value}`;
}

function allowedOf({
  allowed,
  hasMore,
  meant,
}: {
  allowed: readonly string[];
  hasMore: boolean;
  meant: string | undefined;
}): string {
  return `${allowed.join('、')}${hasMore ? '……' : ''}${orDidYouMean(meant)}`;
}

export const zhRules: ChineseRules<{
  'resource/bad-address': typeof resourceBadAddress;
  'resource/bad-format': typeof resourceBadFormat;
  'resource/block-count': typeof resourceBlockCount;
  'resource/block-form': typeof resourceBlockForm;
  'resource/conflicting-arguments': typeof resourceConflictingArguments;
  'resource/deprecated': typeof resourceDeprecated;
  'resource/fixed-flavor': typeof resourceFixedFlavor;
  'resource/fixed-id': typeof resourceFixedId;
  'resource/fixed-zone': typeof resourceFixedZone;
  'resource/full-width-text': typeof resourceFullWidthText;
  'resource/ignored-argument': typeof resourceIgnoredArgument;
  'resource/missing-argument': typeof resourceMissingArgument;
  'resource/missing-period': typeof resourceMissingPeriod;
  'resource/newer-than-constraint': typeof resourceNewerThanConstraint;
  'resource/newer-than-rfs': typeof resourceNewerThanRfs;
  'resource/one-of': typeof resourceOneOf;
  'resource/out-of-range': typeof resourceOutOfRange;
  'resource/paid-in-advance': typeof resourcePaidInAdvance;
  'resource/password-without-effect': typeof resourcePasswordWithoutEffect;
  'resource/read-only': typeof resourceReadOnly;
  'resource/required-with': typeof resourceRequiredWith;
  'resource/stated-limit': typeof resourceStatedLimit;
  'resource/timeouts': typeof resourceTimeouts;
  'resource/unknown-argument': typeof resourceUnknownArgument;
  'resource/unknown-type': typeof resourceUnknownType;
  'resource/unlisted-value': typeof resourceUnlistedValue;
  'resource/wrong-type': typeof resourceWrongType;
}> = {
  'resource/bad-format': {
    name: '值的格式不正确',
    summary: '按 provider 自身的校验，网段、IP 地址或 JSON 文本的格式不正确。',
    why: 'RFS 生成执行计划时 provider 会拒绝。网段必须写成其首地址：192.168.1.1/16 会被拒绝。由于 RFS 所运行的版本可能接受更多写法，此处为警告。',
    fix: '使用提示中给出的网段、有效的地址或 JSON；jsonencode(…) 总能生成有效的 JSON。',
    messages: {
      cidr: (value) => `${formatOf(value)}，应为网段，例如 192.168.0.0/16。`,
      hostBits: ({ network, ...value }) =>
        `${formatOf(value)}，这是 ${network} 中的一个地址：provider 只接受网段本身。`,
      ip: (value) => `${formatOf(value)}，应为 IP 地址。`,
      ipv4: (value) => `${formatOf(value)}，应为 IPv4 地址。`,
      json: ({ isDefault, name }) => `“${name}”应为 JSON，而其${isDefault ? '默认值' : '值'}不是。`,
    },
  },
  'resource/missing-period': {
    name: '包年包月资源缺少周期',
    summary: '资源按包年包月计费，却没有给出购买时长。',
    why: 'provider 的页面说明，charging_mode 为 prePaid 时，period 和 period_unit 必填。provider 在创建该资源时才会拒绝，此时其他资源已经创建。',
    fix: '同时给出 period 和 period_unit，或者让 charging_mode 保持 postPaid。',
    messages: {
      missing: ({ isDefault, missing, page }) =>
        `“charging_mode”${isDefault ? '的默认值' : ''}为 prePaid，必须同时给出${quotedList(missing)}：${page}`,
    },
  },
  'resource/stated-limit': {
    name: '值超出 provider 页面所述的限制',
    summary: '值过长、过短、过大、过小，或包含其资源类型的页面未列出的字符。',
    why: '服务会在部署资源栈时拒绝其中的大多数，此时其他资源已经创建。页面为 provider 最新版本的页面；其中的限制与数千个可用配置的值对照过。',
    fix: '使用提示中给出的限制之内的值。',
    messages: {
      number: ({ isDefault, max, min, name, number, page }) =>
        `“${name}”${isDefault ? '的默认值' : ''}为 ${number}，其页面说明取值应${rangeText({ max, min })}：${page}`,
      length: ({ isAtLeast, isDefault, length, max, min, name, page }) =>
        `“${name}”${isDefault ? '的默认值' : ''}${isAtLeast ? '至少' : ''}有 ${length} 个字符，其页面说明字符数应${rangeText({ max, min })}：${page}`,
      character: ({ character, chars, isDefault, name, page }) =>
        `“${name}”${isDefault ? '的默认值' : ''}包含“${character}”，其页面说明只能包含${charactersText(chars)}：${page}`,
      start: ({ isDefault, name, page, text }) =>
        `“${name}”${isDefault ? '的默认值' : ''}为 ${JSON.stringify(text)}，其页面说明应以字母开头：${page}`,
    },
  },
  'resource/bad-address': {
    name: '不是 IPv4 地址',
    summary: '值看起来像 IPv4 地址或网段，实际上不是。',
    why: 'provider 或其后的服务会拒绝，其中一些要到部署资源栈时才拒绝。',
    fix: '写四个 0 到 255 的数字，网段后面再写 0 到 32 的掩码：192.168.0.0/16。',
    messages: {
      wrongCount: ({ count, ...value }) => `${addressOf(value)}：地址由四个数字组成，这里有 ${count} 个。`,
      tooLarge: ({ number, ...value }) => `${addressOf(value)}：${number} 大于 255。`,
      badMask: (value) => `${addressOf(value)}：“/”后面的掩码应为 0 到 32 之间的数字。`,
      noMask: (value) => `${addressOf(value)}：网段要有掩码，例如 /24。`,
    },
  },
  'resource/block-count': {
    name: '块的数量过多或过少',
    summary: '块出现的次数多于或少于类型所允许的次数。',
    why: 'Terraform 会拒绝（“Too many … blocks”、“Insufficient … blocks”），RFS 无法生成执行计划。',
    fix: '合并这些块，或者补上缺少的块。',
    messages: {
      tooMany: ({ count, max, name }) => `“${name}”出现 ${count} 次，最多允许 ${max} 次。`,
      tooFew: ({ count, min, name }) => `“${name}”出现 ${count} 次，至少需要 ${min} 次。`,
    },
  },
  'resource/block-form': {
    name: '块与参数写法混淆',
    summary: '类型中的块写成了带“=”的参数，或者参数写成了块。',
    why: 'Terraform 会拒绝（“Unsupported argument”、“Unsupported block type”），RFS 无法生成执行计划。',
    fix: '块写成 `name { … }`，每个元素一个；参数写成 `name = …`。',
    messages: {
      isBlock: ({ name }) => `“${name}”是块：请写成 \`${name} { … }\`，不要写“=”。`,
      isArgument: ({ isMap, name }) => `“${name}”是参数：请写成 \`${name} = ${isMap ? '{ … }' : '…'}\`。`,
    },
  },
  'resource/conflicting-arguments': {
    name: '互斥的参数',
    summary: '同时设置了类型只接受其中一个的两个参数。',
    why: 'provider 会拒绝（“… conflicts with …”），RFS 无法生成执行计划。',
    fix: '保留所需的那一个。',
    messages: {
      conflict: ({ name, other }) => `“${name}”与“${other}”互斥。`,
    },
  },
  'resource/deprecated': {
    name: '已废弃的类型或参数',
    summary: '使用了 provider 已废弃的类型或参数。',
    why: '目前仍可使用；provider 以后的版本可能将其移除，而版本由 RFS 选择。',
    fix: '请在 provider 页面中查找替代项：另一种类型、另一个参数，或者另一个块中的参数。确实不需要时才删除。',
    messages: {
      type: ({ type }) => `${type} 已废弃。`,
      argument: ({ path, type }) => `${type} 的“${path}”已废弃。`,
    },
  },
  'resource/fixed-flavor': {
    name: '云服务器规格写死',
    summary: '云服务器的规格写死在模板中，买家无法选择其他规格。',
    why: '规格会售罄，某些区域或可用区可能根本没有该规格：在发布新版本的模板之前，任何部署都不会成功。',
    fix: '用变量传入规格，并让表单提供可用的规格：prompt 为 hwc:ecs:flavors。或者用数据源 huaweicloud_compute_flavors 选取。',
    messages: {
      fixed: ({ flavor }) =>
        `规格写死为“${flavor}”：在该规格售罄或未提供的地方，部署都会失败。请用带 prompt hwc:ecs:flavors 的变量或数据源获取。`,
    },
  },
  'resource/fixed-id': {
    name: '特定账号或区域的 ID',
    summary: '模板中写死了镜像、VPC、子网、安全组或公网地址的 ID。',
    why: '模板在买家的账号中运行，那里没有作者的网络。公共镜像在每个区域的 ID 都不同。',
    fix: '在模板中创建，或用数据源查询（镜像可按名称查询，或者使用资产的部署物），或者由表单中填写的变量传入 ID。',
    messages: {
      image: ({ id }) =>
        `镜像写死为“${id}”：它只存在于一个区域或一个账号中。请用 huaweicloud_images_image 按名称查询。`,
      ofAccount: ({ id, kind }) =>
        `${OF_AN_ACCOUNT[kind]}写死为“${id}”：它只存在于一个账号中，而买家使用另一个账号。请在模板中创建，或者用变量传入其 ID。`,
    },
  },
  'resource/fixed-zone': {
    name: '可用区写死',
    summary: '模板中写死了可用区。',
    why: '可用区属于一个区域，因此模板无法部署到其他区域；该可用区售罄时，模板在哪里都无法部署。',
    fix: '使用数据源 huaweicloud_availability_zones，或者由表单以 prompt hwc:ecs:availabilityZones 提供的变量。',
    messages: {
      fixed: ({ zone }) =>
        `可用区写死为“${zone}”：模板只能部署在该区域，可用区售罄时则无法部署。请从 huaweicloud_availability_zones 或变量获取。`,
    },
  },
  'resource/full-width-text': {
    name: '值中有全角字符',
    summary: '由字母和数字组成的值中有全角符号，通常来自中文输入法。',
    why: '服务会把“80，443”当作一个词，在部署资源栈时拒绝。',
    fix: '改为对应的 ASCII 符号。',
    messages: {
      fullWidth: ({ ascii, name, sign }) => `“${name}”中有全角字符“${sign}”。请写成“${ascii}”。`,
    },
  },
  'resource/ignored-argument': {
    name: 'ignore_changes 中的未知参数',
    summary: '资源的 ignore_changes 中有其类型不支持的参数或块。',
    why: 'Terraform 会在类型中查找这些名称，没有的会被拒绝（“Unsupported attribute”），RFS 无法生成执行计划。',
    fix: '改正拼写，或者去掉它。要忽略所有变更，请写 `ignore_changes = all`，不带方括号。',
    messages: {
      unknown: ({ meant, name, ...body }) =>
        `${typeOrBlock(body)} 没有可忽略的参数“${name}”${orDidYouMean(meant)}`,
    },
  },
  'resource/missing-argument': {
    name: '缺少必选参数',
    summary: '资源、数据源或块缺少必选的参数或块。',
    why: 'Terraform 会拒绝（“The argument … is required”），RFS 无法生成执行计划。',
    fix: '添加该参数。`koo catalog show TYPE` 会列出类型所需的参数。',
    messages: {
      missing: ({ names, ...body }) => `${typeOrBlock(body)} 必须设置${quotedList(names)}。`,
    },
  },
  'resource/newer-than-constraint': {
    name: '比版本约束允许的更新',
    summary: '类型或参数所在的 provider 版本，被模板自身的版本约束排除在外。',
    why: 'Terraform 选取约束所允许的版本。这些版本都不认识该类型或参数，因此会拒绝模板，RFS 无法生成执行计划。',
    fix: '让约束从包含模板所用内容的版本开始，例如 `>= 1.62.0`，并且不设上限。或者不使用该类型或参数。',
    messages: {
      type: ({ constraint, name, release }) =>
        `${name} 从 provider 的 ${release} 版本开始提供，而版本约束“${constraint}”只允许更早的版本。`,
      argument: ({ constraint, name, release }) =>
        `“${name}”在 provider 的 ${release} 版本之后才提供，而版本约束“${constraint}”只允许更早的版本。`,
    },
  },
  'resource/newer-than-rfs': {
    name: '比 RFS 已知运行的版本更新',
    summary: '类型或参数所在的 provider 版本，不确定 RFS 是否运行。',
    why: 'RFS 落后于公共的 provider：2025-11-07 时其页面列出的版本最高为 1.72.1，而该版本的支持期已过，RFS 现在很可能运行更新的版本。不认识该类型或参数的版本会拒绝模板。',
    fix: '在 RFS 中试用模板（创建资源栈，使用执行计划），或者不使用它。RFS 运行了更新的版本时，请用选项 `newest` 说明。',
    messages: {
      type: ({ name, newest, release }) =>
        `${name} 从 provider 的 ${release} 版本开始提供；RFS 的页面在 2025-11-07 列出的版本最高为 ${newest}。`,
      argument: ({ name, newest, release }) =>
        `“${name}”在 provider 的 ${release} 版本之后才提供；RFS 的页面在 2025-11-07 列出的版本最高为 ${newest}。`,
    },
  },
  'resource/one-of': {
    name: '多选一的参数都没有设置',
    summary: '资源或数据源的类型要求设置若干参数之一，但一个都没有设置。',
    why: 'provider 会拒绝（“one of … must be specified”），RFS 无法生成执行计划。由于 RFS 所运行的版本要求可能较少，此处为警告。',
    fix: '添加提示中列出的参数之一。',
    messages: {
      none: ({ names, ...body }) => `${typeOrBlock(body)} 必须设置${quotedChoice(names)}之一。`,
    },
  },
  'resource/out-of-range': {
    name: '超出取值范围',
    summary: '数值或文本长度超出 provider 最新版本的取值范围。',
    why: '生成执行计划时 provider 会拒绝。由于 RFS 所运行的版本取值范围可能不同，此处为警告。',
    fix: '使用提示中给出的取值范围内的值。',
    messages: {
      number: ({ isDefault, name, number, ...range }) =>
        `“${name}”${isDefault ? '的默认值' : ''}为 ${number}，取值应${rangeText(range)}。`,
      length: ({ isDefault, length, name, ...range }) =>
        `“${name}”${isDefault ? '的默认值' : ''}有 ${length} 个字符，字符数应${rangeText(range)}。`,
    },
  },
  'resource/paid-in-advance': {
    name: '包周期资源',
    summary: '无论买家如何选择，资源都按周期购买；如果还会自动续费，则为警告。',
    why: '自动部署会立即支付此类资源的费用（AutoPay），而控制台会先显示订单：依次使用一个折扣、代金券、余额。第二天删除资源栈，按周期支付的费用也不会退还。立即支付这一点来自华为关于代金券和折扣的页面摘录。',
    fix: '用变量设置 charging_mode，默认值为 postPaid；或者在变量的描述中说明购买的内容和时长。',
    messages: {
      bought: ({ type }) => `${type} 按周期购买：自动部署会立即支付（AutoPay），买家无法选择。`,
      renews: () => '该资源会自动续费：在取消续费之前，买家会一直付费。',
      paysAtOnce: () => '无论 auto_pay 如何设置，自动部署都会立即支付（AutoPay）。',
    },
  },
  'resource/password-without-effect': {
    name: '不起作用的密码',
    summary: 'Linux 云服务器同时设置了 admin_pass 和 user_data，而脚本没有设置密码。',
    why: '使用带 cloud-init 的镜像时，设置了 user_data 后 admin_pass 不起作用（provider 页面的说明）：买家填写的密码无法登录。',
    fix: '在 user_data 中设置密码，例如用 chpasswd 写入哈希；或者不写 admin_pass，改用密钥对。',
    messages: {
      noEffect: () =>
        '使用带 cloud-init 的 Linux 镜像时，设置了 user_data 后“admin_pass”不起作用，而该脚本没有设置密码。',
    },
  },
  'resource/read-only': {
    name: '只能由 provider 设置的属性',
    summary: '模板设置了由 provider 决定取值的属性。',
    why: 'Terraform 会拒绝（“its value will be decided automatically”），RFS 无法生成执行计划。',
    fix: '去掉它；需要时用引用读取。',
    messages: {
      readOnly: ({ name }) => `不能设置“${name}”：它的值由 provider 决定。`,
    },
  },
  'resource/required-with': {
    name: '需要与其他参数同时设置',
    summary: '设置了参数，却没有设置它所依赖的参数。',
    why: 'provider 会拒绝（“all of … must be specified”），RFS 无法生成执行计划。由于 RFS 所运行的版本要求可能较少，此处为警告。',
    fix: '添加另一个参数，或者去掉该参数。',
    messages: {
      missing: ({ missing, name }) => `“${name}”必须与${quotedList(missing)}同时设置，但没有设置。`,
    },
  },
  'resource/timeouts': {
    name: '类型没有的 timeouts',
    summary: 'timeouts 块中有类型没有超时设置的操作，或者类型没有 timeouts，或者其中的文本不是时长。',
    why: 'Terraform 不接受类型中没有的操作（“Unsupported argument”），provider 不接受无法读取的时长，RFS 无法生成执行计划。',
    fix: '使用类型具有的操作，值为数字加单位 h、m、s 的时长：“1h30m”。',
    messages: {
      none: ({ type }) => `${type} 没有 timeouts：请去掉该块。`,
      unknown: ({ known, name, type }) =>
        `${type} 没有超时设置“${name}”，可用的有 ${listText(known, 'zh')}。`,
      misspelt: ({ meant, name, type }) => `${type} 没有超时设置“${name}”${orDidYouMean(meant)}`,
      notDuration: ({ name, value }) => `“${name}”应为“10m”或“1h30m”这样的时长，此处为 ${value}。`,
    },
  },
  'resource/unknown-argument': {
    name: '未知参数',
    summary: '资源或数据源中有其类型不支持的参数或块。',
    why: 'Terraform 不接受类型中没有的参数（“An argument named … is not expected here”），RFS 无法生成执行计划。',
    fix: '改正拼写，或者去掉它。',
    messages: {
      unknown: ({ kind, meant, name, ...body }) =>
        `${typeOrBlock(body)} 没有${kind === 'block' ? '块' : '参数'}“${name}”${orDidYouMean(meant)}`,
    },
  },
  'resource/unknown-type': {
    name: '未知的资源或数据源类型',
    summary: '资源或数据源的类型在华为云 provider 的任何版本中都没有，或者已经移除。',
    why: 'Terraform 不接受 provider 中没有的类型，RFS 无法生成执行计划。',
    fix: '改正拼写，或者使用替代它的类型。',
    messages: {
      unknown: ({ meant, mode, type }) =>
        `provider 没有${DECLARATIONS[mode]}类型 ${type}${orDidYouMean(meant)}`,
      otherMode: ({ meant, mode, type }) =>
        `${type} 是 provider 的${DECLARATIONS[mode === 'data' ? 'resource' : 'data']}，不是${DECLARATIONS[mode]}${orDidYouMean(meant)}`,
      removed: ({ last, mode, type }) =>
        `${DECLARATIONS[mode]}类型 ${type} 已移除：provider 最后包含它的版本是 ${last}。`,
      replaced: ({ heir, last, mode, type }) =>
        `${DECLARATIONS[mode]}类型 ${type} 已移除：provider 最后包含它的版本是 ${last}。替代它的可能是 ${heir}。`,
      swapped: ({ mode, module, name, type }) =>
        `类型写在名称之前：请写成 ${mode} "${type}" "${name}"${inModule(module)}。`,
    },
  },
  'resource/unlisted-value': {
    name: 'provider 未列出的值',
    summary: '参数的值不在 provider 最新版本接受或说明的取值范围内。',
    why: '部署资源栈时，provider 或其后的服务会拒绝大多数这样的值。由于 RFS 所运行的版本可能接受其他值，此处为警告。',
    fix: '使用提示中列出的值之一。',
    messages: {
      checked: (unlisted) => `${valueOf(unlisted)}，provider 接受的值为 ${allowedOf(unlisted)}`,
      documented: (unlisted) => `${valueOf(unlisted)}，provider 列出的值为 ${allowedOf(unlisted)}`,
    },
  },
  'resource/wrong-type': {
    name: '值的类型错误',
    summary: '参数的值无法由 Terraform 转换为所需的类型。',
    why: 'Terraform 会尽可能在数字、字符串和布尔值之间转换，其余的会拒绝（“Inappropriate value for attribute”），RFS 无法生成执行计划。',
    fix: '给出该类型的值：数字（或引号中的数字）、true 或 false、方括号中的列表、花括号中的映射；引用整个块时写出具体的属性，例如 TYPE.NAME.id。',
    messages: {
      isBlock: ({ name }) => `“${name}”是块：请写成 "${name}": { … }。`,
      value: ({ name, required, value }) => `“${name}”需要${REQUIRED_KINDS[required]}，而此处为 ${value}。`,
      kind: ({ kind, name, required }) =>
        `“${name}”需要${REQUIRED_KINDS[required]}，而这里得到的是${VALUE_KINDS[kind]}。`,
      wholeBlock: ({ name, required }) =>
        `“${name}”需要${REQUIRED_KINDS[required]}，而这里是整个块：请加上属性名。`,
      wholeBlockWithId: ({ name, required }) =>
        `“${name}”需要${REQUIRED_KINDS[required]}，而这里是整个块：请加上属性名，例如 id。`,
    },
  },
};

function formatOf({ isDefault, name, text }: { isDefault: boolean; name: string; text: string }): string {
  return `“${name}”${isDefault ? '的默认值' : ''}为“${text}”`;
}

const CLASSES: Readonly<Record<string, string>> = {
  ' ': '空格',
  '0-9': '数字',
  'A-Za-z': '英文字母',
  'a-z': '小写字母',
  letter: '字母',
};

function charactersText(chars: readonly string[]): string {
  return chars.map((one) => CLASSES[one] ?? `“${one}”`).join('、');
}
