using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Filtered and ordered lists of instruments.</summary>
internal static class Neo4jInstrumentListReads
{
    private static readonly Dictionary<(InstrumentOrder Order, bool Backward), string> Texts = new()
    {
        [(InstrumentOrder.DateAsc, false)] = CypherFile.Text("list-date-asc-forward"),
        [(InstrumentOrder.DateAsc, true)] = CypherFile.Text("list-date-asc-backward"),
        [(InstrumentOrder.DateDesc, false)] = CypherFile.Text("list-date-desc-forward"),
        [(InstrumentOrder.DateDesc, true)] = CypherFile.Text("list-date-desc-backward"),
        [(InstrumentOrder.Symbol, false)] = CypherFile.Text("list-symbol-forward"),
        [(InstrumentOrder.Symbol, true)] = CypherFile.Text("list-symbol-backward"),
        [(InstrumentOrder.MostCited, false)] = CypherFile.Text("list-most-cited-forward"),
        [(InstrumentOrder.MostCited, true)] = CypherFile.Text("list-most-cited-backward"),
    };

    public static async Task<Page<Instrument>> PageAsync(
        Neo4jClient client, InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken)
    {
        CursorKeys.Check(page, ListCursors.Instruments(order), 2);
        if (SearchBounds.IsUnmatchable(filter))
        {
            return Page<Instrument>.Empty;
        }

        if (!Texts.TryGetValue((order, page.Backward), out string? text))
        {
            throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of instruments.");
        }

        object? first = order == InstrumentOrder.MostCited ? CursorKeys.Number(page, 0) : CursorKeys.Key(page, 0);
        QueryAnswer answer = await client.ReadAsync(
            text,
            cancellationToken,
            [.. Parameters.Instruments(filter), .. Parameters.Page(page), ("first", first), ("second", CursorKeys.Key(page, 1))]).ConfigureAwait(false);
        JsonElement row = answer.Single;
        return FencedPage.Of(
            page,
            row[0].GetInt32(),
            row[1].GetInt32(),
            [.. row[2].EnumerateArray().Select(item => ListCursors.Instrument(order, NodeMaps.Instrument(item[1]), item[0].ToString()))]);
    }
}
