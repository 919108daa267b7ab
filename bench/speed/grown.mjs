/** Invented pages of any length, to see how the cost grows: no two paragraphs have the same words. */

const SUBJECTS = [
  'The council',
  'The harbour board',
  'A ferry captain',
  'The mayor of Lunden',
  'One resident',
  'The museum',
];
const VERBS = ['announced', 'rejected', 'discussed', 'explained', 'postponed', 'welcomed', 'published'];
const OBJECTS = [
  'a plan for the quay',
  'the budget of the terminal',
  'an older timetable',
  'the survey of the sea wall',
];
const REASONS = [
  'because storms had delayed the work',
  'after a long debate on Tuesday',
  'while repairs went on in Nordhaven',
];

/** @param {readonly string[]} list @param {number} n */
const pick = (list, n) => list[n % list.length];

/** @param {number} n */
function sentence(n) {
  const words = [pick(SUBJECTS, n), pick(VERBS, n >> 1), pick(OBJECTS, n >> 2), pick(REASONS, n >> 3)];
  return `${words.join(' ')}, said speaker ${(n * 7919) % 1009} of the group named ${(n * 104_729).toString(36)}.`;
}

/**
 * @param {number} paragraphs each of three sentences
 * @returns {{ name: string, url: string, html: string }}
 */
export function grownPage(paragraphs) {
  const text = Array.from(
    { length: paragraphs },
    (_, i) => `<p>${[0, 1, 2].map((k) => sentence(3 * i + k)).join(' ')}</p>`,
  );
  const html = `<!doctype html><html lang="en"><head><title>Lunden rebuilds its harbour</title><meta property="og:type" content="article"></head><body><article><h1>Lunden rebuilds its harbour</h1>${text.join('\n')}</article></body></html>`;
  return { name: `${paragraphs} paragraphs`, url: `https://lunden-post.example/harbour-${paragraphs}`, html };
}
