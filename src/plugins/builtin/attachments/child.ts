/** A file that a document carries, found by whoever judged the document. */
export interface Child {
  readonly name: string;
  readonly bytes: Buffer;
}
