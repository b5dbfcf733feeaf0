/**
 * `describe` where what its tests need is there. Elsewhere they are left out and `missing` says so, but for CI, where
 * nothing may be left out.
 */
export function describeWhere(isThere: boolean, missing: string): jest.Describe {
  if (isThere || process.env.CI === 'true') return describe;
  console.warn(missing);
  return describe.skip;
}
