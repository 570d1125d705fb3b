/** Every story of the sample becomes what stories.csv says, and the reference's journeys earn what it documents. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideSample } from './decideSample.ts';
import { readSampleFile, readStories } from './readSample.ts';

const desired = decideSample();
const decisions = new Map(desired.decisions.map((decision) => [decision.taskId, decision]));
const touchpoints = new Map(desired.touchpoints.map((touchpoint) => [touchpoint.touchpointKey, touchpoint]));
const stories = new Map(readStories().map((story) => [story.name, story]));

for (const { name, taskId, outcome, reason, channel } of stories.values()) {
  test(`${name}: ${[outcome, reason, channel].filter(Boolean).join(', ')}`, () => {
    const decision = decisions.get(taskId);
    assert.deepEqual(
      [decision?.outcome ?? 'none', decision?.reason, touchpoints.get(decision?.touchpointKey ?? '')?.channelPath],
      [outcome, reason, channel]
    );
  });
}

function touchpointOf(story: string) {
  return touchpoints.get(decisions.get(stories.get(story)?.taskId ?? '')?.touchpointKey ?? '');
}

test('what a touchpoint says, by the rows of the reference', () => {
  const said = (story: string) => {
    const { touchpointType, medium, source, landingPage, formUrl, callCount, position } = touchpointOf(story) ?? {};
    return { touchpointType, medium, source, landingPage, formUrl, callCount, position };
  };
  const call = { touchpointType: 'Call', medium: 'Call', formUrl: undefined, callCount: 1, position: 'FT, LC, Form' };
  assert.deepEqual(said('twelve-seventeen'), { ...call, source: 'google', landingPage: 'larchvale.example/walk-in-coolers/bakeries' });
  assert.deepEqual(said('too-late'), { ...call, source: 'Salesforce Task', landingPage: undefined, position: 'LC, Form' });
  assert.deepEqual([said('blank-type').touchpointType, said('blank-type').medium], ['Web Visit', 'organic']);
  assert.deepEqual([said('left-message').touchpointType, said('left-message').medium], ['Left Message', 'Left Message']);
  assert.equal(said('demo-page').landingPage, 'info.larchvale.example/demo');
  assert.deepEqual([said('return-direct').source, said('return-direct').position], ['Web Direct', 'LC, Form']);
  assert.deepEqual([said('form-then-call').touchpointType, said('form-then-call').callCount], ['Web Form', 1]);
  assert.deepEqual([said('second-of-two-calls').touchpointType, said('second-of-two-calls').callCount], ['Left Message', 2]);
  assert.equal(said('after-a-pause').source, 'Web Direct');
});

/** Position, percent and revenue of an opportunity's touches under a model, in their order. */
function credit(name: string, model: 'uShaped' | 'wShaped' | 'fullPath') {
  const id = readSampleFile('Opportunity').find((row) => row.Name === name)?.Id;
  return desired.attributionTouchpoints
    .filter((row) => row.opportunity === id)
    .sort((a, b) => a.touchpointDate - b.touchpointDate)
    .map((row) => [row.position, row[`${model}Credit`], row[`${model}Revenue`]]);
}

test('Full Path with two middles, $10,000 (reference case 19)', () => {
  assert.deepEqual(credit('Harrow Creek: keg cellar', 'fullPath'), [
    ['FT', 22.5, 2250],
    ['LC, Form', 22.5, 2250],
    ['Form', 5, 500],
    ['OC, Form', 22.5, 2250],
    ['Form', 5, 500],
    ['Closed, Form', 22.5, 2250]
  ]);
});

test('W-Shaped with one middle, $10,000 (reference case 18)', () => {
  assert.deepEqual(credit('Orchard Row: produce cooler', 'wShaped'), [
    ['FT', 30, 3000],
    ['LC, Form', 30, 3000],
    ['Form', 10, 1000],
    ['OC, Closed, Form', 30, 3000]
  ]);
});

test('U-Shaped of one touch and of two without a middle (reference cases 16, 17)', () => {
  assert.deepEqual(credit('Juniper: banqueting freezer', 'uShaped'), [['FT, LC, OC, Closed, Form', 100, 15900]]);
  assert.deepEqual(credit('Thistledown: milk store', 'uShaped'), [
    ['FT', 50, 3250],
    ['LC, OC, Pending, Form', 50, 3250]
  ]);
});

test('two buyers: whose touch is which milestone (reference cases 20 to 22)', () => {
  const positions = credit('Pemberly: four cold rooms', 'fullPath').map(([position]) => position);
  assert.deepEqual(positions, ['FT', 'LC, Form', 'Form', 'OC, Form', 'Form', 'Closed, Form']);
});

test('a suppressed call leaves the lead creation to the next form (reference case 28)', () => {
  const applicant = readSampleFile('Lead').find((row) => row.LastName === 'Hollowell')?.Id;
  const positions = desired.touchpoints.filter((row) => row.personKey === applicant).map(({ kind, position }) => [kind, position]);
  assert.deepEqual(positions.sort(), [
    ['form', 'LC, Form'],
    ['visit', 'FT']
  ]);
});
