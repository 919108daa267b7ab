import { expect, test } from 'vitest';
import foreignTraces from '../../../../utils/engine/detectors/foreignTraces';
import { pageOf, STORY } from '../pageOf';

const subject = (name: string) => `<a href="https://www.upi.com/topic/${name}/">${name}</a>`;
const linked = [`${STORY[0]} ${subject('Ice')} ${subject('Ferries')} ${subject('Nordhaven')}`, ...STORY.slice(1)];
const picture = '<p>Skaters cross the bay between the buoys. <img src="https://cdnph.upi.com/rss/harbour.jpg"></p>';

test('two traces of one house are evidence', () => {
  const findings = foreignTraces(pageOf({ paragraphs: linked, before: picture }));
  expect(findings).toMatchObject([{ credit: { domain: 'upi.com' } }, { credit: { domain: 'upi.com' } }]);
});

test.each([
  ['one trace', { before: picture }],
  ['traces of two houses', { paragraphs: linked, title: 'Harbour freezes – Infobae' }],
  ['traces of the site itself', { url: 'https://www.upi.com/a', paragraphs: linked, before: picture }],
  [
    'a review that links another site’s stories',
    {
      paragraphs: [
        `${STORY[0]} <a href="https://www.upi.com/News/a">A</a> <a href="https://www.upi.com/News/b">B</a> <a href="https://www.upi.com/News/c">C</a>`,
        ...STORY.slice(1),
      ],
      before: picture,
    },
  ],
])('%s are none', (_, parts) => {
  expect(foreignTraces(pageOf(parts))).toEqual([]);
});

test('a labelled link to a story elsewhere and a picture from the same server lead to one house', () => {
  const after = '<p>Quelle: <a href="https://herald.example/ice">Ice closes the harbour</a></p>';
  const pictureFrom = (host: string) =>
    `<p><img src="https://${host}/ice.jpg" alt=""> The harbour on Tuesday, as seen from the quay.</p>`;
  expect(foreignTraces(pageOf({ before: pictureFrom('cdn.herald.example'), after }))).toMatchObject([
    { reuse: 'aggregated', credit: { domain: 'herald.example' } },
    { reuse: 'aggregated', credit: { url: 'https://herald.example/ice' } },
  ]);
  expect(foreignTraces(pageOf({ before: pictureFrom('pictures.example'), after }))).toEqual([]);
});
