/** The query a newcomer meets first: in GraphiQL, in the README and in what `npm start` prints. */
export const FIRST_QUERY = `# Every mailbox, its folders, the newest mail and what the filters made of it.
query FirstScreen {
  viewer {
    accounts {
      id
      zohoId
      primaryAddress
      folders {
        id
        name
        messages(first: 20) {
          nodes {
            id
            subject
            from { name address }
            receivedAt
            hasAttachments
            scan {
              verdict
              p { phishing spam malware }
              findings { rule category explanation }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
  quarantine(first: 10) {
    nodes {
      id
      state
      verdict
      message { id subject }
      findings { rule category explanation }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;
