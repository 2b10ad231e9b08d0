import type { Chinese } from '../../i18n/message.js';
import type { recordMessages, usageMessages } from './messages.js';

const CLOCKS = { koogallery: '云商店的时间（Date）', local: '本机时间' } as const;

export const zh: [Chinese<typeof recordMessages>, Chinese<typeof usageMessages>] = [
  {
    area: 'marketplace/usage/records',
    texts: {
      missing: ({ name }) => `缺少 ${name}`,
      tooLong: ({ given, max, name }) => `${name} 超过 ${max} 个字符：${given}…`,
      notSendable: ({ given, name }) => `${name} 含有无法发送的字符：${given}`,
      notDecoded: ({ given, name }) => `${name} 含有不符合文件编码的字节：${given}`,
      notTime: ({ given, isLocal, name }) =>
        `${name} 为 ${given}，不是 20220809T091000Z 或 2022-08-09T09:10:00Z 这样的时间${isLocal ? '（没有时区：UTC 时间请以 Z 结尾）' : ''}`,
      notDecimal: ({ given, isComma }) =>
        `usage_value 为 ${given}，不是 12.5 这样的十进制数${isComma ? '（小数点请用 .，不要用逗号）' : ''}`,
      tooManyDecimals: ({ count, given, max }) =>
        `usage_value 为 ${given}，有 ${count} 位小数，最多 ${max} 位`,
      isZero: () => 'usage_value 为 0，必须大于 0',
      valueTooLong: ({ count, given, max }) => `usage_value 为 ${given}…，有 ${count} 个字符，最多 ${max} 个`,
      tooManyValues: ({ columns, count, first }) =>
        `该行有 ${count} 个值，但只有 ${columns} 列；第一个多余的值为 ${first}`,
      tooFewValues: ({ columns, count, first }) =>
        `该行只有 ${count} 个值，而共有 ${columns} 列；${first} 没有值`,
      quoteOpen: ({ given, name }) => `${name} 中的引号在该行内没有闭合：${given}`,
      quoteInHeader: ({ given }) => `首行中的引号没有闭合，或者位于列名中间：${given}`,
      quoteInside: ({ given, name }) =>
        `${name} 的值中间有引号：${given}（请用双引号括住整个值，值中的引号写两次）`,
      notCsv: ({ why }) => `不是有效的 CSV：${why}`,
      lineTooLong: ({ kilobytes }) => `该行超过 ${kilobytes} KB，不是话单`,
      notJson: ({ why }) => `不是 JSON：${why}`,
      notObject: () => '不是 JSON 对象',
      notMember: ({ name }) => `话单没有成员 ${name}`,
      notText: ({ name }) => `${name} 不是文本`,

      timesReversed: ({ begin, end }) => `开始时间（${begin}）晚于结束时间（${end}）`,
      tooOld: ({ begin, clock, days, max, now }) =>
        `开始于 ${days} 天前（${begin}），云商店只接收 ${max} 天内的话单；按${CLOCKS[clock]} ${now} 计算`,
      inFuture: ({ clock, end, now }) =>
        `结束时间（${end}）在将来；时间均为 UTC；按${CLOCKS[clock]} ${now} 计算`,
      sameUse: ({ number, value }) =>
        `已有实例、开始和结束时间都相同的话单（${value}，编号 ${number}）：云商店会忽略这一条`,
      sameNumber: ({ begin, end, instance, number, value }) =>
        `metering_sn ${number} 属于另一条话单（${instance}，${begin} 至 ${end}，${value}）`,
    },
  },
  {
    area: 'marketplace/usage',
    texts: {
      push: () => '话单推送',

      notAdded: ({ why }) => `话单未添加：${why}。`,
      otherTimes: () => '请使用其他时间，或者在第一条推送前把两个用量合并为一条话单。',
      removeOther: ({ number }) => `如果另一条尚未送达，可将其移除：koo usage remove ${number}`,
      notPushable: ({ problems }) => `该话单无法推送：${problems.join('；')}。`,
      correctRecord: () => '请更正后重新添加。',
      wrongRecords({ file, lines, wrong }) {
        const more = wrong > lines.length ? [`另有 ${wrong - lines.length} 条`] : [];
        return [
          `${wrong} 条话单无法推送；没有添加任何话单。`,
          ...lines.map((line) => `${file}:${line}`),
          ...more,
        ].join('\n');
      },
      wrongLine: ({ line, problems }) => `${line}：${problems.join('；')}`,
      correctFile: () => '请更正文件后重新导入。',
      skipWrong: () => '或者跳过这些话单，只导入其余的：--skip-wrong',
      noRecord: ({ numbers }) => `没有编号为 ${numbers.join('、')} 的未送达话单。`,
      cannotTakeBack: () => '已送达的话单无法收回。查看现有话单：koo usage status',

      notCsv: ({ why }) => `这不是话单的 CSV 文件：${why}。`,
      quoteCommas: () => '请更正该行；含逗号的文本要放在双引号中。',
      jsonList: () => '这是一个 JSON 数组，而不是每行一个对象。',
      oneObjectALine: () => "请每行写一个 JSON 对象，例如使用：jq -c '.[]'",
      workbook: () => '这是 Excel 工作簿，不是文本文件。',
      saveAsCsv: () => '请在 Excel 中另存为 CSV：文件 > 另存为 > CSV UTF-8。',
      encoding: ({ isAmbiguous }) =>
        isAmbiguous
          ? '无法确定文件的编码：其中少量的非 ASCII 字符在多种编码中都有效。'
          : '无法确定文件的编码：既不是有效的 UTF-8，也不是有效的 GB18030（GBK）。',
      nameEncoding: () => '请指定编码，例如：--encoding gb18030',
      saveAsUtf8: () => '或者将文件另存为 UTF-8。',
      nothingToImport: ({ isHeader }) =>
        isHeader ? '没有可导入的内容：只有列名，没有话单。' : '没有可导入的内容：输入为空。',
      checkWriter: () => '请确认生成话单的程序没有出错，然后重新导入。',
      columnTwice: ({ column }) => `列 ${column} 出现了两次。`,
      noColumn: ({ column }) => `缺少列 ${column}。`,
      unknownColumn: ({ column }) => `话单没有名为 ${column} 的列。`,
      columns: ({ names }) => `首行为列名，可用的列：${names.join('、')}。`,

      allRefused: ({ code, place, words }) =>
        `到目前为止所有话单都被${place}拒绝；最后一条：${words}（${code}）。`,
      checkSeller: () => '请检查访问密钥、实例 ID，并确认商品属于该卖家，然后重新推送。',
      removeWrong: () => '移除错误的话单：koo usage remove NUMBER',
      noProducts: ({ count }) => `没有送达任何话单：${count} 条话单缺少旧接口要求的 product_id。`,
      pushToNew: () => '这些话单仍待推送。请推送到不需要 product_id 的新接口：--interface new',
      addProducts: () => '或者移除它们，补上 product_id 后重新添加：koo usage remove NUMBER',
      noReason: () => '云商店没有给出原因。',

      skippedNoProduct: () => '缺少旧接口要求的 product_id',
      skippedNoServerTime: () => '按本机时间已超过21天，但云商店的响应没有给出时间（Date）',
      skippedClocksDiffer: ({ local, server }) =>
        `按本机时间（${local}）已超过21天，但云商店的 Date 为 ${server}`,
    },
  },
];
