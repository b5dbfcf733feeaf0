import { registerEnumType } from 'type-graphql';

export enum ApplicationStatus {
  ONLINE = 'ONLINE',
  BID_WON = 'BID_WON',
  UNDER_CONSTRUCTION = 'UNDER_CONSTRUCTION',
  PLANNED = 'PLANNED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(ApplicationStatus, {
  name: 'ApplicationStatus',
  description: 'How far an application has come, in the words of its source; nothing is concluded from other words.',
  valuesConfig: {
    ONLINE: { description: 'Launched: 上线 or 推出, which the survey uses for the same applications (P2, P36).' },
    BID_WON: { description: 'A supplier won the bid: 中标.' },
    UNDER_CONSTRUCTION: { description: 'Said to be under construction.' },
    PLANNED: { description: 'Planned: 筹划 or 计划.' },
    UNKNOWN: { description: 'No source says.' },
  },
});

export enum EventKind {
  LAUNCH_PLANNED = 'LAUNCH_PLANNED',
  BID_WON = 'BID_WON',
  INTRODUCED = 'INTRODUCED',
  BUILT = 'BUILT',
  LAUNCHED = 'LAUNCHED',
}

registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What happened to an application, or was to happen.',
  valuesConfig: {
    LAUNCH_PLANNED: {
      description: 'Its date is the day planned for, not the day of planning, and says nothing of what came of it.',
    },
    BID_WON: { description: 'A bid was won.' },
    INTRODUCED: { description: 'Blockchain was brought in (引入).' },
    BUILT: { description: 'It was built; whether it was finished then is not said.' },
    LAUNCHED: { description: 'It went online or was launched (上线, 推出).' },
  },
});

export enum SupplyRole {
  BUILDER = 'BUILDER',
  CO_BUILDER = 'CO_BUILDER',
  BID_WINNER = 'BID_WINNER',
  PARTICIPANT = 'PARTICIPANT',
  UNSPECIFIED = 'UNSPECIFIED',
}

registerEnumType(SupplyRole, {
  name: 'SupplyRole',
  description: "A supplier's part in an application.",
  valuesConfig: {
    BUILDER: { description: 'Built it, or helped the government build it.' },
    CO_BUILDER: { description: 'Built it together with the builder.' },
    BID_WINNER: { description: 'Won the bid for it.' },
    PARTICIPANT: { description: 'Took part in building it.' },
    UNSPECIFIED: { description: 'The source does not say which part.' },
  },
});
