using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>What stands before the verb in a paragraph of a President's statement: “The Security Council, “The Council also.</summary>
internal static class StatementSubject
{
    private static readonly string[] Subjects = [.. DraftingWords.English.StatementSubjects.Select(s => s + " ")];

    /// <summary>Whether a paragraph begins so.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="length">The length of quotation mark and subject, the space behind them included.</param>
    public static bool TryRead(ReadOnlySpan<char> paragraph, out int length)
    {
        int quote = paragraph.Length > 0 && paragraph[0] is '“' or '"' ? 1 : 0;
        foreach (string subject in Subjects)
        {
            if (paragraph[quote..].StartsWith(subject))
            {
                length = quote + subject.Length;
                return true;
            }
        }

        length = 0;
        return false;
    }
}
