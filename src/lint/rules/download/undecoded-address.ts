import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressCarried } from '../../assets/asset-address.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { scriptsOf } from '../../scripts/user-data.js';

const messages = defineMessages('download/undecoded-address', {
  undecoded: () =>
    'The address of the package is used undecoded, with JSON escapes such as \\u0026 in it. Decode it first: jsondecode("\\"${…}\\"").',
});

export const downloadUndecodedAddress: Rule<Template, typeof messages> = {
  messages,
  id: 'download/undecoded-address',
  name: 'Package address that is not decoded',
  severity: 'warning',
  summary: 'User data uses the internal_path of an asset without jsondecode.',
  why: 'The address comes with JSON escapes, such as \\u0026 for the & between its parameters. Huawei’s page decodes it first; without that, the download requests another address.',
  fix: 'Decode it in a local value: jsondecode("\\"${local.software_url}\\"").',
  docs: HUAWEI_PAGES.packageAddress,
  examples: {
    bad: `locals {
  package = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0]
}

resource "huaweicloud_compute_instance" "web" {
  name      = "web"
  user_data = <<-EOT
    #!/bin/bash
    curl -o app.zip '\${local.package.internal_path}'
  EOT
}`,
    good: `locals {
  package = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0]
  address = jsondecode("\\"\${local.package.internal_path}\\"")
}

resource "huaweicloud_compute_instance" "web" {
  name      = "web"
  user_data = <<-EOT
    #!/bin/bash
    curl -o app.zip '\${local.address}'
  EOT
}`,
  },
  check(template, { report }) {
    for (const script of scriptsOf(template)) {
      // The script may decode it itself.
      if (/u0026|json|printf|echo -e/.test(script.text)) continue;
      for (const filling of script.fillings) {
        if (addressCarried(template, filling) !== 'raw') continue;
        report({
          message: messages.undecoded(),
          ...script.placeOf(filling.at, filling.at + 1),
          address: script.address,
        });
      }
    }
  },
};
