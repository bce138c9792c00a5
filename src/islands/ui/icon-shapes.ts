/** The signs of the interface, each one path drawn with a pen of 24 by 24. */
export const iconShapes = {
  menu: 'M3 6h18M3 12h18M3 18h18',
  language: 'M3 12h18M12 3c-6 5-6 13 0 18M12 3c6 5 6 13 0 18M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.5L21 21',
  warning: 'M12 3L2 21h20zM12 10v5M12 18v.1',
  list: 'M3 9h18l-2.5 11h-13zM8 9l4-6 4 6M9 13v3M12 13v3M15 13v3',
  check: 'M4 12.5l5 5L20 6.5',
  filters: 'M3 5h18M6 12h12M10 19h4',
  remove: 'M6 6l12 12M18 6L6 18',
} as const;

export type IconName = keyof typeof iconShapes;
