namespace KnowledgeGraph.Storage.Search.Foreign;

/// <summary>Russian words without the endings of nouns and adjectives: <c>резолюция</c>, <c>резолюции</c> and <c>резолюциями</c> are one. The
/// endings of verbs stay.</summary>
internal static class RussianWords
{
    private const int ShortestStem = 3;

    // The longest first.
    private static readonly string[] Endings =
    [
        "иями", "ями", "ами", "иях", "ыми", "ими", "ого", "его", "ому", "ему", "иям", "ях", "ах", "ям", "ам", "ов", "ев", "ей", "ий", "ый", "ой",
        "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ом", "ем", "ым", "им", "ых", "их", "ью", "ия", "ии", "ию", "й", "ь", "а", "я", "о", "е", "у", "ю",
        "ы", "и",
    ];

    /// <summary>The word in small letters, as it is looked for.</summary>
    public static string Stem(string word)
    {
        string plain = word.Replace('ё', 'е');
        return Array.Find(Endings, e => plain.Length - e.Length >= ShortestStem && plain.EndsWith(e, StringComparison.Ordinal)) is { } ending
            ? plain[..^ending.Length] : plain;
    }
}
