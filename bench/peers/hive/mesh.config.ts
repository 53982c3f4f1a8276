/** Hive Gateway's graph of Zoho, as its tools make it from the OpenAPI file: OPENAPI, ZOHO and TOKEN in the environment. */
import { defineConfig } from '@graphql-mesh/compose-cli';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';

const { OPENAPI = '', ZOHO = '', TOKEN = '' } = process.env;

export const composeConfig = defineConfig({
  subgraphs: [
    {
      sourceHandler: loadOpenAPISubgraph('zoho', {
        source: OPENAPI,
        endpoint: ZOHO,
        // Else it makes types without fields, which it then refuses.
        ignoreErrorResponses: true,
        operationHeaders: { Authorization: `Zoho-oauthtoken ${TOKEN}`, Accept: 'application/json' },
      }),
    },
  ],
});
