import { type DocumentNode, type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { kept } from '../kept.js';

/** The names of the fields that a question asks for, by the type that it asks them of. */
export type AskedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** What is asked of an interface is asked of all that it may be. */
export const fieldsAsked = (schema: GraphQLSchema, document: DocumentNode): AskedFields =>
  kept(asked, document, () => {
    const fields = new Map<string, Set<string>>();
    const types = new TypeInfo(schema);
    const note = ({ name }: { name: { value: string } }): void => {
      const of = types.getParentType();
      if (!of) return;
      for (const { name: type } of isAbstractType(of) ? schema.getPossibleTypes(of) : [of])
        kept(fields, type, () => new Set()).add(name.value);
    };
    visit(document, visitWithTypeInfo(types, { Field: note }));
    return fields;
  });

/** A question is put over and over. */
const asked = new WeakMap<DocumentNode, AskedFields>();
