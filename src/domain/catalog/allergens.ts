/** Allergens that China, Korea or Japan want named on a label; which market lists which stands in `content/markets/`. */
export const allergenIds = ['gluten', 'buckwheat', 'crustacean', 'fish', 'egg', 'peanut', 'soy', 'milk', 'tree-nuts', 'walnut', 'cashew', 'macadamia', 'sesame', 'sulphite', 'pork', 'beef', 'chicken', 'shellfish', 'peach', 'tomato', 'pine-nut'] as const;
export type AllergenId = (typeof allergenIds)[number];
