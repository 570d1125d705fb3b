import { LatestLoad, type LoadState } from '../latestLoad';

function later<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: unknown) => void } {
  return Promise.withResolvers<T>();
}

function record() {
  const states: LoadState<string>[] = [];
  return { states, loading: new LatestLoad<string>((state) => states.push(state)) };
}

describe('what is shown', () => {
  it('is the latest answer, whatever comes late', async () => {
    const { states, loading } = record();
    const slow = later<string>();
    const first = loading.load(() => slow.promise);
    await loading.load(() => Promise.resolve('second'));
    slow.resolve('first');
    await first;
    expect(states).toEqual([
      { isLoading: true, data: undefined },
      { isLoading: true, data: undefined },
      { isLoading: false, data: 'second' }
    ]);
  });

  it('stays while it is read again, and goes when that fails', async () => {
    const { states, loading } = record();
    await loading.load(() => Promise.resolve('a'));
    await loading.load(() => Promise.reject(new Error('no')));
    expect(states.slice(2)).toEqual([
      { isLoading: true, data: 'a' },
      { isLoading: false, error: new Error('no') }
    ]);
  });

  it('stays beside the error where it is told to, until it is read again', async () => {
    const states: LoadState<string>[] = [];
    const loading = new LatestLoad<string>((state) => states.push(state), { keepsData: true });
    await loading.load(() => Promise.resolve('a'));
    await loading.load(() => Promise.reject(new Error('no')));
    await loading.load(() => Promise.resolve('b'));
    expect(states.slice(3)).toEqual([
      { isLoading: false, data: 'a', error: new Error('no') },
      { isLoading: true, data: 'a', error: new Error('no') },
      { isLoading: false, data: 'b' }
    ]);
  });

  it('changes no more after the end', async () => {
    const { states, loading } = record();
    const slow = later<string>();
    const failing = later<string>();
    const waits = [loading.load(() => slow.promise), loading.load(() => failing.promise)];
    loading.stop();
    slow.resolve('late');
    failing.reject(new Error('late'));
    await Promise.all(waits);
    expect(states.every(({ isLoading }) => isLoading)).toBe(true);
  });
});
