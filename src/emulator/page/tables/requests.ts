import type { EmulatorContext } from '../../emulator-context.js';
import type { ShownBody } from '../../exchanges/exchange.js';
import { findRequest, type LoggedRequest, newestRequests } from '../../state/requests.js';
import type { Words } from '../../words.js';
import type { Column, Row, Section } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'time', title: { en: 'Time', zh: '时间' }, kind: 'time' },
  { key: 'method', title: { en: 'Method', zh: '方法' }, kind: 'method' },
  { key: 'path', title: { en: 'Path', zh: '路径' }, kind: 'path' },
  { key: 'status', title: { en: 'Status', zh: '状态' }, kind: 'status' },
  { key: 'faults', title: { en: 'Faults', zh: '故障' }, kind: 'faults', from: 'medium' },
  { key: 'milliseconds', title: { en: 'Took', zh: '耗时' }, kind: 'duration', from: 'wide' },
  { key: 'bytes', title: { en: 'Body', zh: '请求体' }, kind: 'bytes', from: 'wide' },
];

const NOT_KEPT: Words = {
  en: 'Headers and bodies of the newest calls only, while the emulator runs.',
  zh: '仅在模拟器运行期间保留最近请求的消息头和消息体。',
};

/** All calls, as they come. */
export const requests: PageTable = {
  id: 'requests',
  group: 'traffic',
  title: { en: 'Requests', zh: '请求' },
  summary: {
    en: 'Every call as it comes, and every call to your own server, with headers and bodies; secrets are masked.',
    zh: '实时显示收到的每个请求，以及对您的服务器的每次调用，包括消息头和消息体；敏感信息已屏蔽。',
  },
  columns: COLUMNS,
  empty: {
    says: { en: 'Call something, and watch it come.', zh: '发起一个调用，即可在此看到。' },
    commands: ['koo order get MOCKPERIODYEARNEW'],
  },
  count: ({ database }) => database.get<{ count: number }>('SELECT count(*) AS count FROM requests')!.count,
  rows: (context, { before, limit }) =>
    newestRequests(context.database, limit, before === undefined ? undefined : Number(before)).map(
      (request) => rowOf(context, request),
    ),
  detail(context, id) {
    const request = findRequest(context.database, Number(id));
    if (!request) return undefined;
    return {
      title: `${request.method} ${request.path}`,
      sections: [
        {
          title: { en: 'Call', zh: '请求' },
          fields: [
            ...fieldsOf(COLUMNS, rowOf(context, request)),
            { name: { en: 'Query', zh: '查询参数' }, kind: 'code', value: request.query || null },
            { name: { en: 'Signed with', zh: '签名密钥' }, kind: 'id', value: request.accessKey },
          ],
        },
        ...exchangeSections(context, request.id),
      ],
    };
  },
};

function rowOf({ exchanges }: EmulatorContext, request: LoggedRequest): Row {
  const exchange = exchanges.get(request.id);
  const { bytes, id, method, path, status, time } = request;
  return {
    id: String(id),
    cells: {
      bytes: bytes || null,
      faults: exchange?.faults.map((line) => line.split(' ', 1)[0]).join(' ') || null,
      method,
      milliseconds: exchange ? Math.round(exchange.milliseconds * 10) / 10 : null,
      path,
      status: String(status),
      time,
    },
  };
}

function exchangeSections({ exchanges }: EmulatorContext, id: number): Section[] {
  const exchange = exchanges.get(id);
  if (!exchange) return [{ title: { en: 'Headers and body', zh: '消息头和消息体' }, note: NOT_KEPT }];
  const headers = (list: Array<[string, string]>) =>
    list.map(([name, value]) => ({ kind: 'code' as const, name, value }));
  const { answerBody, answerHeaders, faults, requestBody, requestHeaders } = exchange;
  return [
    ...(faults.length > 0
      ? [{ title: { en: 'Faults that hit it', zh: '命中的故障' }, text: faults.join('\n') }]
      : []),
    { title: { en: 'Request headers', zh: '请求消息头' }, fields: headers(requestHeaders) },
    bodySection({ en: 'Request body', zh: '请求消息体' }, requestBody),
    { title: { en: 'Answer headers', zh: '应答消息头' }, fields: headers(answerHeaders) },
    bodySection({ en: 'Answer body', zh: '应答消息体' }, answerBody),
  ];
}

function bodySection(title: Words, { bytes, isCut, text }: ShownBody): Section {
  if (bytes === 0) return { title, note: { en: 'Empty.', zh: '空。' } };
  if (text === undefined) {
    return { title, note: { en: `${bytes} bytes, not stored.`, zh: `${bytes} 字节，未保留。` } };
  }

  return {
    title,
    text,
    ...(isCut && { note: { en: `The beginning of ${bytes} bytes.`, zh: `共 ${bytes} 字节，仅显示开头。` } }),
  };
}
