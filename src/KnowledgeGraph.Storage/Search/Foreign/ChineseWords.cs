namespace KnowledgeGraph.Storage.Search.Foreign;

/// <summary>Chinese, which puts no spaces between words, in pairs of neighbouring characters: whatever its words are, who looks for one finds it
/// where its characters stand next to each other.</summary>
internal static class ChineseWords
{
    /// <summary>Whether a character is one that is written together with others.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    /// <summary>The pairs of a run of characters, each with its place; a character alone is itself.</summary>
    public static IEnumerable<(int Start, int End)> Pairs(int start, int end)
    {
        if (end - start == 1)
        {
            yield return (start, end);
        }

        for (int at = start; at + 1 < end; at++)
        {
            yield return (at, at + 2);
        }
    }
}
