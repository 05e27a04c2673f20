using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Resolutions that stand in a report named before them, and those of bodies whose owner only the words around tell.</content>
internal sealed partial class SignScanner
{
    private const int FarthestHealthAssembly = 60;

    // The source read last, and the sign behind it.
    private (CitationMatch? Found, int End) _source;

    // "(E/2020/27), chap. I, sect. C, résolution 59/1": the symbol of the report that a class stands behind; null where it stands behind none.
    private string? InReport(int first) =>
        _source.Found is { } source && _source.End == first - 1 && _signs.IsComma(first - 1)
            ? source.Symbol ?? (source.Kind == MatchKind.Ibid ? Antecedent : null) : null;

    // "FCCC/CP/2015/10/Add.1, décision 1/CP.21, annexe": the decision is also where in the document to look.
    private void PinToReport(NumberMember member, bool isDecision)
    {
        var printed = new Pinpoint($"{(isDecision ? "decision" : "resolution")} {member.Number.Text}", []);
        _source.Found!.Pinpoint = Pinpoint.Join(_source.Found.Pinpoint, Pinpoint.Join(printed, member.Pinpoint));
    }

    // "WHA58/2005/REC/1, résolution 58.3", "la résolution 69.3 de l’Assemblée mondiale de la Santé"
    private ResolutionNumber OfHealthAssembly(int at, KnownBody? owner, string? report)
    {
        ResolutionNumber number = SignNumbers.OfHealthAssembly(_signs, at);
        return number.Shape != NumberShape.None && (owner == ResolutionSymbols.HealthAssembly
            || _bodies.All.Contains(ResolutionSymbols.HealthAssembly) || IsNamed(ResolutionSymbols.HealthAssembly, at)
            || report?.StartsWith("WHA", StringComparison.Ordinal) is true) ? number : default;
    }

    // Whether a body is named behind a sign, before the part of the sentence ends.
    private bool IsNamed(KnownBody body, int at)
    {
        for (int end = at + FarthestHealthAssembly; at < end && !_signs.IsEnd(at) && at < _signs.Count; at++)
        {
            if (_signs[at].Sense?.Body == body)
            {
                return true;
            }
        }

        return false;
    }

    // "dans sa résolution 48/11, le Conseil des droits de l’homme a décidé": the subject behind says whose it is.
    private int SubjectBehind(int end)
    {
        int at = _signs.IsComma(end) ? end + 1 : 0;
        at += at > 0 && _signs[at + 1].May(SignRoles.Body) ? 1 : 0;
        if (at > 0 && _signs[at].May(SignRoles.Body) && !_signs.May(at - 1, SignRoles.Owned) && _signs[at + 1].Kind == SignKind.Word
            && _signs[at].Sense!.Body is { Series.Count: > 0 } body)
        {
            _list = _list with { Owner = body };
            foreach (NumberMember member in _members)
            {
                (member.Owner, member.IsSaid) = (body, true);
            }
        }

        return end;
    }

    // What a title between quotation marks cites, while the list around it waits.
    private void Quoted(int from, int to)
    {
        (List<NumberMember> members, NumberList list) = (_members, _list);
        (_members, _list) = ([], NumberList.None);
        int before = _found.Count;
        for (int at = from; at < to;)
        {
            int next = Step(at, isHead: false, isNote: false);
            at = next > at ? next : at + 1;
        }

        Close();
        // The names in the title of a text are words of that title.
        for (int i = _found.Count - 1; i >= before; i--)
        {
            if (_found[i].Kind is MatchKind.Name or MatchKind.ShortForm)
            {
                _found.RemoveAt(i);
            }
        }

        (_members, _list, _pinpoint) = (members, list, null);
    }

    // "A/60/88 et A/60/88/Corr.2, annexe": the part is that of a text and of what corrects it.
    private void ShareWithCorrected(int at, string symbol, Pinpoint pinpoint)
    {
        int corrects = symbol.LastIndexOf("/Corr.", StringComparison.Ordinal);
        int before = at - 1;
        while (before > 0 && (_signs.IsComma(before) || _signs.IsOpen(before) || _signs.May(before, SignRoles.And)))
        {
            before--;
        }

        if (corrects <= 0 || _source.End != before + 1)
        {
            return;
        }

        for (int i = _found.Count - 1; i >= 0 && _found[i] is { Pinpoint: null, Symbol: { } listed } && Corrects(symbol[..corrects], listed); i--)
        {
            _found[i].Pinpoint = pinpoint;
        }

        static bool Corrects(string corrected, string listed) => listed.StartsWith(corrected, StringComparison.Ordinal)
            && (listed.Length == corrected.Length || listed.AsSpan(corrected.Length).StartsWith("/Corr."));
    }
}
