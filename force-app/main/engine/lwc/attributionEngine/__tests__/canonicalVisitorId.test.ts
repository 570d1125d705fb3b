import { canonicalVisitorId } from '../canonicalVisitorId';

const HEX = '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50';

const CASES: readonly { rule: string; that: string; raw: string | undefined; key: string | undefined }[] = [
  { rule: 'R3', that: 'leaves a cookie id as it is', raw: HEX, key: HEX },
  { rule: 'R3', that: 'trims', raw: `  ${HEX}\n`, key: HEX },
  { rule: 'R3', that: 'lower-cases hex', raw: HEX.toUpperCase(), key: HEX },
  { rule: 'R3', that: 'drops dashes', raw: '4f2a9c1e-77b0-4d3c-8e5a-0b1c2d3e4f50', key: HEX },
  { rule: 'R3', that: 'drops dashes wherever they stand', raw: `--${HEX}-`, key: HEX },
  { rule: 'R3', that: 'drops a leading v_', raw: `v_${HEX}`, key: HEX },
  { rule: 'R3', that: 'drops a leading V_ of an upper-cased id', raw: `V_${HEX.toUpperCase()}`, key: HEX },
  { rule: 'R3', that: 'drops only one v_', raw: `v_v_${HEX}`, key: `v_v_${HEX}` },
  { rule: 'R3', that: 'keeps 31 digits as they are', raw: `${HEX.slice(1).toUpperCase()}`, key: HEX.slice(1).toUpperCase() },
  { rule: 'R3', that: 'keeps 33 digits as they are', raw: `A${HEX}`, key: `A${HEX}` },
  { rule: 'R3', that: 'keeps what is not hex as it is', raw: ' Kiosk-7 ', key: 'Kiosk-7' },
  { rule: 'R3', that: 'keeps v_ of what is not hex', raw: 'v_Kiosk', key: 'v_Kiosk' },
  { rule: 'R3', that: 'knows blank as none', raw: ' \t', key: undefined },
  { rule: 'R3', that: 'knows nothing as none', raw: undefined, key: undefined }
];

describe('canonicalVisitorId', () => {
  it.each(CASES)('$rule $that', ({ raw, key }) => {
    expect(canonicalVisitorId(raw)).toBe(key);
  });

  it.each(CASES)('$rule $that: the canonical form of the canonical form is itself', ({ key }) => {
    expect(canonicalVisitorId(key)).toBe(key);
  });
});
