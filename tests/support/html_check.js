// Checks the HTML files named on the command line with html-validate; the first argument is node_modules.
const { HtmlValidate } = require(`${process.argv[2]}/html-validate`);

const checker = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: { "void-style": ["error", { style: "selfclose" }] },
});

(async () => {
  for (const file of process.argv.slice(3)) {
    const { results } = await checker.validateFile(file);
    for (const { messages } of results) {
      for (const { line, column, ruleId, message } of messages) {
        console.log(`${file}:${line}:${column}: ${ruleId}: ${message}`);
      }
    }
  }
})();
