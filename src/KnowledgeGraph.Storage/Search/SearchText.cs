using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Storage.Search;

/// <summary>
/// The words that a text is found by: small letters without accents, separated by blanks, so that both stores find the same. Neo4j's own
/// analyzers leave out common English words and keep "children's" in one piece.
/// </summary>
internal static class SearchText
{
    /// <summary>Words that tell nothing.</summary>
    public static IReadOnlyCollection<string> CommonWords => WordForms.Common;

    /// <summary>The words; null for none.</summary>
    public static string? Of(string? text)
    {
        string words = text is null ? "" : string.Join(' ', Words(text));
        return words.Length == 0 ? null : words;
    }

    /// <summary>The words, each as it is compared.</summary>
    public static IEnumerable<string> Words(string text) => Places(text).Select(p => FoldedWord.Of(text[p.Start..p.End])).Where(w => w.Length > 0);

    /// <summary>Where the words are.</summary>
    public static IEnumerable<(int Start, int End)> Places(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isOfWord = i < text.Length && SearchWords.IsOfWord(text, i);
            if (isOfWord && start < 0)
            {
                start = i;
            }
            else if (!isOfWord && start >= 0)
            {
                yield return (start, i);
                start = -1;
            }
        }
    }
}
