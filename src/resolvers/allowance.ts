/** What one operation may cause at most, whatever its document looks like: the cap that holds at run time. */
import type { UpstreamMeter } from '../datasources/zoho/call-context.ts';
import { PosternError } from '../errors.ts';

const LOOK_UPS = 300;
const CALLS = 300;

export class Allowance {
  readonly #meter: UpstreamMeter;
  #lookUps = 0;

  constructor(meter: UpstreamMeter) {
    this.#meter = meter;
  }

  /** Takes look-ups by id. Throws COST_LIMIT when the operation has had its share; what was found before stays. */
  spend(lookUps: number): void {
    this.#lookUps += lookUps;
    if (this.#lookUps > LOOK_UPS) throw tooMuch(`asks for more than ${LOOK_UPS} objects by their ids`);
  }

  /** Asked before each call at Zoho that a list field causes. */
  checkCalls(): void {
    if (this.#meter.calls >= CALLS) throw tooMuch(`has caused ${CALLS} calls at Zoho`);
  }
}

const tooMuch = (what: string) => new PosternError('COST_LIMIT', `This operation ${what}.`);
