import semver from 'semver';
import { OperatorError } from '../errors.js';
import type { Manifest } from './manifest.js';

/** Throws OperatorError where a text is no semantic version, or is not later than the release before. */
export function refuseVersion(version: string, previous: Pick<Manifest, 'version'> | null): void {
  // The library forgives a leading "v" and blanks.
  if (!semver.valid(version) || !/^\d\S*$/.test(version))
    throw new OperatorError(
      `--release-version: got ${JSON.stringify(version)}, expected a semantic version such as 1.2.0 or 2.0.0-rc.1.`,
    );
  if (previous && !semver.gt(version, previous.version))
    throw new OperatorError(
      `--release-version: got ${version}, expected a later one than that of the release before, ${previous.version}.`,
    );
}
