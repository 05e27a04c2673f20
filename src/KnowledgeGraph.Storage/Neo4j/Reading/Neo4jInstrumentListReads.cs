using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Filtered and ordered lists of instruments.</summary>
internal static class Neo4jInstrumentListReads
{
    public static async Task<Page<Instrument>> PageAsync(
        Neo4jClient client, InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken)
    {
        CursorKeys.Check(page, ListCursors.Instruments(order), 2);
        SearchEstimates.Check(new SearchQuery("", [], filter));
        if (SearchBounds.IsUnmatchable(filter))
        {
            return Page<Instrument>.Empty;
        }

        // Without words there is nothing to rank by.
        InstrumentOrder ranked = order == InstrumentOrder.Relevance && string.IsNullOrWhiteSpace(filter.Text) ? InstrumentOrder.Symbol : order;
        object? first = ranked is InstrumentOrder.MostCited or InstrumentOrder.Relevance ? CursorKeys.Number(page, 0) : CursorKeys.Key(page, 0);
        QueryAnswer answer = await client.ReadAsync(
            InstrumentListText.Of(ranked, page.Backward),
            cancellationToken,
            [.. Parameters.Instruments(filter), .. Parameters.Page(page), ("first", first), ("second", CursorKeys.Key(page, 1))])
                .ConfigureAwait(false);
        JsonElement row = answer.Single;
        return FencedPage.Of(
            page,
            row[0].GetInt32(),
            row[1].GetInt32(),
            [.. row[2].EnumerateArray().Select(item => ListCursors.Instrument(order, NodeMaps.Instrument(item[1]), item[0].ToString()))]);
    }
}
