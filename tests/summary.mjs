// Sums up result files (TRX) of test projects: failing tests with their messages, skips by reason, and the totals as the last line.
// usage: node summary.mjs FOLDER PROJECT...
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...projects] = process.argv.slice(2);
const allowedSkip = /^(OneTimeSetUp: )?No (SQL Server|shared data): ./;
const totals = { passed: 0, failed: 0, skipped: 0 };
const skips = new Map();

const unescape = text => text
  .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
const element = (name, xml) => unescape(new RegExp(`<${name}>([^]*?)</${name}>`).exec(xml)?.[1] ?? '').trim();
const indent = text => text.split('\n').slice(0, 80).map(line => `      ${line}`).join('\n');

function fail(what, details = '') {
  totals.failed++;
  console.log(`FAILED ${what}`);
  if (details) console.log(indent(details));
}

function read(project) {
  const file = join(folder, `${project}.trx`);
  if (!existsSync(file)) {
    fail(project, 'It wrote no results.');
    return;
  }

  const trx = readFileSync(file, 'utf8');
  let ran = 0;
  for (const [, attributes, body = ''] of trx.matchAll(/<UnitTestResult\b([^>]*?)(?:\/>|>([^]*?)<\/UnitTestResult>)/g)) {
    const attribute = name => unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
    const test = `${project}: ${attribute('testName')}`;
    const message = element('Message', body);
    const outcome = attribute('outcome');
    if (outcome === 'Passed') {
      totals.passed++;
      ran++;
    } else if (outcome === 'NotExecuted' && allowedSkip.test(message)) {
      totals.skipped++;
      const reason = message.replace(/^OneTimeSetUp: /, '');
      skips.set(reason, (skips.get(reason) ?? 0) + 1);
    } else if (outcome === 'NotExecuted') {
      fail(test, `Skipped without a reason that is allowed: ${message || 'none'}`);
    } else {
      ran++;
      fail(test, `${message}\n${element('StackTrace', body)}`);
    }
  }

  if (ran === 0) {
    fail(project, 'None of its tests ran.');
  } else if (/<ResultSummary outcome="Failed"/.test(trx) && !/outcome="(Failed|Error|Aborted|Timeout)" testListId/.test(trx)) {
    fail(project, `The run ended early: ${element('Text', trx)}`);
  }
}

projects.forEach(read);
for (const [reason, count] of skips) console.log(`skipped ${count}: ${reason}`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
