import type { Chinese } from '../i18n/message.js';
import type { Described, rfsCalls, rfsMessages } from './messages.js';

const DESCRIBED: Readonly<Record<Described, string>> = {
  plan: '执行计划',
  stack: '资源栈',
  template: '模板',
  version: '版本',
};

export const zh: [Chinese<typeof rfsCalls>, Chinese<typeof rfsMessages>] = [
  {
    area: 'rfs/calls',
    texts: {
      templateVariables: () => '模板',
      newTemplate: () => '新建模板',
      newTemplateVersion: () => '新建模板版本',
      templates: () => '模板列表',
      template: () => '模板',
      templateDescription: () => '修改模板描述',
      templateDeletion: () => '删除模板',
      templateVersions: () => '版本列表',
      templateVersion: () => '模板版本',
      templateContent: () => '模板内容',
      templateVersionDeletion: () => '删除模板版本',
      newStack: () => '新建资源栈',
      stacks: () => '资源栈列表',
      stack: () => '资源栈',
      stackUpdate: () => '修改资源栈',
      deployment: () => '部署资源栈',
      stackDeletion: () => '删除资源栈',
      stackOutputs: () => '资源栈的输出',
      stackResources: () => '资源栈的资源',
      stackEvents: () => '资源栈的事件',
      newPlan: () => '新建执行计划',
      plans: () => '执行计划列表',
      plan: () => '执行计划',
      planContent: () => '执行计划的内容',
      planExecution: () => '执行执行计划',
      planDeletion: () => '删除执行计划',
      planPrice: () => '执行计划的询价',

      findNewTemplate: ({ name }) => `请列出模板：如果已执行，其中会有名为 ${name} 的模板。`,
      findNewVersion: ({ name }) => `请列出 ${name} 的版本：如果已执行，会多出一个版本。`,
      findDeletedTemplate: ({ name }) => `请列出模板：如果已执行，其中不再有 ${name}。`,
      findDeletedVersion: ({ name, version }) => `请列出 ${name} 的版本：如果已执行，其中不再有 ${version}。`,
      findNewStack: ({ name }) => `请列出资源栈：如果已执行，其中会有名为 ${name} 的资源栈。`,
      findDeployment: ({ name }) => `请查看资源栈 ${name} 的事件：如果已执行，会有新的事件。`,
      findDeletedStack: ({ name }) =>
        `请列出资源栈：如果已执行，其中不再有 ${name}，或者其状态为 DELETION_IN_PROGRESS。`,
      findNewPlan: ({ plan, stack }) => `请列出资源栈 ${stack} 的执行计划：如果已执行，其中会有 ${plan}。`,
      findDeletedPlan: ({ plan, stack }) =>
        `请列出资源栈 ${stack} 的执行计划：如果已执行，其中不再有 ${plan}。`,
      findExecution: ({ stack }) =>
        `请查看资源栈 ${stack}：如果已执行，其状态为 DEPLOYMENT_IN_PROGRESS 或之后的状态。`,
    },
  },
  {
    area: 'rfs',
    texts: {
      projectId: ({ id }) => `“${id}”不是项目 ID。`,
      copyProjectId: () => '请从控制台复制：我的凭证 > 项目列表，对应区域的一行。',
      region: ({ region }) => `“${region}”不是区域名称。`,
      regionForm: () => '区域的形式为 cn-north-4 或 ap-southeast-3。',
      unknownRegion: ({ meant, region }) =>
        `koo 不知道区域 ${region} 是否提供 RFS${meant === undefined ? '' : `；是否应为 ${meant}？`}${meant === undefined ? '。' : ''}仍会尝试连接。`,

      noAddress: ({ host }) => `${host} 没有返回模板的地址。`,
      onlyReads: () => '此操作只读取数据：请重新运行同一命令。',
      noMember: ({ member }) => `RFS 已执行，但没有返回 ${member}。`,
      listFirst: () => '再次执行前，请先列出现有内容。',
      notVariables: () => 'RFS 返回的不是变量列表。',

      templateSource: () => '模板只能以文本或地址其中一种方式给出。',
      giveTemplate: () => '请给出 template_body 或 template_uri。',
      bodyTooLong: ({ count, max }) => `模板有 ${count} 个字符；RFS 在请求中最多接收 ${max} 个。`,
      putIntoObs: () => '请打包成 zip 放到 RFS 可以读取的位置（OBS），并以 template_uri 给出其地址。',
      emptyTemplate: () => '模板为空。',
      templateUri: ({ max }) => `模板的地址不是 URL，或者超过 ${max} 个字符。`,
      giveZip: () => '请给出 zip 在 OBS 中的地址。',
      templateName: ({ name }) => `“${name}”不能作为模板名称。`,
      stackName: ({ name }) => `“${name}”不能作为资源栈名称。`,
      planName: ({ name }) => `“${name}”不能作为执行计划名称。`,
      nameForm: ({ max }) => `请使用 1 到 ${max} 个字母、数字、汉字、_ 和 -，并以字母或汉字开头。`,
      tooManyVariables: ({ count, max }) => `vars_structure 中有 ${count} 个变量；RFS 最多接收 ${max} 个。`,
      useVarsBody: () => '请把其余变量放到 vars_body 中。',
      variableTwice: ({ name }) => `变量 ${name} 给出了两次。`,
      giveOnce: () => '请只给出一次。',
      variablesUri: ({ max }) => `变量文件的地址不是 URL，或者超过 ${max} 个字符。`,
      givePresigned: () => '请给出 OBS 的临时授权地址。',
      version: ({ version }) => `“${version}”不是模板版本。`,
      versionForm: () => '版本的形式为 V1、V2……',
      descriptionTooLong: ({ count, max, of }) =>
        `${DESCRIBED[of]}的描述有 ${count} 个字符；RFS 最多接收 ${max} 个。`,

      planSubject: ({ name }) => `执行计划 ${name} `,
      stackSubject: ({ name }) => `资源栈 ${name} `,
      stackDeletionSubject: ({ name }) => `资源栈 ${name} 的删除`,
      stillInProgress: ({ minutes, status, subject }) =>
        `${minutes} 分钟后，${subject}仍未完成（${status}）。`,
      lookAtStack: ({ name }) => `请在控制台查看资源栈 ${name}：资源编排服务 > 资源栈。`,
      lookAtPlans: ({ name }) => `请在控制台查看资源栈 ${name}：资源编排服务 > 资源栈 > 执行计划。`,
      unknownStatus: () => '未知',
      noStatus: () => '无状态',
      noReason: () => '未说明原因',
      planFailed: ({ status, why }) => `RFS 无法创建执行计划（${status}）：${why}`,
      correctTemplate: () => '请修正模板或变量的值，然后重新运行同一命令。',
      stackFailed: ({ name, operation, status, why }) =>
        `${operation === 'deletion' ? '删除' : '部署'}资源栈 ${name} 失败（${status}）：${why}`,
      seeEvents: () => '资源栈的事件说明了是哪个资源。',

      clause: ({ sentence }) => sentence.replace(/[.。]$/, ''),
      nothingLeft: ({ name }) => `没有遗留任何内容：资源栈 ${name} 已删除。`,
      stackKept: ({ id, name }) =>
        `资源栈 ${name}（${id}）及其中创建的资源仍然保留，并会产生费用：请用 koo stack delete ${name} 删除。`,
      stackLeft: ({ id, name, why }) =>
        `资源栈 ${name}（${id}）仍然存在（${why}）。请用 koo stack delete ${name} 删除，或在控制台删除：资源编排服务 > 资源栈。`,
      stackMayBeLeft: ({ name, why }) =>
        `无法确定资源栈 ${name} 是否已创建（${why}）。请用 koo stack list 查看，或在控制台查看：资源编排服务 > 资源栈。`,
    },
  },
];
