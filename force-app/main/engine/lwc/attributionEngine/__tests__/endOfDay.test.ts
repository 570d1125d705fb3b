import { endOfDay } from '../endOfDay';

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly date: string;
  readonly zone: string;
  readonly last?: string;
}

const cases: readonly Case[] = [
  { rule: 'R33', name: 'UTC', date: '2026-02-28', zone: 'UTC', last: '2026-02-28T23:59:59.999Z' },
  { rule: 'R33', name: 'a leap day', date: '2024-02-29', zone: 'UTC', last: '2024-02-29T23:59:59.999Z' },
  { rule: 'R33', name: 'the day the clocks go forward', date: '2026-03-08', zone: 'America/New_York', last: '2026-03-09T03:59:59.999Z' },
  { rule: 'R33', name: 'the day the clocks go back', date: '2026-11-01', zone: 'America/New_York', last: '2026-11-02T04:59:59.999Z' },
  {
    rule: 'R33',
    name: 'the day before the clocks go back',
    date: '2026-10-31',
    zone: 'America/New_York',
    last: '2026-11-01T03:59:59.999Z'
  },
  { rule: 'R33', name: 'an offset of 45 minutes', date: '2026-06-01', zone: 'Asia/Kathmandu', last: '2026-06-01T18:14:59.999Z' },
  { rule: 'R33', name: 'the far east', date: '2026-01-01', zone: 'Pacific/Kiritimati', last: '2026-01-01T09:59:59.999Z' },
  {
    rule: 'R33',
    name: 'midnight skipped: São Paulo 2018',
    date: '2018-11-03',
    zone: 'America/Sao_Paulo',
    last: '2018-11-04T02:59:59.999Z'
  },
  {
    rule: 'R33',
    name: 'an hour before midnight lived twice: São Paulo 2018',
    date: '2018-02-17',
    zone: 'America/Sao_Paulo',
    last: '2018-02-18T02:59:59.999Z'
  },
  {
    rule: 'R33',
    name: 'midnight lived twice: St John’s 2010',
    date: '2010-11-06',
    zone: 'America/St_Johns',
    last: '2010-11-07T03:29:59.999Z'
  },
  { rule: 'R33', name: 'the last hour skipped: Nuuk 2024', date: '2024-03-30', zone: 'America/Nuuk', last: '2024-03-31T00:59:59.999Z' },
  { rule: 'R33', name: 'a day that never was: Samoa 2011', date: '2011-12-30', zone: 'Pacific/Apia', last: '2011-12-30T09:59:59.999Z' },
  { rule: 'R33', name: 'no date', date: '2026-13-01', zone: 'UTC' },
  { rule: 'R33', name: 'no day of that month', date: '2026-02-29', zone: 'UTC' },
  { rule: 'R33', name: 'a date with a time', date: '2026-02-28T00:00:00Z', zone: 'UTC' },
  { rule: 'R33', name: 'a blank date', date: '', zone: 'UTC' }
];

describe('endOfDay', () => {
  it.each(cases)('$rule ends $date in $zone ($name)', ({ date, zone, last }) => {
    const end = endOfDay(date, zone);
    expect(end === undefined ? undefined : new Date(end).toISOString()).toBe(last);
  });

  it('R33 is the last instant of the day in every zone, all year round', () => {
    const localDate = (instant: number, zone: string) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
    for (const zone of ['Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Beirut']) {
      for (let start = Date.UTC(2025, 0, 1); start < Date.UTC(2026, 0, 1); start += 86_400_000) {
        const date = new Date(start).toISOString().slice(0, 10);
        const end = endOfDay(date, zone)!;
        expect([zone, localDate(end, zone), localDate(end + 1, zone) > date]).toEqual([zone, date, true]);
      }
    }
  });

  it('refuses a zone that is none', () => {
    expect(() => endOfDay('2026-01-01', 'Mars/Olympus')).toThrow(RangeError);
  });
});
