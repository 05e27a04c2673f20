using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>What ends a sentence or a part of one, as no heading ends: a stop, or a conjunction that the next part follows.</summary>
internal static class SentenceEnd
{
    private static readonly string[] Conjunctions = [.. DraftingWords.English.Conjunctions.Select(c => " " + c)];

    /// <summary>Whether a text that is not empty ends so, footnote marks aside.</summary>
    public static bool Is(string text)
    {
        int end = text.Length - 1;
        while (end > 0 && Superscript.IsDigit(text[end]))
        {
            end--;
        }

        return text[end] is '.' or ';' or ',' or ':' or '”' || Array.Exists(Conjunctions, c => text.EndsWith(c, StringComparison.Ordinal));
    }
}
