using System.Text;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// The folding that all readers share: characters that look like others become those others, and characters that nobody sees are left
/// out. Readers fold while they write a block, so that every span is one of the words that are printed.
/// </summary>
internal static class SameCharacter
{
    /// <summary>The characters that <see cref="Append"/> may write otherwise, for a reader that looks for them first.</summary>
    public static IEnumerable<char> All => Enumerable.Range(0x80, char.MaxValue - 0x80).Select(c => (char)c).Where(MayDiffer);

    // Windows-1252, 0x80 to 0x9F: what stands there when such a file was taken for Latin-1. Five places are empty.
    private const string Windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    // How far back a Chinese character shows what language a stop is of.
    private const int FarthestCharacter = 64;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M"];

    /// <summary>Writes a character behind the words of a block. Superscripts stay what they are: they mark footnotes.</summary>
    public static void Append(StringBuilder words, char c)
    {
        switch (c)
        {
            case < '\u0080':
                words.Append(c);
                break;
            case <= '\u009F':
                words.Append(Windows[c - 0x80] is var sign and not '\0' ? sign : ' ');
                break;
            case >= '\u0300' and <= '\u036F' when TryCompose(words, c):
                break;
            case '\u2044' or '\u2215':
                words.Append('/');
                break;
            case >= '\u2160' and <= '\u217F':
                words.Append(c >= '\u2170' ? Romans[c - '\u2170'].ToLowerInvariant() : Romans[c - '\u2160']);
                break;
            case >= '\uFE80' and <= '\uFEFC':
                words.Append(ArabicForm.LettersOf(c));
                break;
            case >= '\u0660' and <= '\u06F9' when ArabicForm.IsDigit(c):
                words.Append(ArabicForm.DigitOf(c));
                break;
            case >= '\uFB00' and <= '\uFB06':
                words.Append(Ligatures[c - '\uFB00']);
                break;
            case '，' or '：' or '；' or '！' or '？' when IsChinese(words):
                words.Append(c);
                break;
            case >= '\uFF01' and <= '\uFF5E':
                words.Append((char)(c - '\uFF01' + '!'));
                break;
            default:
                if (!IsUnseen(c))
                {
                    words.Append(c);
                }

                break;
        }
    }

    /// <summary>Unicode's Default_Ignorable_Code_Point, below the surrogates' planes.</summary>
    public static bool IsUnseen(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5'
        or '\u3164' or '\uFEFF'
        or '\uFFA0' or (>= '\u180B' and <= '\u180F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F')
        or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFFF0' and <= '\uFFF8');

    private static bool MayDiffer(char c) => c <= '\u009F' || IsUnseen(c)
        || ArabicForm.Is(c) || ArabicForm.IsDigit(c) || LookAlike.Is(c) || c is '\u2044' or '\u2215'
        or (>= '\u0300' and <= '\u036F') or (>= '\u2160' and <= '\u217F') or (>= '\uFB00' and <= '\uFB06') or (>= '\uFF01' and <= '\uFF5E');

    // The stops of Chinese are as wide as its characters: 决议，附件. In words of Latin letters they are another font's.
    private static bool IsChinese(StringBuilder words)
    {
        bool isLatin = false;
        for (int i = words.Length - 1; i >= Math.Max(0, words.Length - FarthestCharacter); i--)
        {
            char c = words[i];
            if (c is >= '\u3001' and <= '\u9FFF')
            {
                return true;
            }

            isLatin |= char.IsWhiteSpace(c) && i > 0 && char.IsAsciiLetterLower(words[i - 1]);
        }

        return !isLatin;
    }

    // A letter and its accent are one character where there is one (NFC).
    private static bool TryCompose(StringBuilder words, char accent)
    {
        if (words.Length == 0 || !Accents.TryCompose(words[^1], accent, out char composed))
        {
            return false;
        }

        words[^1] = composed;
        return true;
    }
}
