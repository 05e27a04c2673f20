namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Arabic letters as fonts draw them, by their place in a word (Unicode, Arabic Presentation Forms-B), which some files print instead of the
/// letters; and the digits that are printed beside them.
/// </summary>
internal static class ArabicForm
{
    private const char First = '\uFE80';
    private const char Last = '\uFEFC';

    // The letters in the order of the block, and how many forms each has.
    private static readonly (string Letters, int Forms)[] Block =
    [
        ("ء", 1), ("آ", 2), ("أ", 2), ("ؤ", 2), ("إ", 2), ("ئ", 4), ("ا", 2), ("ب", 4), ("ة", 2), ("ت", 4), ("ث", 4), ("ج", 4), ("ح", 4), ("خ", 4),
        ("د", 2), ("ذ", 2), ("ر", 2), ("ز", 2), ("س", 4), ("ش", 4), ("ص", 4), ("ض", 4), ("ط", 4), ("ظ", 4), ("ع", 4), ("غ", 4), ("ف", 4), ("ق", 4),
        ("ك", 4), ("ل", 4), ("م", 4), ("ن", 4), ("ه", 4), ("و", 2), ("ى", 2), ("ي", 4), ("لآ", 2), ("لأ", 2), ("لإ", 2), ("لا", 2),
    ];

    private static readonly string[] Letters = [.. Block.SelectMany(b => Enumerable.Repeat(b.Letters, b.Forms))];

    /// <summary>Whether a character is such a form.</summary>
    public static bool Is(char c) => c is >= First and <= Last;

    /// <summary>The letters that a form stands for: a ligature has two.</summary>
    public static string LettersOf(char form) => Letters[form - First];

    /// <summary>Whether a character is a digit of an Arabic row, ٣ or ۳.</summary>
    public static bool IsDigit(char c) => c is (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9');

    /// <summary>The digit 0 to 9 that it is.</summary>
    public static char DigitOf(char c) => (char)('0' + (c & 0xF));
}
