import { api } from 'lwc';
import RecordPanel from '../recordPanel/recordPanel';
import { bare, installed, readRows, showField, type ShownField } from '../record/record';

interface Section {
  readonly label: string;
  readonly columns: readonly (readonly string[])[];
}
interface DrawnSection {
  readonly label: string;
  readonly columns: readonly { readonly key: string; readonly fields: readonly ShownField[] }[];
}

/** Of the platform's own objects: the first fields of the layout that a new org has, and the vendor's. */
const STANDARD: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Task: [
    ['Subject', 'WhoId', 'WhatId', 'OwnerId', 'Status', 'Type', 'TaskSubtype'],
    ['CallType', 'CallDurationInSeconds', 'CallDisposition', 'CallObject', 'BizibleId__c', 'Touchpoint_Date__c', 'CreatedDate']
  ],
  Lead: [
    ['Name', 'Company', 'Title', 'Status'],
    ['Phone', 'Email', 'LeadSource', 'OwnerId']
  ],
  Contact: [
    ['Name', 'AccountId', 'Title'],
    ['Phone', 'Email', 'OwnerId']
  ],
  Account: [
    ['Name', 'Industry', 'OwnerId'],
    ['Phone', 'Website', 'CreatedDate']
  ],
  Opportunity: [
    ['Name', 'AccountId', 'OwnerId', 'CreatedDate'],
    ['Amount', 'StageName', 'CloseDate', 'Probability']
  ]
};

/** Stand-in for the platform's detail panel: the sections of the page layout. What is empty is left out. */
export default class Details extends RecordPanel {
  @api layouts: Readonly<Record<string, { readonly sections: readonly Section[] }>> = {};
  sections: DrawnSection[] = [];

  protected override async read(id: string): Promise<void> {
    const sections = this.layoutSections;
    const names = sections.flatMap(({ columns }) => columns.flat());
    const { info, rows } = await readRows(this.objectApiName, names, `WHERE Id = '${id}'`);
    const [row] = rows;
    if (!row) return;
    const shown = (name: string): ShownField[] => {
      const field = info.fields.find((each) => each.name === name);
      const value = field && showField(field, row);
      return value && value.text !== '' ? [value] : [];
    };
    this.sections = sections
      .map(({ label, columns }) => ({
        label,
        columns: columns.map((column, i) => ({ key: `${label}${String(i)}`, fields: column.flatMap(shown) }))
      }))
      .filter(({ columns }) => columns.some(({ fields }) => fields.length > 0));
  }

  private get layoutSections(): readonly Section[] {
    const object = bare(this.objectApiName);
    const sections = this.layouts[object]?.sections ?? [{ label: 'Details', columns: STANDARD[object] ?? [['Name']] }];
    return sections.map(({ label, columns }) => ({ label, columns: columns.map((column) => column.map(installed)) }));
  }
}
