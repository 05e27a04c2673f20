namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>What stands before the verb in a paragraph of a President's statement: “The Security Council, “The Council also.</summary>
internal static class StatementSubject
{
    private static readonly string[] Subjects = ["The Security Council ", "The Council ", "The General Assembly ", "The Assembly "];

    /// <summary>The length of quotation mark and subject, the space behind them included; 0 where the paragraph begins otherwise.</summary>
    public static int Length(ReadOnlySpan<char> paragraph)
    {
        int quote = paragraph.Length > 0 && paragraph[0] is '“' or '"' ? 1 : 0;
        foreach (string subject in Subjects)
        {
            if (paragraph[quote..].StartsWith(subject))
            {
                return quote + subject.Length;
            }
        }

        return 0;
    }
}
