import type { CallStory } from 'c/callStory';

/** The call of 12:30, tied to the visit of 12:17, in words. */
export const EXAMPLE: CallStory = {
  outcome: 'Tied to a visit',
  reason: 'A visit matches',
  sentence: 'Tied to a visit from Google Ads, 13 minutes before the call.',
  detail: ['Paid Search · Google Ads', '2 calls count on this touchpoint.'],
  visitsHeading: '2 visits of this visitor began before the call.',
  visits: [
    {
      sessionKey: 'S-0',
      startedAt: 0,
      when: 'May 2, 9:02 AM',
      from: 'direct',
      taken: false,
      refusal: 'tooOld',
      verdict: 'Refused as too old.'
    },
    { sessionKey: 'S-1', startedAt: 1, when: 'May 4, 12:17 PM', from: 'Google Ads', taken: true, verdict: 'Taken.' },
    { sessionKey: 'S-2', startedAt: 2, when: 'May 4, 12:20 PM', from: 'direct', taken: false, verdict: 'Waiting.' }
  ],
  values: [
    { field: 'type', label: 'Type', value: 'Call', origin: "the Task's Type" },
    { field: 'medium', label: 'Medium', origin: 'nothing gave one' }
  ]
};
