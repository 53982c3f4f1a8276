import { z } from 'zod';
import { change, read } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

const made = z.object({ id: z.string() });

const text = (tag: Tag) => ({ name: tag, content: `<p>${tag}</p>`, position: 1 });

interface Place {
  readonly path: string;
  readonly owner: (stage: Stage) => string;
  readonly idOf: (stage: Stage, zohoId: string) => string;
}

/** Mira's own. */
const own: Place = {
  path: '/api/accounts/signature',
  owner: (stage) => stage.account,
  idOf: (stage, zohoId) => stage.id('Signature', zohoId),
};

const IVO = { zuid: '809400124', accountId: '7310000000108002' };
/** Those that she gives Ivo. */
const ivos: Place = {
  path: `/api/organization/60700123/accounts/${IVO.zuid}/signature`,
  owner: (stage) => stage.orgId('User', `${IVO.zuid}.${IVO.accountId}`),
  idOf: (stage, zohoId) => stage.orgId('Signature', `${IVO.zuid}.${IVO.accountId}.${zohoId}`),
};

const make =
  ({ path }: Place) =>
  async (stage: Stage, tag: Tag) =>
    made.parse(await stage.zoho('POST', path, text(tag))).id;

const ask = (stage: Stage, query: string, input: Record<string, unknown>) => stage.admin(query, { input });
const mutation = (name: string) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { message } } }`;

/** As Zoho then lists them. */
const named = async (stage: Stage, { path }: Place, tag: Tag) =>
  z
    .array(z.looseObject({ name: z.string() }))
    .parse(await stage.zoho('GET', path))
    .find(({ name }) => name === tag) ?? null;

function written(place: Place) {
  return {
    create: change({
      given: async () => null,
      ask: (stage, _given, tag) =>
        ask(stage, mutation('createSignature'), { ownerId: place.owner(stage), name: tag, content: `<p>${tag}</p>` }),
      seen: (stage, _given, tag) => named(stage, place, tag),
      becomes: (_given, tag) => ({ content: `<p>${tag}</p>`, position: 1 }),
    }),
    update: change({
      given: make(place),
      ask: (stage, id, tag) =>
        ask(stage, mutation('updateSignature'), {
          id: place.idOf(stage, id),
          name: tag,
          content: `${tag} changed`,
          position: 'BELOW_QUOTED_TEXT',
        }),
      seen: (stage, _id, tag) => named(stage, place, tag),
      becomes: (id, tag) => ({ id, content: `${tag} changed`, position: 0 }),
    }),
    remove: change({
      given: make(place),
      ask: (stage, id) => ask(stage, mutation('deleteSignature'), { id: place.idOf(stage, id) }),
      seen: (stage, _id, tag) => named(stage, place, tag),
      becomes: () => null,
    }),
  };
}

const asked = z.object({ node: z.object({ signatures: z.array(z.looseObject({ id: z.string() })) }) });

const listed = (place: Place, type: 'Account' | 'User') =>
  read({
    given: make(place),
    ask: async (stage, id) => {
      const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { signatures { id name content kind } } } }`;
      const { signatures } = asked.parse(await stage.admin(query, { id: place.owner(stage) })).node;
      return signatures.find((one) => one.id === place.idOf(stage, id)) ?? null;
    },
    answers: (_id, tag) => ({ name: tag, content: `<p>${tag}</p>`, kind: 'USER' }),
  });

const [ofOwner, ofMember] = [written(own), written(ivos)];

export const signatures = {
  listSignatures: listed(own, 'Account'),
  createSignature: ofOwner.create,
  updateSignature: ofOwner.update,
  deleteSignature: ofOwner.remove,
  listMemberSignatures: listed(ivos, 'User'),
  createMemberSignature: ofMember.create,
  updateMemberSignature: ofMember.update,
  deleteMemberSignature: ofMember.remove,
};
