using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>A report before a name, to which the note behind belongs: "the report of the Secretary-General on the declaration¹".</summary>
internal static class ReportBefore
{
    private const int FarthestReport = 24;

    /// <summary>Whether a report, a letter or a note is spoken of before a name, in the same phrase.</summary>
    public static bool Holds(NamePassage passage, int start)
    {
        TokenList tokens = passage.Tokens;
        for (int i = start - 1; i >= Math.Max(passage.Bound, start - FarthestReport); i--)
        {
            if (BeginsPhrase(tokens, i))
            {
                return false;
            }

            if (NameWords.Reports.Has(tokens[i].Word) || (tokens[i].Kind == TokenKind.Word && NameWords.OtherReports.Has(tokens[tokens[i]])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsPhrase(TokenList tokens, int at) =>
        tokens.Is(at, ',') || tokens.Is(at, ';') || (tokens.Is(at, Keyword.And) && tokens[at + 1].Word is Keyword.The or Keyword.Its);
}
