using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.State;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// Tells which citations of a text are more than it had before. A corrected text, or one that is read better, has its citations at other
/// places and in other words; who follows an instrument wants to hear of those that were not there.
/// </summary>
internal static class NewCitations
{
    /// <summary>The new ones, in the order of the text: of each cited id as many as there are more than before, first those that stand
    /// where none of it stood and whose words are none that cited it.</summary>
    public static IReadOnlyList<DocumentCitation> Of(Document document, IReadOnlyList<CitedPlace> before)
    {
        IEnumerable<DocumentCitation> resolved = document.Citations.Where(c => c is { Status: CitationStatus.Resolved, Target: not null });
        if (before.Count == 0)
        {
            return [.. resolved];
        }

        ILookup<string, CitedPlace> old = before.ToLookup(c => c.Cited, StringComparer.Ordinal);
        HashSet<DocumentCitation> added = new(
            resolved.GroupBy(c => c.Target!.Id.Value).SelectMany(c => Surplus([.. c], [.. old[c.Key]])), ReferenceEqualityComparer.Instance);
        return [.. document.Citations.Where(added.Contains)];
    }

    private static IEnumerable<DocumentCitation> Surplus(List<DocumentCitation> now, List<CitedPlace> before)
    {
        int surplus = now.Count - before.Count;
        if (surplus <= 0)
        {
            return [];
        }

        TakeOff(now, before, (c, b) => c.Source == b.Label && c.Text == b.Words);
        TakeOff(now, before, (c, b) => c.Source == b.Label);
        TakeOff(now, before, (c, b) => c.Text == b.Words);
        return now.Take(surplus);
    }

    private static void TakeOff(List<DocumentCitation> now, List<CitedPlace> before, Func<DocumentCitation, CitedPlace, bool> isSame) =>
        now.RemoveAll(c =>
        {
            int at = before.FindIndex(b => isSame(c, b));
            if (at >= 0)
            {
                before.RemoveAt(at);
            }

            return at >= 0;
        });
}
