import { registerEnumType } from 'type-graphql';

export enum EditKind {
  ADD = 'ADD',
  CORRECT = 'CORRECT',
  RETRACT = 'RETRACT',
  MERGE = 'MERGE',
  UNDO = 'UNDO',
}

registerEnumType(EditKind, {
  name: 'EditKind',
  description: 'What an edit does.',
  valuesConfig: {
    ADD: { description: 'It says more of an entity, or makes one.' },
    CORRECT: { description: 'It says something in the place of what it takes out.' },
    RETRACT: { description: 'It says that something does not hold, whoever else says that it does.' },
    MERGE: { description: 'It says that two entities are one.' },
    UNDO: { description: 'It takes another edit back.' },
  },
});

export enum ChangeKind {
  STATED = 'STATED',
  RETRACTED = 'RETRACTED',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What an edit says of a statement.',
  valuesConfig: {
    STATED: { description: 'That it holds.' },
    RETRACTED: { description: 'That it does not.' },
  },
});
