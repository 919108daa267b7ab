import { expect, test } from 'vitest';
import rightsLine from '../../../../utils/engine/detectors/rightsLine';
import { pageOf } from '../pageOf';

const closing = (line: string, url?: string) =>
  rightsLine(pageOf({ ...(url ? { url } : {}), after: `<p>${line}</p>` }));

test.each([
  ['Copyright 2010 by The Associated Press', 'Associated Press', 'wire'],
  ['Copyright © 2005 Agence France Presse. All rights reserved.', 'Agence France-Presse', 'wire'],
  ['© dpa-infocom, dpa:220124-99-835563/5', 'Deutsche Presse-Agentur', 'wire'],
  ['(©NTB)', 'NTB', 'wire'],
  ['© Thomson Reuters 2020', 'Reuters', 'wire'],
  ['© 2016 Business Wire', 'Business Wire', 'press-release'],
  ['Copyright: Project Syndicate, 2025', 'Project Syndicate', 'syndicated'],
  ['© The Financial Times Ltd. 2024', 'Financial Times', 'syndicated'],
])('“%s” is a rights line of %s', (line, name, reuse) => {
  expect(closing(line)[0]).toMatchObject({ reuse, credit: { name, role: 'copyrightHolder' } });
});

test.each([
  ['a photographer’s', '© Jane Roe/AFP'],
  ['a picture agency’s', '© 2019 Getty Images'],
  ['a picture’s', 'Photo © Reuters'],
  ['the site’s own', '© 2024 Paper Publishing. All rights reserved.'],
  ['a picture’s of two houses', '© AFP/Getty'],
])('%s is none: “%s”', (_, line) => {
  expect(closing(line)).toEqual([]);
});

test('the agency’s own site keeps its own rights', () => {
  expect(closing('Copyright 2010 The Associated Press', 'https://apnews.com/article/ice-1')).toEqual([]);
});
