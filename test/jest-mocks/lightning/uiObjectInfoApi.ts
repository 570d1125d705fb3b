/** `lightning/uiObjectInfoApi` for objects that the test describes. */
interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
}

let describeObject: (objectApiName: string) => Result = (apiName) => ({ data: { apiName, fields: {} } });

/** From now on objects are described by this. */
export function answerObjectInfo(next: typeof describeObject): void {
  describeObject = next;
}

export class getObjectInfo {
  constructor(private readonly callback: (result: Result) => void) {
    callback({ data: undefined, error: undefined });
  }

  connect(): void {
    // nothing is held
  }

  disconnect(): void {
    // nothing is held
  }

  update({ objectApiName }: { readonly objectApiName?: string }): void {
    if (objectApiName) void Promise.resolve().then(() => this.callback(describeObject(objectApiName)));
  }
}
