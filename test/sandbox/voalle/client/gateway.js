/** Calls to the gateway. A refusal becomes an error with the ERP's code; a lost session leaves the page. */
export async function call(method, path, body) {
  const answer = await fetch(`/api/v1/${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-requested-with': 'XMLHttpRequest' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (answer.status === 401) {
    location.href = '/Users/logout';
    return new Promise(() => {});
  }
  const { success, messages, response } = await answer.json();
  if (success) return response;
  const [{ code, message }] = messages;
  throw Object.assign(new Error(message), { code });
}
