import type { Chinese } from '../../i18n/message.js';
import type { uploadMessages } from './messages.js';

export const zh: [Chinese<typeof uploadMessages>] = [
  {
    area: 'marketplace/upload',
    texts: {
      upload: () => '上传',
      findOut: () => '重新发送之前，请先向云商店确认该云商店事件的上传是否已到达。',

      fileChanged: ({ how }) => `发送过程中文件发生了变化：${how}。`,
      waitUntilFinished: () => '发送没有完成，因此没有存储任何内容。请等文件写完后重新发送。',
      endedEarly: ({ bytes, done }) => `在 ${bytes} 字节中的第 ${done} 字节处结束`,
      otherSize: ({ after, before }) => `原为 ${before} 字节，现为 ${after} 字节`,
      written: () => '被写入',
      replaced: () => '被删除或替换',
      otherHash: ({ after, before }) => `SHA-256 原为 ${before}，现为 ${after}`,
      notAFile: ({ file }) => `${file} 不是普通文件，无法预先知道其长度。`,
      pipeIn: () => '请改为通过管道输入：… | koo upload file - --name NAME',
      diskFull: ({ folder }) => `磁盘已满：输入的内容无法存入 ${folder}。`,
      freeSpace: () => '请释放一些空间，或者用 TMPDIR=FOLDER 选择其他文件夹。',

      eventIdLength: ({ count, max }) => `云商店事件 ID 有 ${count} 个字符；长度应为 1 到 ${max}。`,
      eventIdForm: ({ max }) => `云商店事件 ID 为空，或者含有空格或斜杠；长度应为 1 到 ${max} 个字符。`,
      copyEventId: () => '请复制要求上传的回调（getLicenseAsync）或资产草稿中的 eventId。',
      fileNameLength: ({ count, max }) => `文件名有 ${count} 个字符；长度应为 1 到 ${max}。`,
      fileNameForm: ({ max }) => `文件名为空，或者含有斜杠或控制字符；长度应为 1 到 ${max} 个字符。`,
      giveName: () => '请用 --name 指定简单的名称。',
      empty: () => '字符串为空。',
      tooLong: ({ count, max }) => `字符串有 ${count} 个字符；最多 ${max} 个。`,
      uploadAsFile: () => '较长的文本请作为文件上传：koo upload file。',
      overGatewayLimit: ({ megabytes }) =>
        `上传的内容有 ${megabytes} MB。文档中网关的上限为 12 MB，因此可能被拒绝（HTTP 413）；较大的软件包请在卖家中心上传。`,
    },
  },
];
