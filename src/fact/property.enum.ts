import { registerEnumType } from 'type-graphql';

export enum Property {
  NAME = 'NAME',
  NAME_EN = 'NAME_EN',
  ALIASES = 'ALIASES',
  TITLED = 'TITLED',
  STATUS = 'STATUS',
  DOMAIN = 'DOMAIN',
  SUBDOMAIN = 'SUBDOMAIN',
  PLACES = 'PLACES',
  GOVERNMENT_BODIES = 'GOVERNMENT_BODIES',
  SUPPLIERS = 'SUPPLIERS',
  EVENTS = 'EVENTS',
  LAUNCHED = 'LAUNCHED',
  POSSIBLY_SAME_AS = 'POSSIBLY_SAME_AS',
  DESCRIPTION = 'DESCRIPTION',
  CONTRACT_VALUE = 'CONTRACT_VALUE',
  NOTICES = 'NOTICES',
  IDENTIFIERS = 'IDENTIFIERS',
  CATEGORIES = 'CATEGORIES',
  PARENT = 'PARENT',
  BASED_IN = 'BASED_IN',
  SERVES = 'SERVES',
  ACTIVITIES = 'ACTIVITIES',
  PLACE = 'PLACE',
  LOCATION = 'LOCATION',
  LEVEL = 'LEVEL',
  KIND = 'KIND',
  ADCODE = 'ADCODE',
  RETRACTED = 'RETRACTED',
}

registerEnumType(Property, {
  name: 'Property',
  description: 'What a fact is about: named after the field that shows it.',
  valuesConfig: {
    NAME: { description: 'The name; its evidence is why the entity is in the graph.' },
    NAME_EN: { description: 'The English name.' },
    ALIASES: { description: 'A further name.' },
    TITLED: { description: 'Whether the source gives an application a title of its own.' },
    STATUS: { description: "An application's status." },
    DOMAIN: { description: 'The domain of an application or of a subdomain.' },
    SUBDOMAIN: { description: 'The subdomain of an application.' },
    PLACES: { description: 'Where an application is used.' },
    GOVERNMENT_BODIES: { description: 'Which body an application was commissioned by.' },
    SUPPLIERS: { description: 'Who supplies an application.' },
    EVENTS: { description: 'What happened to an application. Asking for EVENTS gives launches as well.' },
    LAUNCHED: { description: 'When an application was launched.' },
    POSSIBLY_SAME_AS: { description: 'Which application it may be the same as.' },
    DESCRIPTION: { description: 'What an application is to do, as its source says.' },
    CONTRACT_VALUE: { description: "The value of an application's contract." },
    NOTICES: { description: 'The address of a notice about an application.' },
    IDENTIFIERS: { description: 'What others call the entity in a register of theirs.' },
    CATEGORIES: { description: "A supplier's category." },
    PARENT: { description: 'The group of a supplier, or the place that a place lies in.' },
    BASED_IN: { description: 'Where a supplier is based.' },
    SERVES: { description: 'A place that a supplier is said to serve, no application named.' },
    ACTIVITIES: { description: 'A domain that a supplier is said to work in, no application named.' },
    PLACE: { description: 'Where a government body sits.' },
    LOCATION: { description: 'Where a place is on the globe.' },
    LEVEL: { description: "A place's level." },
    KIND: { description: "A place's kind." },
    ADCODE: { description: "A place's division code." },
    RETRACTED: {
      description:
        'What an editor says does not hold of the entity, whoever else says so: `value` is its property and what it said, "STATUS|ONLINE".',
    },
  },
});

/** EVENTS are all events, and a launch is one of them. */
export const withLaunches = (properties: readonly Property[]): Property[] =>
  properties.includes(Property.EVENTS) ? [...properties, Property.LAUNCHED] : [...properties];
