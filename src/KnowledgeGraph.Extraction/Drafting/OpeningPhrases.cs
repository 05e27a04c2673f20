using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Words of a table, and phrases of several, looked up in lower case.</summary>
internal sealed class OpeningPhrases
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    /// <summary>The phrases.</summary>
    /// <param name="phrases">They, as the table prints them.</param>
    /// <param name="letters">How their letters are compared.</param>
    public OpeningPhrases(IEnumerable<string> phrases, OpeningLetters letters)
    {
        FrozenSet<string> known = phrases.Select(letters.Lower).ToFrozenSet();
        _phrases = known.GetAlternateLookup<ReadOnlySpan<char>>();
        Longest = known.Count > 0 ? known.Max(Words) : 0;
    }

    /// <summary>How many words the longest has.</summary>
    public int Longest { get; }

    /// <summary>Whether a phrase is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> lower) => _phrases.Contains(lower);

    /// <summary>How many words a phrase has.</summary>
    public static int Words(string phrase) => phrase.AsSpan().Count(' ') + 1;
}
