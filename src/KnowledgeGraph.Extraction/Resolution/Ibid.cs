using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>
/// "Ibid." stands for the source that the footnote before cites last, up to the first element that is given anew (Editorial Manual,
/// footnotes), and "note 1 above" for the one that note 1 cites first. It never reaches across a note that cites nothing.
/// </summary>
internal sealed class Ibid
{
    private const string Corrigendum = "/Corr.";

    private readonly Dictionary<string, CitationMatch> _first = new(StringComparer.Ordinal);
    private CitationMatch? _antecedent;
    private bool _isUnread;

    /// <summary>The symbol of the source before, for what a report prints.</summary>
    public string? Symbol => _antecedent?.Symbol;

    /// <summary>
    /// Gives the Ibid. of a note their sources and remembers the note's. False where one has none: the note before cites nothing at all.
    /// One whose note before cites what is not read, the records of another organization, stays open.
    /// </summary>
    /// <param name="found">The citations of the note.</param>
    /// <param name="tokens">Its text.</param>
    /// <param name="marker">Its number.</param>
    public bool Resolve(List<CitationMatch> found, TokenList tokens, string? marker)
    {
        bool all = true;
        CitationMatch? cited = null;
        foreach (CitationMatch match in found)
        {
            if (match.Kind == MatchKind.Ibid)
            {
                all &= TryResolve(match);
            }

            if (match.Kind is MatchKind.Self or MatchKind.OpenSet || IsInside(match, cited, tokens))
            {
                continue;
            }

            // "A/ES-10/273 and A/ES-10/273/Corr.1": a corrigendum is no source beside what it corrects.
            if (cited?.Symbol is string corrected && match.Symbol?.StartsWith(corrected + Corrigendum, StringComparison.Ordinal) is true)
            {
                continue;
            }

            (_antecedent, cited) = (match, match);
            _ = marker is not null && _first.TryAdd(marker, match);
        }

        _isUnread = cited is null && IsSource(tokens);
        _antecedent = found.Count == 0 ? null : _antecedent;
        return all;
    }

    // What is printed inside a source, "chap. III, resolution 42/12", or explains it in brackets, "(quoting A/RES/61/295)", is none of its own.
    private static bool IsInside(CitationMatch match, CitationMatch? cited, TokenList tokens)
    {
        if (cited is null)
        {
            return false;
        }

        if (match.Kind == MatchKind.Number && cited.Kind is MatchKind.Publication or MatchKind.Ibid or MatchKind.Symbol)
        {
            return true;
        }

        int at = match.FirstToken;
        while (at > cited.EndToken && !tokens.Is(at - 1, '(') && !tokens.Is(at - 1, ')'))
        {
            at--;
        }

        return at < match.FirstToken && tokens.Is(at - 1, '(') && tokens[at].Kind == TokenKind.Word;
    }

    // Something printed that is counted, by volumes, pages or numbers, or is called records.
    private static bool IsSource(TokenList tokens)
    {
        for (int at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Word is Keyword.Records or Keyword.Vol or Keyword.Series or Keyword.Publication or Keyword.Document or Keyword.No
                or Keyword.Page)
            {
                return true;
            }
        }

        return false;
    }

    private bool TryResolve(CitationMatch ibid)
    {
        CitationMatch? before = ibid.NoteMarker is string marker ? _first.GetValueOrDefault(marker) : _antecedent;
        if (before is null || (before.Symbol is null && before.Title is null))
        {
            return ibid.Symbol is not null || before is not null || _isUnread;
        }

        string? given = ibid.Title;
        if (ibid.Symbol is not null)
        {
            // "Ibid., 2007, Supplement No. 10 (E/2007/30/Rev.1)": the owner of the records stays.
            string? records = before.Title is string title && title.IndexOf(',', StringComparison.Ordinal) is int comma and > 0
                ? title[..comma] : before.Title;
            ibid.Title = given is null ? records : records + given;
        }
        else if (given is not null && before.Title is string series && series.IndexOf(", vol.", StringComparison.Ordinal) is int volume and > 0)
        {
            ibid.Title = series[..volume] + given;
        }
        else
        {
            (ibid.Symbol, ibid.Title, ibid.Body, ibid.Named, ibid.Letter) = (before.Symbol, before.Title, before.Body, before.Named, before.Letter);
        }

        ibid.InstrumentKind = before.InstrumentKind;
        return true;
    }
}
