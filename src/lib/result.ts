/** What a rule answers when a refusal is expected: a value, or a permanent code with what it needs to become a sentence. */
export type Result<Value, Code extends string = string> = { ok: true; value: Value } | { ok: false; code: Code; params?: Record<string, string | number> };
