using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Storage.Search;

/// <summary>
/// Small letters without accents, as Unicode decomposes them. The program runs without ICU (InvariantGlobalization), where .NET decomposes
/// nothing: the letters of Latin-1 and Latin Extended-A, which names in the texts are written with, are a table here.
/// </summary>
internal static class FoldedWord
{
    private const char First = '\u00C0';

    // From U+00C0 to U+017F, each as its base letter in small; what has none is itself in small.
    private const string Base =
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy" +
        "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ" +
        "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    // Latin letters beyond ASCII: Latin-1 to Extended-B, Extended Additional, letterlike symbols, Extended-C and -D.
    private static readonly SearchValues<char> OtherLatin = SearchValues.Create(
        [.. Between('\u0080', '\u024F'), .. Between('\u1E00', '\u1EFF'), .. Between('\u2100', '\u214F'), .. Between('\u2C60', '\u2C7F'),
            .. Between('\uA720', '\uA7FF')]);

    /// <summary>The word as it is compared.</summary>
    public static string Of(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            if (c >= First && c - First < Base.Length)
            {
                folded.Append(Base[c - First]);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>
    /// Whether a folded word has a letter that Unicode's tables may make a plain Latin one of, and the table here does not: an index with the
    /// whole of them may find it as another word.
    /// </summary>
    public static bool MayBeFoldedFurther(string folded) => !Ascii.IsValid(folded) && folded.AsSpan().ContainsAny(OtherLatin);

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
