import { describe, expect, it } from 'vitest';
import { formFromAnswers } from '../../../domain/form-post/form-from-answers.ts';
import { answersFromForm } from '../../../domain/form-post/answers-from-form.ts';
import type { Plan } from '../../../domain/plan.ts';
import { idempotencyKeyPlaceholder, renderFormPage } from '../../../web/pages/form-page.ts';
import { everyKindPlan } from '../../domain/form-post/plan.ts';
import { faults, faultyPost, reference } from '../page-states.ts';

const input = {
  plan: everyKindPlan,
  version: 'v1',
  language: 'en',
  reference,
  idempotencyKey: idempotencyKeyPlaceholder,
} as const;
const blank = renderFormPage(input);
const faulty = renderFormPage({ ...input, ...faultyPost, issues: faults });
const idsIn = (page: string) => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
const namesIn = (page: string) => [...page.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name!);

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('a blank form', () => {
  it('answers nothing before the citizen does', () => {
    expect(blank).not.toMatch(/ checked| selected/);
    const typed = [...blank.matchAll(/<input[^>]*type="(?:text|tel|email)"[^>]*>/g)].map(([tag]) => tag);
    expect(typed.length).toBeGreaterThan(10);
    expect(typed.filter((tag) => / value="/.test(tag))).toEqual([]);
  });
  it('carries key, version and language', () => {
    expect(blank).toContain(`name="_idempotencyKey" value="${idempotencyKeyPlaceholder}"`);
    expect(blank).toMatch(/name="_version" value="v1"/);
    expect(blank).toMatch(/name="_language" value="en"/);
  });
  it('holds a control for every question, with ids that are there once', () => {
    const ids = idsIn(blank);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const name of [
      'topic',
      'applicant.birthDate.year',
      'applicant.causes',
      'family.members.0.jobs.0.wage',
      'family.plates.0',
      'papers.card',
    ]) {
      expect(namesIn(blank), name).toContain(name);
    }
    expect(namesIn(blank)).not.toContain('applicant.age');
  });
  it('says when a question is asked, and tells the script the same', () => {
    expect(blank).toContain('Only if “Filed by an agent?” is “Yes”');
    expect(blank).toContain('Only if “Relation” is “Option child”');
    expect(blank).toContain(
      'data-when="[{&quot;negate&quot;:false,&quot;tests&quot;:[{&quot;name&quot;:&quot;family.members.0.kind&quot;,&quot;values&quot;:[&quot;child&quot;]}]}]"',
    );
  });
  it('groups counties by city, and townships by county where they are known', () => {
    expect(blank).toMatch(
      /<optgroup label="Nanning">\s*<option value="450103">Qingxiu<\/option>\s*<option value="450105">/,
    );
    expect(blank).toMatch(/<optgroup label="Nanning Qingxiu">\s*<option value="450103001000" lang="zh-Hans">新竹街道</);
  });
  it('marks text that falls back with its language', () => {
    expect(blank).toContain('<span lang="zh-Hans">起始月份</span>');
    expect(renderFormPage({ ...input, language: 'zh-Hans' })).not.toContain('lang="zh-Hans">起始');
  });
  it('is multipart only where it asks for files', () => {
    expect(blank).toContain('enctype="multipart/form-data"');
    const plan: Plan = { ...everyKindPlan, pages: everyKindPlan.pages.slice(0, 1) };
    expect(renderFormPage({ ...input, plan })).toContain('enctype="application/x-www-form-urlencoded"');
  });
  it('sends with the Enter key, and does not add or remove a row', () => {
    expect(/<form[^]*?<button[^>]*>/.exec(blank)?.[0]).not.toMatch(/<button[^>]*name=/);
  });
  it('needs no inline script and no inline style', () => {
    expect(blank + faulty).not.toMatch(/<script(?![^>]*src=)|<style| style="| on\w+="/);
  });
});

describe('a form with faults', () => {
  it('leads from every fault to a control that is there', () => {
    const ids = new Set(idsIn(faulty));
    const links = [...faulty.matchAll(/<li>\s*<a href="#([^"]*)"/g)].map(([, id]) => id!);
    expect(links).toEqual([
      'applicant.certNo',
      'applicant.phone',
      'applicant.birthDate.day',
      'applicant.income',
      'applicant.agentName',
      'applicant.address.street',
      'family.members.1.name',
      'family.members.0.name',
      'papers.truth',
      'papers.photos',
      'applicant.income',
    ]);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(faulty).toContain('The form has no such question: /foreign');
  });
  it('describes each control by its hint and its fault', () => {
    const described = [...faulty.matchAll(/aria-describedby="([^"]*)"/g)].flatMap(([, ids]) => ids!.split(' '));
    const ids = new Set(idsIn(faulty));
    expect(described.filter((id) => !ids.has(id))).toEqual([]);
    expect(described).toContain('applicant.phone-error');
  });
  it('starts its title with the word for error', () => {
    expect(/<title>([^<]*)/.exec(faulty)?.[1]).toMatch(/^Error: /);
    expect(/<title>([^<]*)/.exec(blank)?.[1]).not.toMatch(/^Error: /);
  });
  it('keeps every answer', () => {
    const entries = [...faulty.matchAll(/<(?:input|option|textarea)[^>]*>/g)].flatMap(([tag]) => {
      const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
      const isChosen = /type="(radio|checkbox)"/.test(tag) ? / checked/.test(tag) : !/type="(file|submit)"/.test(tag);
      const [name, value] = [attribute('name'), attribute('value')];
      return name !== undefined && value !== undefined && isChosen ? [[name, value] as const] : [];
    });
    const shown = new Map(entries);
    for (const [name, [value]] of formFromAnswers(everyKindPlan, faultyPost.answers)) {
      if (name === 'applicant.about') expect(faulty).toContain('\n\n第一行\n第二行 &lt;/textarea&gt;</textarea>');
      else if (name === 'applicant.residence') expect(faulty).toContain('value="450103" selected');
      else if (value !== '') expect(unescaped(shown.get(name) ?? ''), name).toBe(value);
    }
  });
  it('shows an uploaded file with its size, and a way to remove it', () => {
    expect(faulty).toContain('<bdi>身份证.png</bdi>');
    expect(faulty).toContain('337.6 kB');
    expect(faulty).toMatch(/name="_remove"\s+value="papers.card"/);
  });
  it('shows the rows that were there, the blank one too', () => {
    expect(namesIn(faulty)).toContain('family.members.2.name');
    expect(namesIn(faulty)).not.toContain('family.members.3.name');
  });
  it('says why an application ends and what fits instead', () => {
    const page = renderFormPage({
      ...input,
      ...faultyPost,
      issues: [{ code: 'stop', path: '/applicant/age', params: { rule: 1 } }],
    });
    expect(page).toContain('You must be 80 or older');
    expect(page).toContain('href="/affairs/other-affair"');
    expect(page).not.toContain('govuk-error-summary');
  });
});

it('stops offering rows at the limit', () => {
  const rows = Array.from({ length: 5 }, (_, index) => [`family.members.${index}.name`, '甲'] as const);
  const page = renderFormPage({ ...input, ...answersFromForm(everyKindPlan, rows) });
  expect(page).not.toMatch(/name="_add"\s+value="family\.members"/);
  expect(blank).toMatch(/name="_add"\s+value="family\.members"/);
});

it('renders answers of any shape', () => {
  for (const answers of [
    null,
    3,
    [],
    { applicant: [], family: { members: { length: 9 } }, papers: 'x' },
    { topic: { a: 1 } },
  ]) {
    expect(renderFormPage({ ...input, answers })).toContain('</html>');
  }
});
