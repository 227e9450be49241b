const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether the last of 18 characters is the check character of the others (GB 11643-1999, ISO 7064 MOD 11-2). */
export function hasIdentityCheck(value: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11) === value.charAt(17);
}
