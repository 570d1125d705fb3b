import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkFields } from './checkFields.ts';
import { parseSetup } from './setupFile.ts';
import { changeLine, fileProblems, problemLine, valueProblem } from './setupWords.ts';

/** [what, the text, how its first problems read] */
const BAD: readonly [string, string, string[]][] = [
  ['nothing in it', '', ['f:1: The file is empty.']],
  [
    'weights as text',
    'attributionModels:\n  - Model_Key__c: custom\n    Weight_FT__c: "22,5"\n',
    ['f:3: attributionModels "custom", Weight_FT__c: "22,5" is no number. Write it without quotes, with a point before decimals.']
  ],
  [
    'weights that don’t sum to 100',
    'attributionModels:\n  - { Model_Key__c: custom, Weight_FT__c: 22.5 }\n',
    ['f:2: attributionModels "custom", Weight_FT__c: The weights sum to 22.5; they must sum to 100, and none may be negative.']
  ],
  [
    'weights that are fixed',
    'attributionModels:\n  - { Model_Key__c: uShaped, Weight_FT__c: 50, Weight_LC__c: 50 }\n',
    [
      'f:2: attributionModels "uShaped", Weight_FT__c: The weights sum to 100, but those of this model are fixed: 40, 40, 0, 0, 20. Only the model "custom" has weights of your own.'
    ]
  ],
  [
    'a window of 0 and a basis that is none',
    'settings:\n  Window_Minutes__c: 0\n  Window_Basis__c: x\n',
    [
      'f:2: settings, Window_Minutes__c: 0 is no whole number from 1 to 99999.',
      'f:3: settings, Window_Basis__c: "x" is none of sessionStart, lastActivity.'
    ]
  ],
  [
    '10,000 rules',
    `channelRules:\n${'  - {Order__c: 1, Channel__c: A}\n'.repeat(10_000)}`,
    ['f:1: channelRules, Rule_Key__c: There are 10000 rows; an org may have 1000.']
  ],
  [
    'the same key twice',
    'channelRules:\n  - &a { Rule_Key__c: a, Order__c: 1, Channel__c: A }\n  - { Rule_Key__c: a, Order__c: 2, Channel__c: B }\n',
    ['f:3: channelRules "a", Rule_Key__c: "a" is there twice; the other one is in "a".']
  ],
  [
    'a phone number without country',
    'trackingNumbers:\n  - Phone_E164__c: 614 555 0180\n',
    ['f:2: trackingNumbers "614 555 0180", Phone_E164__c: "614 555 0180" is no full phone number; write it as +12025550101.']
  ],
  [
    'a long value',
    `settings:\n  Key__c: x\n  Amount_Field__c: ${'A'.repeat(90)}\n`,
    [
      /^f:2: settings: There is no field "Key__c"; there are Account_Mapping__c, /.source,
      `f:3: settings, Amount_Field__c: "${'A'.repeat(57)}…" has more than 80 characters.`
    ]
  ]
];

describe('a setup file', () => {
  for (const [what, text, expected] of BAD) {
    test(`with ${what} is told by file, line, key and what would do`, () => {
      const lines = fileProblems(parseSetup(text, 'f')).map(problemLine);
      assert.equal(lines.length, expected.length, lines.join('\n'));
      for (const [i, line] of lines.entries()) {
        const wanted = expected[i] ?? '';
        if (wanted.startsWith('^')) assert.match(line, new RegExp(wanted));
        else assert.equal(line, wanted);
      }
    });
  }

  test('whose fields won’t do is told which would, the vendor’s first', () => {
    const text = (name: string, more = {}) => ({ name, type: 'string', ...more });
    const date = (name: string) => ({ name, type: 'datetime' });
    const Task = [
      text('Subject'),
      text('BizibleId__c'),
      text('CTM_Id__c'),
      text('Notes__c', { filterable: false }),
      date('CreatedDate'),
      date('Called__c')
    ];
    const standard = { Task, Lead: [text('Email')], Contact: [text('Email')], Opportunity: [{ name: 'Amount', type: 'currency' }] };
    const file = parseSetup(
      'settings:\n  Visitor_Id_Field__c: Notes__c\n  Call_Time_Field__c: Subject\n  Dialled_Number_Field__c: Number__c\n  Amount_Field__c: amount\n',
      'f'
    );
    const problems = checkFields(file.setup.settings ?? {}, { standard, prefix: '' });
    assert.deepEqual(
      problems.map((problem) => problemLine(valueProblem(file, problem))),
      [
        'f:2: settings, Visitor_Id_Field__c: The field "Notes__c" can\'t be searched for, so calls could not be found by it. Take a text field of at most 255 characters.',
        'f:3: settings, Call_Time_Field__c: The field "Subject" of Task is of the wrong type; of the right one there are Called__c, CreatedDate.',
        'f:4: settings, Dialled_Number_Field__c: This user sees no field "Number__c" on Task; there are BizibleId__c, CTM_Id__c, Subject. Correct the name (with its namespace prefix, if it has one), or give the user access to the field.'
      ]
    );
  });
});

test('a plan that only stamps the version of the rules says so', () => {
  assert.equal(
    changeLine({ action: 'update', part: 'settings', key: 'default', id: 'a0X000000000001AAA', values: { rulesVersion: '3f1c' } }),
    'update Touchline_Setting__c "default": Rules_Version__c "3f1c"'
  );
  assert.equal(
    changeLine({ action: 'update', part: 'settings', key: 'default', id: 'a0X000000000001AAA', values: { amountField: undefined } }),
    'update Touchline_Setting__c "default": Amount_Field__c blank'
  );
});
