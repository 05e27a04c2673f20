namespace KnowledgeGraph.Extraction.Citations.Scanning;

/// <summary>Puts the names of a provision between what else has been found in it.</summary>
internal static class Interleaving
{
    /// <summary>One list of both, each in the order of the text. A name beats a set or an anaphor that it overlaps, and yields to everything
    /// else.</summary>
    public static List<CitationMatch> Merge(List<CitationMatch> found, List<CitationMatch> names)
    {
        var all = new List<CitationMatch>(found.Count + names.Count);
        for (int f = 0, n = 0; f < found.Count || n < names.Count;)
        {
            bool takesName = f >= found.Count || (n < names.Count && names[n].Span.Start < found[f].Span.Start);
            CitationMatch next = takesName ? names[n++] : found[f++];
            CitationMatch? before = all.Count > 0 ? all[^1] : null;
            if (before is null || !before.Span.Overlaps(next.Span))
            {
                all.Add(next);
            }
            else if (!takesName && before.Kind == MatchKind.Name && next.Kind == MatchKind.Number && before.Span.Contains(next.Span)
                && before.Name!.Contains(" Resolution ", StringComparison.Ordinal))
            {
                // "Operational Guidance for the Implementation of Security Council Resolution 2272 (2016)"
            }
            else if (takesName ? before.Kind is MatchKind.OpenSet or MatchKind.Anaphor : next.Kind is not (MatchKind.OpenSet or MatchKind.Anaphor))
            {
                all[^1] = next;
            }
        }

        return all;
    }
}
