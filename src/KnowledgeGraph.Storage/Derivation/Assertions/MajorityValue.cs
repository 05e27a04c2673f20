namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>Chooses among what texts say: the most frequent, among equals the ordinally smallest. So no order of loading shows.</summary>
internal static class MajorityValue
{
    /// <summary>The winner; null where nobody voted.</summary>
    public static string? Winner(IEnumerable<(string Value, long Count)> votes)
    {
        string? best = null;
        long most = 0;
        foreach ((string value, long count) in votes.GroupBy(v => v.Value, (value, same) => (value, same.Sum(v => v.Count))))
        {
            if (count > most || (count == most && string.CompareOrdinal(value, best) < 0))
            {
                (best, most) = (value, count);
            }
        }

        return best;
    }

    /// <summary>
    /// What a name stands for: first the instrument that most documents name, then the place in it that most of them name; an annex
    /// before the whole where as many say the one as the other, for it is the more exact word.
    /// </summary>
    /// <param name="votes">Symbols, or symbols with <c>#</c> and an annex.</param>
    public static (string Instrument, string? Annex)? Meaning(IReadOnlyList<(string Value, long Count)> votes)
    {
        string? instrument = Winner(votes.Select(v => (Parts(v.Value).Instrument, v.Count)));
        if (instrument is null)
        {
            return null;
        }

        // U+FFFF sorts after every label, so that the whole loses a tie.
        string place = Winner(votes.Where(v => Parts(v.Value).Instrument == instrument).Select(v => (Parts(v.Value).Annex ?? "\uFFFF", v.Count)))!;
        return (instrument, place == "\uFFFF" ? null : place);
    }

    /// <summary>Splits <c>A/RES/60/1#Annex</c>.</summary>
    public static (string Instrument, string? Annex) Parts(string value)
    {
        int hash = value.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (value, null) : (value[..hash], value[(hash + 1)..]);
    }
}
