using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Articles of the Charter and parts of other texts that are not loaded: places of their own, as they are cited.</summary>
public sealed class PlaceTests
{
    private const string Charter = "/i/charter-of-the-united-nations";

    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _texts = await TemporaryStore.OpenAsync(
            ("A_RES_77_901", Text("77/901", "Recalling Articles 1 and 2 of the Charter of the United Nations,",
                "1. Reaffirms Article 51 of the Charter of the United Nations;", "2. Reaffirms also Article 2, paragraph 4, of the Charter of the United Nations;")),
            ("A_RES_77_902", Text("77/902", "Recalling Article 51 of the Charter of the United Nations,", "1. Reaffirms Article 51 of the Charter of the United Nations;",
                "2. Recalls paragraph 5 of its resolution 60/1 of 16 September 2005;")));
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [TestCase("Article 51", "Cited by 2 texts in 3 paragraphs.")]
    [TestCase("Article 2", "Cited by 1 text in 2 paragraphs.")]
    [TestCase("Article 2, paragraph 4", "Cited by 1 text in 1 paragraph.")]
    [TestCase("Article 1", "Cited by 1 text in 1 paragraph.")]
    public async Task Place_HasAPageWithItsCounts_WhichAreThoseOfTheApi(string place, string says)
    {
        string html = await _service.Client.GetStringAsync($"{Charter}?p={Uri.EscapeDataString(place)}");
        JsonElement data = await _service.DataAsync($$"""
            { citations(filter: { of: ["{{place}} of the Charter of the United Nations"] }) { totalCount } }
            """);
        string listed = await _service.Client.GetStringAsync($"/built-on-by/charter-of-the-united-nations?p={Uri.EscapeDataString(place)}");
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain(says).And.Contain($"<h1>{place}</h1>").And.Contain("rel=\"canonical\""));
            Assert.That(listed, Does.Contain(says["Cited by ".Length..^1]));
            Assert.That(data.GetProperty("citations").GetProperty("totalCount").GetInt32(), Is.GreaterThanOrEqualTo(1)
                .And.EqualTo(says.Contains("3 paragraphs", StringComparison.Ordinal) ? 3 : says.Contains("2 paragraphs", StringComparison.Ordinal) ? 2 : 1));
        });
    }

    [Test]
    public async Task Place_IsLinkedFromWhereItIsCitedAndFromItsText()
    {
        string citing = await _service.Client.GetStringAsync("/i/A/RES/77/902"), charter = await _service.Client.GetStringAsync(Charter),
            article = await _service.Client.GetStringAsync($"{Charter}?p=Article%202");
        Assert.Multiple(() =>
        {
            Assert.That(citing, Does.Contain($"href=\"{Charter}?p=Article%2051\"").And.Contain("href=\"/i/A/RES/60/1?p=Paragraph%205\""));
            Assert.That(charter, Does.Contain("id=\"places\"").And.Contain($"href=\"{Charter}?p=Article%2051\" title=\"2 texts in 3 paragraphs\""));
            Assert.That(article, Does.Contain($"href=\"{Charter}?p=Article%202%2C%20paragraph%204\"").And.Contain("rel=\"prev\"").And.Contain("rel=\"next\""));
        });
    }

    [TestCase("/i/charter-of-the-united-nations?p=art.%202%20(4)", "/i/charter-of-the-united-nations?p=Article%202%2C%20paragraph%204")]
    [TestCase("/search?q=Article%2051%20of%20the%20Charter%20of%20the%20United%20Nations", "/i/charter-of-the-united-nations?p=Article%2051")]
    [TestCase("/i/Article%2051%20of%20the%20Charter%20of%20the%20United%20Nations", "/i/charter-of-the-united-nations?p=Article%2051")]
    [TestCase("/search?q=UN%20Charter%20Art.%2051", "/i/charter-of-the-united-nations?p=Article%2051")]
    [TestCase("/search?q=Article%2051%20UN%20Charter", "/i/charter-of-the-united-nations?p=Article%2051")]
    [TestCase("/search?q=Charter%20art.%2099", "/i/charter-of-the-united-nations?p=Article%2099")]
    [TestCase("/i/A/RES/60/1%23OP5", "/i/A/RES/60/1?p=Paragraph%205")]
    [TestCase("/i/A/RES/60/1%23OP6", "/i/A/RES/60/1")]
    public async Task Spellings_LeadToTheOneAddress(string address, string page)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        Assert.That((response.StatusCode, response.Headers.Location?.OriginalString), Is.EqualTo((HttpStatusCode.Redirect, page)));
    }

    [Test]
    public async Task PlaceThatNobodyCites_IsThePageOfTheText()
    {
        string html = await _service.Client.GetStringAsync($"{Charter}?p=Article%2099");
        Assert.That(html, Does.Contain("<h1>Charter of the United Nations</h1>").And.Contain("No loaded text cites Article 99 of it."));
    }

    [Test]
    public async Task SeveralPlaces_EachHaveTheirWords()
    {
        string html = await _service.Client.GetStringAsync("/i/A/RES/77/901");
        Assert.That(Regex.Replace(html, "(?<=<a) class=\"[^\"]*\"|(?<=p=Article%20[12]\") title=\"[^\"]*\"", ""),
            Does.Contain($"<a href=\"{Charter}?p=Article%201\">Articles 1</a> and <a href=\"{Charter}?p=Article%202\">2 of the Charter of the United Nations</a>"));
    }

    [Test]
    public async Task Places_ArePagedBothWays_InTheOrderOfTheText()
    {
        const string Fields = "nodes { name pinpoint within instrument { id } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
        async Task<(string[] Names, JsonElement Info)> PageAsync(string arguments)
        {
            JsonElement page = (await _service.DataAsync($"{{ instrument(ref: \"UN Charter\") {{ places({arguments}) {{ {Fields} }} }} }}"))
                .GetProperty("instrument").GetProperty("places");
            Assert.That(page.GetProperty("totalCount").GetInt32(), Is.EqualTo(4));
            return ([.. page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("name").GetString()!)], page.GetProperty("pageInfo"));
        }

        (string[] first, JsonElement info) = await PageAsync("first: 2");
        (string[] next, JsonElement last) = await PageAsync($"first: 2, after: {info.GetProperty("endCursor").GetRawText()}");
        (string[] before, JsonElement back) = await PageAsync($"last: 1, before: {last.GetProperty("startCursor").GetRawText()}");
        JsonElement other = await _service.AskAsync("{ a: instrument(ref: \"A/RES/77/901\") { places { totalCount } } b: instruments(first: 1) { pageInfo { endCursor } } }");
        string foreign = other.GetProperty("data").GetProperty("b").GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
        JsonElement refused = await _service.AskAsync($"{{ instrument(ref: \"UN Charter\") {{ places(after: {foreign}) {{ totalCount }} }} }}");
        Assert.Multiple(() =>
        {
            Assert.That(first.Concat(next), Is.EqualTo(new[] { "Article 1", "Article 2", "Article 2, paragraph 4", "Article 51" }));
            Assert.That(before, Is.EqualTo(new[] { "Article 2" }));
            Assert.That((info.GetProperty("hasNextPage").GetBoolean(), last.GetProperty("hasNextPage").GetBoolean(), back.GetProperty("hasPreviousPage").GetBoolean()),
                Is.EqualTo((true, false, true)));
            Assert.That(other.GetProperty("data").GetProperty("a").GetProperty("places").GetProperty("totalCount").GetInt32(), Is.Zero, "of a loaded text");
            Assert.That(refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("BAD_USER_INPUT"));
        });
    }

    [TestCase("Charter art. 2 (4)", "Article 2, paragraph 4", "Article 2")]
    [TestCase("A/RES/60/1 OP5", "Paragraph 5", null)]
    [TestCase("Charter art. 99", null, null)]
    [TestCase("A/RES/77/901 OP1", null, null)]
    [TestCase("nothing at all", null, null)]
    public async Task Reference_MeansAPlace_OrNone(string reference, string? name, string? within)
    {
        JsonElement place = (await _service.DataAsync($$"""{ place(ref: "{{reference}}") { name within } }""")).GetProperty("place");
        Assert.That(place.ValueKind == JsonValueKind.Null ? (null, null) : (place.GetProperty("name").GetString(), place.GetProperty("within").GetString()),
            Is.EqualTo((name, within)));
    }

    [TestCase("/search?q=charter&by=-date", "/search?q=charter")]
    [TestCase("/lineage?from=a/res/77/901&depth=1", "/lineage?from=A%2FRES%2F77%2F901")]
    [TestCase("/path?from=a/res/77/901&to=UN%20Charter", "/path?from=A%2FRES%2F77%2F901&amp;to=charter-of-the-united-nations")]
    [TestCase("/votes?citing=UN%20Charter", "/votes?citing=charter-of-the-united-nations")]
    [TestCase("/compare?a=a/res/77/901&b=A/RES/77/902%20", "/compare?a=A%2FRES%2F77%2F901&amp;b=A%2FRES%2F77%2F902")]
    [TestCase("/built-on-by/A/RES/60/1", "/built-on-by/A/RES/60/1\"")]
    public async Task Question_HasOneAddress_HoweverItIsTyped(string address, string canonical)
    {
        string html = await _service.Client.GetStringAsync(address);
        Assert.That(Regex.Match(html, "<link rel=\"canonical\" href=\"http://[^/]*(.*?>)").Groups[1].Value, Does.StartWith(canonical));
    }

    [Test]
    public async Task TextThatNothingBuildsOn_MayBeBuiltOnByWhatIsNotLoaded()
    {
        string html = await _service.Client.GetStringAsync("/built-on-by/A/RES/77/902");
        Assert.That(html, Does.Match("No loaded text builds on it.</p>\\s*<p class=\"may-be-missing\">What is missing may be in the [0-9]+ texts"));
    }

    [Test]
    public async Task LongText_HasItsContents()
    {
        await using TemporaryStore texts = await TemporaryStore.OpenAsync(("A_RES_77_903", Text("77/903",
            ["Recalling,", .. Enumerable.Range(1, 30).Select(n => $"{n}. Decides that number {n} is to be read with care;")])));
        await using Service service = await Service.StartAsync(texts.Store);
        string html = await service.Client.GetStringAsync("/i/A/RES/77/903"), brief = await _service.Client.GetStringAsync("/i/A/RES/77/902");
        Assert.That(html, Does.Contain("<details class=\"outline\">").And.Contain("href=\"#OP1\">Operative paragraphs</a>").And.Contain("href=\"#built-on-by\">Built on by</a>"));
        Assert.That(brief, Does.Not.Contain("class=\"outline\""));
    }

    private static string Text(string number, params string[] paragraphs) => $"""
        Resolution adopted by the General Assembly on 1 September 2023

        {number}. A title

        The General Assembly,

        {string.Join("\n\n", paragraphs)}
        """;
}
