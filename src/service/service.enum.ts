import { registerEnumType } from 'type-graphql';

export enum Via {
  OWN = 'OWN',
  GROUP = 'GROUP',
  MEMBER = 'MEMBER',
}

registerEnumType(Via, {
  name: 'Via',
  description: 'Whose record it is that a supplier has.',
  valuesConfig: {
    OWN: { description: 'Said of this supplier itself (a group is a supplier of its own).' },
    GROUP: {
      description: 'Said of the group that the same source puts it in; whether this member is meant is not said.',
    },
    MEMBER: { description: "A member's own record, seen from its parent." },
  },
});
