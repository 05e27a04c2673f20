using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>How many instruments of a search there are of each body, year, kind, subject and type of relation.</summary>
internal static class Neo4jFacetReads
{
    private static readonly string OfHits = CypherFile.Text("facets");
    private static readonly string OfAll = CypherFile.Text("facets-of-all");

    public static async Task<SearchFacets> OfAsync(Neo4jClient client, SearchQuery query, CancellationToken cancellationToken)
    {
        SearchEstimates.Check(query);
        var words = SearchWords.Read(query.Text);
        bool isWordless = string.IsNullOrWhiteSpace(query.Text);
        if ((words.IsEmpty && !isWordless) || SearchBounds.IsUnmatchable(query.Filter))
        {
            return SearchFacets.None;
        }

        QueryAnswer answer = await client.ReadAsync(isWordless ? OfAll : OfHits, cancellationToken, Parameters.Search(query, words))
            .ConfigureAwait(false);
        JsonElement row = answer.Single;
        return new SearchFacets
        {
            Bodies = Facets(row[0], b => new BodyId(b)),
            Years = Facets(row[1], y => int.Parse(y, CultureInfo.InvariantCulture)),
            Kinds = Facets(row[2], NodeMaps.Kind),
            Subjects = Facets(row[3], s => s),
            Relations = Facets(row[4], NodeMaps.Type),
        };

        static IReadOnlyList<Facet<T>> Facets<T>(JsonElement counts, Func<string, T> read) =>
            [.. counts.EnumerateArray().Select(c => new Facet<T>(read(c[0].GetString()!), c[1].GetInt32()))];
    }
}
