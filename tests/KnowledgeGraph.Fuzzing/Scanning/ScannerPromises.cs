using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Fuzzing.Scanning;

/// <summary>What holds of what the scanner finds in any text.</summary>
internal static class ScannerPromises
{
    /// <summary>What does not hold; null where all does.</summary>
    public static string? Broken(string text, List<CitationMatch> found, TokenList tokens)
    {
        int end = 0;
        foreach (CitationMatch match in found)
        {
            if (match.Span.Start < end || match.Span.IsEmpty || match.Span.End > text.Length)
            {
                return $"{match.Kind} at {match.Span} stands outside the text, over the one before it, or nowhere";
            }

            if (match.FirstToken < 0 || match.EndToken <= match.FirstToken || match.EndToken > tokens.Count)
            {
                return $"{match.Kind} at {match.Span} has the tokens {match.FirstToken} to {match.EndToken} of {tokens.Count}";
            }

            if (char.IsWhiteSpace(text[match.Span.Start]) || char.IsWhiteSpace(text[match.Span.End - 1]))
            {
                return $"{match.Kind} at {match.Span} begins or ends with a space";
            }

            if (match.Symbol is "" || match.Candidates.Count == 1)
            {
                return $"{match.Kind} at {match.Span} has an empty symbol, or one candidate";
            }

            end = match.Span.End;
        }

        return null;
    }
}
