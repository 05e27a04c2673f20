using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Http;

/// <summary>The console: whole, of this service alone, and switched off where that is wanted.</summary>
public sealed partial class ConsoleTests
{
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
            foreach (string file in files.Append("/console/schema.js").Append("/console/examples.json"))
            {
                using HttpResponseMessage got = await service.Client.GetAsync(file);
                Assert.That(got.IsSuccessStatusCode, Is.True, file);
                Assert.That(await got.Content.ReadAsStringAsync(), file.EndsWith(".js", StringComparison.Ordinal)
                    ? Does.Not.Contain("http") : Is.Not.Empty, file);
            }
        });
    }

    [Test]
    public async Task Console_SwitchedOff_IsNotThere()
    {
        await using Service service = await Service.StartAsync(configure: o => o.Console = false);
        using HttpResponseMessage page = await service.Client.GetAsync("/console");
        Assert.That((int)page.StatusCode, Is.EqualTo(404));
    }

    [GeneratedRegex("(src|href)=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
