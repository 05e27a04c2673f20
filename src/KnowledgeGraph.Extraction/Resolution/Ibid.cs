using KnowledgeGraph.Extraction.Citations;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>
/// "Ibid." stands for the source that the footnote before cites last, up to the first element that is given anew (Editorial Manual,
/// footnotes). It never reaches across a note that cites nothing.
/// </summary>
internal sealed class Ibid
{
    private CitationMatch? _antecedent;

    /// <summary>The symbol of the source before, for what a report prints.</summary>
    public string? Symbol => _antecedent?.Symbol;

    /// <summary>Gives the Ibid. of a note their sources and remembers the note's last one. True where every Ibid. has found one.</summary>
    public bool Resolve(List<CitationMatch> note)
    {
        bool all = true;
        foreach (CitationMatch found in note)
        {
            if (found.Kind == MatchKind.Ibid)
            {
                all &= Resolve(found);
            }

            // What is printed inside a report, "chap. III, resolution 42/12", is no source of its own.
            bool inside = found.Kind == MatchKind.Number && note[0] != found && note[0].Kind is MatchKind.Publication or MatchKind.Ibid or MatchKind.Symbol;
            _antecedent = inside || found.Kind is MatchKind.Self or MatchKind.OpenSet ? _antecedent : found;
        }

        _antecedent = note.Count == 0 ? null : _antecedent;
        return all;
    }

    private bool Resolve(CitationMatch ibid)
    {
        if (_antecedent is not CitationMatch before || (before.Symbol is null && before.Title is null))
        {
            return ibid.Symbol is not null;
        }

        string? given = ibid.Title;
        if (ibid.Symbol is not null)
        {
            // "Ibid., 2007, Supplement No. 10 (E/2007/30/Rev.1)": the owner of the records stays.
            string? records = before.Title is string title && title.IndexOf(',', StringComparison.Ordinal) is int comma and > 0 ? title[..comma] : before.Title;
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
