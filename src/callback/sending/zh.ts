import type { Chinese } from '../../i18n/message.js';
import type { Field } from '../field.js';
import type { instanceMessages, memberMessages } from './messages.js';

const WRONG: Readonly<Record<'length' | 'type' | 'value', string>> = {
  length: '过长',
  type: '类型错误',
  value: '取值不在接口文档的表格中',
};

const TYPES: Readonly<Record<Field['type'], string>> = {
  array: '数组（array）',
  integer: '整数（integer）',
  number: '数字（number）',
  object: '对象（object）',
  string: '字符串（string）',
};

export const zh: [Chinese<typeof memberMessages>, Chinese<typeof instanceMessages>] = [
  {
    area: 'callback/members',
    texts: {
      form: ({ word }) => `“${word}”不是 NAME=VALUE 的形式。`,
      writeMember: () => '请按 orderId=CS123 的形式填写字段；JSON 值请加冒号：flag:=1',
      unknown: ({ id, name }) => `${id} 没有字段 ${name}。`,
      didYouMean: ({ meant }) => `您是否想输入 ${meant}？`,
      members: ({ names }) => `可用的字段：${names.join('、')}。`,
      sendAnyway: ({ name }) => `如需原样发送任意值，请使用 JSON：${name}:='"text"'`,
      notJson: ({ name }) => `${name} 的值不是 JSON。`,
      quoteJson: ({ name }) => `请在 shell 中加引号：${name}:='{"a": "b"}'`,
      missing: ({ id, names }) =>
        `${id} 需要 ${names.join('、')}，koo 无法代为生成：您的服务器必须已有该值。`,
      giveMembers: ({ names }) => `请添加 ${names.map((name) => `${name}=…`).join(' ')}。`,
      openInstance: () => '`koo callback send newInstance` 会创建实例，并显示其 instanceId。',
      wrong: ({ id, kind, path }) => `${id} 的 ${path} ${WRONG[kind]}。`,
      values: ({ values }) => `可用的值：${values.join('、')}。`,
      maximum: ({ max }) => `最多 ${max} 个字符。`,
      type: ({ type }) => `类型应为${TYPES[type]}。`,
    },
  },
  {
    area: 'callback/instances',
    texts: {
      refused: ({ code, text }) => `服务器返回 resultCode ${code}（${text}）`,
      notReturned: () => '响应中没有该实例',
      notDecrypted: ({ names }) => `${names.join('、')} 无法用该密钥解密`,
    },
  },
];
