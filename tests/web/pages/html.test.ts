import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributes, html } from '../../../web/pages/html.ts';

test('text that is put in is escaped, markup made by html is not', () => {
  const inner = html`<b>${'a & b'}</b>`;
  expect(html`<p title="${'"x"'}">${inner}${'<script>'}</p>`.markup).toBe(
    '<p title="&quot;x&quot;"><b>a &amp; b</b>&lt;script&gt;</p>',
  );
});

test('nothing is written for what is missing, and lists are written in a row', () => {
  expect(html`<i>${undefined}${null}${false}${0}${['a', html`<b></b>`]}</i>`.markup).toBe('<i>0a<b></b></i>');
});

test('attributes are left out when they are undefined or false', () => {
  expect(html`<i${attributes({ a: undefined, b: false, c: true, d: 'x"', e: 0 })}></i>`.markup).toBe(
    '<i c d="x&quot;" e="0"></i>',
  );
});

test('no text breaks out of where it is put', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ') }), (text) => {
      const escaped = html`${text}`.markup;
      expect(escaped).not.toMatch(/[<>"']/);
      expect(
        escaped.replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
        ),
      ).toBe(text);
    }),
  );
});
