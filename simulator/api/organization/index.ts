/** Organisations: their details, and what holds for all of their people. */
import { SPAM_CATEGORIES } from '../../state/spam-lists.ts';
import { success } from '../../wire/envelope.ts';
import type { Rule } from '../rules.ts';
import { allow, disallow, listAllowed } from './allowed-ips.ts';
import { createChild } from './child.ts';
import { detailsOf } from './details.ts';
import { addToList, readList, removeFromList, updateOrganization } from './spam-lists.ts';
import { listStorage, storageOfUser, subscriptionOf, updateStorage } from './storage.ts';

const OWN = { template: '/api/organization', scope: 'partner.organization', admin: 'organisation' } as const;
const ONE = { ...OWN, template: '/api/organization/{zoid}' } as const;
const STORAGE = { ...ONE, template: '/api/organization/{zoid}/storage', scope: 'organization.subscriptions' } as const;
const OF_USER = { ...STORAGE, template: '/api/organization/{zoid}/storage/{zuid}' } as const;
const SPAM = { ...ONE, template: '/api/organization/{zoid}/antispam/data', scope: 'organization.spam' } as const;
const IPS = { ...ONE, template: '/api/organization/{zoid}/allowedIps', scope: 'organization.accounts' } as const;
const FROM_ZERO = { start: /^(0|[1-9][0-9]{0,8})$/, limit: /^[1-9][0-9]{0,3}$/ };

export const organization: Rule[] = [
  {
    ...OWN,
    operation: 'getCurrentOrganization',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success(detailsOf(call, call.organisation)),
  },
  {
    ...OWN,
    operation: 'createChildOrganization',
    method: 'POST',
    permission: 'CREATE',
    admin: 'partner',
    answer: createChild,
  },
  {
    ...ONE,
    operation: 'getOrganization',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success(detailsOf(call, call.organisation)),
  },
  { ...ONE, operation: 'updateOrganization', method: 'PUT', permission: 'UPDATE', answer: updateOrganization },
  {
    ...STORAGE,
    operation: 'listOrganizationStorage',
    method: 'GET',
    permission: 'READ',
    query: FROM_ZERO,
    answer: listStorage,
  },
  { ...OF_USER, operation: 'getUserStorage', method: 'GET', permission: 'READ', answer: storageOfUser },
  { ...OF_USER, operation: 'updateUserStorage', method: 'PUT', permission: 'UPDATE', answer: updateStorage },
  {
    ...STORAGE,
    template: '/api/organization/{zoid}/subscriptionInfo',
    operation: 'getOrganizationSubscriptionInfo',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success(subscriptionOf(call.organisation)),
  },
  {
    ...SPAM,
    operation: 'getOrganizationSpamListing',
    method: 'GET',
    permission: 'READ',
    query: { ...FROM_ZERO, spamCategory: new RegExp(`^(${SPAM_CATEGORIES.join('|')})$`), mode: /^getMarkingData$/ },
    required: ['spamCategory', 'mode'],
    answer: readList,
  },
  { ...SPAM, operation: 'addOrganizationSpamListing', method: 'PUT', permission: 'UPDATE', answer: addToList },
  {
    ...SPAM,
    operation: 'removeOrganizationSpamListing',
    method: 'DELETE',
    permission: 'DELETE',
    answer: removeFromList,
  },
  { ...IPS, operation: 'listAllowedIps', method: 'GET', permission: 'READ', answer: listAllowed },
  { ...IPS, operation: 'addAllowedIps', method: 'POST', permission: 'CREATE', answer: allow },
  { ...IPS, operation: 'deleteAllowedIps', method: 'DELETE', permission: 'DELETE', answer: disallow },
];
