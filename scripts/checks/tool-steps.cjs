'use strict';
const { runNx, runProgram } = require('../launch/package-program.cjs');
const { step } = require('../launch/progress.cjs');

const succeeded = ({ code }) => code === 0;

async function runAndShow(name, work) {
  const result = await step(name, work, { succeeded });
  if (!succeeded(result)) console.error(result.output);
  return result;
}

/** Whether every file is formatted; one check. */
async function checkFormat() {
  const result = await runAndShow('format', () =>
    runProgram('prettier', 'prettier', ['--check', '--log-level=warn', '.']),
  );
  return [{ name: 'format', passed: result.code === 0 ? 1 : 0, failed: result.code === 0 ? 0 : 1 }];
}

const matches = (text, pattern) => new Set([...text.matchAll(pattern)].map((match) => match[1]));

/** Reads from Nx's output which projects ran a target and which of them failed. */
function countTasks(target, { code, output }) {
  const ran = matches(output, new RegExp(`^> nx run (\\S+:${target})`, 'gm'));
  const failures = matches(output, new RegExp(`^- (\\S+:${target})`, 'gm'));
  // Nx calls it a success when no project has the target; a check that checked nothing has failed.
  const failed = failures.size || (code !== 0 || ran.size === 0 ? 1 : 0);
  return { passed: code === 0 ? ran.size : Math.max(0, ran.size - failed), failed };
}

/** Runs one target in every project; one check for each. */
async function runTarget(target, name = target) {
  const onLine = (report) => (line) => {
    const started = /^> nx run (\S+):/.exec(line);
    if (started) report(started[1]);
  };
  const args = ['run-many', '-t', target, '--outputStyle=static'];
  const result = await runAndShow(name, (report) => runNx(args, { onLine: onLine(report) }));
  return [{ name, ...countTasks(target, result) }];
}

module.exports = { checkFormat, runTarget, countTasks };
