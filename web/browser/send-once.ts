/** A second press of a button while the form is on its way sends nothing; the idempotency key guards what slips by. */
export function sendOnce(form: HTMLFormElement): void {
  let isSent = false;
  form.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault();
    isSent = true;
  });
  // The back button brings the page back as it was left.
  addEventListener('pageshow', () => {
    isSent = false;
  });
}
