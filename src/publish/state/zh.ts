import type { Chinese } from '../../i18n/message.js';
import type { stateMessages } from './messages.js';

export const zh: [Chinese<typeof stateMessages>] = [
  {
    area: 'publish/state',
    texts: {
      conflicts: ({ count, ours, theirs }) =>
        `状态文件有 ${count} 处合并冲突：“${ours}”与“${theirs}”修改了相同的条目。`,
      chooseSide: ({ file }) =>
        `每处冲突选择其中一方，或整个文件选择一方：git checkout --ours ${file}、git checkout --theirs ${file}`,
      thenPlan: () => '然后与目标核对：koo plan --target NAME',
      invalid: ({ path, problem }) => `状态无效：${path === '' ? '' : `${path}：`}${problem}。`,
      notUtf8: () => '不是 UTF-8 文本',
      notJson: () => '不是 JSON',
      noState: () => '响应中没有 koo 的状态',
      otherForm: () => '有的值不符合 koo 写入的格式',
      requires: ({ form }) => `值必须符合：${form}`,
      unknownKey: ({ key }) => `“${key}”不是 koo 写入的键`,
      tooDeep: () => '嵌套过深',
      restore: ({ file }) => `请从代码仓库恢复：git checkout ${file}`,
      restoreServer: () => '请在存储它的服务器上恢复较早的版本。',
      mixed: ({ key, section, target }) =>
        `目标 ${target} 的条目 ${section}.${key} 被修改过，或混合了合并的两方：校验值不匹配。`,
      takeOneSide: () => '请整条采用合并中某一方的条目，连同其校验值。',
      adoptAgain: ({ target }) =>
        `或者删除该条目，然后重新填写：koo adopt --target ${target}，或 koo handoff done`,
      otherProduct: ({ declared, stated }) => `状态属于商品 ${stated}，而 koo.yaml 声明的是 ${declared}。`,
      moveAway: ({ file }) => `如果这是新商品，请删除 ${file}；如果 koo.yaml 中的 ID 有误，请更正。`,
      otherAddress: () => '每个商品需要自己的状态：请使用另一个地址。',
      diverged: ({ key, mine, target, theirs }) =>
        `目标 ${target}：“${key}”在本机的 ID 是 ${mine}，在状态中是 ${theirs}。`,
      whichId: () => '请在控制台确认哪一个正确；另一个可能是重复创建的。',
      takeState: ({ target }) => `采用状态中的内容：koo state pull --target ${target}`,
      takeMachine: ({ target }) => `采用本机的内容：koo state push --target ${target} --force`,
      unwritable: ({ path, problem }) => `状态无法保存 koo 将要写入的内容：${path}：${problem}。`,
      checkValue: () => '请检查所填写的值，然后重新填写：koo handoff done',
      fileBusy: () => '另一个 koo 正在写入该商品的状态。',
      runAgain: () => '请重新运行同一命令。',
    },
  },
];
