import type { ChineseArea } from './chinese-area.js';

export const provider: ChineseArea = {
  'provider/hard-coded-region': {
    name: '区域写死',
    summary: '区域写死在 provider 块、资源、数据源或模块调用中。',
    why: '部署到哪里由买家选择。固定的区域会使产品与资源栈不在同一处，或者因买家在该区域没有网络、镜像和配额而失败。',
    fix: '去掉区域，或者由变量传入。',
    messages: {
      'Use var.region.': '改用 var.region。',
      'The region "{region}" is fixed in {address}: the buyer cannot deploy anywhere else.':
        '{address} 中区域写死为“{region}”：买家无法部署到其他区域。',
    },
  },
  'provider/source': {
    name: 'provider 的来源',
    summary: 'huaweicloud provider 的来源不是 huawei.com/provider/huaweicloud，或者使用了其他 provider。',
    why: 'RFS 以自己的地址提供 provider。它能否找到公共仓库的 huaweicloud/huaweicloud 或没有 source 的 provider，华为的页面没有说明；没有 random、tls、null 来自用户反馈，并非华为的说明。',
    fix: 'huaweicloud：在每个模块的 required_providers 中写 source = "huawei.com/provider/huaweicloud"。不要使用其他 provider；私有 provider 为 "huawei.com/private-provider/NAME"。',
    messages: {
      'The huaweicloud provider has no source, and Terraform then looks for hashicorp/huaweicloud. RFS has it as "{source}".':
        'huaweicloud provider 没有 source，Terraform 会去找 hashicorp/huaweicloud。RFS 提供的是“{source}”。',
      'RFS has the provider as "{source}"; whether it finds "{written}" is not published.':
        'RFS 提供的 provider 是“{source}”；能否找到“{written}”没有公开说明。',
      'No required_providers{module} says where the huaweicloud provider comes from, and Terraform then looks for hashicorp/huaweicloud. RFS has it as "{source}".':
        '没有 required_providers 说明 huaweicloud provider 的来源{module}，Terraform 会去找 hashicorp/huaweicloud。RFS 提供的是“{source}”。',
      'A provider in required_providers has no "{name}"{meant}':
        'required_providers 中的 provider 没有“{name}”{meant}',
      'There is no provider "{name}"; did you mean "huaweicloud"?':
        '没有名为“{name}”的 provider；是否应为“huaweicloud”？',
      'Huawei’s pages list no provider for RFS but huaweicloud: it may not find "{provider}".':
        '华为的页面只列出了 huaweicloud 一个 provider：RFS 可能找不到“{provider}”。',
    },
  },
  'provider/undeclared-alias': {
    name: '未声明的 provider 别名',
    summary: '根模块的资源、数据源或模块调用使用了没有 provider 块声明的别名。',
    why: 'Terraform 会拒绝（“Provider configuration not present”），RFS 无法生成执行计划。',
    fix: '添加带有该别名的 provider 块，或者改正名称。',
    messages: {
      'No provider "{name}" with the alias "{word}" is declared{meant}':
        '没有声明别名为“{word}”的 provider“{name}”{meant}',
    },
  },
  'provider/unknown-argument': {
    name: 'provider 没有的参数',
    summary: '华为云的 provider 块中有 provider 不支持的参数。',
    why: 'Terraform 会拒绝（“An argument named … is not expected here”），RFS 无法生成执行计划。',
    fix: '改正拼写，或者删除。',
    messages: { 'The provider has no argument "{name}"{meant}': 'provider 没有参数“{name}”{meant}' },
  },
  'provider/version-constraint': {
    name: 'provider 的版本',
    summary: 'huaweicloud provider 的版本被固定或限制了上限、版本约束无法读取或无法满足，或者没有版本约束。',
    why: 'provider 的版本发布大约一年后，RFS 会将其下线。模板只允许已下线版本的资源栈，在部署、删除和回滚时可能报错“no available release match the given constraints”。',
    fix: '用 >= 写出模板所需的最低版本：RFS 会选用它支持的版本。',
    messages: {
      'The huaweicloud provider has no version constraint. KooGallery wants one with >=, such as ">= 1.56.0".':
        'huaweicloud provider 没有版本约束。云商店要求使用 >=，例如 ">= 1.56.0"。',
      'A version constraint is a string: write ">= 1.60.0".': '版本约束是字符串：请写成 ">= 1.60.0"。',
      'Terraform cannot read "{text}" as a version constraint.': 'Terraform 无法将“{text}”读作版本约束。',
      'No release of the provider can meet "{text}".': 'provider 没有任何版本能满足“{text}”。',
      'No release of the provider can meet both "{text}" and "{other}" of {file}: Terraform takes one for all modules.':
        'provider 没有任何版本能同时满足“{text}”和 {file} 中的“{other}”：Terraform 对所有模块使用同一个版本。',
      '"{text}" pins the provider to one release. Once RFS has retired what it allows, the stack may answer "no available release match the given constraints".':
        '“{text}”把 provider 固定在一个版本。RFS 下线该版本后，资源栈可能报错“no available release match the given constraints”。',
      '"{text}" keeps the provider below {version}. Once RFS has retired what it allows, the stack may answer "no available release match the given constraints".':
        '“{text}”把 provider 限制在 {version} 以下。其允许的版本被 RFS 下线后，资源栈可能返回“no available release match the given constraints”。',
      '"{text}" keeps the provider near {version}. Once RFS has retired what it allows, the stack may answer "no available release match the given constraints".':
        '“{text}”把 provider 限制在 {version} 附近。RFS 下线这些版本后，资源栈可能报错“no available release match the given constraints”。',
      '"{text}" caps the provider at {version}. Once RFS has retired what it allows, the stack may answer "no available release match the given constraints".':
        '“{text}”把 provider 的上限设为 {version}。RFS 下线这些版本后，资源栈可能报错“no available release match the given constraints”。',
      '"{text}" asks for a release that RFS is not known to have: its page of supported providers listed {newest} as the newest.':
        '“{text}”要求的版本不确定 RFS 是否提供：其支持的 provider 页面列出的最新版本是 {newest}。',
      'The private provider "{name}" needs an exact version; RFS does not resolve "{text}" for it.':
        '私有 provider“{name}”需要精确的版本；RFS 不会为它解析“{text}”。',
    },
  },
};
