using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>
/// What looks wrong in texts: what extraction saw in the text alone, and what the cited texts contradict once they are loaded (a date, a
/// title, a paragraph beyond the last).
/// </summary>
internal static class Neo4jDiagnosticReads
{
    private static readonly string Text = CypherFile.Text("diagnostics");

    public static async Task<ILookup<EntityId, Diagnostic>> OfAsync(Neo4jClient client, IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken)
    {
        EntityId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await client.ReadAsync(Text, cancellationToken, ("ids", asked.Select(e => e.ToString())), ("places", ResolutionPart.Places)).ConfigureAwait(false);
        return answer.Rows.SelectMany(r => Read(r).Select(d => (Of: asked[r[0].GetInt32()], Diagnostic: d))).ToLookup(d => d.Of, d => d.Diagnostic);
    }

    // A row list, instrument, diagnostics, labels, citations.
    private static IEnumerable<Diagnostic> Read(JsonElement row)
    {
        var instrument = new InstrumentId(row[1].GetString()!);
        HashSet<string>? labels = row[3].ValueKind == JsonValueKind.Null ? null : [.. row[3].Words()];
        return row[2].EnumerateArray().SelectMany(text => Seen(instrument, text.Text() ?? JsonText.Empty, labels)).Concat(Found(instrument, row[4]));
    }

    private static IEnumerable<Diagnostic> Seen(InstrumentId instrument, string json, HashSet<string>? labels)
    {
        foreach (JsonElement seen in JsonDocument.Parse(json).RootElement.EnumerateArray())
        {
            string? label = seen[2].Text();
            if (labels is null || (label is not null && labels.Contains(label)))
            {
                ProvisionId? provision = label is null ? null : new ProvisionId(instrument, label);
                CitationId? citation = provision is { } p && seen[3].ValueKind == JsonValueKind.Number ? new CitationId(p, seen[3].GetInt32()) : null;
                yield return new Diagnostic(seen[0].GetString()!, seen[1].GetString()!, provision, citation);
            }
        }
    }

    private static IEnumerable<Diagnostic> Found(InstrumentId instrument, JsonElement citations)
    {
        foreach (JsonElement cited in citations.EnumerateArray())
        {
            var provision = new ProvisionId(instrument, cited[0].GetString()!);
            var citation = new CitationId(provision, cited[2].GetInt32());
            foreach (Contradiction found in Contradictions(new InstrumentId(cited[3].GetString()!), cited).OfType<Contradiction>())
            {
                yield return new Diagnostic(found.Code, found.Message, provision, citation);
            }
        }
    }

    private static IEnumerable<Contradiction?> Contradictions(InstrumentId target, JsonElement cited)
    {
        if (DayText.Read(cited[4].Text()) is { } citedDate && DayText.Read(cited[5].Text()) is { } date)
        {
            yield return Contradiction.OfDate(target, citedDate, date);
        }

        if (cited[6].Text() is { } citedTitle && cited[7].Text() is { } title)
        {
            yield return Contradiction.OfTitle(target, citedTitle, title);
        }

        int[] numbers = cited[9].ValueKind == JsonValueKind.Null ? [] : [.. cited[9].EnumerateArray().Select(n => Contradiction.Number(n.Text()))];
        foreach (string part in numbers.Length > 0 ? cited[8].Words() : [])
        {
            yield return Contradiction.BeyondEnd(target, part, numbers.Max());
        }
    }
}
