using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The words that govern a symbol in the brackets of a cover: "on the recommendation of", "on the report of".</summary>
internal static class HeadWords
{
    /// <summary>The phrase that opens the bracket in which a place stands.</summary>
    public static GoverningWords Governing(string head, int at)
    {
        int open = head.LastIndexOf('[', Math.Max(0, at - 1));
        ReadOnlySpan<char> bracket = open < 0 ? default : head.AsSpan(open + 1, at - open - 1);
        foreach (string phrase in GoverningVocabulary.English.Heads)
        {
            if (bracket.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return new GoverningWords(phrase, RelationType.Cites);
            }
        }

        return new GoverningWords(null, RelationType.Cites);
    }
}
