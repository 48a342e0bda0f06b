/** Every list is in exactly one of these. */
export type ListState = 'loading' | 'failed' | 'refused' | 'empty' | 'filtered-to-nothing' | 'filled';

export function listStateOf(list: {
  loading: boolean;
  failed: boolean;
  refused: boolean;
  total: number;
  shown: number;
}): ListState {
  if (list.refused) return 'refused';
  if (list.failed) return 'failed';
  if (list.loading) return 'loading';
  if (list.total === 0) return 'empty';
  return list.shown === 0 ? 'filtered-to-nothing' : 'filled';
}
