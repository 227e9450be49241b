import type { Reference } from '../../domain/reference.ts';
import type { JsonObject } from '../read/json.ts';
import type { AffairWishes } from './affair-wishes.ts';

/** Sample files of a new affair by path below `samples/<code>/`: answers that are valid, and two that are not. */
export function scaffoldSamples(wishes: AffairWishes, { divisions }: Reference): ReadonlyMap<string, JsonObject> {
  const isPerson = wishes.audience.includes('natural-person');
  const isBoth = wishes.audience.length > 1;
  const divisionOf = (level: string, usual: string): string =>
    (divisions.find(({ code }) => code === usual) ?? divisions.find((one) => one.level === level))?.code ?? usual;
  const usual: Readonly<Record<string, string>> = { city: '450100', county: '450103' };
  const county = divisionOf('county', '450103');
  const request: JsonObject = {
    ...(wishes.level !== 'region' && { place: divisionOf(wishes.level, usual[wishes.level] ?? '') }),
    reason: '申请办理本事项',
    from: '2099-12-31',
    urgent: false,
  };
  const { reason: _reason, ...unexplained } = request;
  const around = (asked: JsonObject): JsonObject => ({
    ...(isBoth && { who: { kind: 'natural-person' } }),
    ...(isPerson ? { applicant: personAt(county) } : { organisation }),
    request: asked,
    consent: { dataConsent: true, truthDeclare: true, eSign: isPerson ? '韦金凤' : '覃阿花' },
  });
  return new Map<string, JsonObject>([
    ['valid/complete.json', { answers: around(request) }],
    [
      'invalid/no-reason.json',
      { answers: around(unexplained), issues: [{ code: 'required', path: '/request/reason' }] },
    ],
    [
      'invalid/not-urgent.json',
      {
        answers: around({ ...request, urgentReason: '下周出行' }),
        issues: [{ code: 'not-asked', path: '/request/urgentReason' }],
      },
    ],
  ]);
}

/** Nobody: numbers with the right check digits, and of no one. */
function personAt(county: string): JsonObject {
  return {
    name: '韦金凤',
    certType: '111',
    certNo: '450100194103070026',
    gender: '2',
    ethnicity: '08',
    birthDate: '1941-03-07',
    phone: '13800138000',
    residenceRegion: county,
    addressDetail: '民族大道1号2栋301房',
    hukouRegion: county,
  };
}

const organisation: JsonObject = {
  orgName: '南宁市青秀区阿花零食店',
  uscc: '924501030000002A5M',
  orgType: 'individual-business',
  legalRep: '覃阿花',
  legalRepCertNo: '45010019850307004X',
  regAddress: '南宁市青秀区新竹路20号1楼5号铺',
  contactName: '黄小明',
  contactPhone: '15900000001',
};
