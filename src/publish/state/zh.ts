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
      addressHoldsMore: () => 'koo.yaml 中状态的地址含有用户、密码或选项。',
      giveInEnvironment: () =>
        '只写主机和路径；凭证由 KOO_STATE_USERNAME 和 KOO_STATE_PASSWORD 或 KOO_STATE_TOKEN 提供。也可以用 KOO_STATE 提供完整地址。',
      notAnAddress: () => '状态的位置不是 koo 支持的地址。',
      addresses: () =>
        '可以是 https://…（Terraform HTTP 状态协议）或 postgres://…；不设置时使用 koo.lock.yaml。',
      credentials: () => '状态的凭证（KOO_STATE_…）',
      hostNotAllowed: ({ host }) => `koo.yaml 为状态指定了 ${host}，而代码仓库之外没有任何设置允许该主机。`,
      unknownHost: () => '如果您不认识该主机，请不要运行：它将得到状态的凭证，并决定 koo 使用哪些资产 ID。',
      allowHost: ({ host }) =>
        `要允许它，请设置 KOO_STATE_HOSTS=${host}，或将 KOO_STATE 设为完整地址。在终端中 koo 会询问一次。`,
      checkAddress: () => '请检查状态的地址：KOO_STATE，或 koo.yaml 中的 `state`。',
      checkCredentials: () =>
        '请检查状态的凭证：KOO_STATE_TOKEN，或 KOO_STATE_USERNAME 和 KOO_STATE_PASSWORD。',
      badCredentials: () => '状态的凭证不完整，或含有请求头无法携带的字符。',
      giveCredentials: () => '请设置 KOO_STATE_TOKEN，或同时设置 KOO_STATE_USERNAME 和 KOO_STATE_PASSWORD。',
      theCall: () => '对状态的请求',
      theLockCall: () => '对状态锁的请求',
      serverRefused: ({ status }) => `状态服务器返回 HTTP ${status}。`,
      noLocks: ({ status }) => `状态服务器在该地址不支持加锁（HTTP ${status}）。`,
      nameLock: () =>
        'GitLab 和 Gitea 在 …/lock 加锁：请设置 KOO_STATE_LOCK_ADDRESS、KOO_STATE_LOCK_METHOD=POST 和 KOO_STATE_UNLOCK_METHOD=DELETE。',
      withoutLocks: () =>
        '如果服务器不支持加锁，请设置 KOO_STATE_LOCK_METHOD=none，并确保同一时间只有一个流水线发布。',
      badMethod: ({ name }) => `${name} 不是 koo 能发送的方法。`,
      methods: ({ methods }) => `可用的方法：${methods.join('、')}。`,
      locked: ({ since, who }) =>
        `该商品的另一次发布持有状态锁${who === undefined ? '' : `：${who}`}${since === undefined ? '' : `，自 ${since}`}。`,
      waitForLock: () => '请等它结束，或让 koo 等待：--lock-timeout SECONDS',
      unlockDead: ({ id }) => `仅在确认它已中止时：koo state unlock ${id}`,
      unlock: ({ id }) => `释放锁：koo state unlock ${id}`,
      notUnlocked: ({ status }) => `操作已完成，但服务器没有释放状态锁（HTTP ${status}）。`,
      otherLock: ({ id }) => `状态没有被 ID 为 ${id} 的锁锁定。`,
      seeLock: () => '该 ID 在被拒绝的发布的提示信息中。',
      databaseFailed: ({ why }) => `无法使用状态数据库：${why}`,
      notOffline: () => '状态保存在别处，而使用 --offline 时不能发送任何请求。',
      omitOffline: () => '请去掉 --offline，或使用 `koo plan --offline`，它显示本机上次所知的内容。',
      checkDatabase: () => '请检查状态的地址、用户和密码，以及创建和写入表 koo_state 的权限。',
      runAgain: () => '请重新运行同一命令。',
    },
  },
];
