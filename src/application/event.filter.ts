import Cypher from '@neo4j/cypher-builder';
import { Field, InputType } from 'type-graphql';
import { Property, withLaunches } from '../fact/property.enum.js';
import { anyOf, type Condition, conditions, type Ways } from '../shared/condition.js';
import type { Basis } from '../shared/basis.enum.js';
import { DateFilter, dated } from '../shared/date.filter.js';
import { EventKind } from './application.enum.js';

@InputType({ description: 'Conditions on the events of an application; all must hold.' })
export class EventFilter {
  @Field(() => [EventKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: EventKind[] | null;

  @Field(() => DateFilter, { nullable: true, description: 'Its date is known and lies in this range.' })
  date?: DateFilter | null;
}

@InputType({ description: 'Conditions on a list of events: what is known of them.' })
export class EventListFilter {
  @Field(() => EventFilter, { nullable: true, description: 'At least one matches.' })
  some?: EventFilter | null;

  @Field(() => EventFilter, { nullable: true, description: 'No known one does; none: {} is "none known".' })
  none?: EventFilter | null;

  @Field(() => EventFilter, { nullable: true, description: 'There is at least one, and all match.' })
  every?: EventFilter | null;
}

/** The events of an application are facts about it. */
export const events = (bases?: readonly Basis[] | null): Ways => [
  (application, event) => ({
    patterns: [
      new Cypher.Pattern(application).related({ type: 'ABOUT', direction: 'left' }).to(event, { labels: ['Fact'] }),
    ],
    where: conditions(
      anyOf(event.property('property'), withLaunches([Property.EVENTS])),
      Cypher.eq(event.property('accepted'), Cypher.true),
      anyOf(event.property('basis'), bases),
    ),
  }),
];

export const eventCondition: Condition<EventFilter> = ({ kind, date }, event) =>
  conditions(
    anyOf(event.property('role'), kind),
    date && dated(event.property('earliest'), event.property('latest'), date),
  );
