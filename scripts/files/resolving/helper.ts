import type { Worker } from 'node:worker_threads';
import type { GatherTask } from '../gathering/gatherRows.ts';
import type { GroupedPart } from '../gathering/groupedFile.ts';
import { startThread } from '../threads.ts';
import type { BatchAnswer, BatchJob } from './batchJob.ts';
import type { BatchSetup } from './runBatch.ts';

/** What a helper is told. */
export type HelperTask =
  | { readonly kind: 'gather'; readonly task: GatherTask }
  | { readonly kind: 'setUp'; readonly setup: BatchSetup }
  | { readonly kind: 'resolve'; readonly job: BatchJob };

/** Another thread, which gathers rows and then resolves batches. Its answers come in the order in which it was asked. */
export class Helper {
  private readonly worker: Worker;
  private readonly open: { resolve(answer: unknown): void; reject(error: unknown): void }[] = [];
  private failure: Error | undefined;

  constructor() {
    this.worker = startThread('resolveBatches');
    this.worker.on('message', (answer: unknown) => this.open.shift()?.resolve(answer));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', (code) => this.fail(new Error(`A thread ended with code ${code} before it answered.`)));
  }

  /** How many answers are to come. */
  get waiting(): number {
    return this.open.length;
  }

  gather(task: GatherTask): Promise<GroupedPart> {
    return this.ask<GroupedPart>({ kind: 'gather', task }, [task.wanted.buffer]);
  }

  /** Says what batches have in common; the first one follows. */
  setUp(setup: BatchSetup): void {
    this.tell({ kind: 'setUp', setup });
  }

  resolve(job: BatchJob): Promise<BatchAnswer> {
    return this.ask<BatchAnswer>({ kind: 'resolve', job });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private ask<Answer>(task: HelperTask, handedOver: readonly ArrayBuffer[] = []): Promise<Answer> {
    if (this.failure) return Promise.reject(this.failure);
    const answer = new Promise<unknown>((resolve, reject) => this.open.push({ resolve, reject }));
    this.tell(task, handedOver);
    return answer as Promise<Answer>;
  }

  private tell(task: HelperTask, handedOver: readonly ArrayBuffer[] = []): void {
    this.worker.postMessage(task, handedOver);
  }

  /** Whatever it was asked is not answered any more. */
  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.open) reject(this.failure);
  }
}
