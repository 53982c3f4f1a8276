import { z } from 'zod';

const settings = z
  .strictObject({
    /** Domains of the organisation besides that of the mailbox. */
    domains: z.array(z.string().min(1).max(255)).max(500).default([]),
    /** People in whose name others like to write, with the addresses that they really use. */
    people: z
      .array(z.strictObject({ name: z.string().min(3).max(200), addresses: z.array(z.string().max(320)).max(20) }))
      .max(500)
      .default([]),
  })
  .prefault({});

export type SenderSettings = z.output<typeof settings>;

export const parseSettings = (value: unknown): SenderSettings => settings.parse(value);
