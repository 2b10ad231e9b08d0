import type { ChineseRules } from '../../../findings/chinese-rules.js';
import type { outputMissing } from './missing.js';
import type { outputNoAddress } from './no-address.js';
import type { outputNoDescription } from './no-description.js';
import type { outputNoUser } from './no-user.js';
import type { outputSecret } from './secret.js';

export const zhRules: ChineseRules<{
  'output/missing': typeof outputMissing;
  'output/no-address': typeof outputNoAddress;
  'output/no-description': typeof outputNoDescription;
  'output/no-user': typeof outputNoUser;
  'output/secret': typeof outputSecret;
}> = {
  'output/missing': {
    name: '没有输出',
    summary: '模板会创建资源，但没有输出。',
    why: '部署完成后买家看到的就是输出。没有输出，买家有了运行中的产品，却没有地址、ID 和下一步的说明。',
    fix: '添加 outputs.tf，至少输出访问产品的地址。',
    messages: { none: () => '模板没有输出：部署完成后买家看不到任何结果。' },
  },
  'output/no-address': {
    name: '输出中没有地址',
    summary: '模板创建了公网地址，但没有任何输出给出该地址。',
    why: '部署完成后买家看到的就是输出。没有地址，买家只能到账号的资源中查找。',
    fix: '添加一个输出，给出访问产品的地址。',
    messages: { none: () => '没有任何输出给出该公网地址：买家只能到账号的资源中查找。' },
  },
  'output/no-description': {
    name: '输出没有描述',
    summary: '根模块的输出没有 description，或者为空。',
    why: '部署完成后买家会看到输出；一句描述能告诉买家如何使用。',
    fix: '用一句话说明该值是什么、有什么用。',
    messages: {
      missing: ({ name }) => `输出“${name}”没有描述。`,
      empty: ({ name }) => `输出“${name}”的描述为空。`,
    },
  },
  'output/no-user': {
    name: '输出中没有用户名',
    summary: '买家填写了服务器的密码，但没有任何输出说明它属于哪个用户。',
    why: '部署完成后买家有地址和密码，却只能猜测用户名：root、Administrator，还是产品自己的用户。',
    fix: '添加一个给出用户名的输出，或者在其他输出的描述中写明用户名。',
    messages: { passwordWithoutUser: () => '买家填写了该密码，但没有任何输出说明它属于哪个用户。' },
  },
  'output/secret': {
    name: '输出中包含敏感信息',
    summary: '根模块的输出包含敏感的变量或属性，但没有标记 sensitive；Terraform 必定拒绝时为错误。',
    why: 'Terraform 会以“Output refers to sensitive values”停止。用 nonsensitive() 包裹时，有权查看资源栈的人都能看到它。',
    fix: '不要在输出中包含它，或者将输出标记为 sensitive = true：此时 RFS 显示 <sensitive>。',
    messages: {
      attribute: ({ name, origin }) =>
        `输出“${name}”包含 ${origin}（provider 将其标记为敏感属性）：没有 sensitive = true 时 Terraform 会拒绝。`,
      sensitive: ({ name, origin }) =>
        `输出“${name}”包含敏感的 ${origin}：没有 sensitive = true 时 Terraform 会拒绝。`,
      perhaps: ({ name, origin }) =>
        `输出“${name}”包含敏感的 ${origin}：如果所取的是敏感值，没有 sensitive = true 时 Terraform 会拒绝。`,
      revealed: ({ name, origin }) =>
        `输出“${name}”包含敏感的 ${origin}：nonsensitive() 会在资源栈中以明文显示该值；RFS 建议先做哈希。`,
    },
  },
};
