/** Particles that follow a Korean noun, longest first. */
const particles = ['으로부터', '에서는', '에게서', '이라는', '으로', '에서', '까지', '부터', '에게', '이나', '하고', '라는', '은', '는', '이', '가', '을', '를', '의', '에', '로', '와', '과', '도', '만'];

/** A Korean word without the particle at its end; undefined where it has none. */
export function withoutParticle(word: string): string | undefined {
  const particle = particles.find((ending) => word.length > ending.length && word.endsWith(ending));
  return particle && word.slice(0, -particle.length);
}
