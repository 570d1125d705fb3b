import * as fc from 'fast-check';
import { toCsv } from 'c/csvFile';
import { checkSetup, parseRuleRows, shippedSetup, writeRuleRows } from '../orgSetup';

/** [the text, codes of its problems with their line and column] */
const BAD: readonly [string, string, string[]][] = [
  ['nothing', '', ['1 empty']],
  ['a header alone', 'Order__c,Channel__c\n', ['1 empty']],
  ['a column missing', 'Channel__c,Medium__c\nA,b', ['1 missing Order__c']],
  ['columns of something else', 'Name,Price\na,1', ['1 column Price', '1 missing Order__c', '1 missing Channel__c']],
  ['a column twice', 'Order,Channel,channel__c\n1,A,B', ['1 duplicateColumn channel__c']],
  ['an order in words', 'Order,Channel\n1,A\nfirst,B', ['3 number Order__c']],
  ['neither true nor false', 'Order,Channel,Active\n1,A,perhaps', ['2 boolean Active__c']],
  ['more cells than columns', 'Order,Channel\n1,A,b', ['2 cells']],
  ['an open quote', 'Order,Channel\n1,"A\n2,B', ['2 quote']],
  ['text after a quote', 'Order,Channel\n1,"A"b', ['2 quote']],
  ['10,000 rows', `Order,Channel\n${'1,A\n'.repeat(10_000)}`, ['1002 rows']]
];

describe('channel rules as CSV', () => {
  it.each(BAD)('refuses %s and says where', (_, text, expected) => {
    const { problems } = parseRuleRows(text);
    expect(problems.map(({ line, code, column }) => [line, code, column].filter((part) => part !== undefined).join(' '))).toEqual(expected);
  });

  it('reads what spreadsheets make of it: semicolons, a mark, quoted line breaks, headers as labels', () => {
    const text = '\uFEFFOrder;Channel;Landing Page;Active\r\n10;"Radio ""AM""";"a.example/*;\nb.example/*";TRUE\r\n\r\n20;Print;;0\r\n';
    expect(parseRuleRows(text)).toEqual({
      problems: [],
      rows: [
        {
          ruleKey: 'radio-am',
          order: 10,
          channel: 'Radio "AM"',
          landingPage: 'a.example/*;\nb.example/*',
          active: true,
          name: 'Radio "AM"'
        },
        { ruleKey: 'print', order: 20, channel: 'Print', active: false, name: 'Print' }
      ]
    });
  });

  it('gives rules without a key the same ones each time, and no two the same', () => {
    const { rows } = parseRuleRows('Order,Channel,Subchannel\n1,Radio,AM\n2,Radio,AM\n3,Ελλάδα,\n4,!,');
    expect(rows.map(({ ruleKey }) => ruleKey)).toEqual(['radio-am', 'radio-am-2', 'ελλαδα', 'row']);
  });

  it('gives back what was written, the shipped rules and any others', () => {
    const { channelRules } = shippedSetup();
    const { header, rows } = writeRuleRows(channelRules);
    expect(parseRuleRows(toCsv(header, rows))).toEqual({ rows: channelRules, problems: [] });

    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '*', ' ', '\n', '=', '-', "'", '\\', 'é'),
      minLength: 1,
      maxLength: 8
    });
    fc.assert(
      fc.property(text, text, (channel, medium) => {
        fc.pre(channel.trim() !== '' && medium.trim() !== '');
        const rule = parseRuleRows('Order,Channel\n1,x').rows.map((row) => ({
          ...row,
          channel: `c${channel}`.trim(),
          medium: medium.trim()
        }));
        const table = writeRuleRows(rule);
        expect(parseRuleRows(toCsv(table.header, table.rows)).rows).toEqual(rule);
      })
    );
  });

  it('leaves the meaning of a rule to the check of the setup', () => {
    const { rows } = parseRuleRows('Order,Channel\n10,A\n10,B');
    expect(checkSetup({ channelRules: rows }).map(({ expected }) => expected)).toEqual(['unique']);
  });
});
