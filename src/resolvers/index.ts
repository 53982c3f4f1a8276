/** The executable graph: the SDL of `schema/` with the resolvers of this folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, parse } from 'graphql';
import { packageFile } from '../module-path.ts';
import { accounts } from './accounts.ts';
import { bookmarkResolvers } from './bookmarks/index.ts';
import { changes } from './changes.ts';
import { content } from './content.ts';
import { contentParts } from './content-parts.ts';
import { coverage } from './coverage.ts';
import { described } from './descriptions.ts';
import { filtering } from './filtering.ts';
import { folderChanges } from './folder-changes.ts';
import { folders } from './folders.ts';
import { jobs } from './jobs.ts';
import { labels } from './labels.ts';
import { messages } from './messages.ts';
import { node } from './node.ts';
import { noteResolvers } from './notes/index.ts';
import { organising } from './organising.ts';
import { organizations } from './organizations/index.ts';
import { platform } from './platform.ts';
import { policies } from './policies.ts';
import { prices } from './price/explain.ts';
import { DateScalar, DateTime, Upload } from './scalars.ts';
import { sending } from './sending/index.ts';
import { accountSettings } from './settings/index.ts';
import { tasks } from './tasks/index.ts';
import { threads } from './threads.ts';

export function createSchema(): GraphQLSchema {
  const folder = packageFile('schema');
  const typeDefs = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => described(parse(readFileSync(join(folder, name), 'utf8'))));
  return makeExecutableSchema({
    typeDefs,
    resolvers: [
      { Date: DateScalar, DateTime, Upload },
      platform,
      accounts,
      folders,
      folderChanges,
      labels,
      messages,
      threads,
      organising,
      content,
      contentParts,
      node,
      filtering,
      changes,
      sending,
      policies,
      coverage,
      jobs,
      prices,
      ...accountSettings,
      ...noteResolvers,
      ...bookmarkResolvers,
      ...organizations,
      ...tasks,
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error', requireResolversForResolveType: 'error' },
  });
}
