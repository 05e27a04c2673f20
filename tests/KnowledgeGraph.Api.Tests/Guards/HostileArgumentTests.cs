using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Api.Tests.Guards;

/// <summary>What other languages mean something by, in every argument that takes a text, on the real store; and lineage around a hub.</summary>
public sealed class HostileArgumentTests
{
    private const int Citing = 300;

    private static readonly string[] Texts =
    [
        "' OR 1=1; DROP TABLE instrument; --", "\"*\" NEAR(a b) AND rowid:1 -c ^d {e} (", "'}) DETACH DELETE n //",
        "`) MATCH (n) DETACH DELETE n RETURN (`", "%_%", "\\\"'`",
        "\u0000\u0001\u001B[2J\u007F", "\uFFFE\uFFFF\u202E", "*", "\"", new('(', 1_000), new('a', 100_000),
    ];

    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        string seed = Path.Combine(Repository.Folder, "seeds", "E_RES_2022_14.txt");
        await _texts.Store.SaveAsync(Extractor.Default.Extract(seed, await File.ReadAllBytesAsync(seed)), "seed");
        await _texts.Store.SaveAsync([.. Enumerable.Range(2, Citing).Select(n => new IncomingDocument(
            Extractor.Default.ExtractText(
                $"{n}", $"Resolution adopted by the General Assembly on 18 December 2019\n\n74/{n}. A text\n\nThe General Assembly,\n\nRecalling its resolution 74/1, and its resolution 74/{n / 2},\n\n1. Decides."), $"{n}"))]);
        await _texts.Store.SaveRecordsAsync(new IncomingRecords
        {
            Source = "75.json",
            Fingerprint = "1",
            Origin = RecordOrigin.Library,
            IsLast = true,
            Records =
            [
                new AdoptionRecord
                {
                    Instrument = new InstrumentId("E/RES/2022/14"),
                    Votes = [new StateVote(Vote.InFavour, new StateId("FRA"))],
                    Subjects = [new RecordedSubject("PEACE", null, null)],
                },
            ],
        });
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [TestCaseSource(typeof(TextArguments), nameof(TextArguments.Cases))]
    public async Task Argument_WithSyntaxOfOtherLanguages_IsAText(string argument, string selection)
    {
        Statistics before = await _texts.Store.StatisticsAsync();
        foreach (string text in Texts)
        {
            JsonElement answer = await _service.AskAsync(
                $"query Q($s: String! = \"\", $i: ID! = \"\") {{ a: __typename @include(if: false) b: search(text: $s, first: 0) @include(if: false) {{ totalCount }} c: node(id: $i) @include(if: false) {{ id }} {selection} }}", new { s = text, i = text });
            string[] codes = answer.TryGetProperty("errors", out JsonElement errors)
                ? [.. errors.EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("code").GetString()!)] : [];
            Assert.That(codes, Is.SubsetOf(Expected(argument)), $"{argument}: {text[..Math.Min(40, text.Length)]}: {answer}");
        }

        Assert.That((await _texts.Store.StatisticsAsync()).Citations, Is.EqualTo(before.Citations));
    }

    // What takes one of a few words, as a language is, or a place of an earlier answer, says so; every other text is looked for and not found.
    private static string[] Expected(string argument) =>
        argument.EndsWith("(lang)", StringComparison.Ordinal) || argument.EndsWith("(since)", StringComparison.Ordinal)
            ? ["BAD_USER_INPUT"] : ["NOT_FOUND", "BAD_CURSOR", "UNKNOWN_WORD"];

    [Test]
    public async Task Surrogate_Alone_InALiteral_IsAnsweredAndInAVariableRefused()
    {
        JsonElement literal = await _service.AskAsync(
            """{ search(text: "\uD800") { totalCount } instrument(ref: "\uDC00") { id } instruments(filter: { text: "\uD800", session: "\uDFFF" }) { totalCount } }""");
        using HttpResponseMessage variable = await _service.Client.PostAsync(
            "/graphql", new StringContent("""{"query":"query Q($s:String!){search(text:$s){totalCount}}","variables":{"s":"\uD800"}}""",
            System.Text.Encoding.UTF8, "application/json"));
        Assert.Multiple(() =>
        {
            Assert.That(literal.TryGetProperty("data", out JsonElement data)
                && data.GetProperty("search").GetProperty("totalCount").GetInt32() == 0, Is.True, literal.ToString());
            Assert.That((int)variable.StatusCode, Is.EqualTo(400));
        });
    }

    [Test]
    public async Task Lineage_DeepFromTheMostCited_ShowsItsLimitAndCountsTheRest()
    {
        string most = (await _service.DataAsync("{ statistics { mostCited(first: 1) { instrument { id } } } }")).GetProperty("statistics")
            .GetProperty("mostCited")[0].GetProperty("instrument").GetProperty("id").GetString()!;
        const string Query = "query L($from: [String!]!, $limit: Int) { lineage(from: $from, direction: BUILT_ON_BY, depth: 10, limit: $limit) { nodes { depth } isTruncated omittedNodes } }";
        JsonElement all = (await _service.DataAsync(Query, new { from = new[] { most }, limit = 2000 })).GetProperty("lineage");
        long before = GC.GetTotalAllocatedBytes();
        JsonElement some = (await _service.DataAsync(Query, new { from = new[] { most }, limit = 50 })).GetProperty("lineage");
        long bytes = GC.GetTotalAllocatedBytes() - before;
        Assert.Multiple(() =>
        {
            Assert.That(most, Is.EqualTo("A/RES/74/1"));
            Assert.That(all.GetProperty("nodes").GetArrayLength(), Is.GreaterThanOrEqualTo(2 * Citing),
                "every text and the paragraph of it that cites");
            Assert.That(all.GetProperty("isTruncated").GetBoolean(), Is.False);
            Assert.That(some.GetProperty("nodes").GetArrayLength(), Is.LessThanOrEqualTo(50));
            Assert.That(some.GetProperty("isTruncated").GetBoolean(), Is.True);
            Assert.That(some.GetProperty("omittedNodes").GetInt32(), Is.GreaterThan(200));
            Assert.That(bytes, Is.LessThan(20_000_000));
        });
    }
}
