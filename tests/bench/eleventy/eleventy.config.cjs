// Eleventy for the bench: only what makes its pages, lists, feeds and sitemap the same as the other tools'.
const footnote = require("markdown-it-footnote");
const areas = require("./data/areas.json");

const LENGTH = 20;
const NEWEST = 25;

module.exports = (config) => {
  config.setQuietMode(true);
  config.addPassthroughCopy({ static: "." });
  config.amendLibrary("md", (markdown) => {
    markdown.use(footnote);
    const before = markdown.normalizeLink;
    markdown.normalizeLink = (url) =>
      before(url.replace(/^\{filename\}\/berattelser\/\d+\/([^/]+)\/index\.md$/, "/berattelser/$1/"));
  });
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("moment", (date) => date.toISOString());
  config.addFilter("newest", (stories, count) => stories.slice(0, count));

  const newestFirst = (api) =>
    api.getFilteredByGlob("content/berattelser/**/*.md").sort((a, b) => b.date - a.date || (a.url < b.url ? -1 : 1));
  config.addCollection("stories", newestFirst);
  // A page of each area's list is one item, since Eleventy cannot cut two levels of lists by itself.
  config.addCollection("listPages", (api) => {
    const stories = newestFirst(api);
    return Object.keys(areas).flatMap((slug) => {
      const held = stories.filter((story) => story.data.areas_of.includes(slug));
      const count = Math.max(1, Math.ceil(held.length / LENGTH));
      return Array.from({ length: count }, (_, index) => ({
        slug,
        number: index + 1,
        count,
        stories: held.slice(index * LENGTH, (index + 1) * LENGTH),
      }));
    });
  });
  config.addCollection("feeds", (api) => {
    const stories = newestFirst(api);
    return Object.keys(areas).map((slug) => ({
      slug,
      stories: stories.filter((story) => story.data.areas_of.includes(slug)).slice(0, NEWEST),
    }));
  });

  return {
    // Texts are Markdown and nothing else: without this every text would be run as a Liquid template, too.
    markdownTemplateEngine: false,
    dir: { input: "content", includes: "../theme", data: "../data", output: "site" },
  };
};
