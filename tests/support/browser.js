// Opens pages in Chromium as the jobs on standard input say, and tells what it saw as JSON.
// tests/support/browser.py writes the jobs and describes them.
const { readFileSync } = require("node:fs");

const { modules, chromium: executablePath, jobs } = JSON.parse(readFileSync(0, "utf8"));
const { chromium } = require(`${modules}/playwright-core`);
const axeSource = readFileSync(`${modules}/axe-core/axe.min.js`, "utf8");


function told(results) {
  return results.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)} (${failureSummary})`),
  );
}

// In the page: every rule but those of level AAA.
async function judge() {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"];
  const { violations, incomplete } = await axe.run(document, { runOnly: { type: "tag", values: tags } });
  return { violations, incomplete };
}

// In the page: elements that reach beyond the window without a box of their own that scrolls.
function overflowing() {
  const wide = document.documentElement.clientWidth;
  const scrolls = (element) => element && (element.classList.contains("wide") || scrolls(element.parentElement));
  const out = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && (right > wide + 1 || left < -1) && !scrolls(element);
  });
  const page = document.documentElement.scrollWidth - wide;
  return [...(page > 0 ? [`the page scrolls sideways by ${page}`] : []), ...out.map((e) => e.outerHTML.slice(0, 120))];
}

// In the page: the spacing that readers may ask for and that must hide nothing (WCAG 1.4.12).
function loosen() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }" +
      "p { margin-bottom: 2em !important; }",
  );
  document.adoptedStyleSheets = [sheet];
}

// In the page: the elements with their attributes and texts, as the browser's parser made them.
function parsed() {
  const names = (element) => [...element.attributes].map(({ name, value }) => [name, value]).sort();
  const walk = (node) =>
    node.nodeType === Node.TEXT_NODE
      ? node.data
      : [node.localName, names(node), [...node.childNodes].map(walk).filter((child) => child !== "")];
  return JSON.stringify(walk(document.documentElement));
}

async function look(browser, job) {
  const context = await browser.newContext({
    viewport: { width: job.width, height: job.height },
    colorScheme: job.scheme,
    forcedColors: job.forced ? "active" : "none",
    deviceScaleFactor: job.scale,
  });
  const page = await context.newPage();
  const messages = [];
  const requests = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`file://${job.file}`);
  if (job.media) await page.emulateMedia({ media: job.media });
  for (const key of job.press) await page.keyboard.press(key);
  if (job.loose) await page.evaluate(loosen);
  const seen = { overflowing: await page.evaluate(overflowing), violations: [], incomplete: [] };
  if (job.parse) seen.parsed = await page.evaluate(parsed);
  if (job.evaluate) seen.value = await page.evaluate(job.evaluate);
  if (job.axe) {
    await page.evaluate(axeSource);
    const { violations, incomplete } = await page.evaluate(judge);
    seen.violations = told(violations);
    seen.incomplete = told(incomplete);
  }
  if (job.screenshot) await page.screenshot({ path: job.screenshot, fullPage: true });
  if (job.pdf) await page.pdf({ path: job.pdf, preferCSSPageSize: true });
  seen.messages = messages;
  seen.requests = requests.filter((url) => !url.startsWith("data:")).slice(1);
  await context.close();
  return seen;
}

(async () => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const out = [];
  for (const job of jobs) out.push(await look(browser, job));
  await browser.close();
  process.stdout.write(JSON.stringify(out));
})();
