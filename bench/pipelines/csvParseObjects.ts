import { runPeer } from '../peers/peer.ts';
import { resolveByReference } from './reference.ts';

await runPeer(resolveByReference);
