using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>What ends a sentence or a part of one, as no heading ends: a stop, or a conjunction that the next part follows.</summary>
/// <param name="words">The words of a language.</param>
internal sealed class SentenceEnd(DraftingWords words)
{
    private readonly string[] _conjunctions = [.. words.Conjunctions.Select(c => " " + c)];

    /// <summary>Whether a text that is not empty ends so, footnote marks aside.</summary>
    public bool Is(string text)
    {
        int end = text.Length - 1;
        while (end > 0 && Superscript.IsDigit(text[end]))
        {
            end--;
        }

        return Stops.Ends(text.AsSpan(0, end + 1)) || text[end] == '”'
            || Array.Exists(_conjunctions, c => text.EndsWith(c, StringComparison.Ordinal));
    }
}
