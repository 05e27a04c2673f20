namespace KnowledgeGraph.Storage.Search.Foreign;

/// <summary>Spanish words without what number and gender add: <c>niñas</c> and <c>niño</c>, <c>naciones</c> and <c>nación</c> are one (after Savoy's
/// light stemmer).</summary>
internal static class SpanishWords
{
    private const int Shortest = 4;

    /// <summary>The word in small letters without accents, as it is looked for.</summary>
    public static string Stem(string word)
    {
        if (word.Length < Shortest)
        {
            return word;
        }

        string stem = word.EndsWith("ces", StringComparison.Ordinal) ? word[..^3] + "z"
            : word.EndsWith("es", StringComparison.Ordinal) ? word[..^2]
            : word[^1] == 's' ? word[..^1] : word;
        return stem.Length >= Shortest && stem[^1] is 'a' or 'o' or 'e' ? stem[..^1] : stem;
    }
}
