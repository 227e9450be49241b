import guangxi from '../../../schemas/calendars/guangxi.json' with { type: 'json' };
import national from '../../../schemas/calendars/national.json' with { type: 'json' };

type Days = Readonly<Record<string, string>>;

const nationalDays: Days = Object.assign({}, ...Object.values(national.years)) as Days;
const guangxiDays: Days = Object.assign({}, ...Object.values(guangxi.years)) as Days;

export function plainDate(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}

/** The N-th working day after a date, as one would count it on a wall calendar: the slow way, as an oracle. */
export function plainDueDate(start: string, workingDays: number, inGuangxi: boolean): string {
  let moment = Date.parse(start);
  for (let left = workingDays; left > 0;) {
    moment += 86_400_000;
    const date = plainDate(moment);
    const weekday = new Date(moment).getUTCDay();
    const entry = (inGuangxi ? guangxiDays[date] : undefined) ?? nationalDays[date];
    if (entry === 'work' || (entry === undefined && weekday !== 0 && weekday !== 6)) left -= 1;
  }
  return plainDate(moment);
}
