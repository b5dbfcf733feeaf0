import { Field, ID, InputType } from 'type-graphql';
import { EventKind, SupplyRole } from '../application/application.enum.js';
import { Property } from '../fact/property.enum.js';
import { Basis } from '../shared/basis.enum.js';
import { EntityType } from '../shared/entity-type.enum.js';
import { GraphQLAddress, GraphQLEDTF } from '../shared/scalars.js';
import { SourceKind } from '../source/source.enum.js';

@InputType({ description: 'One thing to be said of an entity.' })
export class FactInput {
  @Field(() => Property, { description: 'What it is about. What is no link and not named below takes `value`.' })
  property!: Property;

  @Field(() => String, {
    nullable: true,
    description:
      'As text: "ONLINE" (STATUS), "1250000 CNY" (CONTRACT_VALUE), "USCC 91440300708461136T" (IDENTIFIERS), "2020-02" (LAUNCHED).',
  })
  value?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The entity at the other end, where the property is a link: PLACES, SUPPLIERS, PARENT, DOMAIN ...',
  })
  object?: string | null;

  @Field(() => SupplyRole, { nullable: true, description: 'Of SUPPLIERS; none: UNSPECIFIED.' })
  role?: SupplyRole | null;

  @Field(() => EventKind, { nullable: true, description: 'Of EVENTS: what happened.' })
  event?: EventKind | null;

  @Field(() => GraphQLEDTF, { nullable: true, description: 'Of SUPPLIERS and EVENTS: when.' })
  date?: string | null;
}

@InputType({
  description:
    'The source that says it: the id of one that the graph has, or what a new one is: title, publisher, kind.',
})
export class SourceInput {
  @Field(() => ID, { nullable: true, description: 'One of `sources`; then nothing else is given.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher?: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it.' })
  author?: string | null;

  @Field(() => GraphQLEDTF, { nullable: true, description: 'When it was published.' })
  published?: string | null;

  @Field(() => GraphQLEDTF, { nullable: true, description: 'The state of the world that it describes.' })
  asOf?: string | null;

  @Field(() => GraphQLAddress, { nullable: true, description: 'Where it can be read.' })
  url?: URL | string | null;

  @Field(() => SourceKind, { nullable: true, description: 'What kind of document it is.' })
  kind?: SourceKind | null;
}

@InputType({ description: 'Where it is said, and how directly. There is no edit without a source.' })
export class EvidenceInput {
  @Field(() => SourceInput, { description: 'The source.' })
  source!: SourceInput;

  @Field(() => String, { description: 'The place in it, without blanks and slashes: "P27", "p.12", "art-3".' })
  locator!: string;

  @Field(() => Basis, { defaultValue: Basis.STATED, description: 'How directly it says it.' })
  basis!: Basis;

  @Field(() => String, {
    nullable: true,
    description: 'In your own words, what is not plain; never a sentence of the source.',
  })
  note?: string | null;
}

@InputType({ description: 'An entity that the graph does not have yet.' })
export class AddEntityInput {
  @Field(() => EntityType, { description: 'APPLICATION, SUPPLIER or GOVERNMENT_BODY.' })
  type!: EntityType;

  @Field(() => String, { description: 'Its name, as the source writes it.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Its id; none: one is made of the name.' })
  id?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'It is another one than those that have the same name; else such a name is refused.',
  })
  isAnother!: boolean;

  @Field(() => [FactInput], { defaultValue: [], description: 'What the source says of it besides, 100 at most.' })
  facts!: FactInput[];

  @Field(() => EvidenceInput, { description: 'Where all of it is said.' })
  evidence!: EvidenceInput;
}

@InputType({ description: 'More to be said of an entity.' })
export class AddFactsInput {
  @Field(() => ID, { description: 'The entity.' })
  entity!: string;

  @Field(() => String, { description: 'Its `revision` as you have read it: what was changed since then is not yours.' })
  revision!: string;

  @Field(() => [FactInput], { description: 'What is said, 1 to 100.' })
  facts!: FactInput[];

  @Field(() => EvidenceInput, { description: 'Where all of it is said.' })
  evidence!: EvidenceInput;
}

@InputType({ description: 'What holds in the place of a fact that does not.' })
export class CorrectFactInput {
  @Field(() => ID, { description: 'The entity.' })
  entity!: string;

  @Field(() => String, { description: 'Its `revision` as you have read it: what was changed since then is not yours.' })
  revision!: string;

  @Field(() => String, { description: 'The `key` of the fact that does not hold.' })
  key!: string;

  @Field(() => FactInput, { description: 'What holds instead.' })
  fact!: FactInput;

  @Field(() => EvidenceInput, { description: 'Where that is said.' })
  evidence!: EvidenceInput;
}

@InputType({ description: 'Facts that do not hold, whoever says so.' })
export class RetractFactsInput {
  @Field(() => ID, { description: 'The entity.' })
  entity!: string;

  @Field(() => String, { description: 'Its `revision` as you have read it: what was changed since then is not yours.' })
  revision!: string;

  @Field(() => [String], { description: 'The `key`s of the facts, 1 to 100.' })
  keys!: string[];

  @Field(() => EvidenceInput, { description: 'Where it is said that they do not hold.' })
  evidence!: EvidenceInput;
}

@InputType({ description: 'Two entities that are one.' })
export class MergeEntitiesInput {
  @Field(() => ID, { description: 'The one that stays.' })
  entity!: string;

  @Field(() => String, { description: 'Its `revision` as you have read it: what was changed since then is not yours.' })
  revision!: string;

  @Field(() => ID, { description: 'The one that goes: its id is answered by the other from then on.' })
  other!: string;

  @Field(() => String, { description: 'The `revision` of the one that goes.' })
  otherRevision!: string;

  @Field(() => EvidenceInput, { description: 'Where it is said that they are one.' })
  evidence!: EvidenceInput;
}

@InputType({ description: 'An edit that is to be taken back.' })
export class UndoEditInput {
  @Field(() => ID, { description: 'Its id. That of an UNDO: what it took back holds again.' })
  edit!: string;

  @Field(() => String, { description: 'Why.' })
  note!: string;
}
