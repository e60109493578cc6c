/** The languages that sheets and sentences come in; zh-CN is the default. */
export const languages = ['zh-CN', 'en-US'] as const;
export type Language = (typeof languages)[number];

/** One and the same word or sentence in every language. */
export type Worded = Readonly<Record<Language, string>>;
