using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Search.Foreign;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>
/// Full-text search in any order, by what hits are worth (<see cref="Worth"/>) unless told. What is asked for most, the first pages of the best of
/// all hits, is made of the paragraphs that Lucene gives first; only where the page is not certainly among those, of more, and at last of all.
/// </summary>
internal static class Neo4jSearchReads
{
    private static readonly string Text = CypherFile.Text("search");
    private static readonly string Best = CypherFile.Text("search-best");

    // So many paragraphs first, or so many pages of them.
    private const int FewHits = 256;
    private const int FewPages = 8;

    // And then so many times as many.
    private const int MoreHits = 16;

    public static async Task<Page<SearchHit>> FindAsync(Neo4jClient client, SearchQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        string list = ListCursors.Found(query.Order);
        CursorKeys.Check(page, list, 2);
        SearchEstimates.Check(query);
        if (query.Language != Languages.English)
        {
            return await InLanguageAsync(client, query, page, cancellationToken).ConfigureAwait(false);
        }

        var words = SearchWords.Read(query.Text);
        if (words.IsEmpty || SearchBounds.IsUnmatchable(query.Filter))
        {
            return Page<SearchHit>.Empty;
        }

        (string Name, object? Value)[] parameters =
        [
            .. Parameters.Search(query, words), .. Parameters.Ranking(query, words), .. Parameters.Page(page), ("first", CursorKeys.Number(page, 0)),
            ("second", CursorKeys.Key(page, 1)),
        ];
        JsonElement row = await RowAsync(client, query, page, parameters, cancellationToken).ConfigureAwait(false);
        return Pages.Of(row[0].GetInt32(), row[1].GetInt32(), row[2].GetInt32(), row[3], item => Hit(item, words, list));
    }

    private static async Task<Page<SearchHit>> InLanguageAsync(
        Neo4jClient client, SearchQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        var words = SearchedWords.Read(query.Text, query.Language);
        if (words.IsEmpty || SearchBounds.IsUnmatchable(query.Filter))
        {
            return Page<SearchHit>.Empty;
        }

        JsonElement row = (await client.ReadAsync(
            Text,
            cancellationToken,
            [
                .. Parameters.Search(query, words), .. Parameters.Ranking(query, SearchWords.Read(query.Text)), .. Parameters.Page(page),
                ("first", CursorKeys.Number(page, 0)), ("second", CursorKeys.Key(page, 1)),
            ]).ConfigureAwait(false)).Single;
        string list = ListCursors.Found(query.Order);
        return Pages.Of(row[0].GetInt32(), row[1].GetInt32(), row[2].GetInt32(), row[3], item =>
        {
            string id = item[0].GetString()!;
            long millionths = item[1].GetInt64();

            // The first provision of a text in another language is its title: the instrument is found.
            EntityId entity = NodeMaps.Entity(id);
            EntityId found = entity.Label is { } label && Translation.WithoutLanguage(label).Length == 0 ? entity.Instrument : entity;
            return new PageItem<SearchHit>(
                new SearchHit(found, LanguageSnippet.Of(item[2].Text() ?? "", words), millionths / 1e6),
                new Cursor(list, [NodeMaps.Text(millionths), id]));
        });
    }

    private static async Task<JsonElement> RowAsync(
        Neo4jClient client, SearchQuery query, PageRequest page, (string Name, object? Value)[] parameters, CancellationToken cancellationToken)
    {
        bool hasBest = query.Order == SearchOrder.Relevance && query.Relations.Count == 0 && FilterParameters.IsOpen(query.Filter)
            && (page.Cursor is not null || !page.Backward);
        int few = Math.Max(FewHits, FewPages * page.Size);
        foreach (int most in hasBest ? new[] { few, few * MoreHits } : [])
        {
            JsonElement best = (await client.ReadAsync(Best, cancellationToken, [.. parameters, ("most", most)]).ConfigureAwait(false)).Single;
            if (best[4].GetBoolean())
            {
                return best;
            }
        }

        return (await client.ReadAsync(Text, cancellationToken, parameters).ConfigureAwait(false)).Single;
    }

    private static PageItem<SearchHit> Hit(JsonElement item, SearchWords words, string list)
    {
        EntityId entity = NodeMaps.Entity(item[0].GetString()!);
        long millionths = item[1].GetInt64();
        string snippet = item[2].Text() is { } found ? Snippet.Of(found, words) : Shown(item, words);
        return new PageItem<SearchHit>(
            new SearchHit(entity, snippet, millionths / 1e6), new Cursor(list, [NodeMaps.Text(millionths), entity.ToString()]));
    }

    // The first of symbol, title, names and subjects that has a hit.
    private static string Shown(JsonElement item, SearchWords words) => Snippet.OfFirst(
        [item[3].Text() ?? "", item[4].Text() ?? "", string.Join(" · ", item[5].Words()), string.Join(" · ", item[6].Words())], words, otherwise: 1);
}
