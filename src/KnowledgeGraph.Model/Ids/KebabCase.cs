using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Model.Ids;

/// <summary>The form that titles and names take as ids: lower-case words joined by hyphens.</summary>
public static class KebabCase
{
    /// <summary>
    /// <c>Declaration of Alma-Ata, 1978</c> becomes <c>declaration-of-alma-ata-1978</c>. Letters keep their base form without
    /// accents, ligatures come apart; apostrophes vanish; every other run of characters becomes one hyphen. Empty where the name has no letter or
    /// digit.
    /// </summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        var kebab = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                kebab.Append(char.ToLowerInvariant(c));
            }
            else if (BaseLetters.Of(c) is { Length: > 0 } letters)
            {
                kebab.Append(letters);
            }
            else if (char.IsLetterOrDigit(c))
            {
                kebab.Append(char.ToLower(c, CultureInfo.InvariantCulture));
            }
            else if (c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && kebab.Length > 0 && kebab[^1] != '-')
            {
                kebab.Append('-');
            }
        }

        if (kebab.Length > 0 && kebab[^1] == '-')
        {
            kebab.Length--;
        }

        return kebab.ToString();
    }
}
