using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>What spellings of one name in any script have in common: its letters and digits, without accents, in lower case.</summary>
internal static class NameSpelling
{
    /// <summary>That of a name.</summary>
    public static string Of(string name)
    {
        var spelling = new StringBuilder(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && char.IsLetterOrDigit(c))
            {
                spelling.Append(char.ToLowerInvariant(c));
            }
        }

        return spelling.ToString();
    }
}
