'use strict';

/** An expected failure: its one sentence is all a person needs, so no stack is printed. */
class Refusal extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = 'Refusal';
    this.exitSentence = sentence;
    this.exitCode = exitCode;
  }
}

/** Says what went wrong, shortly for what was expected and fully for what was not. */
function reportFailure(error) {
  const expected = typeof error?.exitSentence === 'string';
  console.error(expected ? error.exitSentence : (error?.stack ?? String(error)));
  return expected ? (error.exitCode ?? 1) : 1;
}

module.exports = { Refusal, reportFailure };
