import { expect, test } from 'vitest';
import { complaintText } from '@/components/popup/complaint';
import { COPY } from '../reports';

test('the report names the page, the answer, the evidence with its quote, and what the reader says', () => {
  const text = complaintText(COPY, 'falseAlarm', '  They wrote it themselves.  ', '1.2.3');
  expect(text).toContain('- Page: https://www.harbour-times.example/bridge');
  expect(text).toContain('- Answer: aggregated, strong');
  expect(text).toContain('missing: source-not-named, promised-link-absent, no-author');
  expect(text).toContain('- dateline (stated): The text opens with a dateline. “BERLIN (Example Wire) –”');
  expect(text).toContain('- 3 off-topic (strong): “In a rare display of dissent');
  expect(text).toContain('\nThey wrote it themselves.\n');
  expect(text).toContain('- Version: 1.2.3');
});

test('a quote stays on one line and is cut at 300 characters', () => {
  const [item] = COPY.evidence;
  const long = { ...COPY, evidence: [{ ...item!, quote: `a\nb${'c'.repeat(400)}` }] };
  const line = complaintText(long, null, '', '1')
    .split('\n')
    .find((each) => each.startsWith('- dateline'));
  expect(line).toContain('“a bccc');
  expect(line?.length).toBeLessThan(400);
});
