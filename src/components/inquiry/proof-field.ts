/** The proof of a form: made once, ahead of the button, and put into its field. */
export class ProofField {
  readonly #fill: (proof: string) => void;
  #made: Promise<void> | undefined;

  constructor(fill: (proof: string) => void) {
    this.#fill = fill;
  }

  make(renew = false): Promise<void> {
    if (renew) this.#made = undefined;
    this.#made ??= import('./proof.ts')
      .then(({ makeProof }) => makeProof())
      .then(this.#fill)
      .catch(() => {
        // No proof is no wall; the next press tries again.
        this.#made = undefined;
      });
    return this.#made;
  }
}
