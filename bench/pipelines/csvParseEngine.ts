import { runPeer } from '../peers/peer.ts';
import { resolveByEngine } from './engineObjects.ts';

await runPeer(resolveByEngine);
