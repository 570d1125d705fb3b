import { downloadCsv, toCsv } from '../csvFile';

describe('a table as CSV', () => {
  it('quotes text and leaves numbers', () => {
    expect(
      toCsv(
        ['Channel', 'Calls'],
        [
          ['Paid "Search", brand\nnew', 3],
          ['', undefined],
          ['ö', -2.5]
        ]
      )
    ).toBe('"Channel","Calls"\r\n"Paid ""Search"", brand\nnew",3\r\n"",\r\n"ö",-2.5\r\n');
  });

  it.each(['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '  =HYPERLINK("x")', '\r=1', '\n@x', '＝1'])(
    'never lets %j run as a formula',
    (text) => {
      expect(toCsv([], [[text]])).toBe(`\r\n"'${text.replaceAll('"', '""')}"\r\n`);
    }
  );

  it('keeps a phone number readable', () => expect(toCsv(['N'], [['+16145550181']])).toContain(`"'+16145550181"`));
});

it('a file is saved under a name that every system takes', () => {
  const saved: { href: string; download: string }[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ href: this.href, download: this.download });
  });
  downloadCsv('Calls: by "channel" / é', ['A'], [['ß']]);
  click.mockRestore();
  expect(saved).toEqual([
    { href: `data:text/csv;charset=utf-8,${encodeURIComponent('\uFEFF"A"\r\n"ß"\r\n')}`, download: 'Calls- by -channel- - é.csv' }
  ]);
});
