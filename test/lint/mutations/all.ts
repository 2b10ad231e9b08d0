import { EXPRESSION_MUTATIONS } from './expressions.js';
import { JSON_MUTATIONS } from './json.js';
import { MODULE_MUTATIONS } from './modules.js';
import type { Mutation } from './mutation.js';
import { NAME_MUTATIONS } from './names.js';
import { REFUSED_MUTATIONS } from './refused.js';
import { RESOURCE_MUTATIONS } from './resources.js';
import { SLIP_MUTATIONS } from './slips.js';
import { SYNTAX_MUTATIONS } from './syntax.js';
import { VERSION_MUTATIONS } from './versions.js';

export const MUTATIONS: readonly Mutation[] = [
  ...RESOURCE_MUTATIONS,
  ...VERSION_MUTATIONS,
  ...NAME_MUTATIONS,
  ...MODULE_MUTATIONS,
  ...EXPRESSION_MUTATIONS,
  ...REFUSED_MUTATIONS,
  ...SLIP_MUTATIONS,
  ...SYNTAX_MUTATIONS,
  ...JSON_MUTATIONS,
];
