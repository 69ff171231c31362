/** The link to report a mistake. */
import { expect, test } from 'vitest';
import { reportAddress } from '../../../src/shell/report.ts';

const page = { title: 'Why Rust? & "more"', path: '/chapters/why-rust/' };

test('there is none where no address is set', () => {
  expect(reportAddress('', page)).toBeNull();
});

test('mail carries the title and the page', () => {
  const link = new URL(reportAddress('team@host.example', page) ?? '');
  expect(link.protocol + link.pathname).toBe('mailto:team@host.example');
  expect(link.searchParams.get('subject')).toBe('A mistake in "Why Rust? & "more""');
  expect(link.searchParams.get('body')).toContain('The page: /chapters/why-rust/\n');
});

test('a page gets both where it asks for them', () => {
  const link = new URL(
    reportAddress('https://host.example/new?title={title}&body={path}', page) ?? '',
  );
  expect(link.searchParams.get('title')).toBe(page.title);
  expect(link.searchParams.get('body')).toBe(page.path);
});

test.each(['team', 'javascript:alert(1)', 'a@b c', 'mailto:a@b', 'https://', ' '])(
  '"%s" is refused with what is expected',
  (wrong) => {
    expect(() => reportAddress(wrong, page)).toThrow(/REPORT_TO is .*address of mail/);
  },
);
