import type { ChineseRules } from '../../findings/chinese-rules.js';
import type { archiveBomb } from './archive-bomb.js';
import type { archiveDamaged } from './archive-damaged.js';
import type { archiveDuplicate } from './archive-duplicate.js';
import type { archiveEncrypted } from './archive-encrypted.js';
import type { archiveHiddenData } from './archive-hidden-data.js';
import type { archiveLink } from './archive-link.js';
import type { archiveHeaderMismatch } from './archive-header-mismatch.js';
import type { archiveMethod } from './archive-method.js';
import type { archiveOverlap } from './archive-overlap.js';
import type { archiveSpecialFile } from './archive-special-file.js';
import type { archiveSuffix } from './archive-suffix.js';
import type { archiveUnsafePath } from './archive-unsafe-path.js';

/** Their messages are those of `reading/messages.ts`. */
export const zhRules: ChineseRules<{
  'asset/archive-bomb': typeof archiveBomb;
  'asset/archive-damaged': typeof archiveDamaged;
  'asset/archive-duplicate': typeof archiveDuplicate;
  'asset/archive-encrypted': typeof archiveEncrypted;
  'asset/archive-hidden-data': typeof archiveHiddenData;
  'asset/archive-link': typeof archiveLink;
  'asset/archive-header-mismatch': typeof archiveHeaderMismatch;
  'asset/archive-method': typeof archiveMethod;
  'asset/archive-overlap': typeof archiveOverlap;
  'asset/archive-special-file': typeof archiveSpecialFile;
  'asset/archive-suffix': typeof archiveSuffix;
  'asset/archive-unsafe-path': typeof archiveUnsafePath;
}> = {
  'asset/archive-bomb': {
    name: '压缩炸弹',
    summary: '归档解压后远大于其自身，或者条目数量异常。',
    why: '它会占满解压者的磁盘或内存。koo 的上限为：64 GB、归档大小的 200 倍（超过 256 MB 之后）、200,000 个条目、32 MB 的名称；不会向磁盘解压任何内容。',
    fix: '用买家需要的文件重新制作归档。大的空文件最好由 install.sh 创建。',
    messages: {},
  },
  'asset/archive-damaged': {
    name: '归档已损坏',
    summary: '归档被截断，或者其内容不是打包时的内容。',
    why: '解压程序会在损坏处停止，或者写出不完整的文件。多数情况下是下载或上传中断所致。',
    fix: '重新下载或制作归档，并核对其 SHA-256。',
    messages: {},
  },
  'asset/archive-duplicate': {
    name: '重复的路径',
    summary: '归档中有两个条目的路径相同，或者仅大小写不同。',
    why: '有的程序保留第一个，有的保留最后一个，有的会询问：检查过的内容不一定是运行的内容。仅大小写不同的名称（警告）在 Windows 和 macOS 上是同一个文件。',
    fix: '重新制作归档，每个路径只出现一次。',
    messages: {},
  },
  'asset/archive-encrypted': {
    name: '加密的条目',
    summary: '归档中有加密的条目。',
    why: '没有密码就无法查看其内容，而云商店的页面没有说明在哪里填写密码。',
    fix: '制作不带密码的归档。',
    messages: {},
  },
  'asset/archive-hidden-data': {
    name: '不属于任何条目的内容',
    summary: '归档的条目之前、之间或之后有不属于任何条目的内容。',
    why: '任何列表都不会显示它们。zip 之前的程序使其能够自解压；同一文件中的第二个归档会被其他程序看到，而不是第一个。',
    fix: '重新制作归档；签名和校验值应放在单独的文件中。',
    messages: {},
  },
  'asset/archive-link': {
    name: '指向归档之外的链接',
    summary: '归档中的链接指向归档之外，或者有条目位于链接之后。',
    why: '解压者会读取或覆盖原有的文件，例如 /etc/passwd 或 ~/.ssh/authorized_keys。',
    fix: '打包文件本身，或者使用目标位于软件包之内的相对链接。',
    messages: {},
  },
  'asset/archive-header-mismatch': {
    name: '相互矛盾的头部',
    summary: '归档的两个头部对同一条目的说法不同，或者内容与头部不符。',
    why: '每个程序相信其中不同的一个，解压出不同的文件：检查过的内容不是运行的内容。',
    fix: '用常用的打包程序重新制作归档：`koo asset pack`、zip、tar。',
    messages: {},
  },
  'asset/archive-method': {
    name: '不常用的压缩方法',
    summary: 'zip 的条目使用了许多程序无法解压的压缩方法。',
    why: 'unzip、Java 和系统的解压程序一定支持 deflate 和不压缩，其他方法则不一定。koo 无法查看这样的条目。',
    fix: '用 deflate 制作 zip：`koo asset pack`，或者不带 -Z 的 zip。',
    messages: {},
  },
  'asset/archive-overlap': {
    name: '重叠的条目',
    summary: 'zip 的两个条目共用全部或部分内容。',
    why: '打包程序不会制作这样的 zip：少量内容变成许多文件，是单个文件的压缩比限制发现不了的压缩炸弹。',
    fix: '用常用的打包程序重新制作归档。',
    messages: {},
  },
  'asset/archive-special-file': {
    name: '不是普通文件',
    summary: '归档中有设备、管道，或者解压程序不认识的条目。',
    why: '只有超级用户才能创建设备，而打开管道的程序会一直等待。稀疏文件（警告）只有部分程序能够还原。',
    fix: '将其排除；软件需要的可以由 install.sh 创建。',
    messages: {},
  },
  'asset/archive-suffix': {
    name: '名不副实的文件名',
    summary: '文件名的后缀与其格式不符。',
    why: '资产扫描以文件名为准：它接受 .zip、.tar 和 .tar.gz，会以错误的方式打开该软件包。',
    fix: '将文件改名，或者以其名称所示的格式打包。',
    messages: {},
  },
  'asset/archive-unsafe-path': {
    name: '指向归档之外的路径',
    summary: '条目的路径是绝对路径、指向上级目录，或者在其他系统上指向别处。',
    why: '不谨慎的程序解压时会覆盖其文件夹之外的文件；其他程序会拒绝该归档或将文件改名。',
    fix: '在待打包的文件夹中以相对路径重新制作归档。',
    messages: {},
  },
};
