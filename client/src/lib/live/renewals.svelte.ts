/** How often pages have renewed themselves: a form that keeps rows of its own is made anew when this changes. */
export const renewals = $state({ count: 0 });
