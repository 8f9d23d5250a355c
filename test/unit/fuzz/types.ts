// What a type says, read from the sources by the compiler itself, so that a test can hold values to it: whether a value is
// of the type, values that are, and values that nearly are. It follows whatever the types become. Plain data only: texts,
// numbers, flags, literals, lists, maps and objects; anything else is an error.

import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ts from 'typescript';
import { hostileClone, hostileKey } from './hostile';

/** A type of plain data. */
export type Shape =
  | { readonly is: 'text' | 'number' }
  | { readonly is: 'pattern'; readonly pattern: RegExp }
  | { readonly is: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly is: 'list' | 'map'; readonly of: Shape }
  | { readonly is: 'object'; readonly members: readonly Member[] }
  | { readonly is: 'either'; readonly of: readonly Shape[] };

interface Member {
  readonly name: string;
  readonly shape: Shape;
  readonly isOptional: boolean;
}

/** What each guard of an exported table says that it proves, by the guard's name in the table. */
export function guardedIn(file: string, table: string): ReadonlyMap<string, Shape> {
  const path = fileURLToPath(new URL(`../../../${file}`, import.meta.url));
  const { Bundler } = ts.ModuleResolutionKind;
  const program = ts.createProgram([path], {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: Bundler,
    types: [],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === table);
  if (symbol === undefined) throw new Error(`${file} exports no ${table}`);
  const guards = checker.getTypeOfSymbol(symbol).getProperties();
  return new Map(guards.map((each) => [each.name, provenBy(checker, each)]));
}

function provenBy(checker: ts.TypeChecker, entry: ts.Symbol): Shape {
  const guard = checker.getTypeOfSymbol(entry).getProperty('guard');
  const [signature] = guard ? checker.getTypeOfSymbol(guard).getCallSignatures() : [];
  const proven = signature && checker.getTypePredicateOfSignature(signature)?.type;
  if (proven === undefined) throw new Error(`${entry.name} has no guard`);
  return shapeOf(checker, proven);
}

function shapeOf(checker: ts.TypeChecker, type: ts.Type): Shape {
  if (type.isUnion()) return { is: 'either', of: type.types.map((each) => shapeOf(checker, each)) };
  if (type.isStringLiteral() || type.isNumberLiteral()) return { is: 'literal', value: type.value };
  if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0)
    return { is: 'literal', value: checker.typeToString(type) === 'true' };
  if ((type.flags & ts.TypeFlags.Null) !== 0) return { is: 'literal', value: null };
  if ((type.flags & ts.TypeFlags.Undefined) !== 0) return { is: 'literal', value: undefined };
  if ((type.flags & ts.TypeFlags.String) !== 0) return { is: 'text' };
  if ((type.flags & ts.TypeFlags.Number) !== 0) return { is: 'number' };
  if ((type.flags & ts.TypeFlags.TemplateLiteral) !== 0) return patternOf(type as ts.TemplateLiteralType);
  if (checker.isArrayType(type)) {
    const [of] = checker.getTypeArguments(type as ts.TypeReference);
    if (of !== undefined) return { is: 'list', of: shapeOf(checker, of) };
  }
  const values = type.getStringIndexType();
  if (values !== undefined) return { is: 'map', of: shapeOf(checker, values) };
  if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0)
    throw new Error(`no plain data: ${checker.typeToString(type)}`);
  const members = type.getProperties().map((each): Member => ({
    name: each.name,
    shape: shapeOf(checker, checker.getTypeOfSymbol(each)),
    isOptional: (each.flags & ts.SymbolFlags.Optional) !== 0,
  }));
  return { is: 'object', members };
}

/** Of a template the compiler keeps the texts; what stands between them may be anything. */
function patternOf({ texts }: ts.TemplateLiteralType): Shape {
  const literal = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return { is: 'pattern', pattern: new RegExp(`^${literal.join('[^]*')}$`, 'u') };
}

/** True when a value is of a type, to the letter: no member more, no hole in a list, no number that is none. */
export function isOf(shape: Shape, value: unknown): boolean {
  switch (shape.is) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return Number.isFinite(value);
    case 'pattern':
      return typeof value === 'string' && shape.pattern.test(value);
    case 'literal':
      return value === shape.value;
    case 'list':
      return Array.isArray(value) && Array.from<unknown>(value).every((each) => isOf(shape.of, each));
    case 'map':
      return isPlain(value) && Object.values(value).every((each) => isOf(shape.of, each));
    case 'object':
      return (
        isPlain(value) &&
        Object.keys(value).every((name) => shape.members.some((member) => member.name === name)) &&
        shape.members.every(({ name, isOptional, shape: of }) =>
          Object.hasOwn(value, name) ? isOf(of, value[name]) : isOptional,
        )
      );
    case 'either':
      return shape.of.some((each) => isOf(each, value));
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Texts that this house's guards look at more closely; of others one is as good as another. */
const TEXTS = [
  'ixc/product',
  'voalle/webhook-info',
  'senha-inventada-e-longa',
  'https://erp.example',
  '',
  '7',
];

/** Values of a type. With `slip`, at any place, once in so many, something that is not. */
export function valuesOf(shape: Shape, slip?: number): fc.Arbitrary<unknown> {
  const value = honest(shape, slip);
  return slip === undefined
    ? value
    : fc.oneof({ weight: slip, arbitrary: value }, { weight: 1, arbitrary: hostileClone });
}

function honest(shape: Shape, slip: number | undefined): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case 'text':
    case 'pattern':
      return fc.constantFrom(...TEXTS);
    case 'number':
      return fc.nat();
    case 'literal':
      return fc.constant(shape.value);
    case 'list':
      return fc.array(valuesOf(shape.of, slip), { maxLength: 2 });
    case 'map':
      return fc
        .array(
          fc.tuple(
            slip === undefined ? fc.constantFrom('login', 'url') : hostileKey,
            valuesOf(shape.of, slip),
          ),
          {
            maxLength: 2,
          },
        )
        .map((members) => Object.fromEntries(members));
    case 'object':
      return objects(shape.members, slip);
    case 'either':
      return fc.oneof(...shape.of.map((each) => honest(each, slip)));
  }
}

function objects(members: readonly Member[], slip: number | undefined): fc.Arbitrary<unknown> {
  const whole = fc.tuple(
    ...members.map(({ name, shape, isOptional }) =>
      fc.tuple(fc.constant(name), valuesOf(shape, slip), isOptional ? fc.boolean() : fc.constant(true)),
    ),
  );
  if (slip === undefined) return whole.map((each) => joined(each));
  const spoilt = fc.record({
    without: fc.option(fc.constantFrom(...members.map(({ name }) => name), ''), { freq: slip }),
    more: fc.option(fc.tuple(hostileKey, hostileClone), { freq: slip }),
  });
  return fc
    .tuple(whole, fc.oneof({ weight: slip, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: spoilt }))
    .map(([each, wrong]) => {
      const kept = each.filter(([name]) => name !== wrong?.without);
      return joined(wrong?.more == null ? kept : [...kept, [...wrong.more, true]]);
    });
}

const joined = (members: readonly (readonly [string, unknown, boolean])[]): unknown =>
  Object.fromEntries(members.filter(([, , isThere]) => isThere).map(([name, value]) => [name, value]));
