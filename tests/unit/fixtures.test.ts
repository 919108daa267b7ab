/** The example pages read by jsdom, as the command line reads them, against what is expected of each. */
import { expect, test } from 'vitest';
import { withDocument } from '../../cli/document';
import { readFixtures } from '../../scripts/harness/fixtures.mjs';
import { inspect } from '../../utils/engine/inspect';
import { presentReport } from '../../utils/engine/presentation';
import { takeSnapshot } from '../../utils/engine/snapshot';
import { loadModels } from '../models';
import { expected, inReadingOrder } from '../reports';

const models = loadModels();

test.each(readFixtures())('$slug: $about', (fixture) => {
  const { snapshot } = withDocument(fixture.html, fixture.url, (document) => takeSnapshot(document, fixture.url));
  const report = inspect(snapshot, models);
  expect(inReadingOrder(report)).toMatchObject(expected(fixture));
  expect(presentReport(report, { marks: true }).badge).toMatchObject(fixture.badge);
});
