import { createHash } from 'node:crypto';
import type { Access } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';

/** A stream of events clients subscribe to: of one object, or of all that are selected. */
export interface Channel {
  readonly name: string;
  /** Undefined: all selected objects. */
  readonly object: ObjectSchema | undefined;
  /** What a position on the bus is raised by to be a replay id here: ids of one channel mean nothing on another. */
  readonly firstReplayId: number;
}

export type FoundChannel =
  | { readonly outcome: 'found'; readonly channel: Channel }
  /** The object isn't selected: the platform answers as if it were forbidden. */
  | { readonly outcome: 'notSelected' }
  | { readonly outcome: 'unknown' };

const ALL = '/data/ChangeEvents';

/** `/data/TaskChangeEvent`, `/data/touchline__Tracked_Call__ChangeEvent` */
export function channelName(object: ObjectSchema): string {
  return `/data/${object.custom ? object.name.replace(/__c$/, '__') : object.name}ChangeEvent`;
}

function firstReplayId(orgId: string, name: string): number {
  return createHash('md5').update(`${orgId} ${name}`).digest().readUIntBE(0, 3);
}

/** The channels of an org. Names are case-sensitive. */
export class Channels {
  readonly #all: readonly ObjectSchema[];
  readonly #channels: ReadonlyMap<string, Channel>;

  constructor(orgId: string, objects: readonly ObjectSchema[], selected: readonly ObjectSchema[]) {
    this.#all = objects;
    const named: [string, ObjectSchema | undefined][] = [
      [ALL, undefined],
      ...selected.map((object) => [channelName(object), object] as [string, ObjectSchema])
    ];
    this.#channels = new Map(named.map(([name, object]) => [name, { name, object, firstReplayId: firstReplayId(orgId, name) }]));
  }

  find(name: string): FoundChannel {
    const channel = this.#channels.get(name);
    if (channel !== undefined) return { outcome: 'found', channel };
    return { outcome: this.#all.some((object) => channelName(object) === name) ? 'notSelected' : 'unknown' };
  }
}

const BY_VIEW_ALL_DATA = new Set(['Task', 'Event']);

/** Whether a user may receive an object's events: sharing doesn't count, View All does (CDC guide, Required Permissions). */
export function mayReceive(access: Access, object: ObjectSchema): boolean {
  if (object.name === 'User') return access.has('ViewAllUsers') || access.has('ManageUsers');
  return BY_VIEW_ALL_DATA.has(object.name) ? access.has('ViewAllData') : access.viewsAll(object);
}
