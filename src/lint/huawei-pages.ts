/** Pages of Huawei Cloud that state the rules, by what they are about. */
export const HUAWEI_PAGES = {
  /** 开发自动部署模板: how KooGallery wants a template. */
  developTemplate: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649328.html',
  /** 获取软件包下载地址: how a template gets the address of an asset's package. */
  packageAddress: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649468.html',
  /** 软件包制作: what a package holds, and the commands that it is run with. */
  packageLayout: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html',
  /** 模板约束与限制: what RFS refuses in a template. */
  templateLimits: 'https://support.huaweicloud.com/tr-aos/rf_05_0028.html',
  /** 支持Provider版本列表: the provider's source, its releases and when each is retired. */
  providerVersions: 'https://support.huaweicloud.com/productdesc-aos/rf_02_0006.html',
  /** 解析模板参数: the kinds of template files, the limits of a zip and of a body, what RFS reads of a variable. */
  parseVariables: 'https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html',
  /** Extension简介 */
  extension: 'https://support.huaweicloud.com/tr-aos/rf_05_0026.html',
  /** 多语义化: names and descriptions in two languages. */
  extensionLanguages: 'https://support.huaweicloud.com/tr-aos/rf_05_0024.html',
  /** 参数预加载: values offered from the buyer's account. */
  extensionPrompts: 'https://support.huaweicloud.com/tr-aos/rf_05_0025.html',
} as const;

/** Pages of Terraform's language, which RFS runs. */
export const TERRAFORM_PAGES = {
  variables: 'https://developer.hashicorp.com/terraform/language/values/variables',
  locals: 'https://developer.hashicorp.com/terraform/language/values/locals',
  references: 'https://developer.hashicorp.com/terraform/language/expressions/references',
  functions: 'https://developer.hashicorp.com/terraform/language/v1.5.x/functions',
  operators: 'https://developer.hashicorp.com/terraform/language/v1.5.x/expressions/operators',
  forExpressions: 'https://developer.hashicorp.com/terraform/language/v1.5.x/expressions/for',
  regex: 'https://developer.hashicorp.com/terraform/language/v1.5.x/functions/regex',
  strings: 'https://developer.hashicorp.com/terraform/language/expressions/strings',
  conditionals: 'https://developer.hashicorp.com/terraform/language/expressions/conditionals',
  settings: 'https://developer.hashicorp.com/terraform/language/v1.5.x/settings',
  providers: 'https://developer.hashicorp.com/terraform/language/providers/configuration',
  resources: 'https://developer.hashicorp.com/terraform/language/resources/syntax',
} as const;

/** Pages of the provider for Huawei Cloud. */
export const PROVIDER_PAGES = {
  instance:
    'https://registry.terraform.io/providers/huaweicloud/huaweicloud/latest/docs/resources/compute_instance',
  types: 'https://registry.terraform.io/providers/huaweicloud/huaweicloud/latest/docs',
} as const;

/** The page of one type, of the release that the catalogue is of. */
export function pageOfType(mode: 'data' | 'resource', type: string): string {
  const kind = mode === 'data' ? 'data-sources' : 'resources';
  const name = type.slice(type.indexOf('_') + 1);
  return `https://registry.terraform.io/providers/huaweicloud/huaweicloud/latest/docs/${kind}/${name}`;
}
