/** Organisations: their details and what holds for all of their people. */
import { success } from '../../wire/envelope.ts';
import type { Rule } from '../rules.ts';
import { detailsOf } from './details.ts';

const OWN = { template: '/api/organization', scope: 'partner.organization', admin: 'organisation' } as const;
const ONE = { ...OWN, template: '/api/organization/{zoid}' } as const;

export const organization: Rule[] = [
  {
    ...OWN,
    operation: 'getCurrentOrganization',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success(detailsOf(call, call.organisation)),
  },
  {
    ...ONE,
    operation: 'getOrganization',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success(detailsOf(call, call.organisation)),
  },
];
