import type { Language } from '../../../i18n/language.js';

/** What `koo template package` says itself, beside what is said of packages, too. */
interface TemplatePackageWords {
  labels: Readonly<Record<'leftOut' | 'set' | 'toRfs', string>>;
  inline(characters: string): string;
  byAddress(reason: string): string;
  list(names: readonly string[], more: number): string;
}

export const TEMPLATE_PACKAGE_WORDS: Readonly<Record<Language, TemplatePackageWords>> = {
  en: {
    labels: { leftOut: 'left out', set: 'set', toRfs: 'to RFS' },
    inline: (characters) => `its text (${characters} characters) fits into a request as template_body`,
    byAddress: (reason) => `as an address in OBS, template_uri: ${reason}`,
    list: (names, more) => `${names.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
  },
  zh: {
    labels: { leftOut: '未打包', set: '默认值', toRfs: '提交 RFS' },
    inline: (characters) => `可将其内容（${characters} 个字符）作为 template_body 直接放入请求`,
    byAddress: (reason) => `须放入 OBS，以其地址 template_uri 提交：${reason}`,
    list: (names, more) => `${names.join('、')}${more > 0 ? `，另有 ${more} 个` : ''}`,
  },
};
