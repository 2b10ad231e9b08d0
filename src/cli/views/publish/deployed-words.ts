import type { Language } from '../../../i18n/language.js';

/** What `koo asset deployed` says itself. */
export interface DeployedWords {
  package: string;
  checksum: string;
  path: string;
  image: string;
  imageId: string;
  region: string;
  here: string;
  same(file: string): string;
  another(file: string, hash: string): string;
  noChecksum: string;
  unknownChecksum: string;
}

export const DEPLOYED_WORDS: Readonly<Record<Language, DeployedWords>> = {
  en: {
    package: 'package',
    checksum: 'checksum',
    path: 'path',
    image: 'image',
    imageId: 'image id',
    region: 'region',
    here: 'here',
    same: (file) => `the same: ${file}`,
    another: (file, hash) => `another: ${file} has ${hash}`,
    noChecksum: 'not compared: KooGallery has no checksum of it',
    unknownChecksum: 'not compared: koo does not know what kind of checksum that is',
  },
  zh: {
    package: '软件包',
    checksum: '校验值',
    path: '路径',
    image: '镜像',
    imageId: '镜像 ID',
    region: '区域',
    here: '本地',
    same: (file) => `一致：${file}`,
    another: (file, hash) => `不一致：${file} 的校验值为 ${hash}`,
    noChecksum: '未比较：云商店没有其校验值',
    unknownChecksum: '未比较：koo 不认识该校验值的类型',
  },
};
