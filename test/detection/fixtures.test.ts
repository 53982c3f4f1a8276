import { describe, expect, it } from 'vitest';
import { addressIn, RECIPIENT } from '../../bench/detection/fixtures/compose.ts';
import { fixtures, SCENES } from '../../bench/detection/fixtures/index.ts';
import { parseMessage } from '../../src/filtering/load/index.ts';
import { ZOHO_AUTHSERV } from '../fixtures/mail.ts';

const all = [...fixtures()];
const families = Map.groupBy(all, (message) => message.family);

describe('made mail', () => {
  it('comes in families of ham and attacks, a dozen variants each, on both sides of the split', () => {
    expect(families.size).toBe(2 * SCENES.length);
    for (const [family, messages] of families) expect([family, messages.length]).toEqual([family, 12]);
    const scenes = (split: string) => new Set(all.filter((one) => one.split === split).map((one) => one.family)).size;
    expect(scenes('train')).toBeGreaterThan(20);
    expect(scenes('test')).toBeGreaterThan(20);
  });

  it('is written in at least eight languages on each side of the split', () => {
    for (const split of ['train', 'test']) {
      const languages = new Set(all.filter((one) => one.split === split).map((one) => one.language));
      expect(languages.size).toBeGreaterThanOrEqual(8);
    }
  });

  it('is the same in every run, and never twice the same', () => {
    expect([...fixtures()].map((one) => one.source.toString('latin1'))).toEqual(
      all.map((one) => one.source.toString('latin1')),
    );
    expect(new Set(all.map((one) => one.source.toString('latin1'))).size).toBe(all.length);
  });

  it('is read without a defect, with its holes filled and the word of the receiver on it', async () => {
    for (const { name, source } of all) {
      const message = await parseMessage(source, { authServ: ZOHO_AUTHSERV });
      const shown = [message.subject, message.trust.envelopeFrom, ...message.parts.map((part) => part.content)].join(
        '\n',
      );
      expect([name, message.defects, message.trust.present, message.trust.recipient]).toEqual([
        name,
        [],
        true,
        RECIPIENT.address,
      ]);
      expect([name, /\{\w+\}/.exec(shown)?.[0]]).toEqual([name, undefined]);
      expect([name, message.from.map((from) => from.address !== '')]).toEqual([name, [true]]);
    }
  });

  it('tells attack and twin apart by nothing but what is wrong: same programs, languages and shapes', () => {
    for (const scene of SCENES) {
      const shape = (kind: string) =>
        all
          .filter((one) => one.family === `${scene.name}/${kind}`)
          .map(({ language, source }) => [language, /^Content-Type: \S+/m.exec(source.toString('latin1'))?.[0]]);
      expect([scene.name, shape('fake')]).toEqual([scene.name, shape('genuine')]);
    }
  });

  it('sends attacks from nobody who could be harmed by it', () => {
    for (const scene of SCENES) {
      for (const { from, found } of scene.fake) {
        const domain = addressIn(from.replace(/\{\w+\}/g, 'x')).replace(/.*@/, '');
        const forged = found?.[0] === 'fail';
        const anybodys = /^(?:gmail|outlook|aol|yahoo|mail)\.(?:com|ru)$/.test(domain);
        expect([scene.name, domain, forged || anybodys || domain.endsWith('.example')]).toEqual([
          scene.name,
          domain,
          true,
        ]);
      }
    }
  });
});
