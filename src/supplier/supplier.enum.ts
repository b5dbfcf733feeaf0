import { registerEnumType } from 'type-graphql';

export enum SupplierCategory {
  STATE_OWNED = 'STATE_OWNED',
  INTERNET_GIANT = 'INTERNET_GIANT',
  LISTED = 'LISTED',
  LISTED_SUBSIDIARY = 'LISTED_SUBSIDIARY',
  HIGH_TECH = 'HIGH_TECH',
  PRIVATE_TECH = 'PRIVATE_TECH',
  BLOCKCHAIN = 'BLOCKCHAIN',
}

registerEnumType(SupplierCategory, {
  name: 'SupplierCategory',
  description:
    'As the source groups them: 国企, 互联网巨头, 上市公司, 上市公司的子公司, 高新技术企业, 科技民企, 区块链公司. The classes overlap.',
  valuesConfig: {
    STATE_OWNED: {
      description: '国企: state-owned, or controlled or invested in by the state; which of these is not said.',
    },
    INTERNET_GIANT: { description: '互联网巨头: an internet giant, or a firm of its group.' },
    LISTED: { description: '上市公司: a listed company.' },
    LISTED_SUBSIDIARY: { description: '上市公司的子公司: a subsidiary of a listed company.' },
    HIGH_TECH: { description: '高新技术企业: a high-tech enterprise.' },
    PRIVATE_TECH: { description: '科技民企: a private technology firm.' },
    BLOCKCHAIN: {
      description: '区块链公司: a firm that the source counts among blockchain companies, whatever its name.',
    },
  },
});
