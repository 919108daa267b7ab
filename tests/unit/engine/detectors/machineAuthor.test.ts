import { expect, test } from 'vitest';
import machineAuthor from '../../../../utils/engine/detectors/machineAuthor';
import { pageOf } from '../pageOf';

const author = (name: string) => machineAuthor(pageOf({ head: `<meta name="author" content="${name}">` }));

test.each(['Newsbot', 'By RSS Importer', 'Feed', 'news aggregator'])('“%s” is a machine', (name) => {
  expect(author(name)).toMatchObject([{ reuse: 'aggregated', strength: 'strong' }]);
});

test.each(['Jane Roe', 'Robert Bott', 'News desk', 'Robot Sports Reporter Jane Roe'])(
  '“%s” is a person or a desk',
  (name) => {
    expect(author(name)).toEqual([]);
  },
);
