/** As Zoho's look: the moment of arrival, then a number that is no other message's. */
export function messageIdAt(receivedAt: number, serial: number): string {
  return `${receivedAt}${110_000 + serial}`;
}
