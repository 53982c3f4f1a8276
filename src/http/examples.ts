/** Worked examples, a tab each in GraphiQL. A test runs every one of them, so that none of them rots. */
import { FIRST_QUERY } from './first-query.ts';

export interface Example {
  readonly query: string;
  /** Texts in angle brackets stand for ids that an example before it has shown. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const MESSAGE = '<id of a message>';
const FOLDER = '<id of a folder>';
const ACCOUNT = '<id of an account>';
const ITEM = '<id of a quarantine item>';
const DEAR =
  'query ($first: Int!) { viewer { accounts { folders { messages(first: $first) { nodes { subject body { text } } } } } } }';

export const EXAMPLES: readonly Example[] = [
  { query: FIRST_QUERY, variables: {} },
  {
    query: `# Mail with a word in its subject, or from a sender. One Zoho call a mailbox.
query Search($words: [String!]!, $since: DateTime) {
  viewer {
    accounts {
      primaryAddress
      search(query: { allOf: { subject: $words, since: $since } }, first: 10) {
        nodes { id subject receivedAt from { name address } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}
`,
    variables: { words: ['invoice'], since: '2026-01-01T00:00:00Z' },
  },
  {
    query: `# What a document would take at Zoho, without running it: no call. Every answer shows it, too, as extensions.price.
query Price($document: String!, $variables: String) {
  explain(document: $document, variables: $variables) {
    most
    least
    ceiling
    allowed
    lines { path most how operations }
    advice
  }
}
`,
    variables: { document: DEAR, variables: '{"first": 20}' },
  },
  {
    query: `# A message as a person reads it: one Zoho call for all of its content, whatever is selected.
query ReadMessage($id: ID!) {
  node(id: $id) {
    ... on Message {
      subject
      from { name address }
      to { name address }
      headers(names: ["authentication-results", "received-spf"]) { name value }
      body { text html blockedImages }
      attachments { filename detectedType size url }
      scan { verdict findings { rule explanation } }
    }
  }
}
`,
    variables: { id: MESSAGE },
  },
  {
    query: `# The conversation of a message, its folder, and the labels it is known to carry.
query Conversation($id: ID!) {
  node(id: $id) {
    ... on Message {
      folder { name role }
      flag
      labels { name color }
      labelsAsOf
      thread {
        id
        messages(first: 20) { nodes { id subject receivedAt isRead answerState } }
      }
    }
  }
}
`,
    variables: { id: MESSAGE },
  },
  {
    query: `# The unread, flagged mail of a folder, the oldest first.
query Folder($id: ID!) {
  node(id: $id) {
    ... on Folder {
      path
      messages(first: 20, filter: { isRead: false, only: [FLAGGED] }, orderBy: RECEIVED_ASC) {
        nodes { id subject flag receivedAt }
        pageInfo { hasNextPage endCursor }
        listChanged
      }
    }
  }
}
`,
    variables: { id: FOLDER },
  },
  {
    query: `# Many messages at once, one Zoho call a change. What is known of each stands in results.
mutation Organise($ids: [ID!]!) {
  markMessages(input: { ids: $ids, read: true }) {
    results { id status problem }
    messages { id isRead asOf }
    userErrors { code message path }
  }
  flagMessages(input: { ids: $ids, flag: FOLLOW_UP, verify: true }) {
    results { id status problem }
    userErrors { code message path }
  }
}
`,
    variables: { ids: [MESSAGE] },
  },
  {
    query: `# To another folder, and read back whether they are there. Their ids stay what they are.
mutation Move($ids: [ID!]!, $folderId: ID!) {
  moveMessages(input: { ids: $ids, folderId: $folderId, verify: true }) {
    results { id status problem }
    messages { id folder { name } }
    userErrors { code message path }
  }
}
`,
    variables: { ids: [MESSAGE], folderId: FOLDER },
  },
  {
    query: `# A new label. The same name again is refused, and userErrors says why.
mutation NewLabel($accountId: ID!) {
  createLabel(input: { accountId: $accountId, name: "To be checked", color: "#ffb3ba" }) {
    label { id name color }
    userErrors { code message path }
  }
}
`,
    variables: { accountId: ACCOUNT },
  },
  {
    query: `# What the filters hold, and why.
query Quarantine {
  quarantine(first: 10) {
    nodes {
      id
      state
      verdict
      heldAt
      exposureSeconds
      message { id subject from { name address } }
      findings { rule category explanation }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
    variables: {},
  },
  {
    query: `# What is done about the mail of each mailbox, and which policy won. Administrators change it by changeFilterPolicy.
query Policy {
  viewer {
    accounts {
      id
      primaryAddress
      filterPolicy {
        wonAs
        policy {
          name
          shadow
          requiredFilters
          thresholds { suspicious spam phishing malware }
          actions { suspicious spam phishing malware }
        }
      }
    }
  }
}
`,
    variables: {},
  },
  {
    query: `# Lets a held message go back to the folder it came from.
mutation Release($ids: [ID!]!) {
  releaseFromQuarantine(input: { ids: $ids }) {
    results { id status }
    items { id state releasedAt }
    userErrors { code message path }
  }
}
`,
    variables: { ids: [ITEM] },
  },
  {
    query: `# What somebody has to do, and has written down. Two Zoho calls a mailbox.
query Desk {
  viewer {
    accounts {
      primaryAddress
      tasks(first: 10) { nodes { id title state dueOn priority } }
      notes(first: 10) { nodes { id title modifiedAt } }
    }
  }
}
`,
    variables: {},
  },
  {
    query: `# Something to do, by a day. One Zoho call.
mutation NewTask($input: CreateTaskInput!) {
  createTask(input: $input) {
    task { id title dueOn }
    userErrors { code message path }
  }
}
`,
    variables: { input: { ownerId: ACCOUNT, title: 'Answer the offer', dueOn: '2027-01-15' } },
  },
  {
    query: `# What the gateway observed, and the cursor from which to follow it.
query Changes {
  changesCursor
  changes(first: 5) {
    nodes {
      cursor
      observedAt
      __typename
    }
  }
}
`,
    variables: {},
  },
];
