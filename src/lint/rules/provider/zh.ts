import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { inModule, orDidYouMean } from '../../chinese.js';
import type { providerHardCodedRegion } from './hard-coded-region.js';
import type { providerSource } from './source.js';
import type { providerUndeclaredAlias } from './undeclared-alias.js';
import type { providerUnknownArgument } from './unknown-argument.js';
import type { providerVersionConstraint } from './version-constraint.js';

const RETIRED =
  '其允许的版本被 RFS 下线后，资源栈可能报错“no available release match the given constraints”。';

export const zhRules: ChineseRules<{
  'provider/hard-coded-region': typeof providerHardCodedRegion;
  'provider/source': typeof providerSource;
  'provider/undeclared-alias': typeof providerUndeclaredAlias;
  'provider/unknown-argument': typeof providerUnknownArgument;
  'provider/version-constraint': typeof providerVersionConstraint;
}> = {
  'provider/hard-coded-region': {
    name: '区域写死',
    summary: '区域写死在 provider 块、资源、数据源或模块调用中。',
    why: '部署到哪里由买家选择。固定的区域会使产品与资源栈不在同一处，或者因买家在该区域没有网络、镜像和配额而失败。',
    fix: '去掉区域，或者由变量传入。',
    messages: {
      fixed: ({ address, region }) => `${address} 中区域写死为“${region}”：买家无法部署到其他区域。`,
    },
  },
  'provider/source': {
    name: 'provider 的来源',
    summary: 'huaweicloud provider 的来源不是 huawei.com/provider/huaweicloud，或者使用了其他 provider。',
    why: 'RFS 以自己的地址提供 provider。它能否找到公共仓库的 huaweicloud/huaweicloud 或没有 source 的 provider，华为的页面没有说明；没有 random、tls、null 来自用户反馈，并非华为的说明。',
    fix: 'huaweicloud：在每个模块的 required_providers 中写 source = "huawei.com/provider/huaweicloud"。不要使用其他 provider；私有 provider 为 "huawei.com/private-provider/NAME"。',
    messages: {
      noSource: ({ source }) =>
        `huaweicloud provider 没有 source，Terraform 会去找 hashicorp/huaweicloud。RFS 提供的是“${source}”。`,
      notRequired: ({ module, source }) =>
        `没有 required_providers 说明 huaweicloud provider 的来源${inModule(module)}，Terraform 会去找 hashicorp/huaweicloud。RFS 提供的是“${source}”。`,
      otherSource: ({ source, written }) =>
        `RFS 提供的 provider 是“${source}”；能否找到“${written}”没有公开说明。`,
      unknownKey: ({ meant, name }) => `required_providers 中的 provider 没有“${name}”${orDidYouMean(meant)}`,
      misspelt: ({ name }) => `没有名为“${name}”的 provider${orDidYouMean('huaweicloud')}`,
      otherProvider: ({ name }) => `RFS 可能找不到 provider“${name}”：华为的页面只列出了 huaweicloud。`,
    },
  },
  'provider/undeclared-alias': {
    name: '未声明的 provider 别名',
    summary: '根模块的资源、数据源或模块调用使用了没有 provider 块声明的别名。',
    why: 'Terraform 会拒绝（“Provider configuration not present”），RFS 无法生成执行计划。',
    fix: '添加带有该别名的 provider 块，或者改正名称。',
    messages: {
      undeclared: ({ alias, meant, provider }) =>
        `没有声明别名为“${alias}”的 provider“${provider}”${orDidYouMean(meant)}`,
    },
  },
  'provider/unknown-argument': {
    name: 'provider 没有的参数',
    summary: '华为云的 provider 块中有 provider 不支持的参数。',
    why: 'Terraform 会拒绝（“An argument named … is not expected here”），RFS 无法生成执行计划。',
    fix: '改正拼写，或者删除。',
    messages: {
      unknown: ({ meant, name }) => `provider 没有参数“${name}”${orDidYouMean(meant)}`,
    },
  },
  'provider/version-constraint': {
    name: 'provider 的版本',
    summary: 'huaweicloud provider 的版本被固定或限制了上限、版本约束无法读取或无法满足，或者没有版本约束。',
    why: 'provider 的版本发布大约一年后，RFS 会将其下线。模板只允许已下线版本的资源栈，在部署、删除和回滚时可能报错“no available release match the given constraints”。',
    fix: '用 >= 写出模板所需的最低版本：RFS 会选用它支持的版本。',
    messages: {
      missing: () => 'huaweicloud provider 没有版本约束。云商店要求使用 >=，例如 ">= 1.56.0"。',
      notString: () => '版本约束是字符串：请写成 ">= 1.60.0"。',
      unreadable: ({ constraint }) => `Terraform 无法将“${constraint}”解析为版本约束。`,
      unmeetable: ({ constraint }) => `provider 没有任何版本能满足“${constraint}”。`,
      contradiction: ({ constraint, file, other }) =>
        `provider 没有任何版本能同时满足“${constraint}”和 ${file} 中的“${other}”：Terraform 对所有模块使用同一个版本。`,
      tooNew: ({ constraint, newest }) =>
        `“${constraint}”要求的版本不确定 RFS 是否提供：其支持的 provider 页面列出的最新版本是 ${newest}。`,
      pinned: ({ constraint }) => `“${constraint}”把 provider 固定在一个版本。${RETIRED}`,
      below: ({ constraint, version }) => `“${constraint}”把 provider 限制在 ${version} 以下。${RETIRED}`,
      near: ({ constraint, version }) => `“${constraint}”把 provider 限制在 ${version} 附近。${RETIRED}`,
      capped: ({ constraint, version }) => `“${constraint}”把 provider 的上限设为 ${version}。${RETIRED}`,
      notExact: ({ constraint, name }) =>
        `私有 provider“${name}”需要精确的版本；RFS 不会为它解析“${constraint}”。`,
    },
  },
};
