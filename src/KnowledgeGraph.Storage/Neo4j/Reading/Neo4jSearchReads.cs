using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Full-text search in any order, by what hits are worth (<see cref="Worth"/>) unless told.</summary>
internal static class Neo4jSearchReads
{
    private static readonly string Text = CypherFile.Text("search");

    public static async Task<Page<SearchHit>> FindAsync(Neo4jClient client, SearchQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        string list = ListCursors.Found(query.Order);
        CursorKeys.Check(page, list, 2);
        SearchEstimates.Check(query);
        var words = SearchWords.Read(query.Text);
        if (words.IsEmpty || SearchBounds.IsUnmatchable(query.Filter))
        {
            return Page<SearchHit>.Empty;
        }

        QueryAnswer answer = await client.ReadAsync(
            Text,
            cancellationToken,
            [.. Parameters.Search(query, words), .. Parameters.Ranking(query, words), .. Parameters.Page(page), ("first", CursorKeys.Number(page, 0)),
                ("second", CursorKeys.Key(page, 1))]).ConfigureAwait(false);
        JsonElement row = answer.Single;
        return Pages.Of(row[0].GetInt32(), row[1].GetInt32(), row[2].GetInt32(), row[3], item =>
        {
            EntityId entity = NodeMaps.Entity(item[0].GetString()!);
            long millionths = item[1].GetInt64();
            string snippet = item[2].Text() is { } found ? Snippet.Of(found, words) : Shown(item, words);
            return new PageItem<SearchHit>(
                new SearchHit(entity, snippet, millionths / 1e6), new Cursor(list, [NodeMaps.Text(millionths), entity.ToString()]));
        });
    }

    // The first of symbol, title, names and subjects that has a hit.
    private static string Shown(JsonElement item, SearchWords words) => Snippet.OfFirst(
        [item[3].Text() ?? "", item[4].Text() ?? "", string.Join(" · ", item[5].Words()), string.Join(" · ", item[6].Words())], words, otherwise: 1);
}
