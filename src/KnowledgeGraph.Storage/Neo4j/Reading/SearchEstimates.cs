using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>
/// What searches will read. Lucene does not say how common a word is before it has looked: every word counts as one of the common ones, and the
/// beginning of a word as five of them. So many words as are looked for pass, and thirteen beginnings; among instruments alone three times as many.
/// </summary>
internal static class SearchEstimates
{
    private const long StepsOfAWord = 900_000;

    // Fewer instruments than paragraphs hold a word, but each is compared with what is asked.
    private const long StepsOfAWordOfInstruments = StepsOfAWord / 3;

    private const long WordsOfAPrefix = 5;
    private const long Hits = 20_000;

    public static SearchEstimate Of(SearchQuery query)
    {
        var words = SearchWords.Read(query.Text);
        return new SearchEstimate(
            Steps(words, SearchBounds.Looks(query, SearchScope.Provisions) ? StepsOfAWord : StepsOfAWordOfInstruments)
            + (query.Filter.Text is { } text ? Steps(SearchWords.Read(text), StepsOfAWord) : 0),
            words.IsEmpty ? 0 : Hits,
            words.LeftOut);
    }

    /// <summary>Refuses what would read too much.</summary>
    /// <exception cref="SearchTooBroadException">It would.</exception>
    public static void Check(SearchQuery query)
    {
        if (Of(query) is { IsTooBroad: true } estimate)
        {
            throw new SearchTooBroadException(estimate);
        }
    }

    /// <summary>Refuses what would read too much together.</summary>
    /// <exception cref="SearchTooBroadException">They would.</exception>
    public static void Check(IEnumerable<SearchQuery> queries)
    {
        long steps = queries.Sum(q => Of(q).Steps);
        if (steps > SearchEstimate.MostSteps)
        {
            throw new SearchTooBroadException(new SearchEstimate(steps, 0, 0));
        }
    }

    private static long Steps(SearchWords words, long ofAWord) =>
        ofAWord * words.Terms.Sum(t => t.Words.Count + (t.IsPrefix ? WordsOfAPrefix - 1 : 0));
}
