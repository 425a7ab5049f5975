/** Fill a form with what the address asks for. */
export function readAddress(form: HTMLFormElement): void {
  const asked = new URL(location.href).searchParams;
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    // What a reader has typed before this script came stays.
    if (field instanceof HTMLInputElement && field.value) continue;
    field.value = asked.get(field.name) ?? field.value;
    // What is not among the options has left the field without any.
    field.value ||= '';
  }
}

/** Put what a form asks for in the address. */
export function writeAddress(form: HTMLFormElement): void {
  const address = new URL(location.href);
  const fields = [...new FormData(form)].filter(([, value]) => value) as [string, string][];
  address.search = String(new URLSearchParams(fields));
  history.replaceState(null, '', address);
}
