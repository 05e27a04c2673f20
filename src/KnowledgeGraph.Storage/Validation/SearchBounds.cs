using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;

namespace KnowledgeGraph.Storage.Validation;

/// <summary>What questions with words ask for.</summary>
internal static class SearchBounds
{
    /// <summary>Whether the filter's words hold no word at all, so that nothing can match.</summary>
    public static bool IsUnmatchable(InstrumentFilter filter) =>
        !string.IsNullOrWhiteSpace(filter.Text) && SearchWords.Read(filter.Text).IsEmpty;

    /// <summary>Whether the words of the provision hold no word at all.</summary>
    public static bool IsUnmatchable(ProvisionFilter filter) =>
        !string.IsNullOrWhiteSpace(filter.Text) && SearchWords.Read(filter.Text).IsEmpty;

    /// <summary>The searches that the filters of a list make: of provisions and of instruments.</summary>
    public static IEnumerable<SearchQuery> Searches(CitationFilter filter) =>
        [.. Searches(filter.Provision), .. Searches(filter.Source), .. Searches(filter.Target)];

    /// <summary>The searches that a filter of provisions makes.</summary>
    public static IEnumerable<SearchQuery> Searches(ProvisionFilter filter) => string.IsNullOrWhiteSpace(filter.Text)
        ? Searches(filter.Instrument)
        : [new SearchQuery(filter.Text, [SearchScope.Provisions], InstrumentFilter.None), .. Searches(filter.Instrument)];

    /// <summary>The searches that a filter of statements makes.</summary>
    public static IEnumerable<SearchQuery> Searches(StatementFilter filter) =>
        [.. Searches(filter.Source), .. Searches(filter.Subject), .. Searches(filter.Object)];

    /// <summary>The search that a filter of instruments makes.</summary>
    public static IEnumerable<SearchQuery> Searches(InstrumentFilter filter) =>
        string.IsNullOrWhiteSpace(filter.Text) ? [] : [new SearchQuery("", [], filter)];

    /// <summary>Whether a search looks there: everywhere where it names no place.</summary>
    public static bool Looks(SearchQuery query, SearchScope scope) => query.Scopes.Count == 0 || query.Scopes.Contains(scope);
}
