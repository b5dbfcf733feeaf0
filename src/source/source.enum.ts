import { registerEnumType } from 'type-graphql';

export enum SourceKind {
  ARTICLE = 'ARTICLE',
  TENDER_NOTICE = 'TENDER_NOTICE',
  REGISTER = 'REGISTER',
  DATASET = 'DATASET',
  GAZETTEER = 'GAZETTEER',
}

registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'What kind of document a source is.',
  valuesConfig: {
    ARTICLE: { description: 'An article or report.' },
    TENDER_NOTICE: { description: 'A public notice of a tender or award.' },
    REGISTER: { description: 'An official register.' },
    DATASET: { description: 'A data set.' },
    GAZETTEER: { description: 'A list of places.' },
  },
});
