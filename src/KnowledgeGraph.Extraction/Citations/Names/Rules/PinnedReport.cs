using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A paragraph of the report of the Secretary-General that the document cites: "paragraph 50 of the Secretary-General’s report", where
/// another paragraph has "his report of 31 August 2012 (S/2012/678)".</summary>
internal sealed class PinnedReport : INameRule
{
    /// <inheritdoc/>
    public string? Says => "a paragraph of the only such report that the document cites";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        int start = tokens[at].IsCapital || !tokens.Is(at, Keyword.Report) ? at : Start(passage, at), end = at + 1;
        if (start == at || !tokens.Is(start - 1, Keyword.Of) || tokens.Is(end, Keyword.Of) || tokens.Is(end, Keyword.Dated) || tokens.Is(end, '(')
            || tokens[end].Kind == TokenKind.Mark
            || (tokens.Is(end, ',') && tokens[end + 1].Kind == TokenKind.Mark) || tokens[end].IsCapital || tokens.Is(end, Keyword.On)
            || passage.Documents.OnlyReport(NameWords.Holders) is not string symbol)
        {
            return false;
        }

        passage.AddDocument(start, end, [symbol], null);
        if (passage.Names[^1].Pinpoint is null)
        {
            passage.Names.RemoveAt(passage.Names.Count - 1);
            return false;
        }

        at = end;
        return true;
    }

    // "his report", "the Secretary-General’s report"; the noun's token where it is nobody's.
    private static int Start(NamePassage passage, int noun)
    {
        TokenList tokens = passage.Tokens;
        if (tokens[tokens[noun - 1]] is "his" or "her")
        {
            return noun - 1;
        }

        bool isOwned = noun - 4 >= passage.Bound && tokens[noun - 1].IsCapital && NameWords.IsOwner(tokens[tokens[noun - 1]])
            && tokens.IsDash(noun - 2)
            && NameWords.Holders.Has(tokens, noun - 3) && tokens.Is(noun - 4, Keyword.The);
        return isOwned ? noun - 4 : noun;
    }
}
