import type { Chinese } from '../../i18n/message.js';
import type { bookFlagMessages } from './book-flag-messages.js';
import type { flagMessages } from './messages.js';

export const zh: [Chinese<typeof flagMessages>, Chinese<typeof bookFlagMessages>] = [
  {
    area: 'cli/flags',
    texts: {
      severalTemplates: () => 'koo.yaml 声明了多个模板。',
      templateDeclaredTwice: ({ path }) => `koo.yaml 将 ${path} 声明为多个模板。`,
      nameByKey: ({ keys }) => `请按 key 指定其中一个：${keys.join('、')}。`,
      nameByPath: () => '请指定其中一个的文件夹、文件或 zip。',
      assetIdForm: ({ value }) => `“${value}”没有说明哪个应用资产对应哪个 ID。`,
      wrongAssetId: ({ key, problem }) => `--asset-id ${key}=… 的值无效：${problem}`,
      writeAssetId: ({ example }) => `请依次写出 koo.yaml 中应用资产的 key、= 和控制台显示的 ID：${example}`,
      templateUriForm: () => '--template-uri 的值没有说明哪个模板位于何处。',
      writeTemplateUri: ({ example }) => `请依次写出 koo.yaml 中模板的 key、= 和它的地址：${example}`,
      isFolder: ({ file }) => `这是一个文件夹：${file}`,
      nameFile: () => '请指定文件。',
      insideAsset: ({ key }) => `写在此处的文件会被打包进应用资产 ${key}。`,
      chooseOutside: ({ root }) => `请选择 ${root} 之外的文件，或名为 .koo 的文件夹中的文件，它不会被打包。`,
      inputTooLarge: () => '标准输入超过 64 MiB。',
      checkInput: () => '请检查通过管道输入的内容。',
      inputAndPaths: () => '标准输入（-）不能与路径一起检查。',
      checkSeparately: () => '请分别检查。',
      needsFiles: ({ flag }) => `--${flag} 需要文件，而标准输入（-）不是文件。`,
      nameFileInstead: () => '请指定文件，不要通过管道输入。',
      watchAndJson: () => '--json 只输出一个对象，而 --watch 不会结束。',
      argumentsAndSeveral: ({ words }) => `指定多个商品时不能使用参数（${words.join('、')}）。`,
      eachProductAlone: () => '请去掉这些参数，或只指定一个商品：-p PATH。',
      watchAndSeveral: () => '--watch 只能检查一个商品。',
      nameOneProduct: () => '请指定一个商品：-p PATH。',
      formatFile: () => '请使用 --format json=FILE，在每次变化后写入文件。',
    },
  },
  {
    area: 'cli/flags/books',
    texts: {
      noPeriod: ({ text }) => `“${text}”不是账期。`,
      periodForm: () => '请填写月份：201901 或 2019-01。',
      noTime: ({ text }) => `“${text}”不是时间。`,
      timeForm: () => '请填写日期（2026-10-01）、月份（2026-10）或时间（"2026-10-01 08:00"）。',
      noZone: ({ zone }) => `“${zone}”不是时区；时区的形式为 +08:00。`,
      otherList: ({ flag }) => `${flag} 不能用于筛选此处列出的内容。`,
      withDetails: () => '部分筛选条件仅用于明细（--details），部分仅用于不带该选项时。',
      noFormat: ({ file }) => `无法从文件名 ${file} 判断格式。`,
      formatForm: () => '请使用 .csv、.ndjson 或 .xlsx 结尾的文件名，或指定 --format。',
      namePlace: () => '请指定要查询的云商店。',
      namePlaceHow: () => '例如：--target china。查询模拟器的订单：--target local。',
      noDuration: ({ text }) => `“${text}”不是时长。`,
      durationForm: () => '请填写数字和单位：30d、12h、45m。',
    },
  },
];
