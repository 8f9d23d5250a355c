// Brings a document to the names of its schema: a member whose name differs only in case is read as the one that is
// meant, and said; members that no source knows are said and left alone. It goes as deep as the schema, no deeper.

import { z } from 'zod';
import type { Report } from './finding';
import { oneOf } from './finding';
import { isMembers, lineOf, pathText } from './path';
import type { Key } from './path';

/** The document with the names of the schema. */
export function spelled(
  schema: unknown,
  value: unknown,
  path: readonly Key[],
  tell: Report['tell'],
): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return spelled(schema.unwrap(), value, path, tell);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item, index) => spelled(schema.element, item, [...path, index], tell));
  }
  if (!(schema instanceof z.ZodObject) || !isMembers(value)) return value;
  const known = Object.keys(schema.shape);
  const members = Object.entries(value).map(([name, member]): [string, unknown] => {
    const meant = meantBy(name, known, value);
    if (meant === null) {
      tell({ code: 'unknown-member', path: pathText([...path, name]), found: lineOf(member) });
      return [name, member];
    }
    if (meant !== name) {
      tell({
        code: 'member-case',
        path: pathText([...path, name]),
        expected: oneOf([meant]),
        found: lineOf(name),
      });
    }
    return [meant, spelled(schema.shape[meant], member, [...path, meant], tell)];
  });
  // Makes own members of whatever name, `__proto__` included.
  return Object.fromEntries(members);
}

function meantBy(name: string, known: readonly string[], beside: object): string | null {
  if (known.includes(name)) return name;
  const meant = known.find((each) => each.toLowerCase() === name.toLowerCase());
  return meant === undefined || Object.hasOwn(beside, meant) ? null : meant;
}
