import { spellingsOf } from '../model/known-values.js';
import { type FilterName, type FilterRule, type ListDefinition, type ListName, LISTS } from './lists.js';
import { type Condition, lowered } from './where-clause.js';

/** What is asked of a list: of each filter, one of its values has to fit. */
export interface ListFilters {
  values?: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** UTC; of the field `time` of the list. */
  from?: string;
  before?: string;
}

/** What the rows of a list have to meet. A filter that the list does not have is a mistake of the caller's. */
export function listConditions(list: ListName, { before, from, values = {} }: ListFilters): Condition[] {
  const { filters, time }: ListDefinition = LISTS[list];
  const conditions = (Object.entries(values) as Array<[FilterName, readonly string[] | undefined]>).flatMap(
    ([name, wanted]) => {
      if (wanted === undefined || wanted.length === 0) return [];
      const rule = filters[name];
      if (rule === undefined) throw new TypeError(`${list} has no filter ${name}`);
      return [ruleCondition(rule, wanted)];
    },
  );
  if (from === undefined && before === undefined) return conditions;
  if (time === undefined) throw new TypeError(`${list} has no time`);
  return [...conditions, { before, field: time, from, kind: 'between' }];
}

function ruleCondition(rule: FilterRule, values: readonly string[]): Condition {
  switch (rule.match) {
    case 'id': {
      return { fields: rule.fields, kind: 'id', values };
    }

    case 'nameOrId': {
      return {
        kind: 'any',
        of: [
          { fields: rule.ids, kind: 'equals', values: values.map(lowered) },
          { fields: rule.names, kind: 'contains', values },
        ],
      };
    }

    case 'period': {
      return { fields: rule.fields, kind: 'equals', values };
    }

    case 'value': {
      const { fields, of } = rule;
      const spellings = values.flatMap((value) => (of ? spellingsOf(of, value) : [lowered(value.trim())]));
      return { fields, kind: 'equals', values: spellings };
    }
  }
}
