/** A thread that offers parts of a file of sessions to the call index, and answers with what its index holds then. */
import { parentPort } from 'node:worker_threads';
import { buffersOf, runSessionPart, type SessionPartTask } from '../files/matching/sessionPart.ts';

parentPort?.on('message', (task: SessionPartTask) => {
  // A failure ends the thread, and so reaches whoever waits for the answer.
  void runSessionPart(task).then((answer) => parentPort?.postMessage(answer, buffersOf(answer)));
});
