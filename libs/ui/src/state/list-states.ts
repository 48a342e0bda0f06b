/** Every list is in exactly one of these; the page has a drawing for each. */
export type ListState = 'loading' | 'failed' | 'refused' | 'empty' | 'filtered-to-nothing' | 'filled';
