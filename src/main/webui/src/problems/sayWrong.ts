import { isText, say } from './texts';

/** One thing that is wrong, as the server says it of requests, jobs and rows. */
interface Wrong {
  code?: string;
  message?: string;
  pointer?: string;
  allowed?: readonly string[];
}

const MOST_ALLOWED = 6;

/** What is wrong in the reader's language, by its code; one that this page does not know, in the server's words. */
export function sayWrong({ code = '', message, allowed = [] }: Wrong): string {
  const words = isText(code) ? say(code) : (message ?? code);
  return allowed.length > 0
    ? say('allowed', { words, allowed: allowed.slice(0, MOST_ALLOWED).join(say('and')) })
    : words;
}

/** The same where no field stands beside it: with the name of the field that it is about. */
export function sayWhatIsWrong(wrong: Wrong): string {
  const key = `field.${wrong.pointer?.split('/')[1] ?? ''}`;
  return isText(key) ? say('of', { field: say(key), words: sayWrong(wrong) }) : sayWrong(wrong);
}
