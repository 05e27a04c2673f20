using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The title over an annex, which may be that of an instrument of its own.</summary>
internal static class AnnexTitle
{
    /// <summary>The title without footnote marks and stars.</summary>
    public static string Clean(string printed)
    {
        ReadOnlySpan<char> title = printed.AsSpan().Trim();
        while (title.Length > 0 && (Superscript.IsDigit(title[^1]) || title[^1] is '*' or ' '))
        {
            title = title[..^1];
        }

        return title.ToString();
    }

    /// <summary>What kind of instrument bears such a title; null for a title that names none ("List of participants").</summary>
    /// <param name="title">The title.</param>
    /// <param name="forms">The forms of its language.</param>
    public static InstrumentKind? KindOf(string title, DraftingForms forms)
    {
        foreach (AnnexTitleWords words in forms.Words.AnnexTitles)
        {
            if (title.Contains(words.Words, StringComparison.OrdinalIgnoreCase))
            {
                return words.Kind;
            }
        }

        return null;
    }
}
