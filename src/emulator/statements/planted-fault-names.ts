/** What a statement can have wrong on purpose. */
export const PLANTED_FAULT_NAMES = [
  'missing',
  'amount',
  'fee',
  'period',
  'usage',
  'double',
  'total',
] as const;

export type PlantedFault = (typeof PLANTED_FAULT_NAMES)[number];
