import { registerEnumType } from 'type-graphql';

export enum RelationshipType {
  DEPLOYED_IN = 'DEPLOYED_IN',
  COMMISSIONED_BY = 'COMMISSIONED_BY',
  IN_DOMAIN = 'IN_DOMAIN',
  IN_SUBDOMAIN = 'IN_SUBDOMAIN',
  PART_OF = 'PART_OF',
  SUPPLIES = 'SUPPLIES',
  SERVES = 'SERVES',
  ACTIVE_IN = 'ACTIVE_IN',
  BASED_IN = 'BASED_IN',
  MEMBER_OF = 'MEMBER_OF',
  WITHIN = 'WITHIN',
  SEATED_IN = 'SEATED_IN',
  POSSIBLY_SAME_AS = 'POSSIBLY_SAME_AS',
}

registerEnumType(RelationshipType, {
  name: 'RelationshipType',
  description:
    'Links as stored. SERVES and ACTIVE_IN are bare statements only; what follows from applications is in services and activities.',
  valuesConfig: {
    DEPLOYED_IN: { description: 'From an application to a place it is in, as stated.' },
    COMMISSIONED_BY: { description: 'From an application to a government body behind it.' },
    IN_DOMAIN: { description: 'From an application to its domain.' },
    IN_SUBDOMAIN: { description: 'From an application to its subdomain.' },
    PART_OF: { description: 'From a subdomain to its domain.' },
    SUPPLIES: { description: 'From a supplier to an application, whatever its roles there.' },
    SERVES: { description: 'From a supplier to a place that it is said to serve, no application named.' },
    ACTIVE_IN: { description: 'From a supplier to a domain that it is said to work in, no application named.' },
    BASED_IN: { description: 'From a supplier to a place where it is based, which is not a place it serves.' },
    MEMBER_OF: { description: 'From a supplier to its parent or group.' },
    WITHIN: { description: 'From a place to the next larger one.' },
    SEATED_IN: { description: 'From a government body to its place.' },
    POSSIBLY_SAME_AS: { description: 'Between two applications that may be one.' },
  },
});
