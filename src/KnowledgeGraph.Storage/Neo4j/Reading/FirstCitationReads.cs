using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The first citations of entities in a statement that has no filters, with the provisions that they stand in where these are asked for: the
/// server takes longer to read the statement of all filters than to run it.</summary>
internal static class FirstCitationReads
{
    private static readonly string Alone = Text("");

    private static readonly string WithSources =
        Text(", from: p {.instrument, .label, .kind, .number, .verb, .action, .text, .ordinal, .parent, .marks}");

    /// <summary>Whether a list is asked for that the statement gives: all citations by source and start, from the first on.</summary>
    public static bool Fits(CitationFilter filter, ListOrder order, PageRequest page) =>
        order == ListOrder.Text && page is { Cursor: null, Backward: false, Size: >= 0 } && filter == CitationFilter.None;

    public static Task<IReadOnlyDictionary<EntityId, Page<Citation>>> OfAsync(
        Neo4jClient client, IReadOnlyCollection<EntityId> of, PageRequest page, CancellationToken cancellationToken) =>
        ReadAsync(client, Alone, of, page, NodeMaps.Citation, cancellationToken);

    public static async Task<CitationPages> WithSourcesAsync(
        Neo4jClient client, IReadOnlyCollection<EntityId> of, PageRequest page, CancellationToken cancellationToken)
    {
        var sources = new Dictionary<ProvisionId, Provision>();
        return new CitationPages(await ReadAsync(client, WithSources, of, page, Read, cancellationToken).ConfigureAwait(false), sources);

        Citation Read(JsonElement item)
        {
            Citation citation = NodeMaps.Citation(item);
            if (!sources.ContainsKey(citation.Id.Source))
            {
                sources.Add(citation.Id.Source, NodeMaps.Provision(item.Of("from")));
            }

            return citation;
        }
    }

    private static async Task<IReadOnlyDictionary<EntityId, Page<Citation>>> ReadAsync(
        Neo4jClient client, string statement, IReadOnlyCollection<EntityId> of, PageRequest page, Func<JsonElement, Citation> read,
        CancellationToken cancellationToken)
    {
        EntityId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await client.ReadAsync(
            statement, cancellationToken, ("ids", asked.Select(e => e.ToString())), ("size", page.Size)).ConfigureAwait(false);
        string list = ListCursors.InOrder(ListCursors.CitedBy, ListOrder.Text);
        return answer.Rows.ToDictionary(
            r => asked[r[0].GetInt32()],
            r => Pages.Of(r[1].GetInt32(), 0, Math.Min(page.Size, r[1].GetInt32()), r[2], item =>
                ListCursors.Citation(list, 0, read(item), item.Of("ordinal").GetInt64())));
    }

    private static string Text(string source) => CypherFile.Text("citations-of-first").Replace("@SOURCE", source, StringComparison.Ordinal);
}
