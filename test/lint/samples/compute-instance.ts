export const server = (...lines: string[]): string =>
  `resource "huaweicloud_compute_instance" "web" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

export const SERVER = 'resource.huaweicloud_compute_instance.web';
