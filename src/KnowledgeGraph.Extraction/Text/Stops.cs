namespace KnowledgeGraph.Extraction.Text;

/// <summary>The signs between and behind sentences, in any script.</summary>
internal static class Stops
{
    /// <summary>Whether it is a comma.</summary>
    public static bool IsComma(char sign) => sign is ',' or '،' or '，' or '、';

    /// <summary>Whether it is a semicolon.</summary>
    public static bool IsSemicolon(char sign) => sign is ';' or '؛' or '；';

    /// <summary>Whether it is a full stop.</summary>
    public static bool IsFullStop(char sign) => sign is '.' or '。' or '۔';

    /// <summary>Whether it is a colon.</summary>
    public static bool IsColon(char sign) => sign is ':' or '：';

    /// <summary>Whether it is one of them.</summary>
    public static bool Is(char sign) => IsFullStop(sign) || IsSemicolon(sign) || IsComma(sign) || IsColon(sign);

    /// <summary>Whether a text ends with one of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="colon">Whether a colon is one.</param>
    public static bool Ends(ReadOnlySpan<char> text, bool colon = true) =>
        text.Length > 0 && Is(text[^1]) && (colon || !IsColon(text[^1]));

    /// <summary>Whether a text ends with a comma.</summary>
    public static bool EndsWithComma(ReadOnlySpan<char> text) => text.Length > 0 && IsComma(text[^1]);
}
