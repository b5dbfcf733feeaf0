import { registerEnumType } from 'type-graphql';

export enum PlaceLevel {
  COUNTRY = 'COUNTRY',
  PROVINCE = 'PROVINCE',
  PREFECTURE = 'PREFECTURE',
  COUNTY = 'COUNTY',
}

registerEnumType(PlaceLevel, {
  name: 'PlaceLevel',
  description: "The level of administration, coarsest first, as in China's division codes (GB/T 2260).",
  valuesConfig: {
    COUNTRY: { description: 'A country.' },
    PROVINCE: {
      description: 'Province-level: provinces, autonomous regions, municipalities, special administrative regions.',
    },
    PREFECTURE: { description: 'Prefecture-level: most cities, prefectures, leagues, and new areas such as 雄安新区.' },
    COUNTY: { description: 'County-level: districts, counties, county-level cities.' },
  },
});

export enum PlaceKind {
  COUNTRY = 'COUNTRY',
  PROVINCE = 'PROVINCE',
  AUTONOMOUS_REGION = 'AUTONOMOUS_REGION',
  MUNICIPALITY = 'MUNICIPALITY',
  SPECIAL_ADMINISTRATIVE_REGION = 'SPECIAL_ADMINISTRATIVE_REGION',
  PREFECTURE_LEVEL_CITY = 'PREFECTURE_LEVEL_CITY',
  PREFECTURE = 'PREFECTURE',
  AUTONOMOUS_PREFECTURE = 'AUTONOMOUS_PREFECTURE',
  LEAGUE = 'LEAGUE',
  NEW_AREA = 'NEW_AREA',
  COUNTY_LEVEL_CITY = 'COUNTY_LEVEL_CITY',
  DISTRICT = 'DISTRICT',
  COUNTY = 'COUNTY',
  OTHER = 'OTHER',
}

registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description: 'What a place is within its level.',
  valuesConfig: {
    COUNTRY: { description: 'A country.' },
    PROVINCE: { description: '省.' },
    AUTONOMOUS_REGION: { description: '自治区.' },
    MUNICIPALITY: { description: '直辖市: province and city at once.' },
    SPECIAL_ADMINISTRATIVE_REGION: { description: '特别行政区.' },
    PREFECTURE_LEVEL_CITY: { description: '地级市.' },
    PREFECTURE: { description: '地区.' },
    AUTONOMOUS_PREFECTURE: { description: '自治州.' },
    LEAGUE: { description: '盟.' },
    NEW_AREA: { description: '新区 with an administration of its own.' },
    COUNTY_LEVEL_CITY: { description: '县级市.' },
    DISTRICT: { description: '区.' },
    COUNTY: { description: '县, 旗 and their autonomous forms.' },
    OTHER: { description: 'Anything else.' },
  },
});
