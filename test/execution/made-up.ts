import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import fc from 'fast-check';

/** Everything that a field can be: may be null or not, a list or not, of leaves, objects and interfaces. */
const sdl = `
  interface Thing { id: ID! name: String one: Thing many: [Thing!] number(plus: Int = 0): Int! }
  type A implements Thing {
    id: ID! name: String one: Thing many: [Thing!] number(plus: Int = 0): Int!
    flags: [Boolean] strict: [Int!]! must: B! grid: [[Int]] kind: Kind
  }
  type B implements Thing {
    id: ID! name: String one: Thing many: [Thing!] number(plus: Int = 0): Int!
    back: A all: [A]! plain: String counted: Int!
  }
  enum Kind { BIG SMALL }
  type Query { a: A b: B! thing: Thing things: [Thing!]! maybe: [Thing] byId(id: ID!): A }
`;

export interface Node {
  key: string;
  type: 'A' | 'B';
  plain: unknown;
  counted: unknown;
}

/** What a resolver does when it is called, drawn for each by chance. */
export type Outcome = Prompt | `promised ${Prompt}`;
type Prompt = 'value' | 'null' | 'throw' | 'error' | 'wrong' | 'function';

/** Says what becomes of a field of an object, by a name for both: the same each time it is asked. */
export type OutcomeOf = (place: string) => Outcome;

/** A schema whose resolvers do what their context says. */
export function madeUp(): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = (node: Node) => node.type;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      // These are properties of their objects.
      if (field.name === 'plain' || field.name === 'counted') continue;
      field.resolve = (source: Node | undefined, args: object, outcomeOf: OutcomeOf) => {
        const place = `${source?.key ?? ''}.${field.name}${JSON.stringify(args)}`;
        return new Coming(outcomeOf).come(outcomeOf(place), String(field.type), place);
      };
    }
  }
  return schema;
}

/** Values as they come from resolvers. */
class Coming {
  constructor(private readonly outcomeOf: OutcomeOf) {}

  come(outcome: Outcome, type: string, place: string): unknown {
    const value = (): unknown => this.valueOf(type, place);
    const promised = /^promised (.*)/.exec(outcome)?.[1];
    if (promised) return Promise.resolve().then(() => this.come(promised as Prompt, type, place));
    if (outcome === 'null') return null;
    if (outcome === 'throw') throw new Error(`thrown at ${place}`);
    if (outcome === 'error') return new Error(`given at ${place}`);
    // No list, no leaf; objects have no wrong values.
    if (outcome === 'wrong') return /[\]]|Int|Boolean|Kind/.test(type) ? { key: place } : value();
    if (outcome === 'function') return type.endsWith('Int!') ? () => 7 : value();
    return value();
  }

  private valueOf(type: string, place: string): unknown {
    const inner = /^\[(.*)\]!?$/.exec(type)?.[1];
    if (inner) return [0, 1, 2].map((at) => this.come(this.outcomeOf(`${place}[${at}]`), inner, `${place}[${at}]`));
    const name = type.replace('!', '');
    const leaves: Record<string, unknown> = { ID: place, String: `name of ${place}`, Int: place.length, Boolean: true };
    if (name === 'Kind') return place.length % 2 ? 'BIG' : 'SMALL';
    return leaves[name] ?? this.nodeOf(name, place);
  }

  private nodeOf(name: string, place: string): Node {
    const type = name === 'Thing' ? (place.length % 2 ? 'A' : 'B') : (name as Node['type']);
    const property = (of: string): unknown => this.come(this.outcomeOf(`${place} ${of}`), of, `${place} ${of}`);
    const soon = (of: string): unknown => {
      try {
        const found = property(of);
        if (found instanceof Promise) found.catch(() => undefined);
        return found;
      } catch (error) {
        return error;
      }
    };
    return { key: place, type, plain: soon('String'), counted: soon('Int!') };
  }
}

const leaf = fc.constantFrom('id', 'name', 'number', 'again: number(plus: 2)', 'number(plus: $plus)', '__typename');
const ofA = fc.constantFrom('flags', 'strict', 'grid', 'kind', 'kind');
const ofB = fc.constantFrom('plain', 'counted');

/** Questions that the schema takes: nested, with aliases, fragments and variables. Names for one thing, so that no two differ. */
export const question: fc.Arbitrary<string> = fc
  .letrec<Record<'thing' | 'a' | 'b', string>>((tie) => {
    const set = (...fields: fc.Arbitrary<string>[]) =>
      fc.array(fc.oneof({ depthSize: 'small' }, ...fields), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
    const shared = [
      leaf.filter((one) => one !== 'number(plus: $plus)'),
      leaf.map((one) => (one === 'number(plus: $plus)' ? 'varied: number(plus: $plus)' : one)),
      tie('thing').map((inner) => `one { ${inner} }`),
      tie('thing').map((inner) => `many { ${inner} }`),
    ];
    return {
      thing: set(
        ...shared,
        tie('a').map((inner) => `... on A { ${inner} }`),
        tie('b').map((inner) => `... on B { ${inner} }`),
        fc.constant('...Named'),
      ),
      a: set(
        ...shared,
        ofA,
        tie('b').map((inner) => `must { ${inner} }`),
      ),
      b: set(
        ...shared,
        ofB,
        tie('a').map((inner) => `back { ${inner} }`),
        tie('a').map((inner) => `all { ${inner} }`),
      ),
    };
  })
  .thing.chain((thing) => fc.tuple(fc.constant(thing), fc.subarray(['things', 'maybe', 'thing', 'a', 'b', 'byId'])))
  .map(([thing, roots]) => {
    const asked = ['thing', ...roots].map((root) =>
      root === 'byId'
        ? `byId(id: "x") { ...Any }`
        : `${root === 'thing' ? 'again: thing' : root} { ${root === 'thing' ? thing : '...Any'} }`,
    );
    return `query ($plus: Int) { ${asked.join(' ')} }
      fragment Named on Thing { id name ... on Thing { __typename } }
      fragment Any on Thing { ...Named ${thing} }`;
  });
