import type { Basis } from './world.js';

// The contract's inputs, written anew.
type Maybe<T> = T | null | undefined;

export interface NameFilter {
  eq?: Maybe<string>;
  in?: Maybe<string[]>;
  contains?: Maybe<string>;
  startsWith?: Maybe<string>;
}
export interface IntFilter {
  eq?: Maybe<number>;
  gt?: Maybe<number>;
  gte?: Maybe<number>;
  lt?: Maybe<number>;
  lte?: Maybe<number>;
}
export interface DateFilter {
  from?: Maybe<string>;
  to?: Maybe<string>;
  match?: 'POSSIBLE' | 'CERTAIN';
}
export interface ListFilter<T> {
  some?: Maybe<T>;
  none?: Maybe<T>;
  every?: Maybe<T>;
}
export interface Combined<T> {
  and?: Maybe<T[]>;
  or?: Maybe<T[]>;
  not?: Maybe<T>;
  id?: Maybe<string[]>;
  name?: Maybe<NameFilter>;
}
export interface TopicFilter {
  id?: Maybe<string[]>;
  name?: Maybe<NameFilter>;
}
export interface EventFilter {
  kind?: Maybe<string[]>;
  date?: Maybe<DateFilter>;
}
export interface ApplicationFilter extends Combined<ApplicationFilter> {
  titled?: Maybe<boolean>;
  status?: Maybe<string[]>;
  domain?: Maybe<TopicFilter>;
  subdomain?: Maybe<TopicFilter>;
  places?: Maybe<ListFilter<PlaceFilter>>;
  governmentBodies?: Maybe<ListFilter<GovernmentBodyFilter>>;
  suppliers?: Maybe<ListFilter<SupplierFilter>>;
  events?: Maybe<ListFilter<EventFilter>>;
  launched?: Maybe<DateFilter>;
  known?: Maybe<string[]>;
  unknown?: Maybe<string[]>;
  basis?: Maybe<Basis[]>;
  source?: Maybe<string[]>;
}
export interface SupplierFilter extends Combined<SupplierFilter> {
  categories?: Maybe<string[]>;
  group?: Maybe<string[]>;
  parent?: Maybe<SupplierFilter>;
  serves?: Maybe<ListFilter<PlaceFilter>>;
  activeIn?: Maybe<ListFilter<TopicFilter>>;
  applications?: Maybe<ListFilter<ApplicationFilter>>;
  applicationCount?: Maybe<IntFilter>;
  provinceCount?: Maybe<IntFilter>;
}
export interface PlaceFilter extends Combined<PlaceFilter> {
  adcode?: Maybe<string[]>;
  level?: Maybe<string[]>;
  kind?: Maybe<string[]>;
  within?: Maybe<string[]>;
  applications?: Maybe<ListFilter<ApplicationFilter>>;
  servedBy?: Maybe<ListFilter<SupplierFilter>>;
}
export interface GovernmentBodyFilter extends Combined<GovernmentBodyFilter> {
  place?: Maybe<PlaceFilter>;
  applications?: Maybe<ListFilter<ApplicationFilter>>;
}
export interface ServiceFilter {
  supplier?: Maybe<SupplierFilter>;
  place?: Maybe<PlaceFilter>;
  applications?: Maybe<ApplicationFilter>;
  basis?: Maybe<Basis[]>;
  applicationCount?: Maybe<IntFilter>;
}
export interface FactFilter {
  subject?: Maybe<string[]>;
  property?: Maybe<string[]>;
  basis?: Maybe<Basis[]>;
  source?: Maybe<string[]>;
  locator?: Maybe<string[]>;
  accepted?: Maybe<boolean>;
}
