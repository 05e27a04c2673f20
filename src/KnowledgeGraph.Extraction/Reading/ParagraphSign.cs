using KnowledgeGraph.Extraction.Drafting;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Signs that a text puts before its paragraphs: bullets, and those of a quotation in Markdown and mail.</summary>
internal static class ParagraphSign
{
    private const string Bullets = "-–—•*+·▪‣◦●○";

    /// <summary>Whether a line is quoted: <c>&gt; Recalling …</c>.</summary>
    public static bool IsQuoted(ReadOnlySpan<char> words) => words.Length > 0 && words[0] == '>' && (words.Length == 1 || words[1] is ' ' or '>');

    /// <summary>Whether a line is an item of a list that is a paragraph of a resolution: behind the bullet stands a verb that opens one.</summary>
    public static bool IsBulleted(ReadOnlySpan<char> words, DraftingForms forms) =>
        HasBullet(words) && forms.Openings.Read(words[2..]) is { Length: > 0, IsKnown: true };

    /// <summary>Whether a bullet stands before a line.</summary>
    public static bool HasBullet(ReadOnlySpan<char> words) =>
        words.Length > 2 && words[1] == ' ' && Bullets.Contains(words[0], StringComparison.Ordinal);
}
