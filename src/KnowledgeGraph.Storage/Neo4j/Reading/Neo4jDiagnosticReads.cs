using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What looked wrong in texts when they were read.</summary>
internal static class Neo4jDiagnosticReads
{
    private static readonly string Text = CypherFile.Text("diagnostics");

    /// <summary>What looked wrong in the words of each text that a filter lets through, by text.</summary>
    public static async Task<ILookup<InstrumentId, Diagnostic>> OfTextsAsync(
        Neo4jClient client, InstrumentFilter of, CancellationToken cancellationToken)
    {
        SearchEstimates.Check(SearchBounds.Searches(of));
        (string Name, object? Value)[] filter = [("texts", FilterParameters.Map(of))];
        string text = FilteredListText.Filters(CypherFile.Text("diagnostics-of-texts"), FilterParameters.Given(filter));
        QueryAnswer answer = await client.ReadAsync(text, cancellationToken, filter).ConfigureAwait(false);
        return answer.Rows.SelectMany(r => Read(r).Select(d => (Of: new InstrumentId(r[1].GetString()!), Diagnostic: d)))
            .ToLookup(d => d.Of, d => d.Diagnostic);
    }

    public static async Task<ILookup<EntityId, Diagnostic>> OfAsync(
        Neo4jClient client, IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken)
    {
        EntityId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await client.ReadAsync(Text, cancellationToken, ("ids", asked.Select(e => e.ToString()))).ConfigureAwait(false);
        return answer.Rows.SelectMany(r => Read(r).Select(d => (Of: asked[r[0].GetInt32()], Diagnostic: d))).ToLookup(d => d.Of, d => d.Diagnostic);
    }

    // A row list, instrument, diagnostics, labels.
    private static IEnumerable<Diagnostic> Read(JsonElement row)
    {
        var instrument = new InstrumentId(row[1].GetString()!);
        HashSet<string>? labels = row[3].ValueKind == JsonValueKind.Null ? null : [.. row[3].Words()];
        return row[2].EnumerateArray()
            .SelectMany(text => Seen(instrument, text[0].Text() ?? JsonText.Empty, text[1].ValueKind == JsonValueKind.True, labels));
    }

    // Of a text that does not count only what it says otherwise than the one that does, where its whole instrument is asked about.
    private static IEnumerable<Diagnostic> Seen(InstrumentId instrument, string json, bool counts, HashSet<string>? labels)
    {
        foreach (JsonElement seen in JsonDocument.Parse(json).RootElement.EnumerateArray())
        {
            string? label = seen[2].Text();
            if (labels is null ? counts || DiagnosticCodes.IsOfLanguages(seen[0].GetString()!) : label is not null && labels.Contains(label))
            {
                ProvisionId? provision = label is null ? null : new ProvisionId(instrument, label);
                CitationId? citation = provision is { } p && seen[3].ValueKind == JsonValueKind.Number ? new CitationId(p, seen[3].GetInt32()) : null;
                yield return new Diagnostic(seen[0].GetString()!, seen[1].GetString()!, provision, citation);
            }
        }
    }
}
