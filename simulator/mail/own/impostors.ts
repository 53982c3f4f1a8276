/** Mail from people who are not who they say, and links that lead elsewhere than they show; beside it, its honest twins. */
import { type Mailbox, message, multipart, type Part, text } from '../build/mime.ts';
import type { Authentication } from '../message.ts';
import { FAILED, IVO, MIRA, type OwnMail, PASSED, STRANGER, UNSIGNED } from './own-mail.ts';

interface Letter {
  readonly name: string;
  readonly mailbox?: OwnMail['mailbox'];
  readonly auth: Authentication;
  readonly from: Mailbox;
  readonly replyTo?: Mailbox;
  readonly subject: string;
  readonly says: string;
  /** The page beside the text. */
  readonly page?: string;
}

const CATALOGUE_IT: Mailbox = { name: 'Zylker IT Service Desk', address: 'it@zylker.example' };

const IMPOSTORS: readonly Letter[] = [
  {
    name: 'gift-cards-lookalike',
    auth: STRANGER,
    from: { name: 'Ivo Brandt', address: 'ivo@zylkerr.example' },
    subject: 'Quick favour',
    says: 'Hi Mira,\n\ncan you buy five gift cards of 100 each today and send me the codes? I am in meetings all day, so please by e-mail.\n\nIvo\n',
  },
  {
    name: 'colleague-forged',
    auth: FAILED,
    from: IVO,
    replyTo: { name: 'Ivo Brandt', address: 'ivo.brandt@executive-desk.example' },
    subject: 'Payment today',
    says: 'Mira,\n\nplease make a wire transfer of 18,450 to our new supplier today and keep it between us until it is announced. The bank details follow.\n\nIvo\n',
  },
  {
    name: 'supplier-new-account',
    auth: FAILED,
    from: { name: 'Halden Print Accounts', address: 'accounts@haldenprint.example' },
    replyTo: { name: 'Halden Print Accounts', address: 'accounts@haldenprlnt.example' },
    subject: 'Re: Invoice HP-20417, new bank details',
    says: 'Dear Ms Holm,\n\nplease note that our bank details have changed. Kindly pay invoice HP-20417 to the new account; a letter with the IBAN follows.\n\nHalden Print, Accounts\n',
  },
  {
    name: 'address-as-name',
    mailbox: 'ivo',
    auth: UNSIGNED,
    from: { name: 'mira@zylker.example', address: 'desk4402@quick-mailer.example' },
    subject: 'Bist du am Platz?',
    says: 'Hallo Ivo,\n\nbist du im Büro? Ich brauche schnell deine Handynummer, ich schreibe dir wegen einer Aufgabe.\n\nMira\n',
  },
  {
    name: 'mailbox-full',
    auth: STRANGER,
    from: { name: 'zylker.example Mail Administrator', address: 'office@hotel-seeblick.example' },
    subject: 'Your mailbox is almost full',
    says: 'Your mailbox mira@zylker.example uses 98% of its space.\n\nManage storage: https://storage-upgrade.example/q#mira@zylker.example\n',
    page: '<p>Your mailbox mira@zylker.example uses 98% of its space.</p><p><a href="https://storage-upgrade.example/q#mira@zylker.example">https://mail.zylker.example/quota</a></p>',
  },
  {
    name: 'unusual-sign-in',
    mailbox: 'ivo',
    auth: STRANGER,
    from: { name: 'Microsoft account team', address: 'info@baeckerei-lindner.example' },
    subject: 'Ungewöhnliche Anmeldung bei Ihrem Konto',
    says: 'Wir haben eine ungewöhnliche Anmeldung bemerkt.\n\nAktivität prüfen: https://microsoft-login.session-keeper.example/common/a81f\n',
    page: '<p>Wir haben eine ungewöhnliche Anmeldung bemerkt.</p><p><a href="https://microsoft-login.session-keeper.example/common/a81f">Konto bestätigen</a></p>',
  },
  {
    name: 'parcel-fee',
    auth: STRANGER,
    from: { name: 'DHL Paket', address: 'noreply@dhl-zollgebuehr.example' },
    subject: 'Ihre DHL-Sendung 7730118 wartet',
    says: 'Für Ihre Sendung ist ein Betrag von 1,99 € Zoll offen.\n\nSendung verfolgen: https://dhl-zollgebuehr.example/pay/5f02\n',
    page: '<p>Für Ihre Sendung ist ein Betrag von 1,99 € Zoll offen.</p><p><a href="https://dhl-zollgebuehr.example/pay/5f02">Sendung verfolgen</a></p>',
  },
  {
    name: 'bank-form',
    auth: UNSIGNED,
    from: { name: 'Santander', address: 'avisos@correo-masivo.example' },
    subject: 'Tienes un nuevo aviso en tu banca online',
    says: 'Estimado cliente:\n\nconfirma tus datos en la página.\n',
    page: '<p>Estimado cliente: confirma tus datos.</p><form action="https://recogida.correo-masivo.example/s" method="post"><input name="nif"><input type="password" name="clave"><input type="submit" value="Entrar"></form>',
  },
  {
    name: 'hidden-address',
    auth: UNSIGNED,
    from: { name: 'Document portal', address: 'portal@papers-online.example' },
    subject: 'Q3 forecast was shared with you',
    says: 'Open it: https://files.zylker.example@papers-online.example/q3\n',
    page: '<p>A document was shared with you.</p><p><a href="https://files.zylker.example@papers-online.example/q3">https://files.zylker.example/q3-forecast</a></p>',
  },
];

/** The same occasions, by those whose they are. */
const TWINS: readonly Letter[] = [
  {
    name: 'gift-cards-for-the-team',
    auth: PASSED,
    from: IVO,
    subject: 'Gift cards for the summer party',
    says: 'Hi Mira,\n\ncan you buy the five gift cards for the raffle this week? The receipt goes to Lena.\n\nIvo\n',
  },
  {
    name: 'storage-notice',
    mailbox: 'ivo',
    auth: PASSED,
    from: CATALOGUE_IT,
    subject: 'Your mailbox is almost full',
    says: 'Your mailbox uses 91% of its space.\n\nManage storage: https://portal.zylker.example/mailbox\n',
    page: '<p>Your mailbox uses 91% of its space.</p><p><a href="https://portal.zylker.example/mailbox">Manage storage</a></p>',
  },
];

const mailOf = ({ name, mailbox = 'mira', auth, from, replyTo, subject, says, page }: Letter): OwnMail => ({
  name,
  mailbox,
  auth,
  write: (date) => {
    const to = mailbox === 'mira' ? MIRA : IVO;
    const content: Part = page === undefined ? text(says) : multipart('alternative', [text(says), text(page, 'html')]);
    const headers = replyTo === undefined ? [] : [`Reply-To: ${replyTo.name} <${replyTo.address}>`];
    return message({ from, to, subject, date, id: `${name}.1`, headers }, content);
  },
});

export const IMPOSTOR_MAIL = IMPOSTORS.map(mailOf);
export const TWIN_MAIL = TWINS.map(mailOf);
