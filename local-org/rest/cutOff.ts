import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { RestAnswer } from './restRequest.ts';

/** Ends the connection without an answer. */
export function cutOff(reply: FastifyReply): void {
  reply.hijack();
  reply.raw.socket?.destroy();
}

/** The first bytes of an answer, and how long the whole would have been, where that is known. */
async function beginning(body: unknown): Promise<{ bytes: Buffer; length?: number }> {
  if (body instanceof Readable) {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk as Uint8Array | string);
      return { bytes: bytes.subarray(0, Math.ceil(bytes.length / 2)) };
    }
    return { bytes: Buffer.alloc(0) };
  }
  const whole = Buffer.from(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
  return { bytes: whole.subarray(0, Math.floor(whole.length / 2)), length: whole.length };
}

/** Sends half of the answer, then ends the connection: the client has a status and headers, and a body that breaks off. */
export async function cutOffMidBody(reply: FastifyReply, answer: RestAnswer): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  const { bytes, length } = await beginning(answer.body);
  const size = length === undefined ? {} : { 'Content-Length': Math.max(length, 1) };
  raw.writeHead(answer.status, { 'Content-Type': 'application/json;charset=UTF-8', ...answer.headers, ...size });
  raw.flushHeaders();
  raw.write(bytes, () => raw.socket?.destroy());
}
