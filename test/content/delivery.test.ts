import { expect, test } from 'vitest';
import { readContent } from '../../src/filtering/content/read-content.ts';

const mail = (lines: string) => readContent(Buffer.from(lines.trimStart().replaceAll('\n', '\r\n')));
const report = (type: string, fields: string, returned = 'Message-ID: <sent-1@zylker.example>\nSubject: Hello') => `
From: Mail Delivery <mailer-daemon@mx.shop.example>
To: mira@zylker.example
Subject: Report
MIME-Version: 1.0
Content-Type: multipart/report; boundary="cut"

--cut
Content-Type: text/plain

See below.
--cut
Content-Type: ${type}

${fields}
--cut
Content-Type: text/rfc822-headers

${returned}
--cut--
`;

test('a bounce names who was not reached, and why', async () => {
  const { deliveryEvent } = await mail(
    report(
      'message/delivery-status',
      `Reporting-MTA: dns; mx.shop.example
Arrival-Date: Wed, 25 Nov 2026 10:00:00 +0000

Final-Recipient: rfc822; Nobody@Shop.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <nobody@shop.example>:
 no such mailbox

Original-Recipient: rfc822;slow@shop.example
Final-Recipient: rfc822; other@shop.example
Action: delayed
Status: 4.4.1 (connection)`,
    ),
  );
  expect(deliveryEvent).toEqual({
    kind: 'BOUNCE',
    recipients: [
      {
        address: 'nobody@shop.example',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 <nobody@shop.example>: no such mailbox',
      },
      { address: 'slow@shop.example', action: 'delayed', status: '4.4.1', diagnostic: null },
    ],
    reporter: 'mx.shop.example',
    about: 'sent-1@zylker.example',
  });
});

test.each([
  ['DELAY', 'delayed'],
  ['DELIVERY', 'relayed'],
  ['BOUNCE', 'FAILED'],
])('a report is a %s where somebody was %s', async (kind, action) => {
  const fields = `Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@b.example\nAction: ${action}\nStatus: 2.0.0`;
  expect((await mail(report('message/delivery-status', fields))).deliveryEvent?.kind).toBe(kind);
});

test('a complaint says what is complained of, and a receipt what it is for', async () => {
  const complaint = 'Feedback-Type: abuse\nUser-Agent: Feedback/1.0\nOriginal-Rcpt-To: <tom@shop.example>';
  expect((await mail(report('message/feedback-report', complaint))).deliveryEvent).toEqual({
    kind: 'COMPLAINT',
    recipients: [{ address: 'tom@shop.example', action: 'abuse', status: null, diagnostic: null }],
    reporter: 'Feedback/1.0',
    about: 'sent-1@zylker.example',
  });
  const receipt = `Reporting-UA: Mailer
Final-Recipient: rfc822;dana@partner.example
Original-Message-ID: <sent-2@zylker.example>
Disposition: manual-action/MDN-sent-manually; displayed`;
  expect((await mail(report('message/disposition-notification', receipt))).deliveryEvent).toEqual({
    kind: 'READ_RECEIPT',
    recipients: [{ address: 'dana@partner.example', action: 'displayed', status: null, diagnostic: null }],
    reporter: 'Mailer',
    about: 'sent-2@zylker.example',
  });
});

test('what a program answered is told from what a program sent', async () => {
  const from = 'From: Dana <dana@partner.example>\nIn-Reply-To: <sent-3@zylker.example>\n';
  expect((await mail(`${from}Auto-Submitted: auto-replied\n\nAway`)).deliveryEvent).toEqual({
    kind: 'AUTO_REPLY',
    recipients: [{ address: 'dana@partner.example', action: 'replied', status: null, diagnostic: null }],
    reporter: null,
    about: 'sent-3@zylker.example',
  });
  expect((await mail(`${from}Auto-Submitted: auto-generated\n\nNews`)).deliveryEvent).toBeNull();
  expect((await mail(`${from}\nHello`)).deliveryEvent).toBeNull();
});

test('a report with nothing in it is a report all the same, and a long one is cut', async () => {
  expect((await mail(report('message/delivery-status', '', ''))).deliveryEvent).toEqual({
    kind: 'DELIVERY',
    recipients: [],
    reporter: null,
    about: null,
  });
  const many = `Reporting-MTA: dns; mx\n${'\nFinal-Recipient: rfc822; a@b.example\nAction: failed\n'.repeat(3_000)}`;
  expect((await mail(report('message/delivery-status', many))).deliveryEvent?.recipients).toHaveLength(100);
});

test('the way out of a list is told where it is safe to show', async () => {
  const list = async (headers: string) => (await mail(`From: a@b.example\n${headers}\n\nNews`)).mailingList;
  expect(
    await list(
      'List-Id: News <news.shop.example>\nList-Unsubscribe: <mailto:out@shop.example>, <https://shop.example/out?u=1>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ),
  ).toEqual({
    id: 'news.shop.example',
    unsubscribeUrl: 'https://shop.example/out?u=1',
    unsubscribeMail: 'mailto:out@shop.example',
    oneClick: true,
  });
  expect(await list('List-Unsubscribe: <http://shop.example/out>, <javascript:alert(1)>')).toBeNull();
  expect(await list('List-Unsubscribe: <https://a:b@shop.example/>\nList-Id: x <y>')).toMatchObject({
    id: 'y',
    unsubscribeUrl: null,
    oneClick: false,
  });
  expect(await list('Subject: none')).toBeNull();
});

test('who wants to know that it was read is told, and when it was sent', async () => {
  const read = await mail(
    'From: a@b.example\nDate: Wed, 25 Nov 2026 10:00:00 +0100\nDisposition-Notification-To: Dana <Dana@Partner.example>\n\nx',
  );
  expect(read.readReceiptTo).toEqual([{ name: 'Dana', address: 'dana@partner.example' }]);
  expect(read.sentAt).toBe(Date.UTC(2026, 10, 25, 9));
});
