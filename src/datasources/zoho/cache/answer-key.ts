/** Names an answer, and whose it is. */
export interface AnswerName {
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly grantId: string;
  readonly operation: string;
  /** Path and query: the account is in it, where the operation names one. */
  readonly path: string;
  /** Of a read that asks by one; null for the others. */
  readonly body: string | null;
}

/** Answers of one name, and no others, are good for one another. */
export function answerKey({ tenantId, dataCentre, grantId, operation, path, body }: AnswerName): string {
  return JSON.stringify([tenantId, dataCentre, grantId, operation, path, ...(body === null ? [] : [body])]);
}
