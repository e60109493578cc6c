/** Places in a script where code is made from text, which a page's policy forbids. Wants minified or plain JavaScript. */

const MAKERS: readonly RegExp[] = [
  /(?<![\w$])eval\s*\(/gu,
  // The constructor as a value, under whatever name it then goes; `instanceof Function` only asks.
  /(?<![\w$."'`])(?<!(?:instanceof|typeof)\s*)Function(?![\w$"'`:]|\s*\.\s*prototype)/gu,
  /(?<=\.)Function\s*\(/gu,
  /set(?:Timeout|Interval)\(\s*["'`]/gu,
];

/** Each place, with a little around it. */
export function codeFromText(script: string): string[] {
  return MAKERS.flatMap((maker) =>
    [...script.matchAll(maker)].map(({ index }) => script.slice(Math.max(0, index - 40), index + 60)),
  );
}
