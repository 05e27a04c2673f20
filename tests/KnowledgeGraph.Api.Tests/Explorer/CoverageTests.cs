using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>What is loaded and what is not, where to start, and what is said while more comes.</summary>
public sealed partial class CoverageTests
{
    [Test]
    public async Task Coverage_OfTheApi_IsWhatThePageSays()
    {
        await using Service service = await Service.StartAsync();
        JsonElement data = await service.DataAsync("""
            { statistics { instruments loadedInstruments }
              coverage { loaded notLoaded citationsOfLoaded citationsOfNotLoaded wanted { instrument { id } citations } years { name loaded notLoaded }
                bodies { body { name } loaded notLoaded sessions { name loaded notLoaded } years { name loaded } } } }
            """);
        JsonElement coverage = data.GetProperty("coverage"), statistics = data.GetProperty("statistics");
        int loaded = coverage.GetProperty("loaded").GetInt32(), notLoaded = coverage.GetProperty("notLoaded").GetInt32();
        JsonElement council = coverage.GetProperty("bodies").EnumerateArray()
            .Single(b => b.GetProperty("body").ToString().Contains("Economic and Social Council", StringComparison.Ordinal));
        string html = await service.Client.GetStringAsync("/coverage");
        Assert.Multiple(() =>
        {
            Assert.That(loaded, Is.EqualTo(statistics.GetProperty("loadedInstruments").GetInt32()));
            Assert.That(loaded + notLoaded, Is.EqualTo(statistics.GetProperty("instruments").GetInt32()));
            Assert.That(coverage.GetProperty("bodies").EnumerateArray().Sum(b => b.GetProperty("notLoaded").GetInt32()), Is.EqualTo(notLoaded));
            Assert.That(council.GetProperty("years")[0].GetProperty("name").GetString(), Is.EqualTo("2022"));
            Assert.That(html, Does.Contain($"{loaded} texts are loaded. {notLoaded} more").And.Contain("href=\"/coverage?body=economic-and-social-council\""));
            foreach (JsonElement wanted in coverage.GetProperty("wanted").EnumerateArray())
            {
                Assert.That(html, Does.Contain($"href=\"/i/{wanted.GetProperty("instrument").GetProperty("id").GetString()}\""));
            }
        });
    }

    [TestCase("/search?q=zzzqqq", HttpStatusCode.OK)]
    [TestCase("/i/A/RES/99/9", HttpStatusCode.NotFound)]
    [TestCase("/i/E/RES/2022/14?p=OP1", HttpStatusCode.OK)]
    [TestCase("/path?from=A/RES/74/174&to=E/RES/2022/14", HttpStatusCode.OK)]
    public async Task EmptyAnswer_SaysWhereWhatIsMissingMayBe(string address, HttpStatusCode status)
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.Client.GetAsync(address);
        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(),
            Does.Match("What is missing may be in the [0-9]+ texts that are known here and not loaded\\. <a href=\"/coverage\">"));
    }

    [Test]
    public async Task Start_HasExamplesThatLeadToSomething()
    {
        await using Service service = await Service.StartAsync();
        string html = await service.Client.GetStringAsync("/");
        string[] examples = [.. Example().Matches(html.Split("class=\"examples\"")[1].Split("</ul>")[0]).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];
        Assert.That(examples, Has.Length.EqualTo(3));
        foreach (string example in examples)
        {
            using HttpResponseMessage response = await service.Client.GetAsync(example);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), example);
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("<q>"), $"{example} shows words that prove something");
        }

        Assert.That(html, Does.Contain("The most built upon").And.Match("cited by [0-9,]+ texts? in [0-9,]+ paragraphs?"));
    }

    [Test]
    public async Task Start_WithTheSeedAlone_ShowsTheSeed()
    {
        await using TemporaryStore seed = await TemporaryStore.OpenAsync(
            ("seeds/E_RES_2022_14", await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "seeds", "E_RES_2022_14.txt"))));
        await using Service service = await Service.StartAsync(seed.Store);
        string html = await service.Client.GetStringAsync("/");
        Assert.That(html, Does.Match("What does operative paragraph [0-9]+ of E/RES/2022/14 build on\\?").And.Contain("What is E/RES/2022/14 connected with?")
            .And.Contain("Countering child sexual exploitation"));
    }

    [TestCase("/i/A/RES/99/9", HttpStatusCode.ServiceUnavailable)]
    [TestCase("/path?from=A/RES/99/9&to=E/RES/2022/14", HttpStatusCode.ServiceUnavailable)]
    [TestCase("/i/A/RES/74/174", HttpStatusCode.OK)]
    [TestCase("/", HttpStatusCode.OK)]
    [TestCase("/nowhere", HttpStatusCode.NotFound)]
    public async Task WhileFilesAreLoaded_PagesSayHowManyAre(string address, HttpStatusCode status)
    {
        await using Service service = await Service.StartAsync(progress: new Fixed(new LoadSnapshot(LoadState.Loading, 343, 128, 2, "x.txt")));
        using HttpResponseMessage response = await service.Client.GetAsync(address);
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(status));
            Assert.That(response.Headers.RetryAfter is not null, Is.EqualTo(status == HttpStatusCode.ServiceUnavailable));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("128 of 343 loaded, 2 failed."));
        });
    }

    private sealed class Fixed(LoadSnapshot snapshot) : ILoadProgress
    {
        public LoadSnapshot Snapshot => snapshot;
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Example();
}
