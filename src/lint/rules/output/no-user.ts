import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { argumentsNamed } from '../../values/argument-values.js';
import { isWhollyReadable } from '../../assets/asset-address.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { rootScope } from '../../modules/module-scope.js';
import { outputWords } from '../../values/output-words.js';

const USER = /user|login|log in|log on|account|\broot\b|admin|ssh|用户|账号|帐号|账户|登录|管理员/i;

const messages = defineMessages('output/no-user', {
  passwordWithoutUser: () =>
    'The buyer enters this password, and no output names the user that it belongs to.',
});

export const outputNoUser: Rule<Template, typeof messages> = {
  messages,
  id: 'output/no-user',
  name: 'No user name in the outputs',
  severity: 'info',
  summary: 'The buyer enters the password of a server, and no output says which user it belongs to.',
  why: 'After the deployment the buyer has an address and a password, and has to guess the user: root, Administrator, or one of the product’s own.',
  fix: 'Add an output with the user name, or name it in the description of another one.',
  docs: HUAWEI_PAGES.developTemplate,
  examples: {
    bad: `variable "ecs_password" {
  type      = string
  sensitive = true
}

resource "huaweicloud_compute_instance" "web" {
  name       = "web"
  admin_pass = var.ecs_password
}

output "address" {
  value = huaweicloud_compute_instance.web.access_ip_v4
}`,
    good: `variable "ecs_password" {
  type      = string
  sensitive = true
}

resource "huaweicloud_compute_instance" "web" {
  name       = "web"
  admin_pass = var.ecs_password
}

output "address" {
  description = "Log in here as root, with the password that you entered"
  value       = huaweicloud_compute_instance.web.access_ip_v4
}`,
  },
  check(template, { report }) {
    const password = argumentsNamed(template, 'admin_pass').find(
      ({ origins, typed }) =>
        typed.mode === 'resource' && origins.some(({ variable }) => variable !== undefined),
    );
    const first = password;
    if (!first || rootScope(template).outputs.size === 0 || !isWhollyReadable(template)) return;
    if (outputWords(template).some(({ told, value }) => USER.test(told) || USER.test(value))) return;
    report({
      message: messages.passwordWithoutUser(),
      source: first.body.source,
      span: first.use.nameSpan,
      address: first.address,
    });
  },
};
