namespace KnowledgeGraph.Model.Graph;

/// <summary>What a search will read, told by how often its words stand, before any of it is read.</summary>
/// <param name="Steps">How much work it is to find and to score what has the words: in steps of about five nanoseconds, each a place of a word.</param>
/// <param name="MostHits">So many hits there are at the most: those of the rarest word.</param>
/// <param name="WordsLeftOut">How many words at the end of its text are not looked for, since there are <see cref="MostWords"/> before them.</param>
public readonly record struct SearchEstimate(long Steps, long MostHits, int WordsLeftOut)
{
    /// <summary>How many words are looked for at the most, those of phrases among them.</summary>
    public const int MostWords = 64;

    /// <summary>What takes more steps is refused: a third of a second.</summary>
    public const long MostSteps = 60_000_000;

    /// <summary>Whether it is refused.</summary>
    public bool IsTooBroad => Steps > MostSteps;
}
