import type { Chinese } from '../../i18n/message.js';
import type { ArchivedType } from './archived-entry.js';
import type { archiveMessages, FileKind, formatMessages, HeaderField, OtherFormat } from './messages.js';

const FIELDS: Readonly<Record<HeaderField, string>> = {
  compressedSize: '压缩后大小',
  crc: 'CRC',
  encryption: '加密标志',
  method: '压缩方法',
  name: '名称',
  size: '大小',
};

const TYPES: Readonly<Record<ArchivedType, string>> = {
  'block device': '块设备',
  'character device': '字符设备',
  file: '文件',
  folder: '文件夹',
  'hard link': '硬链接',
  link: '链接',
  pipe: '管道',
  unknown: '未知类型',
};

const FILE_KINDS: Readonly<Record<FileKind, string>> = {
  device: '设备',
  folder: '文件夹',
  pipe: '管道',
  socket: '套接字',
};

const FORMATS: Readonly<Record<OtherFormat, string>> = {
  '7z': ' 7z 归档',
  ar: ' ar 归档（如 Debian 软件包）',
  bzip2: ' bzip2 压缩的文件',
  cab: ' CAB 归档',
  compress: ' compress 压缩的文件',
  cpio: ' cpio 归档',
  lzip: ' lzip 压缩的文件',
  LZ4: ' LZ4 压缩的文件',
  rar: ' RAR 归档',
  rpm: ' RPM 软件包',
  xz: ' xz 压缩的文件',
  Zstandard: ' Zstandard 压缩的文件',
};

export const zh: [Chinese<typeof archiveMessages>, Chinese<typeof formatMessages>] = [
  {
    area: 'asset/archive',
    texts: {
      moreEntries: ({ count }) => `另有 ${count} 个条目也是如此。`,

      tooManyEntries: ({ entries, megabytes }) =>
        `条目超过 ${entries} 个，或者名称超过 ${megabytes} MB；其余部分不再读取。`,
      tooManyGzips: ({ maximum }) => `它由超过 ${maximum} 个连续的 gzip 组成；其余部分不再读取。`,
      unpacksToMore: ({ bytes, times }) =>
        `解压后超过 ${bytes} 字节，是其自身大小的 ${times} 倍；其余部分不再读取。`,
      sparseBomb: ({ bytes }) => `解压后为 ${bytes} 字节，其中大部分是稀疏文件的空洞。`,
      unpackedSize: ({ bytes, times }) => `解压后为 ${bytes} 字节，是其自身大小的 ${times} 倍。`,
      longHeader: ({ maximum }) => `tar 的一个头部超过 ${maximum} 字节。`,

      gzipBroken: () => 'gzip 已损坏：无法解压。',
      notGzip: () => '这不是 gzip。',
      gzipMethod: () => 'gzip 使用了未知的压缩方法。',
      gzipName: () => 'gzip 中的名称没有结束。',
      gzipCrc: () => 'gzip 已损坏：解压内容的 CRC 与其记录不同。',
      gzipSize: () => 'gzip 已损坏：解压后的大小与其记录不同。',
      gzipCut: () => 'gzip 在结束之前中断。',
      tarCutInEntry: () => 'tar 在条目中间中断。',
      tarCutInBlock: () => 'tar 在数据块中间中断。',
      tarChecksum: ({ count }) => `tar 在第 ${count} 个条目之后已损坏：头部的校验和错误。`,
      notTar: () => '其内容不是以 tar 的形式开头的。',
      tooManyHeaders: ({ maximum }) => `一个条目之前的头部超过 ${maximum} 个。`,
      paxHeader: () => 'pax 头部已损坏。',
      wrongSize: () => '其大小不是数字、是负数，或者大于任何文件。',
      noEndMark: () => 'tar 没有结束标记：后面的内容可能已被截断。',
      broken: () => '其内容已损坏：无法解压。',
      wrongCrc: () => '其内容已损坏：CRC 与头部记录的不同。',
      brokenList: ({ count }) => `条目列表在第 ${count} 个条目之后已损坏。`,
      noZipEnd: () => 'zip 没有结尾：它被截断，或者不是 zip。',
      cutInComment: () => 'zip 在其注释中间结束。',
      noZip64End: () => '该 zip 是 ZIP64，但没有 ZIP64 结尾。',
      zip64EndElsewhere: () => 'ZIP64 结尾不在 zip 所记录的位置。',
      listElsewhere: () => '条目列表不在 zip 结尾所记录的位置。',
      zip64Number: () => 'ZIP64 结尾中的一个数字大于任何文件。',
      severalVolumes: () => '该 zip 是多个分卷之一；解压需要其他分卷。',

      repeated: () => '它在归档中出现多次：程序会保留第一个或最后一个。',
      sameFolded: ({ other }) => `在 Windows 或 macOS 上与 ${JSON.stringify(other)} 是同一个路径。`,

      encrypted: () => '该条目已加密。',

      afterGzip: () => 'gzip 之后的内容不是 gzip。',
      afterTar: ({ bytes }) => `tar 结束之后还有至多 ${bytes} 字节。`,
      unownedBytes: ({ bytes }) => `zip 中有 ${bytes} 字节不属于任何条目。`,
      afterZip: ({ bytes }) => `zip 结束之后还有 ${bytes} 字节。`,
      beforeZipEnd: ({ bytes }) => `条目列表与 zip 结尾之间有 ${bytes} 字节。`,
      twoEnds: () => 'zip 有两个结尾，各有自己的条目列表：不同的程序会解压出不同的文件。',

      longLink: ({ maximum }) => `它是指向超过 ${maximum} 字节的路径的链接。`,
      linkOut: ({ target }) => `它是指向归档之外的 ${JSON.stringify(target)} 的链接。`,
      hardLinkOut: ({ target }) => `它是指向归档之外的 ${JSON.stringify(target)} 的硬链接。`,
      hardLinkToNothing: ({ target }) =>
        `它是指向 ${JSON.stringify(target)} 的硬链接，而归档中在它之前没有该条目。`,
      throughLink: ({ link }) => `其路径经过链接 ${JSON.stringify(link)}，会被解压到该链接所指的位置。`,

      twoSizes: ({ other, size }) =>
        `它在一个头部中为 ${size} 字节，在另一个头部中为 ${other} 字节：不同的程序会解压出不同的文件。`,
      bytesFollow: ({ bytes, type }) => `它是${TYPES[type]}，但其头部表示后面有 ${bytes} 字节。`,
      entryElsewhere: () => '它不在条目列表所记录的位置。',
      beyondEnd: () => '其内容超出了必须结束的位置。',
      otherHeader: ({ fields, method }) =>
        `其内容之前的头部与条目列表不同：${fields.map((field) => (field === 'method' ? `${FIELDS[field]}（${method}）` : FIELDS[field])).join('、')}。`,
      storedSizes: () => '它未经压缩，但两个大小不同。',
      sizesAfter: () => '其内容之后的大小与条目列表中的不同。',
      otherSize: () => '其解压后的大小与头部记录的不同。',
      endsEarly: () => '其内容在头部所记录的位置之前结束；其后的内容是隐藏的。',
      otherCount: ({ listed, stated }) => `zip 的结尾记录了 ${stated} 个条目，其列表中有 ${listed} 个。`,
      secondName: ({ name }) => `它有第二个名称 ${JSON.stringify(name)}：不同的程序会将其解压到不同的位置。`,
      zip64Sizes: () => '其大小应在 ZIP64 字段中，而该字段缺失、过短，或者大于任何文件。',
      twoZipEnds: () => 'zip 的结尾与其 ZIP64 结尾的说法不同：不同的程序会解压出不同的文件。',

      method: ({ method }) => `它使用 ${method} 压缩。`,
      overlap: () => '其内容同时也是另一个条目的内容。',

      specialFile: ({ type }) => `它是${TYPES[type]}，不是文件。`,
      unknownType: () => '它属于解压程序不认识的类型。',
      sparse: () => '它是稀疏文件，其格式并非所有解压程序都支持。',

      suffix: ({ format, named }) => `它的名称为 ${named}，实际上是 ${format}。`,
    },
  },
  {
    area: 'asset/archive/format',
    texts: {
      empty: () => '文件是空的。',
      makeAgain: () => '请重新制作归档：`koo asset pack`。',
      notArchive: () => '这不是 zip、tar 或 tar.gz。',
      otherFormat: ({ format }) => `这是${FORMATS[format]}。`,
      readable: () => 'koo 读取 zip、tar 和 tar.gz，这也是资产扫描所接受的格式。',
      notFile: ({ kind }) => `这是${FILE_KINDS[kind]}，不是归档。`,
      nameArchive: () => '请指定 .zip、.tar 或 .tar.gz 文件。',
      notFound: ({ file }) => `${file} 不存在。`,
      checkSpelling: () => '请检查拼写；路径相对于当前工作目录。',
      unreadable: ({ code, file }) => `无法读取 ${file}（${code}）。`,
      checkOwner: () => '请检查其所有者和权限。',
      notUnpackable: () => 'koo 无法解压其内容。',
      inspect: () => '`koo asset inspect` 会给出能够得知的情况。',
    },
  },
];
