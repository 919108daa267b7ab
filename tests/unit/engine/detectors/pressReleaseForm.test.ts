import { expect, test } from 'vitest';
import pressReleaseForm from '../../../../utils/engine/detectors/pressReleaseForm';
import { pageOf, STORY } from '../pageOf';

test.each([
  [
    'Comunicato stampa',
    '',
    'Informazioni su Cantine Nordkai Fondata nel 1971, produce vino.',
    'Contatti per la stampa: Jane Roe',
  ],
  ['PRESSEMELDING', '', 'Om Nordkai: Nordkai AS driver taubane.', 'Kontaktpersoner: Jane Roe'],
  ['Comunicado de prensa de Cantine Nordkai 7 de noviembre de 2023', '', '', 'Contacto de prensa: Jane Roe'],
  ['', 'Nordkai, May 3, 2024 – ', 'About Nordkai Robotics', 'Media contact: Jane Roe'],
])('a release: “%s%s”', (label, opening, about, contact) => {
  const paragraphs = [`${opening}${STORY[0]}`, ...STORY.slice(1)];
  const after = [about, contact].map((line) => (line ? `<p>${line}</p>` : '')).join('');
  expect(pressReleaseForm(pageOf({ before: label ? `<p>${label}</p>` : '', paragraphs, after }))).toMatchObject([
    { reuse: 'press-release', strength: 'strong' },
  ]);
});

test('one sign alone is none, and neither is the issuer’s own page', () => {
  expect(pressReleaseForm(pageOf({ before: '<p>Press release</p>' }))).toEqual([]);
  expect(pressReleaseForm(pageOf({ after: '<p>About Nordkai Robotics</p><p>Media contact: Jane Roe</p>' }))).toEqual(
    [],
  );
  const after = '<p>About Paper</p><p>Media contact: Jane Roe</p>';
  expect(pressReleaseForm(pageOf({ before: '<p>Press release</p>', after }))).toEqual([]);
});
