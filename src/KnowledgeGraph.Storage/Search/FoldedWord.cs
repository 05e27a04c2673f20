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
}
