import type { ChineseErrors } from '../chinese-errors.js';

/** What comes after packing: comparing, verifying, signing. */
export const packages: ChineseErrors = {
  KEY_NEEDED: {
    'A signature says something only beside the key that must have made it.':
      '只有与应当生成它的密钥对照，签名才有意义。',
    'Name the public key: --key koo-signing.pub': '请指定公钥：--key koo-signing.pub',
  },
  LINK_IN_ZIP: {
    '{path} is a link, which not every unpacker of a zip makes.':
      '{path} 是链接，并非所有 zip 解压程序都能还原链接。',
    'Pack a tar or tar.gz, or what the link points to.': '请打包成 tar 或 tar.gz，或者打包链接指向的文件。',
  },
  NO_PACKAGE: {
    'Name an archive, a folder of packages, or the key of an asset in koo.yaml.':
      '请指定压缩包、存放软件包的文件夹，或者 koo.yaml 中资产的 key。',
    'Name an archive, its koo-package.json, or the key of an asset in koo.yaml.':
      '请指定压缩包、它的 koo-package.json，或者 koo.yaml 中资产的 key。',
    'Pack first: koo asset pack': '请先打包：koo asset pack',
    'There is no package in this folder.': '该文件夹中没有软件包。',
    'There is no package of that name.': '没有这个名称的软件包。',
    'There is nothing of that name.': '没有这个名称的文件或资产。',
  },
  NOT_A_PACKAGE: {
    'Name a .zip, .tar or .tar.gz, or the koo-package.json that `koo asset pack` writes beside it.':
      '请指定 .zip、.tar 或 .tar.gz，或者 `koo asset pack` 在旁边写入的 koo-package.json。',
    'This is not a manifest of a package.': '这不是软件包的清单。',
  },
  NOT_IN_PACKAGE_FOLDER: {
    'There is no {file} in the folder of the asset.': '资产的文件夹中没有 {file}。',
    'Name a file as `koo asset list` shows it: relative to the folder.':
      '请按 `koo asset list` 显示的方式指定文件：相对于该文件夹。',
  },
  NOT_PUBLISHED: {
    'Asset "{key}" has not been published to {target} from here.': '资产“{key}”尚未从这里发布到 {target}。',
    'Name two packages, or another target (--target).': '请指定两个软件包，或者其他目标（--target）。',
  },
  PAPER_CHANGED: {
    'A file beside the package changes while it is read.': '软件包旁边的一个文件在读取期间发生了变化。',
    'Stop what writes to it, then run the same command again.':
      '请停止写入该文件的程序，然后再次运行同一命令。',
  },
  PAPER_TOO_LONG: {
    'A file beside the package is longer than koo reads one (128 MB).':
      '软件包旁边的一个文件超过了 koo 读取的上限（128 MB）。',
    'Look at what it is; move it away, or pack again.': '请查看它是什么；将其移走，或者重新打包。',
  },
  PUBLISHED_PACKAGE_GONE: {
    'Its SHA-256 is {hash}: name that archive, or its koo-package.json, as the first package.':
      '它的 SHA-256 是 {hash}：请把该压缩包或它的 koo-package.json 指定为第一个软件包。',
    'The package that was published does not lie here any more.': '已发布的软件包已经不在这里。',
  },
  SIGNING_KEY: {
    'Make a key: openssl genpkey -algorithm ed25519 -out koo-signing.pem && chmod 600 koo-signing.pem':
      '生成密钥：openssl genpkey -algorithm ed25519 -out koo-signing.pem && chmod 600 koo-signing.pem',
    'Or unset KOO_SIGNING_KEY and KOO_SIGNING_KEY_FILE: the statement is then not signed.':
      '或者取消设置 KOO_SIGNING_KEY 和 KOO_SIGNING_KEY_FILE：这样来源声明不会签名。',
    'Run: chmod 600 {file}': '请运行：chmod 600 {file}',
    'The signing key is not used: it belongs to another user.': '未使用签名密钥：它属于其他用户。',
    'The signing key is not used: it cannot be read ({code}).': '未使用签名密钥：无法读取（{code}）。',
    'The signing key is not used: it is a public key; a signature needs the private one.':
      '未使用签名密钥：这是公钥；签名需要私钥。',
    'The signing key is not used: it is encrypted, and koo does not ask for pass phrases.':
      '未使用签名密钥：它是加密的，而 koo 不会询问口令。',
    'The signing key is not used: it is far too big for a key.': '未使用签名密钥：它太大，不可能是密钥。',
    'The signing key is not used: it is not a private key in PEM form.':
      '未使用签名密钥：不是 PEM 格式的私钥。',
    'The signing key is not used: it is not a regular file.': '未使用签名密钥：不是普通文件。',
    'The signing key is not used: it is of type {kind}, not ed25519.':
      '未使用签名密钥：类型是 {kind}，不是 ed25519。',
    'The signing key is not used: its mode is {mode}, so others may read or change it.':
      '未使用签名密钥：文件权限为 {mode}，其他人可能读取或修改它。',
  },
  TWO_SIGNING_KEYS: {
    'KOO_SIGNING_KEY and KOO_SIGNING_KEY_FILE are both set.':
      '同时设置了 KOO_SIGNING_KEY 和 KOO_SIGNING_KEY_FILE。',
    'Unset one of them.': '请取消其中一个。',
  },
  UNSAFE_LINK: {
    'Put a copy of the file in the place of the link, or leave it out.':
      '请用文件副本代替链接，或者将其排除。',
    'The link {path} to {link} {aim}.': '链接 {path}（{link}）{aim}。',
  },
  VERIFICATION_KEY: {
    'Take the public half of the signing key: openssl pkey -in koo-signing.pem -pubout -out koo-signing.pub':
      '请取签名密钥的公钥部分：openssl pkey -in koo-signing.pem -pubout -out koo-signing.pub',
    'The public key is not used: it cannot be read ({code}).': '未使用公钥：无法读取（{code}）。',
    'The public key is not used: it is a private key, which nobody else should have.':
      '未使用公钥：这是私钥，不应交给任何人。',
    'The public key is not used: it is not a public key in PEM form.': '未使用公钥：不是 PEM 格式的公钥。',
    'The public key is not used: it is of type {kind}, not ed25519.':
      '未使用公钥：类型是 {kind}，不是 ed25519。',
  },
};
