import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import SetupAutomation from 'c/setupAutomation';
import { settled } from '../../../../app/lwc/recordReader/__tests__/settled';

type Automation = HTMLElement & { entries: Readonly<Record<string, string>>; check(): Promise<readonly string[]> };

/** The latest run as the org holds it; its heartbeat so many hours ago. */
function lastRun(hoursAgo: number | undefined): void {
  const at = new Date(Date.now() - (hoursAgo ?? 0) * 3_600_000).toISOString();
  const node = {
    Id: 'a0R',
    CreatedDate: { value: at },
    Kind__c: { value: 'resolve' },
    Started_At__c: { value: at },
    Requests__c: { value: 8 }
  };
  answerGraphql(() => ({ data: { uiapi: { query: { rows: { edges: hoursAgo === undefined ? [] : [{ node }] } } } } }));
}
async function show(entries: Automation['entries']): Promise<Automation> {
  const step = createElement('c-setup-automation', { is: SetupAutomation }) as unknown as Automation;
  step.entries = entries;
  document.body.append(step);
  await settled();
  await settled();
  return step;
}

describe('the step about automation', () => {
  afterEach(() => document.body.replaceChildren());

  it('wants a choice', async () => {
    lastRun(undefined);
    const step = await show({});
    expect(await step.check()).toEqual(['Choose how calls are decided.']);
    const changes: unknown[] = [];
    step.addEventListener('setupchange', (event) => changes.push((event as CustomEvent).detail));
    step.shadowRoot?.querySelector('lightning-radio-group')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'app' } }));
    expect(changes).toEqual([{ entries: { mode: 'app' } }]);
  });

  it('asks for no run where calls are decided in the app', async () => {
    lastRun(undefined);
    const step = await show({ mode: 'app' });
    expect(await step.check()).toEqual([]);
    await expect(step).toBeAccessible();
  });

  it.each([
    [undefined, /^No run has been seen yet\.$/],
    [3, /^No run for two hours: last heard of on .* 3 hours ago\. Look at the place where it runs/]
  ])('round the clock, last heard of %s hours ago, is not done', async (hours, words) => {
    lastRun(hours);
    const [problem] = await (await show({ mode: 'clock' })).check();
    expect(problem).toMatch(words);
  });

  it('round the clock and heard of is done', async () => {
    lastRun(1);
    const step = await show({ mode: 'clock' });
    expect(await step.check()).toEqual([]);
    await expect(step).toBeAccessible();
  });
});
