namespace KnowledgeGraph.Wording;

/// <summary>
/// How much of a text's wording stands in another: a word is covered where a run of four words that holds it stands there too; the
/// coverage is the share of covered words.
/// </summary>
public static class Coverage
{
    /// <summary>A text of fewer words has no wording: too little to be anybody's.</summary>
    public const int FewestWords = 8;

    /// <summary>Whoever covers less is no forerunner.</summary>
    public const double Least = 0.3;

    /// <summary>Whoever covers as much has the same wording, be it changed in places.</summary>
    public const double Same = 0.8;

    /// <summary>How many words are covered.</summary>
    /// <param name="runs">The text's runs.</param>
    /// <param name="there">The runs of the other text.</param>
    public static int Words(ReadOnlySpan<uint> runs, IReadOnlySet<uint> there)
    {
        int covered = 0;
        int until = 0;
        for (int i = 0; i < runs.Length; i++)
        {
            if (there.Contains(runs[i]))
            {
                covered += i + Runs.Length - Math.Max(i, until);
                until = i + Runs.Length;
            }
        }

        return covered;
    }

    /// <summary>The share of a text's words that another covers, from 0 to 1.</summary>
    /// <param name="text">The hashes of the text's words.</param>
    /// <param name="other">The hashes of the other's words.</param>
    public static double Share(ReadOnlySpan<uint> text, ReadOnlySpan<uint> other) =>
        text.IsEmpty ? 0 : (double)Words(Runs.Of(text), Runs.Of(other).ToHashSet()) / text.Length;
}
