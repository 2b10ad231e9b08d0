import type { ChineseErrors } from '../chinese-errors.js';

export const marketplace: ChineseErrors = {
  FILE_CHANGED: {
    'The file changed while it was sent: {why}.': '发送过程中文件发生了变化：{why}。',
    'What was sent was not completed, so nothing was stored. Wait until the file is finished, then send it again.':
      '发送没有完成，因此没有存储任何内容。请等文件写完后重新发送。',
  },
  NOT_A_FILE: {
    '{path} is not a regular file, so its length is not known beforehand.':
      '{path} 不是普通文件，无法预先知道其长度。',
    'Pipe it in instead: … | koo upload file - --name NAME':
      '请改为通过管道输入：… | koo upload file - --name NAME',
  },
  ENOSPC: {
    'The disk is full: what comes in does not fit into {folder}.': '磁盘已满：输入的内容无法存入 {folder}。',
    'Free some space there, or choose another folder with TMPDIR=FOLDER.':
      '请释放一些空间，或者用 TMPDIR=FOLDER 选择其他文件夹。',
  },
  EVENT_ID: {
    "The market event's id {tolerated}; it has 1 to {most}.":
      '云商店事件 ID {tolerated}；长度应为 1 到 {most}。',
    'Copy the eventId of the callback that asks for the upload (getLicenseAsync), or of the draft asset.':
      '请复制要求上传的回调（getLicenseAsync）或资产草稿中的 eventId。',
  },
  FILE_NAME: {
    'The name of the file {tolerated}; it has 1 to {most}.': '文件名{tolerated}；长度应为 1 到 {most}。',
    'Give a plain name with --name.': '请用 --name 指定简单的名称。',
  },
  CHARACTERS: {
    'The string is empty.': '字符串为空。',
    'The string has {count} characters; it may have {most}.': '字符串有 {count} 个字符；最多 {most} 个。',
    'Upload a longer text as a file: koo upload file.': '较长的文本请作为文件上传：koo upload file。',
  },
  NOT_HTTPS: {
    '{address} is not HTTPS; http: is taken on this machine only.':
      '{address} 不是 HTTPS；http: 只能用于本机。',
    'Write https:// instead.': '请改为 https://。',
  },
  BAD_ADDRESS: {
    'The address of the target cannot be used. {why}': '目标的地址不可用。{why}',
    'Give it like https://mkt.example.com, or http://127.0.0.1:8080 for an emulator.':
      '请写成 https://mkt.example.com 的形式；模拟器可以是 http://127.0.0.1:8080。',
  },
  NO_ORDER: {
    'KooGallery knows no order {id} of this seller.': '云商店中没有该卖家的订单 {id}。',
    'Check the id, and that the target is the site where it was ordered.':
      '请检查订单 ID，以及目标是否为下单的站点。',
  },
  ORDER_ID: {
    'The id of the {item} has {count} characters; it has 1 to {most}.':
      '{item} ID 有 {count} 个字符；长度应为 1 到 {most}。',
    "An order's id looks like CS2207261447AUY4H, its line's like CS2207261447AUY4H-000001.":
      '订单 ID 的形式为 CS2207261447AUY4H，订单行 ID 为 CS2207261447AUY4H-000001。',
  },
};
