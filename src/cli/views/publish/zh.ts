import type { Chinese } from '../../../i18n/message.js';
import { commandAt } from '../../../publish/command-at.js';
import type {
  deployedMessages,
  handOffMessages,
  planMessages,
  proofMessages,
  publishMessages,
  publishProgressMessages,
  releaseMessages,
  startedMessages,
  statusMessages,
  uploadMessages,
} from './messages.js';

const KINDS = {
  attach: '添加模板',
  await: '等待审核',
  create: '创建',
  delete: '删除',
  detach: '移除模板',
  link: '关联',
  'new-version': '新版本',
  none: '保持',
  relink: '重新关联',
  submit: '提交审核',
  unlink: '取消关联',
  update: '更新',
  upload: '上传软件包',
} as const;

const THINGS = { asset: '应用资产', product: '商品', spec: '规格', template: '模板' } as const;

const STATES = {
  confirmed: '已由您确认：没有接口可以显示',
  done: '已完成，尚未验证',
  open: '未完成',
  verified: '已验证',
} as const;

const SHORT_STATES = { ...STATES, confirmed: '已确认' } as const;

const STAGES = { keep: '已保存', plan: '已生成执行计划', read: '已解析' } as const;

const REJECTED = { keep: '拒绝保存', plan: '拒绝生成执行计划', read: '拒绝解析' } as const;

const REMOVED = { delete: '已删除', detach: '已移除', relink: '已改关联', unlink: '已取消' } as const;

export const zh: [
  Chinese<typeof planMessages>,
  Chinese<typeof publishMessages>,
  Chinese<typeof publishProgressMessages>,
  Chinese<typeof handOffMessages>,
  Chinese<typeof statusMessages>,
  Chinese<typeof proofMessages>,
  Chinese<typeof releaseMessages>,
  Chinese<typeof startedMessages>,
  Chinese<typeof uploadMessages>,
  Chinese<typeof deployedMessages>,
] = [
  {
    area: 'cli/views/publish/plan',
    texts: {
      nothing: ({ place, product, target }) =>
        `无需更改：商品 ${product} 在 ${target}（${place}）与 koo.yaml 的声明一致。`,
      head: ({ changes, place, product, target }) =>
        `商品 ${product}，目标 ${target}（${place}）：${changes} 项更改。`,
      title: ({ changes, product, target }) =>
        `**${product}，目标 ${target}**：${changes === 0 ? '无需更改' : `${changes} 项更改`}`,
      changeColumn: () => '更改',
      whatColumn: () => '对象',
      valuesColumn: () => '从 → 到',
      reasonColumn: () => '原因',
      handOff: () => '（人工步骤）',
      because: ({ reason }) => `原因：${reason}`,
      needs: ({ flag }) => `没有终端时，执行该计划需要：${flag}`,
      takesAway: ({ flag }) => `**将在目标上替换或移除**（需要 \`${flag}\`）：`,
      leftAlone: () => '保持不动：',
      unchanged: ({ count }) => `其余 ${count} 项无需更改。`,

      proving: ({ place, plan, price, stops, templates }) => {
        const results = [...(price ? ['预估价格'] : []), ...(plan ? ['将创建的资源'] : [])];
        return [
          `先由 RFS${place === undefined ? ' ' : `（${place}）`}校验并保存 ${templates.length} 个模板：${templates.join('、')}。`,
          results.length > 0
            ? `每个模板都会在空资源栈中生成执行计划，以显示${results.join('和')}，随后删除该资源栈。`
            : '',
          stops ? '如果 RFS 拒绝某个模板，发布将停止。' : '如果 RFS 拒绝某个模板，koo 会报告并继续发布。',
        ].join('');
      },

      kind: ({ kind }) => KINDS[kind],
      thing: ({ name, type }) => `${THINGS[type]} ${name}`,
      subject: ({ kind, template, what }) => {
        const { key, name, type, version } = what;
        const thing =
          type === 'spec' ? `规格 ${key}（${name}）` : `${THINGS[type]} ${type === 'product' ? key : name}`;
        if (kind === 'attach') return `${template!.name} → ${thing} ${version}`;
        if (kind === 'detach') return `${template!.name}（${thing} ${version}）`;
        return kind !== 'new-version' && version !== undefined ? `${thing} ${version}` : thing;
      },
    },
  },
  {
    area: 'cli/views/publish/publish',
    texts: {
      asset: () => '应用资产',
      spec: () => '规格',
      template: () => '模板',
      removed: ({ kind }) => REMOVED[kind],
      removal: ({ from, thing }) => `${thing}${from === undefined ? '' : `，原为${from}`}`,
      waiting: () => '等待',
      warning: () => '警告',
      id: () => 'ID',

      bytes: ({ count }) => `${count} 字节`,
      manual: ({ changes, place, product, steps, target }) => {
        const later = changes === 0 ? '' : `，其后还有 ${changes} 项更改`;
        return `商品 ${product}，目标 ${target}（${place}）：有 ${steps} 个步骤需要在卖家中心人工完成${later}。每完成一步后请再次运行同一命令。`;
      },
      published: ({ place, product, target }) => `商品 ${product} 已发布到 ${target}（${place}）。`,
      nothingNow: ({ place, product, target }) =>
        `koo 目前没有可执行的操作：商品 ${product}，目标 ${target}（${place}）。`,
      upToDate: ({ place, product, target }) =>
        `已是最新，无需更改：商品 ${product}，目标 ${target}（${place}）。`,
      link: ({ asset, template }) =>
        [
          ...(template === undefined ? [] : [`模板 ${template}`]),
          ...(asset === undefined ? [] : [`应用资产 ${asset}`]),
        ].join('，') || '已发布',
      waitingFor: ({ target, thing }) => `${thing}；完成后请再次运行 \`${commandAt(target, 'koo publish')}\``,
      findings: ({ count, hidden }) =>
        `有 ${count} 条不影响发布的发现${hidden > 0 ? `（其中 ${hidden} 个警告未显示）` : ''}：请用 \`koo template lint\` 和 \`koo asset check\` 查看。`,
      emulator: () => '这是您机器上的模拟器，不是云商店：所有内容仅保存在本机。',
    },
  },
  {
    area: 'cli/views/publish/progress',
    texts: { several: ({ titles }) => `${titles.length} 个步骤：${titles.join('，')}` },
  },
  {
    area: 'cli/views/publish/hand-offs',
    texts: {
      none: () => '没有人工步骤。',
      head: ({ id, state, target }) => `${id}（${target}）：${STATES[state]}`,
      after: () => '在此之后',
      found: () => '结果',
      page: () => '页面',
      command: () => '然后',
      superseded: () => '但是',
      handOff: () => '人工步骤',
      open: () => '打开',
      next: () => '然后',

      toDo: ({ after, id, what }) =>
        `${id}${after.length > 0 ? `（在 ${after.join('、')} 之后）` : ''}：${what.join('；')}`,
      unverified: ({ command, id }) => `${id} 已完成，尚未验证：${command}`,
      continueWith: ({ target }) => `接下来运行：${commandAt(target, 'koo publish')}`,
    },
  },
  {
    area: 'cli/views/publish/status',
    texts: {
      notPublished: ({ product }) => `商品 ${product} 尚未从此文件夹发布。请运行 \`koo publish\`。`,
      head: ({ product, target, updated }) => `商品 ${product}，目标 ${target}，更新时间 ${updated}`,
      asset: () => '应用资产',
      handOff: () => '人工步骤',
      spec: () => '规格',
      template: () => '模板',

      id: ({ id }) => `ID ${id}`,
      notRegistered: () => '未登记',
      notLinked: () => '未关联',
      otherwise: () => '（与 koo.yaml 不同）',
      handOffState: ({ state }) => SHORT_STATES[state],
      interrupted: ({ step, target }) =>
        `上次发布在“${step}”中途结束；请运行 \`${commandAt(target, 'koo publish')}\` 继续。`,
      open: ({ things }) => `未完成：${things.join('；')}。`,
      asDeclared: ({ target }) =>
        `按发布记录，版本和关联与 koo.yaml 的声明一致。未检查文件和目标：请用 \`${commandAt(target, 'koo plan')}\` 比较。`,
    },
  },
  {
    area: 'cli/views/publish/proof',
    texts: {
      head: ({ count, place }) => `RFS 对 ${count} 个模板的校验结果（${place}）：`,
      read: ({ variables }) => `已解析（${variables} 个变量）`,
      stored: ({ isNew, name, version }) => `${isNew ? '已保存为 ' : '已存在：'}${name} ${version}`,
      planned: () => STAGES.plan,
      rejected: ({ message, stage }) => `${REJECTED[stage]}：${message}`,
      waitsFor: ({ assets }) => `创建草稿之前 ${assets.join('、')} 的 ID 未知：其余在得到 ID 之后进行`,
      none: () => 'koo 与 RFS 的判断一致。',
      differences: ({ count }) => `koo 与 RFS 有 ${count} 处不同：`,
      onlyRfsRejects: ({ message, stage }) => `koo 未发现错误，RFS ${REJECTED[stage]}：${message}`,
      onlyKooRejects: ({ message, rule, stage }) =>
        `${rule}：koo 判为错误（${message}），RFS ${STAGES[stage]}`,
      variable: ({ field, ours, theirs }) => `${field}：koo 读到 ${ours ?? '无'}，RFS 读到 ${theirs ?? '无'}`,
      onlyRfs: ({ variable }) => `${variable}：只有 RFS 读到该变量`,
      onlyKoo: ({ variable }) => `${variable}：RFS 没有读到该变量`,
      leftover: ({ id, reason, stack }) =>
        `资源栈 ${stack}${id === undefined ? '' : `（${id}）`}可能仍然存在（${reason}）：请用 koo stack delete ${stack} 删除。`,
    },
  },
  {
    area: 'cli/views/publish/releases',
    texts: {
      none: ({ target }) => `没有从此文件夹向 ${target} 发布过。`,
      releaseColumn: () => '发布',
      timeColumn: () => '时间',
      assetsColumn: () => '应用资产',
      linksColumn: () => '关联',
      sameAs: ({ number }) => `（同 ${number}）`,

      back: ({ number, time }) => `回到 ${time} 的发布 ${number}：`,
      asset: ({ asset, version }) => `应用资产 ${asset} ${version}`,
      undone: ({ assets, target }) =>
        `koo.yaml 仍声明${assets.join('、')}：下一次 \`${commandAt(target, 'koo publish')}\` 会撤销本次回退。请同时恢复 koo.yaml，例如用 git。`,
      unchanged: ({ target }) =>
        `koo.yaml 保持不变：\`${commandAt(target, 'koo plan')}\` 会显示下一次发布将做的更改。`,
    },
  },
  {
    area: 'cli/views/publish/started',
    texts: {
      head: ({ files, folder }) => `已在 ${folder} 中创建商品，共 ${files} 个文件。`,
      manifest: () => '商品 ID、版本和规格：请改成您自己的',
      app: () => '软件包',
      chart: () => 'Helm chart（容器软件包）',
      server: () => '响应云商店生产接口调用的服务端',
      template: () => 'RFS 为买家运行的 Terraform 模板',
      next: () => '接下来：',
      key: () => '# 然后在 .env 中填写访问密钥',
      publish: () => '# 发布到本地目标（模拟器）：所有内容仅保存在本机',
    },
  },
  {
    area: 'cli/views/publish/upload',
    texts: {
      uploading: ({ name }) => `上传 ${name}`,
      accepted: ({ event, fileName, host }) =>
        `${host} 已接收云商店事件 ${event} 的${fileName === undefined ? '字符串' : `文件 ${fileName}`}`,
      size: () => '大小',
      sha256: () => 'SHA-256',
      request: () => '请求 ID',
    },
  },
  {
    area: 'cli/views/publish/deployed',
    texts: {
      package: () => '软件包',
      checksum: () => '校验值',
      path: () => '路径',
      image: () => '镜像',
      imageId: () => '镜像 ID',
      region: () => '区域',
      here: () => '本地',
      same: ({ file }) => `与 ${file} 一致`,
      differs: ({ file, hash }) => `不一致：${file} 的校验值为 ${hash}`,
      noChecksum: () => '未比较：云商店没有其校验值',
      unknownChecksum: () => '未比较：koo 不认识该校验值的类型',
    },
  },
];
