import { expect, test } from 'vitest';
import { guessLanguage, primarySubtag } from '../../../utils/engine/language';

test.each([
  [
    'en',
    'The council said on Tuesday that the last ferry will sail in May and that a bus will take the place of it for the pupils.',
  ],
  [
    'en',
    'The band 東京 said on Tuesday that the last concert will be in May and that the hall will be sold to the city for a park.',
  ],
  [
    'de',
    'Der Rat hat am Dienstag mitgeteilt, dass die letzte Fähre im Mai fährt und dass dann ein Bus für die Schüler und das Krankenhaus kommt.',
  ],
  [
    'fr',
    'Le conseil a dit mardi que le dernier bac partira en mai et que les élèves de l’île prendront un bus pour aller sur le continent.',
  ],
  ['ja', '評議会は火曜日、最後のフェリーが五月に出航し、その後はバスが生徒を運ぶと発表した。'],
  ['zh', '议会星期二表示，最后一班渡轮将于五月启航，之后将由公共汽车接送学生。'],
])('%s: %j', (lang, text) => {
  expect(guessLanguage(text)).toBe(lang);
});

test.each(['Ferry 12:40', 'Lorem ipsum dolor sit amet '.repeat(8)])('nothing is guessed of %j', (text) => {
  expect(guessLanguage(text)).toBeNull();
});

test.each([
  ['en-US', 'en'],
  ['de_AT', 'de'],
  ['pt', 'pt'],
  ['', null],
  ['english', null],
])('the primary subtag of %j is %j', (tag, subtag) => {
  expect(primarySubtag(tag)).toBe(subtag);
});
