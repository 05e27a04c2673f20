using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>What stands before the verb in a paragraph of a President's statement: “The Security Council, “The Council also.</summary>
/// <param name="words">The words of a language.</param>
internal sealed class StatementSubject(DraftingWords words)
{
    private readonly string[] _subjects = [.. words.StatementSubjects.Select(Letters.WithSpace)];

    /// <summary>Whether a paragraph begins so.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="length">The length of quotation mark and subject, the space behind them included.</param>
    public bool TryRead(ReadOnlySpan<char> paragraph, out int length)
    {
        int quote = paragraph.Length > 0 && paragraph[0] is '“' or '"' or '«' ? 1 : 0;
        quote += quote < paragraph.Length && quote > 0 && paragraph[0] == '«' && paragraph[quote] == ' ' ? 1 : 0;
        foreach (string subject in _subjects)
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
