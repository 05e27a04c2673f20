using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>Words that are looked for: whatever is typed is a query, and its hits are of the graph.</summary>
internal static class SearchTarget
{
    private const int LongestQuery = 1000;

    /// <summary>Looks for them.</summary>
    public static void Take(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        text = text.Length > LongestQuery ? text[..LongestQuery] : text;
        var query = new SearchQuery(text, [], InstrumentFilter.None);
        try
        {
            Page<SearchHit> page = SmallGraph.Store.SearchAsync(query, new PageRequest(20)).GetAwaiter().GetResult();
            if (page.Items.Count > page.TotalCount)
            {
                throw new BrokenPromiseException($"{page.Items.Count} shown of {page.TotalCount} found.");
            }

            Grouping kinds = SmallGraph.Store.GroupsAsync(new CountedHits(query), [[new GroupBy(Dimension.Kind)]]).GetAwaiter().GetResult()[0];
            if (kinds.All.Items != page.TotalCount || kinds.Groups.Sum(g => g.Tally.Items) != page.TotalCount)
            {
                throw new BrokenPromiseException($"{page.TotalCount} found, and {kinds.All.Items} counted.");
            }
        }
        catch (SearchTooBroadException)
        {
            // Said before anything is read.
        }
    }
}
