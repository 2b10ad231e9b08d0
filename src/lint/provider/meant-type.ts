import { didYouMean } from '../../findings/did-you-mean.js';

/**
 * The type that an unknown name was probably meant to be: one that is spelt nearly so, else one that is made of the same
 * words, in whatever order and number (`cdn_rules_engine` for `cdn_rule_engine_rule`), the version of an interface
 * (`cci_network_v1`) left out. A type of another service is not meant: `dis_bucket` is not `obs_bucket`.
 */
export function meantType(name: string, types: readonly string[]): string | undefined {
  const service = serviceOf(name);
  const near = didYouMean(name, types);
  if (near && (serviceOf(near) === service || didYouMean(service, [serviceOf(near)]))) return near;
  const words = wordsOf(name.replace(/_v\d+$/, ''));
  return types.find((type) => type !== name && wordsOf(type) === words);
}

/** `vpc` of `huaweicloud_vpc_eip`. */
function serviceOf(type: string): string {
  return type.split('_')[1] ?? '';
}

function wordsOf(type: string): string {
  const words = type.split('_').map((word) => word.replace(/s$/, ''));
  return [...new Set(words)].sort().join(' ');
}
