namespace KnowledgeGraph.Extraction.Text;

/// <summary>What letters are in any script.</summary>
internal static class Letters
{
    // The scripts before it have capitals, or are none that texts are read in.
    private const char FirstWithoutCapitals = '\u0590';

    /// <summary>Whether a letter may begin a sentence or a title: a capital, or any of a script that has none.</summary>
    public static bool IsCapital(char letter) =>
        char.IsUpper(letter) || (letter >= FirstWithoutCapitals && char.IsLetter(letter) && !char.IsLower(letter));

    /// <summary>Whether it is a Chinese character: words of such stand without spaces between them.</summary>
    public static bool IsHan(char letter) => letter is >= '\u3400' and < '\uA000';

    /// <summary>Whether its script has no italics: what other languages print in them is bold.</summary>
    public static bool HaveNoItalics(char letter) => IsHan(letter) || letter is >= '\u0600' and < '\u0780';

    /// <summary>Whether two characters stand without a space between them where a line ended: both are Chinese, stops and quotation marks
    /// included.</summary>
    public static bool StandTogether(char last, char first) => IsHanOrSign(last) && IsHanOrSign(first);

    private static bool IsHanOrSign(char c) => IsHan(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF');

    /// <summary>A word and the space that stands behind it, where its script has spaces.</summary>
    public static string WithSpace(string word) => word.Length == 0 || IsHan(word[^1]) ? word : word + " ";
}
