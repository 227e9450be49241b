import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Sample {
  readonly answers: unknown;
  readonly issues?: readonly { readonly code: string; readonly path: string }[];
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
}

const schemas = new URL('../../schemas/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, schemas), 'utf8'));
const samples = (folder: string): Sample[] =>
  readdirSync(new URL(folder, schemas)).map((name) => read(`${folder}/${name}`) as Sample);

/** The questions of the field's catalogue, besides the common blocks. */
const catalogue = {
  'civil-affairs/old-age-allowance':
    'age tier livingMode institution disabled guardianName guardianPhone otherAllowance startMonth aliveCheck',
  'market-regulation/individual-business-registration':
    'bizName nameAlt1 nameAlt2 operateForm familyMembers industry mainBusiness scope premisesRegion premisesAddress premisesArea premisesRight premisesOwner premisesOwnerTel leaseStart leaseEnd residential neighbourConsent onlineOnly onlineUrl staff capital politics education jobBefore legalMailAddr legalMailEmail liaisonName liaisonCertNo liaisonPhone',
  'market-regulation/food-business-licence':
    'subject special items onlyPrepacked premisesAddress premisesArea kitchenArea seats diners storage url safetyMgr safetyMgrCertNo safetyMgrExam staff equipment layout wasteOil inspectSlot commitPath cert',
};

describe.each(Object.entries(catalogue))('%s', (path, keys) => {
  const code = path.slice(path.indexOf('/') + 1);

  test('asks every question of the catalogue', () => {
    const pages = Object.values((read(`affairs/${path}.json`) as Schema).properties ?? {});
    const asked = pages.flatMap((page) => Object.keys(page.properties ?? {}));
    expect(keys.split(' ').filter((key) => !asked.includes(key))).toEqual([]);
  });

  test('has at least three valid samples and eight invalid ones, which name their issues', () => {
    const valid = samples(`samples/${code}/valid`);
    const invalid = samples(`samples/${code}/invalid`);
    expect(valid.length).toBeGreaterThanOrEqual(3);
    expect(invalid.length).toBeGreaterThanOrEqual(8);
    expect(valid.filter(({ issues }) => issues !== undefined)).toEqual([]);
    expect(invalid.filter(({ issues }) => issues === undefined || issues.length === 0)).toEqual([]);
  });
});
