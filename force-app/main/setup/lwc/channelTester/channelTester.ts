import { api, LightningElement } from 'lwc';
import { DEFAULT_SETTINGS, type ChannelRule, type Settings } from 'c/attributionEngine';
import { fillLabel } from 'c/callStory';
import { READER_FORMAT } from 'c/readerFormat';
import Rule_Campaign from '@salesforce/label/c.Rule_Campaign';
import Rule_Click_Id from '@salesforce/label/c.Rule_Click_Id';
import Rule_Landing_Page from '@salesforce/label/c.Rule_Landing_Page';
import Rule_Medium from '@salesforce/label/c.Rule_Medium';
import Rule_Referring_Website from '@salesforce/label/c.Rule_Referring_Website';
import Rule_Source from '@salesforce/label/c.Rule_Source';
import Tester_Any from '@salesforce/label/c.Tester_Any';
import Tester_Bad_Referrer from '@salesforce/label/c.Tester_Bad_Referrer';
import Tester_Bad_Url from '@salesforce/label/c.Tester_Bad_Url';
import Tester_Built_In from '@salesforce/label/c.Tester_Built_In';
import Tester_By from '@salesforce/label/c.Tester_By';
import Tester_Column from '@salesforce/label/c.Tester_Column';
import Tester_Empty from '@salesforce/label/c.Tester_Empty';
import Tester_Heading from '@salesforce/label/c.Tester_Heading';
import Tester_Medium from '@salesforce/label/c.Tester_Medium';
import Tester_Medium_Help from '@salesforce/label/c.Tester_Medium_Help';
import Tester_No_Rule from '@salesforce/label/c.Tester_No_Rule';
import Tester_Pattern from '@salesforce/label/c.Tester_Pattern';
import Tester_Referrer from '@salesforce/label/c.Tester_Referrer';
import Tester_Seen from '@salesforce/label/c.Tester_Seen';
import Tester_Url from '@salesforce/label/c.Tester_Url';
import Tester_Why from '@salesforce/label/c.Tester_Why';
import { testChannel, TEST_COLUMNS, type ChannelTest, type TestColumn, type TestedAddress, type TestResult } from './testChannel';

const COLUMN_LABELS: Readonly<Record<TestColumn, string>> = {
  source: Rule_Source,
  medium: Rule_Medium,
  campaign: Rule_Campaign,
  clickId: Rule_Click_Id,
  landingPage: Rule_Landing_Page,
  referringWebsite: Rule_Referring_Website
};
const PROBLEMS: Readonly<Record<Exclude<TestResult['outcome'], 'tested'>, string>> = {
  noUrl: '',
  badUrl: Tester_Bad_Url,
  badReferrer: Tester_Bad_Referrer
};
const NOTHING: TestedAddress = { url: '', referrer: '', medium: '' };

/**
 * Names the channel of an address.
 *
 * @fires testinput `detail: { name, value }` at each key press
 */
export default class ChannelTester extends LightningElement {
  @api tested: TestedAddress = NOTHING;
  /** Active rules as they are edited. */
  @api rules: readonly ChannelRule[] = [];
  @api settings: Settings = DEFAULT_SETTINGS;

  readonly labels = {
    heading: Tester_Heading,
    why: Tester_Why,
    column: Tester_Column,
    seen: Tester_Seen,
    pattern: Tester_Pattern
  };

  get inputs(): readonly { readonly name: string; readonly label: string; readonly help?: string; readonly value: string }[] {
    const { url, referrer, medium } = this.tested;
    return [
      { name: 'url', label: Tester_Url, value: url },
      { name: 'referrer', label: Tester_Referrer, value: referrer },
      { name: 'medium', label: Tester_Medium, help: Tester_Medium_Help, value: medium }
    ];
  }

  get result(): TestResult {
    return testChannel(this.tested, this.rules, this.settings);
  }

  get problem(): string {
    const { outcome } = this.result;
    return outcome === 'tested' ? '' : PROBLEMS[outcome];
  }

  get test(): ChannelTest | undefined {
    const { result } = this;
    return result.outcome === 'tested' ? result.test : undefined;
  }

  get word(): string {
    const { rule, isBuiltIn } = this.test ?? {};
    if (!rule) return Tester_No_Rule;
    return fillLabel(isBuiltIn ? Tester_Built_In : Tester_By, READER_FORMAT.number(rule.order), rule.ruleKey);
  }

  /** What the rules saw, and what the winner asks of it. */
  get cells(): readonly { readonly name: string; readonly label: string; readonly seen: string; readonly pattern: string }[] {
    const { test } = this;
    if (!test) return [];
    return TEST_COLUMNS.map((name) => ({
      name,
      label: COLUMN_LABELS[name],
      seen: test.seen[name] || Tester_Empty,
      pattern: test.rule?.[name] ?? Tester_Any
    }));
  }

  change(event: CustomEvent<{ readonly value: string }>): void {
    const { name = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('testinput', { detail: { name, value: event.detail.value } }));
  }
}
