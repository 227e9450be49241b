import type { Calendar } from '../../../domain/reference.ts';
import guangxi from '../../../schemas/calendars/guangxi.json' with { type: 'json' };
import national from '../../../schemas/calendars/national.json' with { type: 'json' };

/** The built-in calendars, as the reference holds them. */
export const calendars = [national, guangxi] as unknown as readonly Calendar[];

/** Divisions that the national calendar alone, and that of Guangxi, hold for. */
export const beijing = '110000';
export const qingxiu = '450103';
