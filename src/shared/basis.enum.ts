import { registerEnumType } from 'type-graphql';

export enum Basis {
  STATED = 'STATED',
  INFERRED = 'INFERRED',
  GENERAL_KNOWLEDGE = 'GENERAL_KNOWLEDGE',
}

registerEnumType(Basis, {
  name: 'Basis',
  description:
    'How directly a source says a thing. Of a fact: its best evidence, STATED before INFERRED before GENERAL_KNOWLEDGE. ' +
    'Of a derived edge: its best path, which is as good as its weakest link; links of places to their parents are not counted.',
  valuesConfig: {
    STATED: { description: 'The source says it in so many words.' },
    INFERRED: { description: 'It is read from what the source says; the note tells how.' },
    GENERAL_KNOWLEDGE: {
      description: 'Known from elsewhere, such as which province a city lies in; the source itself does not say it.',
    },
  },
});
