import { expect, test } from 'vitest';
import foreignBrand from '../../../../utils/engine/detectors/foreignBrand';
import generatorResidue from '../../../../utils/engine/detectors/generatorResidue';
import pressReleaseForm from '../../../../utils/engine/detectors/pressReleaseForm';
import { pageOf, STORY } from '../pageOf';

test.each([
  ['Follow ProPublica on Facebook and Twitter', 'ProPublica'],
  ['Visit LiveScience.com for more daily news', 'Live Science'],
  ['“这是第一次，”李先生向南都记者介绍，港口的冰还会持续一周左右，渡轮停运。', '南方都市报'],
])('“%s” speaks for %s', (line, name) => {
  expect(foreignBrand(pageOf({ after: `<p>${line}</p>` }))).toMatchObject([{ strength: 'weak', credit: { name } }]);
});

test.each(['Follow Paper on Facebook', 'He told Reuters that the ice was thick.', 'Follow the ice on Facebook'])(
  '“%s” speaks for nobody else',
  (line) => {
    expect(foreignBrand(pageOf({ after: `<p>${line}</p>` }))).toEqual([]);
  },
);

test('a generator’s words to its user stand in a short text', () => {
  const residue =
    'Please provide the text you would like me to summarize and rewrite as a news article, so that I can help.';
  expect(generatorResidue(pageOf({ paragraphs: [residue, ...STORY.slice(0, 3)] }))).toMatchObject([
    { reuse: 'aggregated' },
  ]);
  expect(generatorResidue(pageOf({ paragraphs: [`He typed: “${residue}”`, ...STORY.slice(0, 3)] }))).toEqual([]);
  expect(generatorResidue(pageOf({ title: 'How ChatGPT answers', paragraphs: [residue, ...STORY] }))).toEqual([]);
});

const after =
  '<h2>About Icebreak Robotics</h2><p>Icebreak Robotics makes machines that walk on ice.</p><p>Media contact: Jane Roe</p>';
const before = '<p>FOR IMMEDIATE RELEASE</p>';

test('an announcement is one on another’s site only', () => {
  expect(pressReleaseForm(pageOf({ before, after }))).toMatchObject([
    { reuse: 'press-release', credit: { name: 'Icebreak Robotics' } },
  ]);
  expect(pressReleaseForm(pageOf({ url: 'https://icebreakrobotics.example/news/ice', before, after }))).toEqual([]);
  expect(pressReleaseForm(pageOf({ after: '<h2>About Jane Roe</h2><p>Jane Roe writes about ice.</p>' }))).toEqual([]);
});
