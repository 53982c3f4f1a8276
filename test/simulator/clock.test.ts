import { describe, expect, it, vi } from 'vitest';
import { Clock } from '../../simulator/state/clock.ts';
import { mail, startWorld } from './harness.ts';

const HOUR = 3_600_000;

describe('the clock', () => {
  it('moves on by the control interface, and with it the lives of tokens', async () => {
    const world = await startWorld();
    await world.control('POST', '/clock/advance', { ms: HOUR - 1 });
    expect((await world.call('GET', '/accounts')).status).toBe(200);
    await world.control('POST', '/clock/advance', { ms: 1 });
    expect((await world.call('GET', '/accounts')).status).toBe(401);
  });

  it('stands still when frozen, but for its moves, and runs on from there', async () => {
    const world = await startWorld();
    const now = async () => (await world.control('GET', '/clock')).json;
    const begin = world.clock.now;
    await world.control('POST', '/clock/freeze');
    world.clock.now += 5_000;
    expect(await now()).toEqual({ now: begin, frozen: true });
    await world.control('POST', '/clock/advance', { ms: 10 });
    expect(await now()).toEqual({ now: begin + 10, frozen: true });
    await world.control('POST', '/clock/run');
    world.clock.now += 7;
    expect(await now()).toEqual({ now: begin + 17, frozen: false });
  });

  it('never stands before what was journalled, also after a restart', async () => {
    const world = await startWorld();
    await world.control('POST', '/clock/advance', { ms: HOUR });
    await world.deliver(mail('later'));
    await world.close();
    const again = await startWorld({ data: world.data });
    expect((await again.control('GET', '/clock')).json).toEqual({ now: world.clock.now + HOUR, frozen: false });
  });

  it.each([[{ ms: -1 }], [{ ms: 1.5 }], [{}]])('refuses to move by %j', async (body) => {
    const world = await startWorld();
    expect((await world.control('POST', '/clock/advance', body)).status).toBe(400);
  });

  it('shortens the life of tokens by the time scale, and says so', async () => {
    const world = await startWorld({ timeScale: 60 });
    expect((await world.refresh(world.mira)).json).toMatchObject({ expires_in: 60 });
    await world.control('POST', '/clock/advance', { ms: HOUR / 60 });
    expect((await world.call('GET', '/accounts')).status).toBe(401);
  });
});

describe('what waits for a time', () => {
  it('runs as soon as the clock is moved there, in no case before, and once', () => {
    const clock = new Clock(() => 1_000, 1);
    const run = vi.fn();
    clock.at(2_000, run);
    clock.advance(999);
    expect(run).not.toHaveBeenCalled();
    clock.advance(1);
    clock.advance(1);
    expect(run).toHaveBeenCalledOnce();
  });

  it('runs by itself when its time comes', () => {
    vi.useFakeTimers();
    try {
      const clock = new Clock(Date.now, 1);
      const run = vi.fn();
      clock.at(Date.now() + 40 * 24 * HOUR, run);
      vi.advanceTimersByTime(40 * 24 * HOUR - 1);
      expect(run).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1);
      expect(run).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  it('waits on while the clock is frozen, and when it was called off', () => {
    vi.useFakeTimers();
    try {
      const clock = new Clock(Date.now, 1);
      const [frozen, calledOff] = [vi.fn(), vi.fn()];
      clock.at(Date.now() + 10, frozen);
      clock.at(Date.now() + 10, calledOff)();
      clock.freeze();
      vi.advanceTimersByTime(100);
      expect(frozen).not.toHaveBeenCalled();
      clock.unfreeze();
      vi.advanceTimersByTime(10);
      expect(frozen).toHaveBeenCalledOnce();
      expect(calledOff).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });
});
