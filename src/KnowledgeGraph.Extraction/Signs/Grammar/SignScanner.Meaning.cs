using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Citations.Owners;
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
        NumberMeaning meaning = NumberMeaning.Of(number, owner, _list.IsDecisions, _bodies);
        (Pinpoint Pinpoint, int Start, int End)? pending = _pinpoint;
        _pinpoint = member.Part is { } part ? (SignPinpoints.OfResolution(part.Pinpoint, Words.Units)!, part.Start, part.End) : null;
        Add(new CitationMatch
        {
            Kind = MatchKind.Number,
            Span = default,
            FirstToken = member.First,
            EndToken = member.End,
            Symbol = meaning.Symbol,
            Title = meaning.Title,
            Letter = number.Letter,
            Body = meaning.Body?.Name,
            InstrumentKind = meaning.Kind,
            Pinpoint = SignPinpoints.OfResolution(member.Pinpoint, Words.Units),
            Date = member.Date,
            QuotedTitle = member.Title,
            ContinuesList = member.ContinuesList,
            EndsRange = member.EndsRange,
            IsImpossible = meaning.IsImpossible,
        }, member.ContinuesList);
        _pinpoint = pending;
    }
}
