using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Texts whole, page after page.</summary>
internal static class Neo4jTextScan
{
    private static readonly string Page = CypherFile.Text("scan-texts");
    private static readonly string Named = CypherFile.Text("before-texts");

    public static async Task<IReadOnlyList<KeptText>> AfterAsync(
        Neo4jClient client, InstrumentId? after, int most, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await Neo4jScanReads.PageAsync(client, Page, after?.Value, most, cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.SelectMany(row => Texts(new InstrumentId(row[0].GetString()!), row[1], row[2]))];
    }

    /// <summary>The texts that are kept at places.</summary>
    public static async Task<IReadOnlyList<KeptText>> AtAsync(
        Neo4jClient client, IReadOnlyCollection<TextPlace> places, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadForAChangeAsync(
            QueryStatement.Read(Named, ("ids", places.Select(p => p.Instrument).Distinct(StringComparer.Ordinal))), cancellationToken)
            .ConfigureAwait(false);
        HashSet<TextPlace> asked = [.. places];
        return
        [
            .. answer.Rows.SelectMany(row => Texts(new InstrumentId(row[0].GetString()!), row[1], row[2]))
                .Where(text => asked.Contains(new TextPlace(text.Instrument.Value, text.Letter))),
        ];
    }

    private static IEnumerable<KeptText> Texts(InstrumentId instrument, JsonElement kept, JsonElement provisions)
    {
        JsonElement[] parts = [.. provisions.EnumerateArray()];
        foreach (JsonElement text in kept.EnumerateArray().OrderBy(t => t[0].GetString(), StringComparer.Ordinal))
        {
            string letter = text[0].GetString()!;

            // A text that is not an instrument's own begins with the provision that it is.
            int first = letter.Length == 0 ? 0 : parts.First(p => p[0].Of("label").GetString() == letter)[0].Of("ordinal").GetInt32();
            JsonElement[] own =
            [
                .. parts.Where(p => p[0].Of("ordinal").GetInt32() is var at && at >= first && at - first < ResolutionPart.Places),
            ];
            yield return new KeptText
            {
                Instrument = instrument,
                Letter = letter,
                Digest = text[1].GetString()!,
                Head = JsonText.Read<DocumentHead>(text[2].GetString()!),
                Provisions = [.. own.Select(p => NodeMaps.Provision(p[0]))],
                Citations = [.. own.SelectMany(p => p[1].EnumerateArray().Select(c => Citation(p[0].Of("label").GetString()!, c)))],
                Statements =
                [
                    .. own.SelectMany(p => p[2].EnumerateArray().Select(t => (At: t[0].GetInt32(), Label: p[0].Of("label").GetString()!, Told: t)))
                        .OrderBy(t => t.At).Select(t => Statement(t.Label, t.Told)),
                ],
                Diagnostics = [.. Diagnostics(text[4].Text() ?? JsonText.Empty)],
                Assertions = KeptAssertions.Tell(AssertionWords.Read(text[3].Words())),
            };
        }
    }

    private static KeptCitation Citation(string label, JsonElement map) => new()
    {
        Source = label,
        Span = new TextSpan(map.Of("start").GetInt32(), map.Of("end").GetInt32()),
        Text = map.Of("text").GetString()!,
        Status = NodeMaps.Status(map.Of("status").GetString()!),
        Cited = map.Of("reference").Text() is { } id ? new KeptReference(id, new InstrumentId(map.Of("leads").GetString()!)) : null,
        Candidates = [.. map.Of("candidates").EnumerateArray().Select(c => Reference(c[0], c[1])!)],
        Provisions = [.. map.Of("provisions").Words().Select(NodeMaps.Provision)],
        Pinpoint = map.Of("pinpoint").Text(),
        Parts = map.Of("parts").Words(),
        CitedDate = DayText.Read(map.Of("citedDate").Text()),
        CitedTitle = map.Of("citedTitle").Text(),
        CitedName = map.Of("citedName").Text(),
        Verb = map.Of("verb").Text(),
        Relation = NodeMaps.Type(map.Of("relation").GetString()!),
    };

    private static KeptStatement Statement(string label, JsonElement told) => new(
        Reference(told[2], told[3])!, NodeMaps.Type(told[1].GetString()!), Reference(told[4], told[5]),
        told[6].ValueKind == JsonValueKind.Null ? null : Neo4jScanReads.Body(told[6]), label);

    private static KeptReference? Reference(JsonElement id, JsonElement instrument) =>
        id.Text() is { } used ? new KeptReference(used, new InstrumentId(instrument.GetString()!)) : null;

    // Each as a list of code, message, label and start.
    private static IEnumerable<DocumentDiagnostic> Diagnostics(string json) =>
        JsonText.Read<JsonElement[]>(json).Select(seen => new DocumentDiagnostic(
            seen[0].GetString()!, seen[1].GetString()!, seen[2].Text(),
            seen[3].ValueKind == JsonValueKind.Number ? seen[3].GetInt32() : null));
}
