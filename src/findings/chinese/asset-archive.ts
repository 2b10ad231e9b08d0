import type { ChineseArea, Patterns } from './chinese-area.js';

/** What every rule about archives can say. */
const MORE: Patterns = {
  '1 more entry is like that.': '另有 1 个条目也是如此。',
  '{count} more entries are like that.': '另有 {count} 个条目也是如此。',
};

export const assetArchive: ChineseArea = {
  'asset/archive-bomb': {
    name: '压缩炸弹',
    summary: '归档解压后远大于其自身，或者条目多得不可能是有意为之。',
    why: '它会占满解压者的磁盘或内存。koo 的上限为：64 GB、归档大小的 200 倍（超过 256 MB 之后）、200,000 个条目、32 MB 的名称；不会向磁盘解压任何内容。',
    fix: '用买家需要的文件重新制作归档。大的空文件最好由 install.sh 创建。',
    messages: {
      ...MORE,
      'It has more than {count} entries, or more than {size} MB of names; the rest is not read.':
        '条目超过 {count} 个，或者名称超过 {size} MB；其余部分不再读取。',
      'It is more than {count} gzips, one after the other; the rest is not read.':
        '它由超过 {count} 个连续的 gzip 组成；其余部分不再读取。',
      'It unpacks to more than {size} bytes, {times} times its own size; the rest is not read.':
        '解压后超过 {size} 字节，是其自身大小的 {times} 倍；其余部分不再读取。',
      'Unpacked it has {size} bytes, most of them holes of sparse files.':
        '解压后为 {size} 字节，其中大部分是稀疏文件的空洞。',
      'Unpacked it has {size} bytes, {times} times its own size.':
        '解压后为 {size} 字节，是其自身大小的 {times} 倍。',
      'A header of the tar has more than {size} bytes.': 'tar 的一个头部超过 {size} 字节。',
    },
  },
  'asset/archive-damaged': {
    name: '归档已损坏',
    summary: '归档被截断，或者其内容不是打包时的内容。',
    why: '解压程序会在损坏处停止，或者写出不完整的文件。多数情况下是下载或上传中断所致。',
    fix: '重新下载或制作归档，并核对其 SHA-256。',
    messages: {
      ...MORE,
      'The gzip is damaged: it cannot be unpacked.': 'gzip 已损坏：无法解压。',
      'This is no gzip.': '这不是 gzip。',
      'The gzip is compressed with a method that nobody knows.': 'gzip 使用了未知的压缩方法。',
      'The gzip has a name without an end.': 'gzip 中的名称没有结束。',
      'The gzip is damaged: what it unpacks to has another CRC than it says.':
        'gzip 已损坏：解压内容的 CRC 与其记录不同。',
      'The gzip is damaged: it unpacks to another size than it says.':
        'gzip 已损坏：解压后的大小与其记录不同。',
      'The gzip breaks off before its end.': 'gzip 在结束之前中断。',
      'The tar breaks off in the middle of an entry.': 'tar 在条目中间中断。',
      'The tar breaks off in the middle of a block.': 'tar 在数据块中间中断。',
      'The tar is damaged after entry {count}: a header has a wrong checksum.':
        'tar 在第 {count} 个条目之后已损坏：头部的校验和错误。',
      'What is in it does not begin as a tar does.': '其中的内容不是以 tar 的形式开头的。',
      'An entry has more than {count} headers in front of it.': '一个条目之前的头部超过 {count} 个。',
      'A pax header is damaged.': 'pax 头部已损坏。',
      'Its size is no number, is negative, or is larger than any file.':
        '其大小不是数字、是负数，或者大于任何文件。',
      'The tar has no end mark: what came after may have been cut off.':
        'tar 没有结束标记：后面的内容可能已被截断。',
      'Its bytes are damaged: they cannot be unpacked.': '其内容已损坏：无法解压。',
      'Its bytes are damaged: they have another CRC than its header says.':
        '其内容已损坏：CRC 与头部记录的不同。',
      'The list of entries is broken after {count} of them.': '条目列表在第 {count} 个条目之后已损坏。',
      'The zip has no end: it was cut off, or is no zip.': 'zip 没有结尾：它被截断，或者不是 zip。',
      'The zip ends in the middle of its comment.': 'zip 在其注释中间结束。',
      'The zip is a ZIP64, but has no ZIP64 end.': '该 zip 是 ZIP64，但没有 ZIP64 结尾。',
      'The ZIP64 end is not where the zip says.': 'ZIP64 结尾不在 zip 所记录的位置。',
      'The list of entries is not where the end of the zip says.': '条目列表不在 zip 结尾所记录的位置。',
      'A number in the ZIP64 end is too large for any file.': 'ZIP64 结尾中的一个数字大于任何文件。',
      'The zip is one of several volumes; the others are needed to unpack it.':
        '该 zip 是多个分卷之一；解压需要其他分卷。',
    },
  },
  'asset/archive-duplicate': {
    name: '重复的路径',
    summary: '归档中有两个条目的路径相同，或者仅大小写不同。',
    why: '有的程序保留第一个，有的保留最后一个，有的会询问：检查过的内容不一定是运行的内容。仅大小写不同的名称（警告）在 Windows 和 macOS 上是同一个文件。',
    fix: '重新制作归档，每个路径只出现一次。',
    messages: {
      ...MORE,
      'It is in the archive more than once: programs keep the first or the last.':
        '它在归档中出现多次：程序会保留第一个或最后一个。',
      'It is the same path as {other} on Windows or macOS.':
        '在 Windows 或 macOS 上与 {other} 是同一个路径。',
    },
  },
  'asset/archive-encrypted': {
    name: '加密的条目',
    summary: '归档中有加密的条目。',
    why: '没有密码就无法查看其内容，而云商店的页面没有说明在哪里填写密码。',
    fix: '制作不带密码的归档。',
    messages: { ...MORE, 'It is encrypted.': '该条目已加密。' },
  },
  'asset/archive-hidden-data': {
    name: '不属于任何条目的内容',
    summary: '归档的条目之前、之间或之后有不属于任何条目的内容。',
    why: '任何列表都不会显示它们。zip 之前的程序使其能够自解压；同一文件中的第二个归档会被其他程序看到，而不是第一个。',
    fix: '重新制作归档；签名和校验值应放在单独的文件中。',
    messages: {
      ...MORE,
      'What follows the gzip is no gzip.': 'gzip 之后的内容不是 gzip。',
      'Up to {count} bytes stand after the end of the tar.': 'tar 结束之后还有至多 {count} 字节。',
      '{count} bytes of the zip belong to no entry.': 'zip 中有 {count} 字节不属于任何条目。',
      '{count} bytes stand after the end of the zip.': 'zip 结束之后还有 {count} 字节。',
      '{count} bytes stand between the list of entries and the end.':
        '条目列表与 zip 结尾之间有 {count} 字节。',
      'The zip has two ends, each with its own list of entries: programs unpack different files from it.':
        'zip 有两个结尾，各有自己的条目列表：不同的程序会解压出不同的文件。',
    },
  },
  'asset/archive-link': {
    name: '指向归档之外的链接',
    summary: '归档中的链接指向归档之外，或者有条目位于链接之后。',
    why: '解压者会读取或覆盖原有的文件，例如 /etc/passwd 或 ~/.ssh/authorized_keys。',
    fix: '打包文件本身，或者使用目标位于软件包之内的相对链接。',
    messages: {
      ...MORE,
      'It is a link to a path of more than {count} bytes.': '它是指向超过 {count} 字节的路径的链接。',
      'It is a link to {target}, outside the archive.': '它是指向归档之外的 {target} 的链接。',
      'It is a hard link to {target}, outside the archive.': '它是指向归档之外的 {target} 的硬链接。',
      'It is a hard link to {target}, which is not in the archive before it.':
        '它是指向 {target} 的硬链接，而归档中在它之前没有该条目。',
      'It lies behind the link {link}, and is unpacked where that points to.':
        '它位于链接 {link} 之后，会被解压到该链接所指的位置。',
    },
  },
  'asset/archive-lying-header': {
    name: '相互矛盾的头部',
    summary: '归档的两个头部对同一条目的说法不同，或者内容与头部不符。',
    why: '每个程序相信其中不同的一个，解压出不同的文件：检查过的内容不是运行的内容。',
    fix: '用常用的打包程序重新制作归档：`koo asset pack`、zip、tar。',
    messages: {
      ...MORE,
      'It has {count} bytes in one header and {other} in another: programs unpack different files from it.':
        '它在一个头部中为 {count} 字节，在另一个头部中为 {other} 字节：不同的程序会解压出不同的文件。',
      'It is a {entrykind}, but its header says that {count} bytes follow.':
        '它是{entrykind}，但其头部表示后面有 {count} 字节。',
      'It is not where the list of entries says.': '它不在条目列表所记录的位置。',
      'Its bytes go on beyond the place where they must end.': '其内容超出了必须结束的位置。',
      'The header in front of its bytes has another {fields} than the list of entries.':
        '其内容之前的头部与条目列表不同：{fields}。',
      'It is stored as it is, but its two sizes differ.': '它未经压缩，但两个大小不同。',
      'The sizes after its bytes are not those of the list of entries.':
        '其内容之后的大小与条目列表中的不同。',
      'It unpacks to another size than its header says.': '其解压后的大小与头部记录的不同。',
      'Its bytes end before its header says; what follows them is hidden.':
        '其内容在头部所记录的位置之前结束；其后的内容是隐藏的。',
      'The end of the zip counts {count} entries, its list has {other}.':
        'zip 的结尾记录了 {count} 个条目，其列表中有 {other} 个。',
      'It has a second name, {name}: programs unpack it to different places.':
        '它有第二个名称 {name}：不同的程序会将其解压到不同的位置。',
      'Its sizes are said to stand in a ZIP64 field, which is missing, too short, or larger than any file.':
        '其大小应在 ZIP64 字段中，而该字段缺失、过短，或者大于任何文件。',
      'The end of the zip and its ZIP64 end say different things: programs unpack different files from it.':
        'zip 的结尾与其 ZIP64 结尾的说法不同：不同的程序会解压出不同的文件。',
    },
  },
  'asset/archive-method': {
    name: '不常用的压缩方法',
    summary: 'zip 的条目使用了许多程序无法解压的压缩方法。',
    why: 'unzip、Java 和系统的解压程序一定支持 deflate 和不压缩，其他方法则不一定。koo 无法查看这样的条目。',
    fix: '用 deflate 制作 zip：`koo asset pack`，或者不带 -Z 的 zip。',
    messages: { ...MORE, 'It is compressed with {method}.': '它使用 {method} 压缩。' },
  },
  'asset/archive-overlap': {
    name: '重叠的条目',
    summary: 'zip 的两个条目共用全部或部分内容。',
    why: '打包程序不会制作这样的 zip：少量内容变成许多文件，是单个文件的压缩比限制发现不了的压缩炸弹。',
    fix: '用常用的打包程序重新制作归档。',
    messages: {
      ...MORE,
      'Its bytes are those of another entry as well.': '其内容同时也是另一个条目的内容。',
    },
  },
  'asset/archive-special-file': {
    name: '不是普通文件',
    summary: '归档中有设备、管道，或者解压程序不认识的条目。',
    why: '只有超级用户才能创建设备，而打开管道的程序会一直等待。稀疏文件（警告）只有部分程序能够还原。',
    fix: '将其排除；软件需要的可以由 install.sh 创建。',
    messages: {
      ...MORE,
      'It is a {entrykind}, not a file.': '它是{entrykind}，不是文件。',
      'It is of a kind that unpackers do not know.': '它属于解压程序不认识的类型。',
      'It is a sparse file, in a form that not every unpacker knows.':
        '它是稀疏文件，其格式并非所有解压程序都支持。',
    },
  },
  'asset/archive-suffix': {
    name: '名不副实的文件名',
    summary: '文件名的后缀与其格式不符。',
    why: '资产扫描以文件名为准：它接受 .zip、.tar 和 .tar.gz，会以错误的方式打开该软件包。',
    fix: '将文件改名，或者以其名称所示的格式打包。',
    messages: {
      ...MORE,
      'It is called {named}, but it is a {format}.': '它的名称为 {named}，实际上是 {format}。',
    },
  },
  'asset/archive-unsafe-path': {
    name: '指向归档之外的路径',
    summary: '条目的路径是绝对路径、指向上级目录，或者在其他系统上指向别处。',
    why: '不谨慎的程序解压时会覆盖其文件夹之外的文件；其他程序会拒绝该归档或将文件改名。',
    fix: '在待打包的文件夹中以相对路径重新制作归档。',
    messages: {
      ...MORE,
      '{path} is empty.': '{path} 为空。',
      '{path} starts at the root of the disk.': '{path} 从磁盘的根目录开始。',
      '{path} starts with a drive, as Windows reads it.': '{path} 在 Windows 上以盘符开头。',
      '{path} contains a backslash, which Windows takes for a folder.':
        '{path} 含有反斜杠，Windows 会当作文件夹的分隔符。',
      '{path} contains a control character.': '{path} 含有控制字符。',
      '{path} climbs out of its folder.': '{path} 指向所在文件夹之外。',
      '{path} contains an empty or "." folder.': '{path} 含有空的或名为“.”的文件夹。',
      '{path} is longer than {count} characters.': '{path} 超过 {count} 个字符。',
      '{path} is deeper than {count} folders.': '{path} 超过 {count} 层文件夹。',
    },
  },
};
