using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>The same of a part of a text that is not loaded.</summary>
public sealed partial class OneFactTests
{
    private const string Charter = "charter-of-the-united-nations";

    // As it is kept, and what is cited by it: an article is cited by what is cited in it.
    private static readonly (string? Pinpoint, string[] Places)[] Pinpoints =
    [
        ("art. 51", ["Article 51"]), ("art. 2 (4)", ["Article 2", "Article 2, paragraph 4"]), ("arts. 2 and 51", ["Article 2", "Article 51"]), (null, []),
    ];

    // More texts than a page has.
    private static Document[] CharterTexts =>
    [
        .. Enumerable.Range(1, 60).Select(n => Text($"A/RES/81/{n}", n, [.. Enumerable.Range(1, (n % 3) + 1)
            .Select(i => ($"OP{i}", "Recalls what the Charter says", OnePlace(RelationType.Recalls, null)))]) is var text
            ? text with { Citations = [.. text.Citations.Select((c, i) => OfCharter(c, Pinpoints[(n + i) % Pinpoints.Length].Pinpoint))] } : null!),
    ];

    [TestCase("Article 51", "Charter Article 51")]
    [TestCase("Article 2", "UN Charter Art. 2")]
    [TestCase("Article 2, paragraph 4", "art. 2 (4) of the Charter of the United Nations")]
    public async Task EveryDoor_TellsTheSameOfAPlace(string place, string typed)
    {
        (string Text, string Paragraph)[] cites =
        [
            .. CharterTexts.SelectMany(d => d.Citations.Where(c => Pinpoints.Any(p => p.Pinpoint == c.Pinpoint && p.Places.Contains(place)))
                .Select(c => (d.Head.Id.Value, $"{d.Head.Id}#{c.Source}"))),
        ];
        (int Texts, int Paragraphs, int Citations) right =
            (cites.Select(c => c.Text).Distinct().Count(), cites.Select(c => c.Paragraph).Distinct().Count(), cites.Length);
        string told = $"{Number(right.Texts)} texts in {Number(right.Paragraphs)} paragraphs", query = "?p=" + Uri.EscapeDataString(place);
        string around = place.Split(", ") is [var article, _] ? "?p=" + Uri.EscapeDataString(article) : "";
        JsonElement kg = JsonDocument.Parse((await Kg.RunAsync(_graph.Setting, "show", typed, "--format", "json")).Output).RootElement;
        Answer all = await Kg.RunAsync(_graph.Setting, "show", kg.GetProperty("id").GetString()!, "--all");
        JsonElement graphQL = await GraphQLAsync($$"""
            { place(ref: "{{typed}}") { name citedByCount { texts paragraphs citations } instrument { places { nodes { name citedByCount { texts paragraphs citations } } } } }
              citations(filter: { of: ["{{typed}}"] }) { totalCount groups(by: RELATION) { texts paragraphs citations } } }
            """);
        JsonElement listed = graphQL.GetProperty("place").GetProperty("instrument").GetProperty("places").GetProperty("nodes").EnumerateArray()
            .Single(p => p.GetProperty("name").GetString() == place).GetProperty("citedByCount");
        JsonElement agent = await ToolAsync("built_on_by", typed), read = (await ToolAsync("read", typed)).GetProperty("facts");
        string[] csv = [.. (await _served.Client.GetStringAsync($"/built-on-by/{Charter}{query}&as=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(right.Texts, Is.GreaterThan(25), "more than a page");
            Assert.That(Tally(kg.GetProperty("builtOnBy")), Is.EqualTo(right), "kg show --format json");
            Assert.That(all.Lines, Does.Contain($"field\tbuiltOnBy\t{told}").And.Contain($"field\tpart\t{place}"), "kg show --all");
            Assert.That(all.Lines.Count(l => l.StartsWith("built-on-by\t", StringComparison.Ordinal)), Is.EqualTo(right.Paragraphs), "kg show --all, a row a paragraph");
            Assert.That(graphQL.GetProperty("place").GetProperty("name").GetString(), Is.EqualTo(place));
            Assert.That(Tally(graphQL.GetProperty("place").GetProperty("citedByCount")), Is.EqualTo(right), "GraphQL place");
            Assert.That(Tally(listed), Is.EqualTo(right), "GraphQL places");
            Assert.That(Tally(graphQL.GetProperty("citations").GetProperty("groups")), Is.EqualTo(right), "GraphQL groups");
            Assert.That(graphQL.GetProperty("citations").GetProperty("totalCount").GetInt32(), Is.EqualTo(right.Citations), "GraphQL citations");
            Assert.That(Tally(agent.GetProperty("facts")), Is.EqualTo(right), "MCP built_on_by");
            Assert.That(agent.GetProperty("total").GetInt32(), Is.EqualTo(right.Citations), "MCP built_on_by, its citations");
            Assert.That((read.GetProperty("builtOnByTexts").GetInt32(), read.GetProperty("builtOnByParagraphs").GetInt32(), read.GetProperty("timesCited").GetInt32()),
                Is.EqualTo(right), "MCP read");
            Assert.That(csv, Has.Length.EqualTo(right.Citations), "CSV");
            Assert.That(await _served.Client.GetStringAsync($"/i/{Charter}{query}"), Does.Contain($"Cited by {told}."), "the place's page");
            Assert.That(await _served.Client.GetStringAsync($"/i/{Charter}{around}"), Does.Contain($"title=\"{told}\">{place}</a>"), "the page of what it is a part of");
            Assert.That(await _served.Client.GetStringAsync($"/card/{Charter}{query}"), Does.Contain($"<b>{place}</b>").And.Contain($"Built on by {told}"), "the card");
            Assert.That(await _served.Client.GetStringAsync($"/built-on-by/{Charter}{query}"), Does.Contain($"<h2 id=\"texts\">{told}</h2>"), "the list's page");
        }
    }

    private static DocumentCitation OfCharter(DocumentCitation citation, string? pinpoint) => citation with
    {
        Text = "the Charter",
        Target = new CitedInstrument { Id = new InstrumentId(Charter), Title = "Charter of the United Nations", Kind = InstrumentKind.Charter },
        Pinpoint = pinpoint,
        Parts = [],
    };
}
