/** What one operation may look up at most, whatever its document looks like. Calls at Zoho have a cap of their own. */
import { PosternError } from '../errors.ts';

const LOOK_UPS = 300;

export class Allowance {
  #lookUps = 0;

  /** Takes look-ups by id. Throws COST_LIMIT when the operation has had its share; what was found before stays. */
  spend(lookUps: number): void {
    this.#lookUps += lookUps;
    if (this.#lookUps <= LOOK_UPS) return;
    throw new PosternError('COST_LIMIT', `This operation asks for more than ${LOOK_UPS} objects by their ids.`);
  }
}
