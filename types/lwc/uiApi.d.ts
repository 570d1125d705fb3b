/** `lightning/uiRecordApi` and `lightning/uiObjectInfoApi`, as far as our components use them. They serve no Tasks (P7). */
declare module 'lightning/uiRecordApi' {
  import type { WireAdapterConstructor } from 'lwc';

  interface FieldReference {
    readonly fieldApiName: string;
    readonly objectApiName: string;
  }
  type FieldName = string | FieldReference;

  interface FieldValue {
    readonly value: unknown;
    readonly displayValue?: string | null;
  }

  export interface UiRecord {
    readonly apiName: string;
    readonly id: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
  }

  export const getRecord: WireAdapterConstructor<Record<string, unknown>, { readonly data?: UiRecord; readonly error?: unknown }>;
  export function getFieldValue(record: UiRecord | undefined, field: FieldName): unknown;
  export function createRecord(input: { readonly apiName: string; readonly fields: Readonly<Record<string, unknown>> }): Promise<UiRecord>;
  export function updateRecord(input: { readonly fields: Readonly<Record<string, unknown>> }): Promise<UiRecord>;
  export function deleteRecord(recordId: string): Promise<void>;
  /** Whatever shows these records reads them again. */
  export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiObjectInfoApi' {
  import type { WireAdapterConstructor } from 'lwc';

  interface ObjectField {
    readonly apiName: string;
    readonly dataType: string;
    readonly label: string;
    readonly createable: boolean;
    readonly updateable: boolean;
  }

  export interface ObjectInfo {
    readonly apiName: string;
    readonly label: string;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly fields: Readonly<Record<string, ObjectField>>;
  }

  export const getObjectInfo: WireAdapterConstructor<Record<string, unknown>, { readonly data?: ObjectInfo; readonly error?: unknown }>;
}
