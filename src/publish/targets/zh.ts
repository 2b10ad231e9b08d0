import type { Chinese } from '../../i18n/message.js';
import type { foreignTargetMessages, targetMessages } from './messages.js';

export const zh: [Chinese<typeof targetMessages>, Chinese<typeof foreignTargetMessages>] = [
  {
    area: 'publish/targets',
    texts: {
      emulatorByHand: ({ address }) =>
        `位于 ${address} 的模拟器，其控制台只供人工操作：${address}/page/console/`,
      emulatorAt: ({ address }) => `位于 ${address} 的模拟器`,

      unknownTarget: ({ target }) => `没有目标“${target}”。`,
      didYouMean: ({ meant }) => `您是指“${meant}”吗？`,
      targets: ({ targets }) => `可用的目标有：${targets.join('、')}。`,
      targetsOrRegion: ({ targets }) =>
        `可用的有：${targets.join('、')}；也可以给出 --region 和 --project-id。`,
      targetsOrUrl: ({ targets }) => `可用的有：${targets.join('、')}；也可以用 --url 指定。`,
      declareTarget: () => '目标 `local` 始终可用；其他目标在 koo.yaml 的 `targets` 中声明。',

      notLookedUp: ({ target }) =>
        `没有密钥，因此 koo 没有查询 ${target}：以下内容来自 koo 自己的记录。请用 \`koo auth login\` 保存密钥，或设置 KOO_ACCESS_KEY 和 KOO_SECRET_KEY；使用 --offline 则不再显示此警告。`,
      goOnOffline: () => '不连接网络、按 koo 的记录继续：--offline',
      notOffline: ({ target }) => `目标 ${target} 来自插件，需要网络。`,
      omitOffline: () => '请去掉 --offline。',

      wrongIdKept: ({ name, problem, target }) =>
        `koo 记录的应用资产 ${name} 在 ${target} 上的 ID 无效。${problem}`,
      correctId: ({ command }) => `请输入控制台显示的 ID：${command}`,

      noRegion: ({ target }) => `RFS 按区域提供，而目标 ${target} 没有指定区域。`,
      giveRegion: () => '请给出 --region，例如 --region cn-north-4；或者在 koo.yaml 中给出目标的 `region`。',
      noProjectId: ({ region }) =>
        region === undefined ? 'RFS 需要您的项目 ID。' : `RFS 需要您在 ${region} 的项目 ID。`,
      copyProjectId: () => '请从控制台复制：我的凭证 > 项目列表，对应区域的一行。',
      giveProjectId: () =>
        '请给出 --project-id、环境变量 KOO_PROJECT_ID，或者在 koo.yaml 中给出目标的 `projectId`。',

      noEmulator: () => '目标为 `local`，但没有正在运行的模拟器。',
      orEmulator: () => '或者查看自带密钥的模拟器：请用 `koo emulator` 启动它，再加上 --target local。',
      startEmulator: () => '请在另一个终端中启动：koo emulator',
      callRfs: () => '或者调用 RFS 本身：--region cn-north-4 --project-id ID。',
      callKooGallery: () => '或者直接调用云商店：--target china、--target international、--target europe。',
      nameDomain: () => '或者指定认证域：--domain URL --client-id ID',

      hostNotAllowed: ({ host }) =>
        `koo.yaml 要求将使用您密钥签名的请求发往 ${host}，但代码仓库之外没有任何配置允许该主机。`,
      unknownHost: () => '如果您不认识该主机，请不要运行：编写 koo.yaml 的人会收到用您的密钥签名的请求。',
      allowHost: ({ host }) =>
        `如需允许，请设置 KOO_TARGET_HOSTS=${host}，或者在凭证文件的配置中写入 hosts: [${host}]。`,
      askedOnce: () => '在终端中运行时，koo 只询问一次并记住您的回答。',
    },
  },
  {
    area: 'publish/targets/foreign',
    texts: {
      noList: ({ plugin }) => `插件 ${plugin} 没有给出目标列表。`,
      leftOut: ({ number, plugin, problem }) => `已忽略插件 ${plugin} 的第 ${number} 个目标：${problem}。`,
      notAnObject: () => '它不是对象',
      wrongName: () => '其名称应由字母、数字、- 和 _ 组成，并以字母或数字开头',
      ownName: ({ name }) => `${name} 是 koo 自带或 koo.yaml 中的目标`,
      taken: ({ name }) => `已有目标 ${name}`,
      noOpen: ({ name }) => `${name} 没有函数 \`open\``,
    },
  },
];
