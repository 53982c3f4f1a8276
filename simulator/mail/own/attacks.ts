/**
 * Mail that has to be caught. The files are what they pretend not to be, made on the spot, and none of
 * them can do anything: the programs have no code and the scripts show a message at most.
 */
import { iso } from '../build/iso.ts';
import { file, type Mailbox, message, multipart, type Part, text } from '../build/mime.ts';
import { windowsProgram } from '../build/program.ts';
import { docm } from '../build/word.ts';
import { zip } from '../build/zip.ts';
import type { Authentication } from '../message.ts';
import { FAILED, IVO, MIRA, type OwnMail, STRANGER, UNSIGNED } from './own-mail.ts';

interface Attack {
  readonly name: string;
  readonly mailbox?: OwnMail['mailbox'];
  readonly auth: Authentication;
  readonly from: Mailbox;
  readonly subject: string;
  readonly says: string;
  readonly attached: () => Part;
}

const ATTACKS: readonly Attack[] = [
  {
    name: 'program-named-pdf',
    auth: STRANGER,
    from: { name: 'Billing', address: 'billing@ledger-hub.example' },
    subject: 'Overdue statement 88213',
    says: 'Dear customer,\n\nyour statement 88213 is overdue. Please open the attached document today to avoid a fee.\n\nBilling department\n',
    attached: () => file('statement-88213.pdf', 'application/pdf', windowsProgram()),
  },
  {
    name: 'double-extension',
    auth: FAILED,
    from: { name: 'Swiftpost Delivery', address: 'delivery@swiftpost-parcels.example' },
    subject: 'We could not deliver your parcel',
    says: 'Your parcel is waiting. Print the attached label and bring it to the depot within 48 hours, or it goes back.\n',
    attached: () => file('shipping-label.pdf.exe', 'application/octet-stream', windowsProgram()),
  },
  {
    name: 'program-in-nested-zip',
    mailbox: 'ivo',
    auth: UNSIGNED,
    from: { name: 'K. Renner', address: 'k.renner@tender-office.example' },
    subject: 'RFQ documents, please quote',
    says: 'Good morning,\n\nkindly find the drawings and the list of quantities attached and quote your best price by Friday.\n\nK. Renner\n',
    attached: () => {
      const inner = zip([{ name: 'drawings/list-of-quantities.scr', bytes: windowsProgram() }]);
      return file('RFQ-5520.zip', 'application/zip', zip([{ name: 'RFQ-5520-part1.zip', bytes: inner }]));
    },
  },
  {
    name: 'encrypted-zip-with-password',
    auth: STRANGER,
    from: { name: 'Document Exchange', address: 'secure@docs-relay.example' },
    subject: 'Encrypted document for you',
    says: 'A confidential document was sent to you.\n\nFor your security the archive is protected.\nPassword: 7741\n',
    attached: () => {
      const archive = zip([{ name: 'contract_signed.exe', bytes: windowsProgram() }], '7741');
      return file('contract_signed.zip', 'application/zip', archive);
    },
  },
  {
    name: 'html-smuggling',
    auth: UNSIGNED,
    from: { name: 'Scanner 2nd floor', address: 'scanner@zylker-office.example' },
    subject: 'Scanned document from the 2nd floor',
    says: 'A document was scanned and sent to you. Open the attached page to view it.\n',
    attached: () => file('scan_0311.html', 'text/html', Buffer.from(smugglingPage())),
  },
  {
    name: 'program-in-disc-image',
    auth: FAILED,
    from: { name: 'Payroll', address: 'payroll@zylker-staff.example' },
    subject: 'Salary adjustment November',
    says: 'Dear colleague,\n\nthe adjusted salary table is in the attached image. Open it and start the viewer.\n\nPayroll\n',
    attached: () =>
      file(
        'salary-november.iso',
        'application/x-iso9660-image',
        iso('SALARY', { name: 'SALARIES.EXE', bytes: windowsProgram() }),
      ),
  },
  {
    name: 'macro-document',
    mailbox: 'ivo',
    auth: STRANGER,
    from: { name: 'Orders', address: 'orders@brightmill-trade.example' },
    subject: 'Purchase order 4500178',
    says: 'Hello,\n\nour order is attached. If the document looks empty, please press "Enable content".\n\nBrightmill Trade\n',
    attached: () => {
      const macro = 'Sub AutoOpen()\n    Shell "cmd /c echo harmless sample", vbHide\nEnd Sub\n';
      const type = 'application/vnd.ms-word.document.macroEnabled.12';
      return file(
        'PO-4500178.docm',
        type,
        docm(['This document is protected.', 'Enable content to view the order.'], macro),
      );
    },
  },
];

/** The page carries the archive as text and puts it together in the browser, where no gateway sees a file. */
function smugglingPage(): string {
  const archive = zip([{ name: 'scan_0311.exe', bytes: windowsProgram() }]).toString('base64');
  return `<!doctype html>
<html><body><p>Loading the document &hellip;</p><script>
const packed = "${archive}";
const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
const link = document.createElement("a");
link.href = URL.createObjectURL(new Blob([bytes], { type: "octet/stream" }));
link.download = "scan_0311.zip";
document.body.appendChild(link);
link.click();
</script></body></html>
`;
}

export const ATTACK_MAIL: readonly OwnMail[] = ATTACKS.map(
  ({ name, mailbox = 'mira', auth, from, subject, says, attached }) => ({
    name,
    mailbox,
    auth,
    write: (date) =>
      message(
        { from, to: mailbox === 'mira' ? MIRA : IVO, subject, date, id: `${name}.1` },
        multipart('mixed', [text(says), attached()]),
      ),
  }),
);
