export const eip = (inside: string): string => `resource "huaweicloud_vpc_eip" "main" {
  publicip {
    type = "5_bgp"
  }
${inside}
}
`;

export const bandwidth =
  '  bandwidth {\n    name       = "main"\n    share_type = "PER"\n    size       = 5\n  }\n';
