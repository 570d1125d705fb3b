/** A thread that offers a part of a file of sessions to the call index, and answers with what the index holds then. */
import { parentPort, workerData } from 'node:worker_threads';
import { runSessionPart, type SessionPartTask } from '../files/matching/sessionPart.ts';

parentPort?.postMessage(await runSessionPart(workerData as SessionPartTask));
