namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>The characters that a file names by their place in a font (ECMA-376 Part 1, 17.3.3.30).</summary>
internal static class WordSymbol
{
    private const string Font = "Symbol";
    private const int Private = 0xF000;
    private const int LastPrivate = 0xF0FF;

    /// <summary>What is printed; empty for a sign that only its font has.</summary>
    /// <param name="font">The font.</param>
    /// <param name="place">The place, which Word moves to U+F000 for fonts of signs.</param>
    public static string Read(string? font, int place)
    {
        bool isSigns = string.Equals(font, Font, StringComparison.OrdinalIgnoreCase);
        int sign = place is >= Private and <= LastPrivate ? place - Private : place;
        if (place >= Private || isSigns)
        {
            // The font Symbol has digits and most marks where ASCII has them, its minus where ASCII has the hyphen.
            bool isAscii = isSigns && sign is >= ' ' and <= '?' and not ('"' or '$' or '\'' or '*');
            return isAscii ? ((char)sign).ToString() : sign == 0xB7 && isSigns ? "•" : "";
        }

        return sign is >= ' ' and < 0xD800 ? ((char)sign).ToString() : "";
    }
}
