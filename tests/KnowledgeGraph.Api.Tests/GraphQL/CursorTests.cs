using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>Every connection read page by page, forward and backward, while documents are being loaded: nothing twice, nothing left out.</summary>
[Category("Slow")]
public sealed class CursorTests
{
    private static readonly string[] Numbers = ["74/100", "74/101", "74/102", "74/103", "74/104", "74/105"];
    private TemporaryStore _texts = null!;
    private Service _service = null!;
    private int _loaded;

    [SetUp]
    public async Task StartAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        _loaded = 0;
        foreach (string number in Numbers)
        {
            await LoadAsync(number, 1 + (_loaded % 3));
        }

        _service = await Service.StartAsync(_texts.Store);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    private static IEnumerable<TestCaseData> Connections()
    {
        yield return List("instruments by date", "instruments(PAGE)");
        yield return List("instruments, the oldest first", "instruments(orderBy: DATE_ASC, PAGE)");
        yield return List("instruments by symbol", "instruments(orderBy: SYMBOL, PAGE)");
        yield return List("instruments by citations", "instruments(orderBy: MOST_CITED, filter: { isLoaded: false }, PAGE)");
        yield return List("parts", "instrument(ref: \"A/RES/74/100\") { provisions(PAGE)");
        yield return List("what a text cites", "instrument(ref: \"A/RES/74/100\") { citations(PAGE)");
        yield return List("what cites a text", "instrument(ref: \"A/RES/70/1\") { citedBy(PAGE)");
        yield return List("what a text builds on", "instrument(ref: \"A/RES/74/100\") { buildsOn(PAGE)");
        yield return List("what builds on a text", "instrument(ref: \"A/RES/70/1\") { builtOnBy(PAGE)");
        yield return List("what a paragraph builds on", "provision(ref: \"A/RES/74/100 OP1\") { buildsOn(includeInherited: true, PAGE)");
        yield return List("what a body adopted", "node(id: \"body:general-assembly\") { ... on Body { instruments(PAGE)");

        static TestCaseData List(string name, string field) => new TestCaseData(field).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Connections))]
    public async Task Pages_WhileDocumentsAreLoaded_HaveEverythingOnceInOrder(string field)
    {
        List<string> whole = await ItemsAsync(field, "first: 100");
        List<string> forward = await WalkAsync(field, "first: 2", "after", "endCursor", "hasNextPage");
        Assert.That(forward.Where(whole.Contains), Is.EqualTo(whole), "forward");

        List<string> longer = await ItemsAsync(field, "first: 100");
        List<string> backward = await WalkAsync(field, "last: 2", "before", "startCursor", "hasPreviousPage");
        Assert.That(backward.Where(longer.Contains), Is.EqualTo(longer), "backward");
        Assert.That(longer, Has.Count.GreaterThan(3));
    }

    // After each page a document is loaded that is in the list as well, or changes what it is ordered by.
    private async Task<List<string>> WalkAsync(string field, string size, string argument, string cursor, string more)
    {
        List<string> items = [];
        string page = size;
        while (true)
        {
            JsonElement list = await ListAsync(field, page);
            string[] shown = [.. list.GetProperty("edges").EnumerateArray().Select(Key)];
            items.InsertRange(argument == "after" ? items.Count : 0, shown);
            Assert.That(items, Is.Unique);
            JsonElement info = list.GetProperty("pageInfo");
            if (!info.GetProperty(more).GetBoolean())
            {
                return items;
            }

            page = $"{size}, {argument}: \"{info.GetProperty(cursor).GetString()}\"";
            if (_loaded < 30 && !field.Contains("MOST_CITED", StringComparison.Ordinal))
            {
                await LoadAsync($"73/{200 + _loaded}", 1);
            }
        }
    }

    private async Task<List<string>> ItemsAsync(string field, string page) =>
        [.. (await ListAsync(field, page)).GetProperty("edges").EnumerateArray().Select(Key)];

    private async Task<JsonElement> ListAsync(string field, string page)
    {
        string closing = new('}', field.Count(c => c == '{') - field.Count(c => c == '}'));
        JsonElement at = await _service.DataAsync("{ " + field.Replace("PAGE", page, StringComparison.Ordinal)
            + " { edges { cursor node { id } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } " + closing + " }");
        while (!at.TryGetProperty("edges", out _))
        {
            at = at.EnumerateObject().First().Value;
        }

        return at;
    }

    private static string Key(JsonElement edge) => edge.GetProperty("node").GetProperty("id").GetString()!;

    private async Task LoadAsync(string number, int others)
    {
        string citations = string.Join('\n', Enumerable.Range(1, 3 + others).Select(i => $"Recalling its resolution 70/{i} of 25 September 2015,\n"));
        string text = $"""
            Resolution adopted by the General Assembly on 18 December 2019

            {number}. A title of its own

            The General Assembly,

            {citations}
            1. Reaffirms its resolutions 70/1, 70/2, 71/{1 + _loaded} and 71/99;

            2. Requests the Secretary-General to report on resolution 70/3;

            3. Decides to remain seized of the matter.
            """;
        _loaded++;
        string source = $"A_RES_{number.Replace('/', '_')}.txt";
        await _texts.Store.SaveAsync(Extractor.Default.ExtractText(source, text, "General Assembly"), source);
    }
}
