using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads the rows <c>list, total, low, high, page</c> that paged statements return: the items at the places <c>[low, high)</c>.</summary>
internal static class Pages
{
    /// <summary>The page of every list that there is, under what was asked in its place.</summary>
    public static IReadOnlyDictionary<TKey, Page<T>> By<TKey, T>(QueryAnswer answer, IReadOnlyList<TKey> asked, Func<JsonElement, PageItem<T>> read)
        where TKey : notnull =>
        answer.Rows.ToDictionary(r => asked[r[0].GetInt32()], r => Of(r[1].GetInt32(), r[2].GetInt32(), r[3].GetInt32(), r[4], read));

    /// <summary>One page.</summary>
    public static Page<T> Of<T>(int total, int low, int high, JsonElement items, Func<JsonElement, PageItem<T>> read) => new()
    {
        Items = [.. items.EnumerateArray().Select(read)],
        TotalCount = total,
        HasPrevious = low > 0,
        HasNext = high < total,
    };
}
