import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { typedBlocks } from '../../provider/typed-blocks.js';
import { scriptsOf } from '../../scripts/user-data.js';
import { defaultValue } from '../../values/known-value.js';

/** What a shell or cloud-init reads; Windows has other beginnings. */
const LINUX = /^\s*(?:#!|#cloud-config)/;
/** The script sets a password itself: chpasswd, passwd, cloud-init's `password:` and `hashed_passwd`. */
const SETS_PASSWORD = /passw(?:or)?d/i;

const messages = defineMessages('resource/password-without-effect', {
  noEffect: () =>
    '"admin_pass" has no effect on Linux images with cloud-init where user_data is given, and this script sets no password.',
});

export const resourcePasswordWithoutEffect: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/password-without-effect',
  name: 'Password without effect',
  severity: 'warning',
  summary: 'A Linux server gets admin_pass and user_data, and the script sets no password.',
  why: 'On an image with cloud-init, admin_pass is ignored where user data is given, as the provider’s page says: the buyer enters a password and cannot log in with it.',
  fix: 'Set the password in user_data, for example with chpasswd, from a hash; or leave admin_pass out and give a key pair.',
  docs: PROVIDER_PAGES.instance,
  examples: {
    bad: `resource "huaweicloud_compute_instance" "web" {
  name       = "web"
  admin_pass = var.password
  user_data  = <<-EOT
    #!/bin/bash
    systemctl start web
  EOT

  network {
    uuid = huaweicloud_vpc_subnet.main.id
  }
}`,
    good: `resource "huaweicloud_compute_instance" "web" {
  name      = "web"
  user_data = <<-EOT
    #!/bin/bash
    echo 'root:\${bcrypt(var.password)}' | chpasswd -e
    systemctl start web
  EOT

  network {
    uuid = huaweicloud_vpc_subnet.main.id
  }
}`,
  },
  check(template, { report }) {
    for (const { address, body, scope, type } of typedBlocks(template)) {
      if (type !== 'huaweicloud_compute_instance' || !body) continue;
      const password = body.uses.find(({ name }) => name === 'admin_pass');
      // A module may get none.
      if (!password?.value || defaultValue(password.value, scope) === null) continue;
      const script = scriptsOf(template).find((one) => one.address === `${address}.user_data`);
      if (!script || !LINUX.test(script.text) || SETS_PASSWORD.test(script.text)) continue;
      report({
        message: messages.noEffect(),
        source: body.source,
        span: password.nameSpan,
        address: `${address}.admin_pass`,
      });
    }
  },
};
