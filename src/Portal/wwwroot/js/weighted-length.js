// Counts a text as the server does, so that a counter beside a field and the check after sending agree.
// The rules are those of Model/Text/CleanText.cs; whoever changes one changes both.

// What .NET's ReplaceLineEndings takes for a line end. A vertical tab is none.
const lineEnd = /\r\n|[\r\f\u0085\u2028\u2029]/g;

// Half of a character whose other half is missing.
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

// Controls but for tab and line break; zero-width space, word joiner, byte order mark; overrides and isolates of direction.
const invisibleTrouble = /[\0-\x08\x0B-\x1F\x7F-\x9F\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

// Chinese, Japanese and Korean characters and full-width forms.
const wide = /[\u1100-\u11FF\u2E80-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u;

/** The text as the server keeps it: CleanText.Lines. */
export function cleanText(text) {
  return text
    .replace(lineEnd, '\n')
    .replace(loneSurrogate, '\uFFFD')
    .replace(invisibleTrouble, '')
    .normalize('NFC')
    .trim();
}

/** The length that limits are counted in: a wide character counts 2, any other 1. */
export function weightedLength(text) {
  let length = 0;
  for (const character of cleanText(text)) {
    length += wide.test(character) ? 2 : 1;
  }
  return length;
}
