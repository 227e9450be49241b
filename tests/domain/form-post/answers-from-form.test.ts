import { describe, expect, it } from 'vitest';
import { answersFromForm } from '../../../domain/form-post/answers-from-form.ts';
import { formFromAnswers } from '../../../domain/form-post/form-from-answers.ts';
import { everyKindPlan } from './plan.ts';

const read = (form: Record<string, string>) => answersFromForm(everyKindPlan, Object.entries(form));
const applicant = (form: Record<string, string>) => {
  const named = Object.fromEntries(Object.entries(form).map(([key, value]) => [`applicant.${key}`, value]));
  return read(named).answers['applicant'] as Record<string, unknown>;
};

describe('dates', () => {
  it('joins the parts and pads them', () => {
    expect(applicant({ 'birthDate.year': '2021', 'birthDate.month': '7', 'birthDate.day': '30' })['birthDate']).toBe(
      '2021-07-30',
    );
  });
  it('takes full-width digits', () => {
    expect(
      applicant({ 'birthDate.year': '２０２１', 'birthDate.month': '７', 'birthDate.day': '３０' })['birthDate'],
    ).toBe('2021-07-30');
  });
  it('takes a whole date', () => {
    expect(applicant({ birthDate: '2021-07-30' })['birthDate']).toBe('2021-07-30');
  });
  it('keeps a partly filled date as a text that is none, and shows its parts again', () => {
    const { answers } = read({
      'applicant.birthDate.year': '2021',
      'applicant.birthDate.month': '',
      'applicant.birthDate.day': '30',
    });
    expect((answers['applicant'] as Record<string, unknown>)['birthDate']).toBe('2021--30');
    const form = formFromAnswers(everyKindPlan, answers);
    expect([
      form.get('applicant.birthDate.year'),
      form.get('applicant.birthDate.month'),
      form.get('applicant.birthDate.day'),
    ]).toEqual([['2021'], [''], ['30']]);
  });
  it('never makes a date out of a whole date typed into one part', () => {
    expect(applicant({ 'birthDate.year': '2021-07-30' })['birthDate']).toBe('2021-07-30--');
  });
  it('is no answer when every part is blank', () => {
    expect(applicant({ 'birthDate.year': ' ', 'birthDate.month': '', 'birthDate.day': '' })).not.toHaveProperty(
      'birthDate',
    );
  });
  it('gives a time the offset of Shanghai', () => {
    const parts = { 'born.year': '2021', 'born.month': '7', 'born.day': '1', 'born.hour': '8', 'born.minute': '5' };
    expect(applicant(parts)['born']).toBe('2021-07-01T08:05:00+08:00');
  });
});

describe('numbers', () => {
  it.each([
    ['1,234.50', 1234.5],
    ['１２', 12],
    ['１，２３４．５', 1234.5],
    ['-3', -3],
    ['.5', 0.5],
    ['12,34', '12,34'],
    ['0x10', '0x10'],
    ['1e5', '1e5'],
    ['12 yuan', '12 yuan'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
  ])('reads %s as %s', (typed, number) => {
    expect(applicant({ income: typed })['income']).toBe(number);
  });
});

describe('choices', () => {
  it('gives an option its own type', () => {
    expect(applicant({ grade: '2' })['grade']).toBe(2);
  });
  it('keeps an option that does not exist for the validator to refuse', () => {
    expect(applicant({ grade: '9', byAgent: 'maybe' })).toMatchObject({ grade: '9', byAgent: 'maybe' });
  });
  it('collects ticked options, one alone too', () => {
    const ticked = [
      ['applicant.causes', 'illness'],
      ['applicant.causes', 'other'],
    ] as const;
    expect(answersFromForm(everyKindPlan, ticked).answers['applicant']).toMatchObject({ causes: ['illness', 'other'] });
    expect(applicant({ causes: 'other' })['causes']).toEqual(['other']);
  });
});

describe('pages', () => {
  it('gives a blank page that must be filled as an empty object, with its required fieldsets', () => {
    expect(read({}).answers).toEqual({ applicant: { address: {} }, papers: {} });
  });
  it('leaves out an optional page that is blank', () => {
    expect(read({ topic: 'renew' }).answers).not.toHaveProperty('family');
  });
});

describe('rows', () => {
  const rows = {
    'family.members.0.name': '甲',
    'family.members.1.name': '',
    'family.members.2.name': '乙',
    'family.members.2.jobs.0.employer': '学校',
    'family.members.2.jobs.1.employer': '',
  };
  it('moves rows up past blank ones and counts the blank ones', () => {
    expect(read(rows)).toEqual({
      answers: expect.objectContaining({
        family: { members: [{ name: '甲' }, { name: '乙', jobs: [{ employer: '学校' }] }] },
      }),
      rows: { 'family.members': 3, 'family.members.0.jobs': undefined, 'family.members.1.jobs': 2 },
    });
  });
  it('gives a row more', () => {
    const post = read({ ...rows, _add: 'family.members' });
    expect(post.rows['family.members']).toBe(4);
    expect(post.button).toEqual({ add: 'family.members' });
  });
  it('gives a row more inside a row that moved up', () => {
    expect(read({ ...rows, _add: 'family.members.2.jobs' }).rows['family.members.1.jobs']).toBe(3);
  });
  it('takes a row away and keeps every other answer', () => {
    const post = read({ ...rows, 'applicant.name': '韦金凤', _remove: 'family.members.0' });
    expect(post.answers).toMatchObject({ applicant: { name: '韦金凤' }, family: { members: [{ name: '乙' }] } });
    expect(post.rows['family.members']).toBe(2);
  });
  it('takes a file away', () => {
    const files = {
      'papers.card.id': 'a',
      'papers.card.bytes': '12',
      'papers.photos.0.id': 'b',
      'papers.photos.1.id': 'c',
    };
    expect(read(files).answers['papers']).toEqual({ card: { id: 'a', bytes: 12 }, photos: [{ id: 'b' }, { id: 'c' }] });
    expect(read({ ...files, _remove: 'papers.card' }).answers['papers']).toEqual({
      photos: [{ id: 'b' }, { id: 'c' }],
    });
    expect(read({ ...files, _remove: 'papers.photos.0' }).answers['papers']).toMatchObject({ photos: [{ id: 'c' }] });
  });
  it('never grows beyond one row more than the limit, whatever numbers are posted', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`family.members.${index * 3_000_000}.name`, '甲']),
    );
    expect((read(many).answers['family'] as { members: unknown[] }).members).toHaveLength(6);
    expect(read({ 'family.members.99999999999999999999.name': '甲' }).answers).not.toHaveProperty('family');
  });
});

describe('hostile posts', () => {
  it('ignores names that no question has', () => {
    const hostile = {
      '__proto__.polluted': 'yes',
      'applicant.__proto__.polluted': 'yes',
      'constructor.prototype.polluted': 'yes',
      foreign: 'x',
    };
    expect(read(hostile).answers).toEqual(read({}).answers);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  it('does not read computed answers', () => {
    expect(applicant({ age: '99' })).not.toHaveProperty('age');
  });
  it('stops reading after the entries any form can have', () => {
    const flood = Array.from({ length: 100_000 }, (_, index) => [`x${index}`, 'y'] as const);
    expect(answersFromForm(everyKindPlan, [...flood, ['topic', 'new'] as const]).answers).not.toHaveProperty('topic');
  });
});
