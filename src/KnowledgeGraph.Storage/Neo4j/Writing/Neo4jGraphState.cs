using System.Text.Json;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>
/// The state of the graph in a server, a question a request. That all answers are of one state is seen when the change is written: only on
/// the revision that was read first.
/// </summary>
internal sealed class Neo4jGraphState(Neo4jClient client) : IGraphState
{
    private static readonly string TextsText = CypherFile.Text("before-documents");
    private static readonly string RecordsText = CypherFile.Text("before-records");
    private static readonly string ReferencesText = CypherFile.Text("before-references");
    private static readonly string InstrumentsText = CypherFile.Text("before-instruments");
    private static readonly string CitationsText = CypherFile.Text("before-citations");
    private static readonly string SourcesText = CypherFile.Text("before-sources");
    private static readonly string CitedText = CypherFile.Text("before-cited");
    private static readonly string ProvisionsText = CypherFile.Text("existing-provisions");

    public async Task<StoredTexts> TextsAsync(IReadOnlyCollection<string> instruments, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await AskAsync(TextsText, cancellationToken, ("ids", instruments)).ConfigureAwait(false);
        if (answer.Count == 0)
        {
            throw Emptied();
        }

        var texts = new List<StoredText>();
        var held = new List<string>();
        foreach (JsonElement row in answer.Rows)
        {
            string id = row[1].GetString()!;
            held.AddRange(row[3].Words());
            texts.AddRange(row[2].EnumerateArray().Select(text => new StoredText(
                new TextPlace(id, text[0].GetString()!), text[1].GetString()!, [.. AssertionWords.Read(text[2].Words())])));
        }

        return new StoredTexts(answer.Single[0].GetInt64(), texts, held);
    }

    public Task<IReadOnlyList<KeptText>> KeptAsync(IReadOnlyCollection<TextPlace> texts, CancellationToken cancellationToken) =>
        Neo4jTextScan.AtAsync(client, texts, cancellationToken);

    public async Task<StoredRecords> RecordsAsync(
        IncomingRecords incoming, IReadOnlyCollection<RecordPlace> places, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await AskAsync(
            RecordsText,
            cancellationToken,
            ("last", incoming.IsLast), ("source", IndexedName.Of(incoming.Source)), ("version", incoming.Fingerprint),
            ("places", places.Select(p => new[] { p.Instrument, p.Part }))).ConfigureAwait(false);
        if (answer.Count == 0)
        {
            throw Emptied();
        }

        JsonElement row = answer.Single;
        return new StoredRecords(
            row[0].GetInt64(),
            [
                .. row[2].EnumerateArray().Select(r => new StoredRecord(
                    r[0].GetString()!, (RecordOrigin)r[1].GetInt32(), new RecordPlace(r[2].GetString()!, r[3].GetString()!), r[4].GetString()!,
                    r[5].GetString()!, KeptClaims.Read(r[6].GetString()!))),
            ],
            [.. row[1].EnumerateArray().Select(p => new RecordPlace(p[0].GetString()!, p[1].GetString()!))]);
    }

    public async Task<IReadOnlyList<StoredReference>> ReferencesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await AskAsync(ReferencesText, cancellationToken, ("ids", ids)).ConfigureAwait(false);
        return
        [
            .. answer.Rows.Select(row => new StoredReference(
                row[0].GetString()!, row[4].GetBoolean(), row[2].Text(), row[3].GetBoolean(), AssertionWords.ReadTally(row[1].Words()))),
        ];
    }

    public async Task<IReadOnlyList<StoredInstrument>> InstrumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await AskAsync(InstrumentsText, cancellationToken, ("ids", ids)).ConfigureAwait(false);
        return
        [
            .. answer.Rows.Select(row => new StoredInstrument
            {
                Shown = NodeMaps.Instrument(row[0]),
                Cited = row[1].ValueKind == JsonValueKind.Null ? 0 : row[1].GetInt64(),
                Heads = Heads(row[0].Of("id").GetString()!, row[2], row[3]),
                Kebabs = row[4].Words(),
                Holder = row[5].Text() is { } holder ? (holder, row[6].GetString()!) : null,
                References = row[7].Words(),
            }),
        ];
    }

    public async Task<IReadOnlyList<StoredCitation>> CitationsAsync(
        IReadOnlyCollection<string> changed, IReadOnlyCollection<MovedReference> moved, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await AskAsync(
            CitationsText,
            cancellationToken,
            ("changed", changed), ("moved", moved.Select(m => new { id = m.Id, before = m.Before })), ("places", ResolutionPart.Places))
            .ConfigureAwait(false);
        return
        [
            .. answer.Rows.SelectMany(row => row[2].EnumerateArray().Select(c => new StoredCitation(
                row[0].GetString()!, row[1].GetInt32(), c[0].GetInt32(), NodeMaps.Type(c[1].GetString()!), c[2].GetString()!, c[3].Words(),
                c[4].GetString()!, c[5].Words()))),
        ];
    }

    public async Task<IReadOnlyList<StoredSource>> SourcesAsync(
        IReadOnlyCollection<string> paths, IReadOnlyCollection<string> instruments, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await AskAsync(
            SourcesText, cancellationToken, ("paths", paths.Select(path => IndexedName.Of(path))), ("ids", instruments)).ConfigureAwait(false);
        return [.. answer.Rows.Select(row => new StoredSource(row[0].GetString()!, row[1].GetString()!, row[2].Text(), row[3].Text()))];
    }

    public async Task<IReadOnlyList<CitedPlace>> CitedAsync(IReadOnlyCollection<TextPlace> texts, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await AskAsync(
            CitedText, cancellationToken, ("texts", texts.Select(p => new { instrument = p.Instrument, letter = p.Letter }))).ConfigureAwait(false);
        return
        [
            .. answer.Rows.Select(row => new CitedPlace(
                new TextPlace(row[0].GetString()!, row[1].GetString()!), row[2].GetString()!, row[3].GetString()!, row[4].GetString()!)),
        ];
    }

    public async Task<IReadOnlyList<StoredProvision>> ProvisionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await AskAsync(ProvisionsText, cancellationToken, ("ids", ids), ("places", ResolutionPart.Places)).ConfigureAwait(false);
        return [.. answer.Rows.Select(row => new StoredProvision(row[0].GetString()!, row[1].GetInt32()))];
    }

    private Task<QueryAnswer> AskAsync(
        string text, CancellationToken cancellationToken, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        client.ReadForAChangeAsync(QueryStatement.Read(text, parameters), cancellationToken);

    private static GraphStoreException Emptied() =>
        new("The graph in Neo4j has lost its store node: it was emptied while it was in use. Open it again.");

    private static StoredHead[] Heads(string instrument, JsonElement texts, JsonElement counts)
    {
        StoredHead[] heads =
        [
            .. texts.EnumerateArray().Select(text => new StoredHead(
                text[0].GetString()!, JsonText.Read<DocumentHead>(text[1].GetString()!), Counts(text[2]))),
        ];

        // The instrument has the counts of its texts that count together: what the others do not have is the text without a letter.
        TextCounts parts = StoredHead.Counting(instrument, heads).Where(h => h.Letter.Length > 0)
            .Aggregate(default(TextCounts), (sum, part) => sum + part.Counts);
        return [.. heads.Select(h => h.Letter.Length > 0 ? h : h with { Counts = Counts(counts) - parts })];
    }

    private static TextCounts Counts(JsonElement counts) =>
        counts.ValueKind == JsonValueKind.Null ? default : new TextCounts(counts[0].GetInt32(), counts[1].GetInt32(), counts[2].GetInt32());
}
