using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>What the numbers of a list mean once it is over.</content>
internal sealed partial class SignScanner
{
    // The list is over: what its members mean is known.
    private void Close()
    {
        if (Words.ClassBehind)
        {
            _members.RemoveAll(m => !IsCited(m));
            _list = _list with { IsDecisions = false };
        }

        CloseList();
    }

    private void CloseList()
    {
        KnownBody? before = null;
        foreach (NumberMember member in _members)
        {
            // "les résolutions 37/32 du 23 mars 2018 et S-27/1 du 5 décembre 2017": a special session is of the body that held those before it.
            KnownBody? owner = member.Number.Shape == NumberShape.SpecialSession && before is not null ? before : member.Owner;
            before = _bodies.Choose(member.Number, owner, member.IsSaid, member.Date, _lastBody.Body);
            Mean(member, before);
        }

        _members.Clear();
        _list = _list with { IsOpen = false };
    }

    private void Mean(NumberMember member, KnownBody? owner)
    {
        ResolutionNumber number = member.Number;
        _yearless.Remember(number);
        string? symbol = ResolutionSymbols.For(number, owner, _list.IsDecisions, out InstrumentKind kind, out KnownBody? body);
        bool isNamed = body is not null || (owner is not null && number.Shape is not (NumberShape.Parties or NumberShape.Roman));
        string word = kind == InstrumentKind.Decision ? "decision" : "resolution";
        (Pinpoint Pinpoint, int Start, int End)? pending = _pinpoint;
        _pinpoint = member.Part is { } part ? (SignPinpoints.OfResolution(part.Pinpoint, Words.Units)!, part.Start, part.End) : null;
        Add(new CitationMatch
        {
            Kind = MatchKind.Number,
            Span = default,
            FirstToken = member.First,
            EndToken = member.End,
            Symbol = symbol,
            Title = number.Shape == NumberShape.Wha ? $"{body!.Name} {word} {symbol}"
                : symbol is null && isNamed ? $"{(body ?? owner)!.Name} {word} {number.Text}" : null,
            Letter = number.Letter,
            Body = body?.Name,
            InstrumentKind = kind,
            Pinpoint = SignPinpoints.OfResolution(member.Pinpoint, Words.Units),
            Date = member.Date,
            QuotedTitle = member.Title,
            ContinuesList = member.ContinuesList,
            EndsRange = member.EndsRange,
            IsImpossible = IsImpossible(number, kind, body),
        }, member.ContinuesList);
        _pinpoint = pending;
    }

    private bool IsImpossible(ResolutionNumber number, InstrumentKind kind, KnownBody? body) => number.Shape switch
    {
        NumberShape.NumberYear => body?.Years?.Allows(number.First, number.Second) is false,
        NumberShape.Roman => !number.IsOfSpecialSession && body?.RomanSessions?.Allows(number.First, number.Second) is false,
        NumberShape.Session => kind == InstrumentKind.Resolution && body is not null && !_bodies.CanHaveAdopted(body, number, date: null),
        _ => false,
    };
}
