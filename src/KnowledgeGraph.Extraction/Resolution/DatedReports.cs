using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Citations.Scanning;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>
/// Reports and letters cited by their date alone: "his report of 11 January 2000" is the one that the document has cited with that date and its
/// symbol, where it is the only one.
/// </summary>
internal sealed class DatedReports
{
    // In tokens: "of the Secretary-General", "from the President of the Security Council addressed to".
    private const int LongestAuthor = 10;

    private readonly Dictionary<DateOnly, string?> _symbols = [];

    /// <summary>Adds the reports that a provision cites by their date, and takes up those that it cites with their symbols.</summary>
    /// <param name="tokens">The provision's words.</param>
    /// <param name="found">What has been found in it.</param>
    /// <param name="pinpoints">The pinpoints that nothing has taken yet.</param>
    public List<CitationMatch> Read(TokenList tokens, List<CitationMatch> found, PendingPinpoints pinpoints)
    {
        List<CitationMatch>? added = null;
        int next = 0;
        for (int at = 0; at < tokens.Count && _symbols.Count + found.Count > 0; at++)
        {
            for (; next < found.Count && found[next].EndToken <= at; next++)
            {
                Learn(found[next]);
            }

            if (tokens[at].Word is Keyword.Report or Keyword.Letter && TryDate(tokens, at, out int end, out DateOnly date)
                && _symbols.GetValueOrDefault(date) is string symbol && !IsCited(found, at, end, date))
            {
                (added ??= []).Add(Match(tokens, at, end, symbol, date, pinpoints));
            }
        }

        for (; next < found.Count; next++)
        {
            Learn(found[next]);
        }

        return added is null ? found : Interleaving.Merge(found, added);
    }

    // Two documents of one day: the date does not say which.
    private void Learn(CitationMatch found)
    {
        if (found is { Kind: MatchKind.Symbol, InstrumentKind: InstrumentKind.Document, Date: DateOnly date, Symbol: string symbol })
        {
            _symbols[date] = !_symbols.TryGetValue(date, out string? known) || known == symbol ? symbol : null;
        }
    }

    private static bool TryDate(TokenList tokens, int report, out int end, out DateOnly date)
    {
        (end, date) = (0, default);
        int last = report + LongestAuthor;
        for (int at = report + 1; at < last && (tokens[at].Kind == TokenKind.Word || tokens.IsDash(at)); at++)
        {
            end = at + 1;
            if (tokens[at].Word is Keyword.Of or Keyword.Dated && DateTokens.TryRead(tokens, ref end, out date))
            {
                return true;
            }
        }

        return false;
    }

    // Its symbol stands behind it, or its words are cited already.
    private static bool IsCited(List<CitationMatch> found, int start, int end, DateOnly date) =>
        found.Exists(f => f.EndToken > start && (f.FirstToken < end || (f.Kind == MatchKind.Symbol && f.Date == date)));

    private static CitationMatch Match(TokenList tokens, int start, int end, string symbol, DateOnly date, PendingPinpoints pinpoints)
    {
        // "paragraph 12 of his report", "paragraph 12 of the report"
        Pinpoint? pinpoint = pinpoints.Take(tokens, start - 1, out int begins) ?? pinpoints.Take(tokens, start, out begins);
        begins = pinpoint is null ? start : begins;
        return new CitationMatch
        {
            Kind = MatchKind.Symbol,
            FirstToken = start,
            EndToken = end,
            Span = new TextSpan(tokens[begins].Start, tokens[end - 1].End),
            Symbol = symbol,
            Date = date,
            InstrumentKind = InstrumentKind.Document,
            Pinpoint = pinpoint,
        };
    }
}
