import type { CodegenConfig } from '@graphql-codegen/cli';

/** Where the generated files go; the drift check writes them elsewhere and compares. */
const out = process.env.CODEGEN_OUT ?? '.';

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    [`${out}/src/resolvers/types.generated.ts`]: {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        strictScalars: true,
        scalars: {
          ID: 'string',
          DateTime: { input: 'Date', output: 'Date' },
          Upload: { input: 'string', output: 'never' },
        },
        avoidOptionals: { field: true, object: true, defaultValue: true },
        // An item of a list may be a promise of its own, so that one that fails costs its own place only.
        maybeValue: 'T extends PromiseLike<infer U> ? Promise<U | null> : T | null',
        inputMaybeValue: 'T | null | undefined',
        makeResolverTypeCallable: false,
        resolverTypeWrapperSignature: 'Promise<T> | T',
        contextType: './context.ts#OperationContext',
        mappers: {
          Viewer: './parents.ts#ViewerParent',
          App: './parents.ts#AppParent',
          Grant: './parents.ts#GrantParent',
          Account: './parents.ts#AccountParent',
          AccountProfile: '../datasources/accounts.ts#AccountRow',
          RateLimit: '../datasources/zoho/budget/permit.ts#RateLimitState',
          RateLimitLock: '../datasources/zoho/budget/lock-outs.ts#LockOut',
          Folder: './parents.ts#FolderParent',
          Label: './parents.ts#LabelParent',
          RenameFolderPayload: './parents.ts#ChangedFolder',
          MoveFolderPayload: './parents.ts#ChangedFolder',
          SetFolderImapVisibilityPayload: './parents.ts#ChangedFolder',
          MarkFolderReadPayload: './parents.ts#ChangedFolder',
          EmptyFolderPayload: './parents.ts#ChangedFolder',
          Organization: './parents.ts#OrganizationParent',
          OrganizationDetails: './parents.ts#OrganizationDetailsParent',
          User: './parents.ts#UserParent',
          UpdateLabelPayload: './parents.ts#ChangedLabel',
          Message: './parents.ts#MessageParent',
          ItemResult: './parents.ts#ItemResultParent',
          Thread: './parents.ts#ThreadParent',
          MessagePieces: './parents.ts#MessageParent',
          FilePiece: './parents.ts#FilePieceParent',
          MessageBody: './parents.ts#MessageBodyParent',
          Attachment: './parents.ts#AttachmentParent',
          Scan: './parents.ts#ScanParent',
          Finding: './parents.ts#FindingParent',
          QuarantineItem: './parents.ts#QuarantineItemParent',
          MessageArrived: './parents.ts#MessageArrivedParent',
          ScanDecided: './parents.ts#ScanDecidedParent',
          QuarantineChanged: './parents.ts#QuarantineChangedParent',
          OutgoingMessage: './parents.ts#OutgoingMessageParent',
          Alert: './parents.ts#AlertParent',
          PolicyInForce: './parents.ts#PolicyInForceParent',
          FilterPolicy: './parents.ts#FilterPolicyParent',
          PolicyVersion: './parents.ts#PolicyVersionParent',
          ListEntry: './parents.ts#ListEntryParent',
          Effect: './parents.ts#EffectParent',
          Job: './parents.ts#JobParent',
          AccountSync: './parents.ts#AccountSyncParent',
          CoverageReport: './parents.ts#CoverageReportParent',
          AccountCoverage: './parents.ts#AccountCoverageParent',
        },
      },
    },
    [`${out}/docs/reference/schema.graphql`]: {
      plugins: ['schema-ast'],
      config: { includeDirectives: true },
    },
  },
};

export default config;
