/** The logs of an organisation: sign-ins, what administrators did, and mail by SMTP. */
import { success } from '../../wire/envelope.ts';
import { BOOLEAN, type Rule } from '../rules.ts';
import { categoriesOf, searchAudit } from './audit.ts';
import { LOGIN_MODES, loginHistory } from './sign-ins.ts';
import { searchSmtp } from './smtp.ts';

const TIME = /^[0-9]{1,16}$/;

export const logs: Rule[] = [
  {
    operation: 'getLoginHistory',
    method: 'GET',
    template: '/api/organization/{zoid}/accounts/reports/loginHistory',
    scope: 'organization.accounts',
    permission: 'READ',
    admin: 'organisation',
    query: {
      mode: new RegExp(`^(${LOGIN_MODES.join('|')})$`),
      accessType: /^(all|web|mobile)$/,
      fromTime: TIME,
      toTime: TIME,
      batchSize: /^[1-9][0-9]{0,3}$/,
      scrollId: /^[A-Za-z0-9+/=]{1,200}$/,
    },
    required: ['mode', 'fromTime', 'toTime'],
    answer: loginHistory,
  },
  {
    operation: 'getAuditRecords',
    method: 'GET',
    template: '/api/organization/{zoid}/activity',
    scope: 'organization.audit',
    permission: 'READ',
    admin: 'organisation',
    query: {
      mode: /^getConstants$/,
      searchKey: /^.{1,1000}$/,
      startTime: TIME,
      endTime: TIME,
      limit: /^([1-9]|[1-9][0-9]|1[0-9][0-9]|200)$/,
      lastEntityId: TIME,
      lastIndexTime: TIME,
      byMode: BOOLEAN,
    },
    answer: (call) =>
      call.query.mode === undefined ? searchAudit(call) : success({ category: categoriesOf(call.organisation) }),
  },
  {
    operation: 'searchSmtpLogs',
    method: 'POST',
    template: '/api/organization/{zoid}/smtplogs',
    scope: 'partner.organization',
    permission: 'READ',
    admin: 'organisation',
    answer: searchSmtp,
  },
];
