import { ResolveQueue } from '../resolveQueue';

function queue(resolve: (taskId: string) => Promise<unknown>) {
  const tried: string[] = [];
  const work: (string | undefined)[] = [];
  const finals: unknown[] = [];
  const retries: number[] = [];
  const clock = { now: 0 };
  const made = new ResolveQueue({
    resolve: (taskId) => {
      tried.push(taskId);
      return resolve(taskId);
    },
    tellWork: (taskId) => work.push(taskId),
    isFinal: (error) => (error as Error).message === 'final',
    tellFinal: (error) => finals.push(error),
    retryAfter: (ms) => retries.push(ms),
    now: () => clock.now,
    wait: () => Promise.resolve()
  });
  return { queue: made, tried, work, finals, retries, clock };
}
const settled = async (): Promise<void> => {
  for (let i = 0; i < 30; i++) await Promise.resolve();
};
const done = () => Promise.resolve();
const fail = (message: string) => () => Promise.reject(new Error(message));

describe('pending calls', () => {
  it('are decided one after the other, each once', async () => {
    let running = 0;
    let most = 0;
    const {
      queue: calls,
      tried,
      work
    } = queue(async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    });
    calls.offer(['a', 'b']);
    calls.offer(['a', 'b', 'c']);
    await settled();
    expect(tried).toEqual(['a', 'b', 'c']);
    expect(most).toBe(1);
    expect(work).toEqual(['a', 'b', 'c', undefined]);
  });

  it('that failed are left alone for a while, longer each time, and given up in the end', async () => {
    const { queue: calls, tried, retries, clock } = queue(fail('no'));
    calls.offer(['a']);
    await settled();
    calls.offer(['a']);
    await settled();
    expect(tried).toHaveLength(1);
    expect(retries).toEqual([30_000]);
    for (const wait of [30_000, 60_000, 120_000, 240_000, 480_000]) {
      clock.now += wait;
      calls.offer(['a']);
      await settled();
    }
    expect(tried).toHaveLength(5);
    expect(retries).toEqual([30_000, 60_000, 120_000, 240_000]);
  });

  it('may wait again right after their decision, but not for ever', async () => {
    const { queue: calls, tried, clock } = queue(done);
    for (let i = 0; i < 10; i++) {
      calls.offer(['a']);
      await settled();
    }
    expect(tried).toHaveLength(4);
    clock.now += 10 * 60_000;
    calls.offer(['a']);
    await settled();
    expect(tried).toHaveLength(5);
  });

  it('are left to others after an error that holds for all of them', async () => {
    const { queue: calls, tried, finals, retries } = queue(fail('final'));
    calls.offer(['a', 'b']);
    await settled();
    calls.offer(['c']);
    await settled();
    expect(tried).toEqual(['a']);
    expect(finals).toEqual([new Error('final')]);
    expect(retries).toEqual([]);
  });

  it('are left alone once the page is left', async () => {
    const { queue: calls, tried } = queue(done);
    calls.offer(['a']);
    calls.stop();
    await settled();
    expect(tried).toEqual([]);
  });
});
