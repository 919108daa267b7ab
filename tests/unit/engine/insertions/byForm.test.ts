import { describe, expect, test } from 'vitest';
import { findInsertions, orderInsertions } from '../../../../utils/engine/insertions/byForm';
import { articleHtml, htmlPage, STORY, textPage } from '../../pages';
import type { InsertionKind } from '../../../../utils/types';

/** The story with one more paragraph in its middle. */
const withParagraph = (text: string) => textPage([...STORY.slice(0, 3), text, ...STORY.slice(3)]);
const marksOf = (text: string) => findInsertions(withParagraph(text)).insertions;

describe('a line between the paragraphs', () => {
  test.each<[InsertionKind, string]>([
    ['related-teaser', 'Also read: Bridge tolls to rise in autumn'],
    ['related-teaser', 'Lesen Sie auch: Neue Fähre für die Insel'],
    ['related-teaser', 'Lea también: El puente cerrará en mayo'],
    ['related-teaser', 'À lire aussi : Le pont fermé tout l’été'],
    ['related-teaser', 'Les mer: Ny ferje til øya'],
    ['navigation', 'Etiquetas'],
    ['navigation', 'Рубрика: Город'],
    ['navigation', 'タグ'],
    ['credit-residue', 'Fotos: Ada Brandt und Bo Holm'],
    ['promotion', 'Sign up for our newsletter and never miss a story.'],
    ['promotion', '- Advertisement -'],
    ['navigation', 'Leave a Reply'],
    ['credit-residue', 'RIPRODUZIONE RISERVATA'],
    ['image-description', '[Image description: A white ferry at a wooden pier under grey clouds.]'],
    ['image-description', 'Image may be NSFW. Clik here to view.'],
    ['generator-residue', 'As an AI language model, I cannot verify the number of passengers.'],
    ['generator-residue', 'Here is the rewritten article in a neutral tone:'],
    ['disclaimer', 'Denial of responsibility! Harbour Post is an automatic aggregator of all media.'],
  ])('%s: %j', (kind, text) => {
    expect(marksOf(text)).toMatchObject([{ kind, block: 3, quote: text }]);
  });

  test.each([
    'Read more books, Voss told pupils at the island school, who had come to the pier with their teachers.',
    'Related industries such as repair yards and chandlers fear for some sixty jobs on both sides of the sound.',
    'The image of a ferry that never stops had long been part of how the county presents itself to visitors.',
    'Advertisements for the line still hang in the waiting room, next to a timetable that ends with the month.',
    'Voss said: “As an AI language model, I cannot answer that” was what the council’s new telephone system told her.',
    'Recommended by an expert panel in 2019, the tunnel was never built because the rock below the sound is too soft.',
    'Etiquetas de papel cuelgan todavía de los salvavidas, pintadas por los alumnos de la escuela en 1999.',
    'Les mer enn du tror, sa Voss til elevene på øya, som var kommet til kaia sammen med lærerne sine i dag.',
    'Fotos from the pier were sent in by readers, and the paper will print the best of them on Saturday next.',
    'The tags on the lifeboats, painted by pupils in 1999, will be kept in the museum of the harbour authority.',
  ])('a paragraph that only sounds like one stays: %j', (text) => {
    expect(marksOf(text)).toEqual([]);
  });
});

test('a generator is quoted in a story about generators: nothing is said', () => {
  const page = textPage([
    'The county’s ChatGPT pilot ended on Monday after the AI gave wrong departure times to a hundred passengers.',
    'As an AI language model, I cannot know tides, the chatbot told a fisherman who had asked when to sail.',
    'OpenAI did not answer questions about the case; the council will rely on its printed timetable for now.',
    'The chatbot had been running since March and answered about ninety questions on an ordinary working day.',
  ]);
  expect(findInsertions(page).insertions).toEqual([]);
});

describe('two marks within one block', () => {
  test('only the words of the picture are quoted', () => {
    const text =
      'Voss will speak on Friday. The image accompanying the news shows the pier. [Image description: A white ferry at a pier.]';
    expect(marksOf(text)).toMatchObject([
      {
        kind: 'image-description',
        quote: 'The image accompanying the news shows the pier. [Image description: A white ferry at a pier.]',
      },
    ]);
  });
});

describe('duplicate', () => {
  const again = (at: number) => textPage([...STORY.slice(0, at), STORY[1], ...STORY.slice(at)]);

  test('a paragraph repeated close by is a strong mark, and only the second is marked', () => {
    expect(findInsertions(again(3)).insertions).toMatchObject([{ kind: 'duplicate', block: 3, certainty: 'strong' }]);
  });
  test('repeated far away it is a weak one', () => {
    expect(findInsertions(again(6)).insertions).toMatchObject([{ kind: 'duplicate', block: 6, certainty: 'weak' }]);
  });
  test('differences of spaces and punctuation do not count', () => {
    const page = textPage([
      ...STORY.slice(0, 2),
      STORY[1].replace('nurses', 'nur ses').replace(',', ';'),
      ...STORY.slice(2),
    ]);
    expect(findInsertions(page).insertions).toMatchObject([{ kind: 'duplicate', block: 2 }]);
  });
  test.each([
    ['three times is furniture', [...STORY, STORY[1], STORY[1]]],
    ['the standfirst repeated is a habit of the trade', [STORY[0], STORY[0], ...STORY.slice(1)]],
    ['a whole text shown twice is a page’s own double', [...STORY, ...STORY.slice(1)]],
    ['short lines repeat', [...STORY.slice(0, 3), 'He waited.', 'He waited.', ...STORY.slice(3)]],
  ])('%s: nothing is marked', (_, paragraphs) => {
    expect(findInsertions(textPage(paragraphs)).insertions).toEqual([]);
  });
});

describe('links of a real page', () => {
  const teaser = '<p><a href="/news/bridge">Bridge tolls to rise in autumn, says the county</a></p>';

  test('a paragraph that is nothing but a headline’s link is a weak teaser', () => {
    const page = htmlPage(articleHtml({ paragraphs: [...STORY.slice(0, 3), teaser, ...STORY.slice(3)] }));
    expect(findInsertions(page).insertions).toMatchObject([{ kind: 'related-teaser', certainty: 'weak' }]);
  });
  test('a linked line that heads the paragraph below it is none', () => {
    const heading = '<p><a href="/ferries/voss">The Voss plan: one ferry, two piers, no tunnel</a></p>';
    const below =
      '<p>The Voss plan asks for one ferry and two piers, and would cost the county a third of the tunnel.</p>';
    const page = htmlPage(articleHtml({ paragraphs: [...STORY.slice(0, 3), heading, below, ...STORY.slice(3)] }));
    expect(findInsertions(page).insertions).toEqual([]);
  });
  test('cells of a table that repeat are no duplicates', () => {
    const cell =
      '<td>Heart rate, altimeter, barometer, compass, temperature, blood oxygen, air pressure and depth</td>';
    const table = `<table><tr>${cell}</tr><tr>${cell}</tr></table>`;
    const page = htmlPage(articleHtml({ paragraphs: [...STORY.slice(0, 3), table, ...STORY.slice(3)] }));
    expect(findInsertions(page).insertions).toEqual([]);
  });
  test('a label takes the links under it along', () => {
    const list = `<p><b>Related:</b></p>${teaser}${teaser.replace('Bridge', 'Road')}`;
    const page = htmlPage(articleHtml({ paragraphs: [...STORY.slice(0, 3), list, ...STORY.slice(3)] }));
    expect(findInsertions(page).insertions.map(({ kind, certainty }) => [kind, certainty])).toEqual([
      ['related-teaser', 'strong'],
      ['related-teaser', 'strong'],
      ['related-teaser', 'strong'],
    ]);
  });
  test('a link within a sentence is none', () => {
    const linked = STORY[3].replace('a bus', '<a href="/news/bus">a bus</a>');
    const page = htmlPage(articleHtml({ paragraphs: [...STORY.slice(0, 3), `<p>${linked}</p>`, ...STORY.slice(4)] }));
    expect(findInsertions(page).insertions).toEqual([]);
  });
});

test('a finder that throws costs its own marks only', () => {
  const finders = [
    {
      id: 'broken',
      find: () => {
        throw new Error('no');
      },
    },
    { id: 'fine', find: () => [] },
  ];
  expect(findInsertions(textPage(STORY), finders)).toEqual({
    insertions: [],
    failures: [{ part: 'broken', detail: 'Error: no' }],
  });
});

test('of two marks on the same words the more telling kind stays, and sure ones come first', () => {
  const mark = (kind: InsertionKind, block: number, certainty: 'strong' | 'weak') =>
    ({ kind, block, certainty, quote: 'words', reason: '', sentence: '', values: [] }) as const;
  expect(
    orderInsertions([
      mark('related-teaser', 1, 'weak'),
      mark('disclaimer', 4, 'strong'),
      mark('duplicate', 4, 'strong'),
    ]),
  ).toMatchObject([
    { kind: 'duplicate', block: 4 },
    { kind: 'related-teaser', block: 1 },
  ]);
});
