/** Requests a second for all callers together; `burst` is what may come at once. Above it the answer is 429. */
export interface Throttle {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/** What an account is given at first is 10,000 a second and 5,000 at once: other APIs of the account need some. */
export const everyRoute: Throttle = { rateLimit: 8_000, burstLimit: 4_000 };

/** 10 million submissions a day are 116 a second on average; the busiest department takes 2,000 a second. */
const submissions: Throttle = { rateLimit: 3_000, burstLimit: 2_000 };
/** Each promises room in the bucket to somebody who has not submitted anything yet. */
const uploads: Throttle = { rateLimit: 1_000, burstLimit: 500 };
/** A receipt page opens with an access code of 80 bits; guessing it is hopeless, and need not even be quick. */
const accessCodes: Throttle = { rateLimit: 1_000, burstLimit: 500 };

/** Routes with a lower limit than the others, by route key. */
export const routeThrottles: Readonly<Record<string, Throttle>> = {
  'POST /api/affairs/{code}/submissions': submissions,
  'POST /affairs/{code}/apply': submissions,
  'POST /api/affairs/{code}/attachments': uploads,
  'POST /receipts/{receiptNumber}': accessCodes,
};
