/** The operations of administrators, named as in Zoho's reference: answered to nobody else. */
import type { Right } from './scopes.ts';

const read = <P extends string>(path: P, group: string) =>
  ({
    method: 'GET',
    path,
    scope: { group, right: 'READ' },
    kind: 'read',
    answers: 'json',
    size: 'normal',
    admin: true,
  }) as const;

const write = <P extends string>(method: 'POST' | 'PUT' | 'DELETE', path: P, group: string, right: Right) =>
  ({ method, path, scope: { group, right }, kind: 'write', answers: 'json', size: 'normal', admin: true }) as const;

const DOMAINS = '/api/organization/{zoid}/domains';
const DOMAIN = '/api/organization/{zoid}/domains/{domainName}';
const UPDATE_DOMAIN = write('PUT', DOMAIN, 'organization.domains', 'UPDATE');
const POLICIES = '/api/organization/{zoid}/policy';
const POLICY = '/api/organization/{zoid}/policy/{policyId}';
const UPDATE_POLICY = write('PUT', POLICY, 'organization.policy', 'UPDATE');
const GROUPS = '/api/organization/{zoid}/groups';
const GROUP = '/api/organization/{zoid}/groups/{zgid}';
const UPDATE_GROUP = write('PUT', GROUP, 'organization.groups', 'UPDATE');
const HELD = '/api/organization/{zoid}/groups/{zgid}/messages';

const ORGANIZATION = '/api/organization/{zoid}';
const USER_STORAGE = '/api/organization/{zoid}/storage/{zuid}';
const SPAM_LISTS = '/api/organization/{zoid}/antispam/data';
const ALLOWED_IPS = '/api/organization/{zoid}/allowedIps';
const USERS = '/api/organization/{zoid}/accounts';
const BY_ZUID = write('PUT', '/api/organization/{zoid}/accounts/{zuid}', 'organization.accounts', 'UPDATE');
const BY_ACCOUNT = write('PUT', '/api/organization/{zoid}/accounts/{accountId}', 'organization.accounts', 'UPDATE');

const MEMBER_SIGNATURES = '/api/organization/{zoid}/accounts/{zuid}/signature';

export const ADMIN_TABLE = {
  getCurrentOrganization: read('/api/organization', 'partner.organization'),
  createChildOrganization: write('POST', '/api/organization', 'partner.organization', 'CREATE'),
  getOrganization: read(ORGANIZATION, 'partner.organization'),
  updateOrganizationSpamProcessType: {
    ...write('PUT', ORGANIZATION, 'partner.organization', 'UPDATE'),
    mode: 'updateSpamProcessType',
  },
  listOrganizationStorage: read('/api/organization/{zoid}/storage', 'organization.subscriptions'),
  getUserStorage: read(USER_STORAGE, 'organization.subscriptions'),
  updateUserBaseStorage: {
    ...write('PUT', USER_STORAGE, 'organization.subscriptions', 'UPDATE'),
    mode: 'updateBaseStorage',
  },
  updateUserExtraStorage: {
    ...write('PUT', USER_STORAGE, 'organization.subscriptions', 'UPDATE'),
    mode: 'updateExtraStorage',
  },
  // The page has it on a host of its own, `mailadmin`; the host of all others is taken until somebody knows better.
  getOrganizationSubscriptionInfo: read('/api/organization/{zoid}/subscriptionInfo', 'organization.subscriptions'),
  getOrganizationSpamListing: read(SPAM_LISTS, 'organization.spam'),
  addOrganizationSpamListing: write('PUT', SPAM_LISTS, 'organization.spam', 'UPDATE'),
  removeOrganizationSpamListing: write('DELETE', SPAM_LISTS, 'organization.spam', 'DELETE'),
  listAllowedIps: read(ALLOWED_IPS, 'organization.accounts'),
  addAllowedIps: write('POST', ALLOWED_IPS, 'organization.accounts', 'CREATE'),
  deleteAllowedIps: write('DELETE', ALLOWED_IPS, 'organization.accounts', 'DELETE'),

  listDomains: read(DOMAINS, 'organization.domains'),
  addDomain: write('POST', DOMAINS, 'organization.domains', 'CREATE'),
  getDomain: read(DOMAIN, 'organization.domains'),
  setPrimaryDomain: { ...UPDATE_DOMAIN, mode: 'setPrimaryDomain' },
  enableDomainMailHosting: { ...UPDATE_DOMAIN, mode: 'enableMailHosting' },
  disableDomainMailHosting: { ...UPDATE_DOMAIN, mode: 'disableMailHosting' },
  addDomainAlias: { ...UPDATE_DOMAIN, mode: 'makeDomainAsAlias' },
  removeDomainAlias: { ...UPDATE_DOMAIN, mode: 'removeDomainAlias' },
  verifyDomainMxRecord: { ...UPDATE_DOMAIN, mode: 'verifyMxRecord' },
  verifyDomainSpfRecord: { ...UPDATE_DOMAIN, mode: 'verifySpfRecord' },
  addDomainDkimDetail: { ...UPDATE_DOMAIN, mode: 'addDkimDetail' },
  makeDomainDkimDefault: { ...UPDATE_DOMAIN, mode: 'makeDkimDefault' },
  regenerateDomainDkimKey: { ...UPDATE_DOMAIN, mode: 'regenerateDkimKey' },
  verifyDomainDkimKey: { ...UPDATE_DOMAIN, mode: 'verifyDkimKey' },
  deleteDomainDkimDetail: { ...UPDATE_DOMAIN, mode: 'deleteDkimDetail' },
  enableSubDomainStripping: { ...UPDATE_DOMAIN, mode: 'enableSubDomainStripping' },
  disableSubDomainStripping: { ...UPDATE_DOMAIN, mode: 'disableSubDomainStripping' },
  addCatchAllAddress: { ...UPDATE_DOMAIN, mode: 'addCatchAllAddress' },
  deleteCatchAllAddress: { ...UPDATE_DOMAIN, mode: 'deleteCatchAllAddress' },
  addNotificationAddress: { ...UPDATE_DOMAIN, mode: 'addNotificationAddress' },
  deleteNotificationAddress: { ...UPDATE_DOMAIN, mode: 'deleteNotificationAddress' },
  renameDomain: { ...UPDATE_DOMAIN, mode: 'renameDomain' },
  deleteDomain: write('DELETE', DOMAIN, 'organization.domains', 'DELETE'),
  // Told apart by its mode as well, which says what is looked for.
  verifyDomain: write('PUT', `${DOMAIN}/verifyDomain`, 'organization.domains', 'UPDATE'),

  listPolicies: read(POLICIES, 'organization.policy'),
  createPolicy: write('POST', POLICIES, 'organization.policy', 'CREATE'),
  listEmailRestrictions: read(`${POLICIES}/mailRestriction`, 'organization.policy'),
  createEmailRestriction: write('POST', `${POLICIES}/mailRestriction`, 'organization.policy', 'CREATE'),
  listAccountRestrictions: read(`${POLICIES}/accountRestriction`, 'organization.policy'),
  createAccountRestriction: write('POST', `${POLICIES}/accountRestriction`, 'organization.policy', 'CREATE'),
  listAccessRestrictions: read(`${POLICIES}/accessRestriction`, 'organization.policy'),
  createAccessRestriction: write('POST', `${POLICIES}/accessRestriction`, 'organization.policy', 'CREATE'),
  listForwardRestrictions: read(`${POLICIES}/mailForwardPolicy`, 'organization.policy'),
  createForwardRestriction: write('POST', `${POLICIES}/mailForwardPolicy`, 'organization.policy', 'CREATE'),
  applyPolicyToUsersOrGroups: { ...UPDATE_POLICY, mode: 'applyPolicyToUsers' },
  assignEmailRestrictionToPolicy: { ...UPDATE_POLICY, mode: 'changeMailRestrictionID' },
  assignAccountRestrictionToPolicy: { ...UPDATE_POLICY, mode: 'changeAccountRestrictionID' },
  assignAccessRestrictionToPolicy: { ...UPDATE_POLICY, mode: 'changeAccessRestrictionID' },
  assignForwardRestrictionToPolicy: { ...UPDATE_POLICY, mode: 'changeMailForwardPolicyID' },
  listPolicyUsers: read(`${POLICY}/getUsers`, 'organization.policy'),
  listPolicyGroups: read(`${POLICY}/getGroups`, 'organization.policy'),

  listGroups: read(GROUPS, 'organization.groups'),
  createGroup: write('POST', GROUPS, 'organization.groups', 'CREATE'),
  deleteGroups: write('DELETE', GROUPS, 'organization.groups', 'DELETE'),
  getGroup: read(GROUP, 'organization.groups'),
  updateGroupName: { ...UPDATE_GROUP, mode: 'updateGroupName' },
  enableGroupStreams: { ...UPDATE_GROUP, mode: 'enableStreams' },
  addGroupMembers: { ...UPDATE_GROUP, mode: 'addMailGroupMember' },
  deleteGroupMembers: { ...UPDATE_GROUP, mode: 'deleteMailGroupMember' },
  updateGroupMemberStatus: { ...UPDATE_GROUP, mode: 'updateMailGroupMember' },
  updateGroupMemberStatusLegacy: { ...UPDATE_GROUP, mode: 'updateMemberStatus' },
  changeGroupMemberRole: { ...UPDATE_GROUP, mode: 'changeMemberRole' },
  updateGroupMemberSettings: { ...UPDATE_GROUP, mode: 'updateGroupMemberDetails' },
  updateGroupThresholdLimit: { ...UPDATE_GROUP, mode: 'updateMailGroupOptions' },
  updateGroupAdvancedSettings: { ...UPDATE_GROUP, mode: 'updateMailGroupAdvOptions' },
  addGroupAliases: { ...UPDATE_GROUP, mode: 'addGroupAlias' },
  removeGroupAliases: { ...UPDATE_GROUP, mode: 'deleteGroupAlias' },
  deleteGroup: write('DELETE', GROUP, 'organization.groups', 'DELETE'),
  listModerationEmails: read(HELD, 'organization.groups'),
  moderateGroupEmails: write('PUT', HELD, 'organization.groups', 'UPDATE'),
  getModerationEmailContent: {
    ...read('/api/organization/{zoid}/groups/{zgid}/messages/{messageId}', 'organization.groups'),
    size: 'content',
  },

  listUsers: read(USERS, 'organization.accounts'),
  createUser: write('POST', USERS, 'organization.accounts', 'CREATE'),
  changeUserRole: { ...write('PUT', USERS, 'organization.accounts', 'UPDATE'), mode: 'changeRole' },
  deleteUsers: write('DELETE', USERS, 'organization.accounts', 'DELETE'),
  getUser: read('/api/organization/{zoid}/accounts/{userName}', 'organization.accounts'),
  resetUserPassword: { ...BY_ZUID, mode: 'resetPassword' },
  updateUserTfaStatus: { ...BY_ZUID, mode: 'updateTFAStatus' },
  addUserEmailAlias: { ...BY_ZUID, mode: 'addEmailAlias' },
  removeUserEmailAlias: { ...BY_ZUID, mode: 'deleteEmailAlias' },
  enableUserMailAccount: { ...BY_ACCOUNT, mode: 'enableMailAccount' },
  disableUserMailAccount: { ...BY_ACCOUNT, mode: 'disableMailAccount' },
  enableUser: { ...BY_ACCOUNT, mode: 'enableUser' },
  disableUser: { ...BY_ACCOUNT, mode: 'disableUser' },
  updateUserIncomingStatus: { ...BY_ACCOUNT, mode: 'updateIncomingStatus' },
  updateUserOutgoingStatus: { ...BY_ACCOUNT, mode: 'updateOutgoingStatus' },
  updateUserImapStatus: { ...BY_ACCOUNT, mode: 'updateIMAPStatus' },
  updateUserPopStatus: { ...BY_ACCOUNT, mode: 'updatePOPStatus' },
  updateUserActiveSyncStatus: { ...BY_ACCOUNT, mode: 'updateMobileSyncStatus' },
  updateUserPersonalInfo: { ...BY_ACCOUNT, mode: 'updatePersonalInfo' },

  // As owners change the accounts of their own.
  adminUpdateAccountSequence: { ...BY_ACCOUNT, mode: 'mailaccountorderupdate' },
  adminUpdateAccountDisplayNameAndEmail: { ...BY_ACCOUNT, mode: 'displaynameemailupdate' },
  adminUpdateAccountEmail: { ...BY_ACCOUNT, mode: 'emailupdate' },
  adminAddAccountSendMailDetails: { ...BY_ACCOUNT, mode: 'addsendmaildetails' },
  adminUpdateAccountReplyTo: { ...BY_ACCOUNT, mode: 'updateReplyToStatus' },
  adminResendAccountReplyToVerification: { ...BY_ACCOUNT, mode: 'resendVerificationMailForReplyTo' },
  adminAddAccountMailForward: { ...BY_ACCOUNT, mode: 'addMailForward' },
  adminVerifyAccountMailForward: { ...BY_ACCOUNT, mode: 'verifyMailForward' },
  adminResendAccountMailForwardVerification: { ...BY_ACCOUNT, mode: 'resendMailForwardVerficationMail' },
  adminEnableAccountMailForward: { ...BY_ACCOUNT, mode: 'enableMailForward' },
  adminDisableAccountMailForward: { ...BY_ACCOUNT, mode: 'disableMailForward' },
  adminDeleteAccountMailForward: { ...BY_ACCOUNT, mode: 'deleteMailForward' },
  adminSetAccountForwardDeleteCopy: { ...BY_ACCOUNT, mode: 'deleteZohoMailCopy' },
  adminAddAccountVacationReply: { ...BY_ACCOUNT, mode: 'addVacationReply' },
  adminUpdateAccountVacationReply: { ...BY_ACCOUNT, mode: 'updateVacationReply' },
  adminDeleteAccountVacationReply: { ...BY_ACCOUNT, mode: 'deleteVacationReply' },

  getLoginHistory: read('/api/organization/{zoid}/accounts/reports/loginHistory', 'organization.accounts'),
  listAuditRecords: read('/api/organization/{zoid}/activity', 'organization.audit'),
  getAuditConstants: read('/api/organization/{zoid}/activity', 'organization.audit'),
  // A read, though it is a POST.
  searchSmtpLogs: { ...read('/api/organization/{zoid}/smtplogs', 'partner.organization'), method: 'POST' },

  listMemberSignatures: read(MEMBER_SIGNATURES, 'organization.accounts'),
  createMemberSignature: write('POST', MEMBER_SIGNATURES, 'organization.accounts', 'CREATE'),
  updateMemberSignature: write('PUT', MEMBER_SIGNATURES, 'organization.accounts', 'UPDATE'),
  deleteMemberSignature: write('DELETE', MEMBER_SIGNATURES, 'organization.accounts', 'DELETE'),
} as const;
