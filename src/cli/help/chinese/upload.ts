import type { CommandTexts } from '../command-texts.js';
import { sharedFlags, targetFlags } from './shared-flags.js';

/** Of `koo upload …`. */
export const uploadCommands: Readonly<Record<string, CommandTexts>> = {
  'upload:file': {
    summary: '为云商店事件上传文件（文件流上传）。',
    description:
      '为请求该文件的事件上传任意大小的文件，发送时同步计算 SHA-256。`-` 表示先将标准输入写入临时文件，因为必须事先知道长度。只发送一次：响应丢失时会报告，不会重试。',
    args: { path: '要上传的文件；- 表示标准输入。' },
    flags: { ...targetFlags, event: sharedFlags.event, name: '文件在云商店中的名称；默认为原文件名。' },
  },
  'upload:string': {
    summary: '为云商店事件上传字符串（字符串上传）。',
    description:
      '为请求该字符串的事件上传字符串（例如 License）：`event_id` 是 getLicenseAsync 回调中的 eventId，或模拟器中草稿应用资产的 eventId。只发送一次：响应丢失时会报告，不会重试。',
    args: { text: '字符串，最多 1,024 个字符。' },
    flags: { ...targetFlags, event: sharedFlags.event },
  },
};
