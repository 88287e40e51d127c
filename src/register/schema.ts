import type { Check } from '../feed/check.ts';
import { leaves, schemaOf, source, type JsonSchema } from '../feed/schema.ts';
import { country, countryPattern, entry, nuts, nutsPattern, people, register } from './register.ts';

/** What each field is for, by path. */
export const descriptions: Readonly<Record<string, string>> = {
  '': 'Who has joined a call: organisations only, and no people.',
  schema: 'Version of this format: 1.',
  entries: 'Those who have joined, in the order in which they are shown.',
  'entries[]': 'One organisation.',
  'entries[].name': 'Its name, plain text.',
  'entries[].category': 'One of the categories of the call’s counts: regions, associations, …',
  'entries[].country': 'Code of its country, two letters as in ISO 3166: SE.',
  'entries[].nuts': 'Its NUTS code: SE321.',
  'entries[].since': 'When it joined: YYYY-MM or YYYY-MM-DD.',
  'entries[].url': 'Address of its own page.',
  'entries[].aliases': 'Other names by which people look for it.',
  'entries[].aliases[]': 'One other name.',
};

/** JSON Schema, draft 07. */
export function registerSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Register of a call',
    ...schemaOf(register as Check<unknown>, {
      leaves: new Map([
        ...leaves,
        [country as Check<unknown>, { type: 'string', pattern: source(countryPattern) }],
        [nuts as Check<unknown>, { type: 'string', pattern: source(nutsPattern) }],
      ]),
      beyond: new Map([
        [
          entry as Check<unknown>,
          {
            allOf: [
              { properties: { name: { pattern: '\\S' }, category: { not: { enum: people } } } },
            ],
          },
        ],
      ]),
      descriptions,
    }),
  };
}
