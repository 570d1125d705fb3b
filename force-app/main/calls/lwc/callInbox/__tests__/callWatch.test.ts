import { onError, subscribe, unsubscribe } from 'lightning/empApi';
import { CallWatch, CHANNEL } from '../callWatch';

const subscribed = subscribe as jest.Mock;
let visibility: DocumentVisibilityState = 'visible';

function watching() {
  const looks = jest.fn();
  const modes: string[] = [];
  const watch = new CallWatch({ look: looks, tellMode: (mode) => modes.push(mode) });
  watch.start();
  return { watch, looks, modes };
}
const settled = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};
const hear = (): void => (subscribed.mock.lastCall as [string, number, () => void])[2]();

describe('a page that watches', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    visibility = 'visible';
    jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
    subscribed.mockReset().mockResolvedValue({ id: '1', channel: CHANNEL });
    (unsubscribe as jest.Mock).mockReset().mockResolvedValue({});
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('hears of calls by the change events of our object, and looks once for a swarm of them', async () => {
    const { watch, looks, modes } = watching();
    await settled();
    expect(CHANNEL).toBe('/data/Tracked_Call__ChangeEvent');
    expect(subscribed).toHaveBeenCalledWith(CHANNEL, -1, expect.any(Function));
    expect(modes).toEqual(['hearing']);
    hear();
    hear();
    jest.advanceTimersByTime(100);
    expect(looks).toHaveBeenCalledTimes(1);
    watch.stop();
  });

  it('that hears looks every five minutes all the same', async () => {
    const { watch, looks } = watching();
    await settled();
    jest.advanceTimersByTime(299_000);
    expect(looks).toHaveBeenCalledTimes(0);
    jest.advanceTimersByTime(1_000);
    expect(looks).toHaveBeenCalledTimes(1);
    watch.stop();
  });

  it('asks every half minute where events are refused, only while it is looked at, and tries to hear again', async () => {
    subscribed.mockRejectedValue(new Error('403::denied'));
    const { watch, looks, modes } = watching();
    await settled();
    expect(modes).toEqual(['asking']);
    jest.advanceTimersByTime(90_000);
    expect(looks).toHaveBeenCalledTimes(3);
    visibility = 'hidden';
    jest.advanceTimersByTime(60_000);
    expect(looks).toHaveBeenCalledTimes(3);
    visibility = 'visible';
    document.dispatchEvent(new CustomEvent('visibilitychange'));
    expect(looks).toHaveBeenCalledTimes(4);
    subscribed.mockResolvedValue({ id: '2', channel: CHANNEL });
    jest.advanceTimersByTime(150_000);
    await settled();
    expect(modes).toEqual(['asking', 'hearing']);
    watch.stop();
  });

  it('asks from the moment that events break off', async () => {
    const { watch, looks, modes } = watching();
    await settled();
    (onError as jest.Mock).mock.lastCall[0]({ error: 'allowance used up' });
    jest.advanceTimersByTime(30_000);
    expect(modes).toEqual(['hearing', 'asking']);
    expect(looks).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(270_000);
    await settled();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    expect(modes).toEqual(['hearing', 'asking', 'hearing']);
    watch.stop();
  });

  it('ends with the page', async () => {
    const { watch, looks, modes } = watching();
    await settled();
    watch.lookAfter(1_000);
    watch.lookSoon();
    watch.stop();
    jest.advanceTimersByTime(600_000);
    document.dispatchEvent(new CustomEvent('visibilitychange'));
    expect(looks).toHaveBeenCalledTimes(0);
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    expect(modes).toEqual(['hearing']);
  });

  it('that was left before it could hear hears nothing', async () => {
    const { watch, modes } = watching();
    watch.stop();
    await settled();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    expect(modes).toEqual([]);
  });
});
