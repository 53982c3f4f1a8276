/** Mail in other languages and scripts. */
import { file, type Mailbox, message, multipart, text } from '../build/mime.ts';
import { IVO, MIRA, type OwnMail, PASSED } from './own-mail.ts';

const JOERG: Mailbox = { name: 'Jörg Weiß', address: 'j.weiss@druckhaus-sued.example' };
const TANAKA: Mailbox = { name: '田中 由美', address: 'tanaka@kamome-shoten.example' };
const LUCIA: Mailbox = { name: 'Lucía Ibáñez', address: 'lucia@papelera-norte.example' };

const german: OwnMail = {
  name: 'german',
  mailbox: 'mira',
  auth: PASSED,
  write: (date) =>
    message(
      { from: JOERG, to: MIRA, subject: 'Rückfrage zu den Prospekten für Frühjahr', date, id: 'prospekt.rueckfrage' },
      text(
        'Liebe Frau Holm,\n\nfür die Frühjahrsprospekte fehlt uns noch die Größe der Auflage. Bleibt es bei 2.500 Stück auf 135 g/m²? Dann könnten wir übernächsten Dienstag drucken.\n\nSchöne Grüße\nJörg Weiß\n',
      ),
    ),
};

const japanese: OwnMail = {
  name: 'japanese',
  mailbox: 'ivo',
  auth: PASSED,
  write: (date) =>
    message(
      { from: TANAKA, to: IVO, subject: 'お見積もりの件につきまして(11月分のご注文)', date, id: 'mitsumori.1101' },
      text(
        'リンドクヴィスト様\n\nいつもお世話になっております。かもめ書店の田中でございます。\n先日お送りいただいたお見積もりを拝見いたしました。11月分として300部をお願いしたく存じます。\n納期をお知らせいただけますと幸いです。\n\n田中 由美\n',
      ),
    ),
};

const PRICES = 'referencia;papel;precio\r\nPN-80;reciclado 80 g;4,10\r\nPN-120;estucado 120 g;6,75\r\n';

const spanish: OwnMail = {
  name: 'spanish-with-price-list',
  mailbox: 'mira',
  auth: PASSED,
  write: (date) =>
    message(
      { from: LUCIA, to: MIRA, subject: 'Nueva tarifa de papel a partir de enero', date, id: 'tarifa.2027' },
      multipart('mixed', [
        text(
          'Buenos días, Mira:\n\nte adjunto la tarifa que aplicaremos a partir de enero. El papel reciclado no cambia; el estucado sube un poco. ¿Hablamos el miércoles?\n\nUn saludo,\nLucía\n',
        ),
        file('tarifa-año-2027.csv', 'text/csv', Buffer.from(PRICES)),
      ]),
    ),
};

export const LANGUAGES: readonly OwnMail[] = [german, japanese, spanish];
