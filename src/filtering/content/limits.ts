/** How much of a message is handed out as content. Beyond it is cut, and the cut is said. Counts are UTF-16 units. */
export const CONTENT_LIMITS = {
  headers: 500,
  headerCharacters: 256 * 1024,
  textCharacters: 1024 * 1024,
  /** Of HTML that is read; what is handed out is longer by the attributes and escapes that are added. */
  htmlCharacters: 1024 * 1024,
  /** Of HTML that is handed out. */
  safeHtmlCharacters: 4 * 1024 * 1024,
  /** Elements within elements that are handed out; deeper ones lose their tag and keep their text. */
  htmlDepth: 200,
  /** Elements within elements that are read at all. */
  readDepth: 2_000,
} as const;
