/** What the proof needs of a tool for images, whichever there is. */
import type { Outcome } from './command.ts';

/** Let go of, it is ended by force, in case a proof broke off. */
export interface Container extends AsyncDisposable {
  /** Runs a program beside the image's own, as the image's user. */
  exec(argv: readonly string[]): Promise<Outcome>;
  /** Tells the main process to stop, waits for it, and says how it ended. */
  stop(): Promise<{ readonly exitCode: number; readonly left: readonly string[]; readonly log: string }>;
}

/** A place that outlives containers. */
export interface Volume extends AsyncDisposable {
  readonly source: string;
}

export interface Engine {
  readonly description: string;
  /** Builds the image from the folder; `npmSettings` is a file that only the build's npm sees. */
  build(root: string, npmSettings: string): Promise<void>;
  /** Size of the image, unpacked. */
  bytes(): Promise<number>;
  /** What the image itself says is to be run to learn its health. */
  healthCheck(): Promise<readonly string[]>;
  createVolume(): Promise<Volume>;
  /** Starts the image as it is, with the volume as its data folder. */
  start(volume: Volume): Promise<Container>;
}

/** The tag of the built image. */
export const IMAGE = 'localhost/postern:proof';

/** No tool is there; the message says what to install. */
export class NoEngine extends Error {
  override readonly name = 'NoEngine';
}
