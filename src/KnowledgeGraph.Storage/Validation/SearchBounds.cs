using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;

namespace KnowledgeGraph.Storage.Validation;

/// <summary>What questions with words ask for.</summary>
internal static class SearchBounds
{
    /// <summary>Whether the filter's words hold no word at all, so that nothing can match.</summary>
    public static bool IsUnmatchable(InstrumentFilter filter) =>
        !string.IsNullOrWhiteSpace(filter.Text) && SearchWords.Read(filter.Text).IsEmpty;

    /// <summary>Whether a search looks there: everywhere where it names no place.</summary>
    public static bool Looks(SearchQuery query, SearchScope scope) => query.Scopes.Count == 0 || query.Scopes.Contains(scope);
}
