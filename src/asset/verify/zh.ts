import type { Chinese } from '../../i18n/message.js';
import type { checkMessages, entryMessages, packageMessages, statementMessages } from './messages.js';

export const zh: [
  Chinese<typeof checkMessages>,
  Chinese<typeof entryMessages>,
  Chinese<typeof statementMessages>,
  Chinese<typeof packageMessages>,
] = [
  {
    area: 'asset/verify',
    texts: {
      noReference: () => '旁边没有校验和、清单或来源证明可供核对。',
      noStatement: () => '没有来源证明。',
      notFound: ({ file }) => `${file} 不存在。`,

      checksumFits: ({ file }) => `归档的 SHA-256 与 ${file} 所记一致。`,
      checksumDiffers: ({ file }) => `归档的 SHA-256 与 ${file} 所记不同。`,
      sumsFit: ({ file }) => `所有文件的 SHA-256 均与 ${file} 所记一致。`,
      sumDiffers: ({ file, list }) => `${file} 的 SHA-256 与 ${list} 所记不同。`,
      notListed: ({ file, list }) => `${list} 没有列出 ${file}。`,
      listedButMissing: ({ file, list }) => `${list} 列出了 ${file}，但该文件不存在。`,
      listedButUnknown: ({ file, list }) => `${list} 列出了 ${file}，koo 不认识该文件。`,

      notManifest: ({ file }) => `${file} 不是软件包的清单。`,
      manifestFits: ({ count, file }) => `${file} 所列的归档及其 ${count} 个条目均与实际一致。`,
      ofOtherFile: ({ file, other }) => `${file} 属于 ${other}。`,
      ofOtherBytes: ({ bytes, file, sha256 }) =>
        `${file} 属于另一个归档：${bytes} 字节，SHA-256 为 ${sha256}。`,
      ofOtherFormat: ({ actual, file, stated }) =>
        `${file} 属于 ${stated} 格式的归档，而该归档是 ${actual}。`,
      entriesDiffer: ({ differences, file, more }) =>
        `${file} 与归档不一致：${[...differences, ...(more > 0 ? [`另有 ${more} 处`] : [])].join('；')}。`,
      damaged: ({ place, reason }) => `${place}：${reason}`,

      notJson: ({ file }) => `${file} 不是 JSON。`,
      notCycloneDx: ({ file }) => `${file} 不是 CycloneDX 物料清单。`,
      ofOtherArchive: ({ file }) => `${file} 属于另一个归档。`,
      sbomFits: ({ count, file }) => `${file} 属于该归档，列出 ${count} 个组件。`,

      nothingSigned: ({ file }) => `没有可供签名的 ${file}。`,
      unusableStatement: ({ defect, file }) => `${file} 无法使用：${defect}`,
      noSignature: ({ file }) => `${file} 没有可校验的签名。`,
      statementFits: ({ file, files }) => `${file} 所列的 ${files.join('、')} 均与实际一致。`,
      notSigned: ({ file }) => `${file} 未签名。`,
      anyOrigin: ({ file }) => `${file} 未签名：无法证明来源（任何人都可伪造）。`,
      keyNeeded: ({ file, key }) => `${file} 由密钥 ${key} 签名；请用 --key 指定公钥以校验签名。`,
      signed: ({ file, key }) => `${file} 由密钥 ${key} 签名。`,
      otherKey: ({ file }) => `${file} 不是由该密钥签名的，或在签名之后被修改。`,
    },
  },
  {
    area: 'asset/verify/entry',
    texts: {
      missing: ({ path }) => `归档中没有 ${path}`,
      contents: ({ path }) => `${path} 的内容不同`,
      fileForLink: ({ path, stated }) => `${path} 是文件，而不是指向 ${stated} 的链接`,
      linkForFile: ({ actual, path }) => `${path} 是指向 ${actual} 的链接，而不是文件`,
      otherLink: ({ actual, path, stated }) => `${path} 是指向 ${actual} 的链接，而不是指向 ${stated}`,
      mode: ({ actual, path, stated }) => `${path} 的权限为 ${actual}，而不是 ${stated}`,
      unlisted: ({ path }) => `清单中没有 ${path}`,
    },
  },
  {
    area: 'asset/verify/statement',
    texts: {
      notObject: () => '它不是 JSON 对象。',
      envelope: () => '其信封不是内含 in-toto 声明的 DSSE 信封。',
      notProvenance: () => '它不是 in-toto 的来源证明。',
      subject: () => '其中有一个对象没有名称或没有 SHA-256。',
    },
  },
  {
    area: 'asset/verify/package',
    texts: {
      nothing: () => '没有这个名称的文件或资产。',
      emptyFolder: () => '该文件夹中没有软件包。',
      nameOne: () => '请指定压缩包、存放软件包的文件夹，或者 koo.yaml 中资产的 key。',
      packFirst: () => '请先打包：koo asset pack',
      changed: () => '软件包旁边的一个文件在读取期间发生了变化。',
      stopWriting: () => '请停止写入该文件的程序，然后再次运行同一命令。',
      tooLong: () => '软件包旁边的一个文件超过了 koo 读取的上限（128 MB）。',
      lookAtIt: () => '请查看它是什么；将其移走，或者重新打包。',
    },
  },
];
