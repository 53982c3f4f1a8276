/** The floors of `src`, top first: imports go down, or stay on their floor. */
const FLOORS = [
  ['src/cli/'],
  ['src/gateway.ts'],
  ['src/http/'],
  ['src/resolvers/'],
  ['src/filtering/'],
  ['src/plugins/'],
  ['src/mailbox/'],
  ['src/intents/'],
  ['src/datasources/'],
  ['src/access/'],
  ['src/storage/'],
  ['src/config.ts', 'src/errors.ts', 'src/telemetry.ts', 'src/module-path.ts', 'src/admin-socket.ts'],
] as const;

/** Height above the ground; null for a file that stands on no floor. */
export function heightOf(path: string): number | null {
  const index = FLOORS.findIndex((floor) =>
    floor.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place)),
  );
  return index < 0 ? null : FLOORS.length - 1 - index;
}
