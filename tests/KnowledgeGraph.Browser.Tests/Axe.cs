using System.Text.Json;
using KnowledgeGraph.Browser.Tests.Chromium;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>axe-core's rules for WCAG 2.2 AA, run inside a page.</summary>
internal static class Axe
{
    private static readonly string Script = Path.Combine(
        Repository.Folder, "tests", "KnowledgeGraph.Browser.Tests", "Axe", "node_modules", "axe-core", "axe.min.js");

    /// <summary>What it finds, a line each.</summary>
    public static Task<string[]> ViolationsAsync(BrowserPage page) => RunAsync(
        page, """{ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }""");

    /// <summary>What it finds wrong in the colours alone: another theme changes nothing else.</summary>
    public static Task<string[]> ViolationsOfColourAsync(BrowserPage page) => RunAsync(
        page, """{ runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }""");

    private static async Task<string[]> RunAsync(BrowserPage page, string options)
    {
        Requirement.Tool(File.Exists(Script), "axe-core is not installed: npm install --prefix tests/KnowledgeGraph.Browser.Tests/Axe");
        if (!await page.AskAsync<bool>("!!window.axe"))
        {
            await page.AskAsync<JsonElement?>(await File.ReadAllTextAsync(Script) + "; null");
        }

        return await page.AskAsync<string[]>($$"""
            axe.run(document, {{options}})
              .then(found => found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(" ")} ${n.failureSummary}`)))
            """);
    }
}
