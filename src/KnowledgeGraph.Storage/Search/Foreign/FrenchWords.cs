namespace KnowledgeGraph.Storage.Search.Foreign;

/// <summary>French words without what number and gender add: <c>nationaux</c>, <c>nationales</c> and <c>national</c> are one (after Savoy's minimal
/// stemmer). What is of one root and another word, <c>nation</c>, stays another.</summary>
internal static class FrenchWords
{
    private const int Shortest = 4;

    /// <summary>The word in small letters without accents, as it is looked for.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= Shortest)
        {
            return word.Length == Shortest && word[^1] == 's' ? word[..^1] : word;
        }

        string stem = word.EndsWith("aux", StringComparison.Ordinal) ? word[..^2] + "l" : word[^1] is 's' or 'x' ? word[..^1] : word;
        while (stem.Length > Shortest && stem[^1] == 'e')
        {
            stem = stem[..^1];
        }

        // "universelle" is "universel".
        return stem.Length > Shortest && stem[^1] == stem[^2] ? stem[..^1] : stem;
    }
}
