/*
 * Runs while the search page is being read, before its contents: a page that was asked something says at once that it is
 * searching. Written in JavaScript, since it goes to the reader as it stands.
 */
/* global URL, document, location */
const query = new URL(location.href).searchParams.get('q');
if (query) {
  const box = document.querySelector('main [data-search]');
  box.querySelector('input').value = query;
  box.querySelector('[role=status]').textContent = box.dataset.searching;
  document.documentElement.dataset.asked = '';
}
