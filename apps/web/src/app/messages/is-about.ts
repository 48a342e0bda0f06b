/** Whether a message’s link leads to the very thing on screen: on a page of its own, or opened beside its list. */
export function isAbout(link: string | null, path: string, open: string | undefined): boolean {
  if (link === null) return false;
  const [page = '', query = ''] = link.split('?');
  const id = new URLSearchParams(query).get('open');
  if (id === null) return false;
  return path === `${page}/${id}` || (path === page && open === id);
}
