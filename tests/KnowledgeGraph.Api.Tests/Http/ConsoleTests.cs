using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Http;

/// <summary>The console: whole, of this service alone, and switched off where that is wanted.</summary>
public sealed partial class ConsoleTests
{
    private static readonly string Assets = Path.Combine(Repository.Folder, "src", "KnowledgeGraph.Api", "Console", "Assets");

    [Test]
    public async Task Console_FetchesNothingFromElsewhere()
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage page = await service.Client.GetAsync("/console");
        string html = await page.Content.ReadAsStringAsync();
        string[] files = [.. Address().Matches(html).Select(m => m.Groups["address"].Value).Where(a => a != "/")];
        Assert.Multiple(async () =>
        {
            Assert.That(files, Is.Not.Empty.And.All.StartsWith("/"));
            Assert.That(html, Does.Not.Contain("onclick").And.Not.Contain("<style").And.Not.Contain("style="));
            Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'; script-src 'self';")
                .And.Not.Contain("unsafe"));
            foreach (string file in files.Concat(Directory.GetFiles(Assets).Select(f => "/console/" + Path.GetFileName(f))))
            {
                using HttpResponseMessage got = await service.Client.GetAsync(file.Replace("/console.html", "", StringComparison.Ordinal));
                string text = await got.Content.ReadAsStringAsync();
                Assert.That(got.IsSuccessStatusCode, Is.True, file);
                Assert.That(Imported().Matches(text).Select(m => m.Groups["file"].Value), Is.All.StartsWith("./"), file);
                Assert.That(text, file.EndsWith(".js", StringComparison.Ordinal) && !file.EndsWith("/library.js", StringComparison.Ordinal)
                    ? Does.Not.Contain("http") : Is.Not.Empty, file);
            }
        });
    }

    // A megabyte is what a page may bring along before it is felt.
    [Test]
    public void Library_IsSmallAndNamesTheLicencesOfWhatIsInIt()
    {
        string licences = File.ReadAllText(Path.Combine(Assets, "library-licences.txt"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new FileInfo(Path.Combine(Assets, "library.js")).Length, Is.LessThan(1_000_000));
            Assert.That(licences, Does.Contain("@codemirror/view ").And.Contain("cm6-graphql ").And.Contain("Permission is hereby granted"));
        }
    }

    [Test, Category("Slow")]
    public async Task Library_BundledAnew_IsTheSameBytes()
    {
        string folder = Path.Combine(Path.GetDirectoryName(Assets)!, "Library");
        Requirement.Tool(
            Directory.Exists(Path.Combine(folder, "node_modules", "esbuild")) && ForeignTool.Exists("node"),
            $"Bundling needs Node and the packages: npm ci --prefix {Path.GetRelativePath(Repository.Folder, folder)}");
        (string output, string error) = await ForeignTool.RunAsync("node", ["build.mjs", "--check"], folder);
        Assert.That(output + error, Is.Empty);
    }

    [Test]
    public async Task Console_SwitchedOff_IsNotThere()
    {
        await using Service service = await Service.StartAsync(configure: o => o.Console = false);
        using HttpResponseMessage page = await service.Client.GetAsync("/console");
        Assert.That((int)page.StatusCode, Is.EqualTo(404));
    }

    [GeneratedRegex("^(import|export) .*from ?['\"](?<file>[^'\"]+)['\"]", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Imported();

    [GeneratedRegex("(src|href)=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
