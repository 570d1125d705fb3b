import { canonicalVisitorId } from 'c/attributionEngine';
import { visitorSpellings } from '../visitorSpellings';

const ID = '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50';

describe('visitorSpellings', () => {
  it('R3 are bare, as a UUID and in fours, each with v_ too, and all are the same visitor', () => {
    expect(visitorSpellings(ID)).toEqual([
      ID,
      `v_${ID}`,
      '4f2a9c1e-77b0-4d3c-8e5a-0b1c2d3e4f50',
      'v_4f2a9c1e-77b0-4d3c-8e5a-0b1c2d3e4f50',
      '4f2a-9c1e-77b0-4d3c-8e5a-0b1c-2d3e-4f50',
      'v_4f2a-9c1e-77b0-4d3c-8e5a-0b1c-2d3e-4f50'
    ]);
    expect(new Set(visitorSpellings(ID).map(canonicalVisitorId))).toEqual(new Set([ID]));
  });

  it('R3 leaves what looks unlike a cookie’s id alone', () => {
    expect(visitorSpellings('Kiosk-7')).toEqual(['Kiosk-7']);
  });
});
