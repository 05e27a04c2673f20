using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Scanning;

/// <content>Numbers, alone and in lists, with the owners and days that the members of a list share.</content>
internal sealed partial class CitationScanner
{
    // A number behind "resolution", or a bare one. Bare numbers of common shapes count only inside a list.
    private int Number(int at, int start, KnownBody? owner, bool isSaid, bool introduced)
    {
        ResolutionNumber number = ResolutionNumber.Read(_tokens, at);
        if (number.Shape == NumberShape.None && IsOfHealthAssembly(at, start, owner, isSaid, introduced)
            && ResolutionNumber.OfHealthAssembly(_tokens, at) is { Shape: not NumberShape.None } health)
        {
            (number, owner) = (health, ResolutionSymbols.HealthAssembly);
        }

        number = number.Shape == NumberShape.None && (introduced || (_listIsOpen && GoesOn(at))) ? _yearless.Read(_tokens, at, owner, _isStatement)
            : number;
        if (number.Shape == NumberShape.None)
        {
            return 0;
        }

        _yearless.Remember(number);
        bool common = number.Shape is NumberShape.Session or NumberShape.Year or NumberShape.Parties;
        bool other = _tokens.Is(at - 1, '.') && _tokens[at - 2].Word is Keyword.No or Keyword.Nos;
        bool isCounted = common || number.Shape == NumberShape.NumberYear;
        bool isMember = introduced || !(isCounted || number.Shape == NumberShape.Roman) || BareNumber.IsMember(_tokens, number, at);
        _listIsOpen &= isMember || number.Shape != NumberShape.NumberYear;
        if (!introduced && ((isCounted && !_listIsOpen && !IsOfCouncil(number, at)) || other || !isMember))
        {
            return 0;
        }

        // "Human Rights Council …, resolutions 37/32 of 23 March 2018 and S-27/1": special sessions go on with the body before.
        owner = number.Shape == NumberShape.SpecialSession && !introduced && !isSaid && _list.Count > 0
            && _list[^1].Match.Body is string last ? Bodies.Find(last) : owner;
        owner = introduced && _tokens.Is(start, Keyword.Its) && IsSameSubject(start, number, owner) ? _listOwner : owner;
        int end = DateBehind(start, number.End, out DateOnly? date);
        (end, date) = IsOfReport(number.End, end) ? (number.End, null) : (end, date);
        if (OwnerGrammar.TryBehind(_tokens, ref end, out KnownBody? behind) || _owners.TryShortBehind(_tokens, number, ref end, out behind))
        {
            (owner, isSaid) = (behind, true);
        }

        bool isForeign = introduced && number.Shape is NumberShape.Session or NumberShape.Year or NumberShape.NumberYear
            && (IsForeign(number, start, owner, isSaid) || (behind is null && UnknownOwner.IsBehind(_tokens, number.End)));
        if (introduced)
        {
            _list.Clear();
            (_listIsOpen, _listOwner, _listIsSaid) = (true, owner, isSaid);
        }
        else if (behind is not null && !_listIsSaid)
        {
            GiveOwner(behind);
        }

        if (date is not null && !introduced)
        {
            ShareDate(number, at, date);
        }

        string? title = QuotedTitle(end);
        int pinned = end;
        if (PinpointsBehind.TryRead(_tokens, ref pinned, out Pinpoint? pinpoint) && date is null)
        {
            // "45/248 B, section VI, of 21 December 1990"
            CitedDate.TryBehind(_tokens, ref pinned, out date);
        }

        var found = new CitationMatch
        {
            Kind = MatchKind.Number,
            Span = default,
            FirstToken = start,
            EndToken = pinned,
            Letter = number.Letter,
            Pinpoint = pinpoint,
            Date = date,
            QuotedTitle = title,
            Mark = title is null ? null : MarkBehindQuotation(end),
            ContinuesList = !introduced,
            EndsRange = !introduced && EndsRange(number, at),
        };
        if (isForeign)
        {
            (found.IsForeign, found.InstrumentKind) = (true, _listIsDecisions ? InstrumentKind.Decision : InstrumentKind.Resolution);
        }
        else
        {
            Mean(found, number, _owners.Choose(number, owner, isSaid, date));
        }

        if (introduced && InReport(start) is not null)
        {
            // "FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex": the decision is also where in the document to look.
            string printed = $"{(_listIsDecisions ? "decision" : "resolution")} {number.Text}";
            _found[^1].Pinpoint = Pinpoint.Join(_found[^1].Pinpoint, Pinpoint.Join(new Pinpoint(printed, []), pinpoint));
        }

        if (!isForeign)
        {
            _list.Add((found, number));
        }

        Add(found);
        return pinned;
    }

    // "reports of the Group of Experts established by paragraph 10 of resolution 1533, dated 15 July 2004 (S/2004/551)": the day is the report's.
    private bool IsOfReport(int behind, int end)
    {
        int dated = _tokens.Is(behind, ',') ? behind + 1 : behind;
        return _tokens.Is(dated, Keyword.Dated) && _tokens.Is(end, '(')
            && DocumentSymbol.Read(_tokens.Text.AsSpan(_tokens[end + 1].Start), out string symbol, out _) > 0
            && DocumentSymbol.KindOf(symbol) == InstrumentKind.Document;
    }

    // "WHA58/2005/REC/1, resolution 58.3", "World Health Assembly resolutions 60.18 of 23 May 2007 and 64.17 of 24 May 2011", "and resolution
    // 69.3 of 29 May 2016"
    private bool IsOfHealthAssembly(int at, int start, KnownBody? owner, bool isSaid, bool introduced) =>
        introduced ? owner == ResolutionSymbols.HealthAssembly || (!isSaid && _listOwner == ResolutionSymbols.HealthAssembly)
                || (InReport(start) is string report && report.StartsWith("WHA", StringComparison.Ordinal))
            : _listIsOpen && _listOwner == ResolutionSymbols.HealthAssembly && (GoesOn(at) || _tokens.Is(at + 3, Keyword.Of));

    // "resolutions 61/16 to 61/20"
    private bool EndsRange(ResolutionNumber number, int at) =>
        (_tokens.Is(at - 1, Keyword.To) || _tokens.IsDash(at - 1)) && _list.Count > 0 && _list[^1].Match.EndToken == at - 1
        && _list[^1].Number.Shape == number.Shape && _list[^1].Number.First == number.First && number.Second > _list[^1].Number.Second + 1;

    // "Security Council 1325 (2000)"; in the Council's own texts "not prohibited by 1591 (2005)", if it has adopted that number in that year.
    private bool IsOfCouncil(ResolutionNumber number, int at) =>
        number.Shape == NumberShape.NumberYear && (_owners.IsNamedUpTo(at) || _owners.Speaker?.Years?.Allows(number.First, number.Second) is true);

    // "Committee decision 68/1"; "resolution 275 (2014)" of a body that is named and does not count so.
    private bool IsForeign(ResolutionNumber number, int start, KnownBody? owner, bool isSaid) =>
        !isSaid ? UnknownOwner.IsBefore(_tokens, start)
        : number.Shape == NumberShape.NumberYear && owner is not null && !owner.Issues(NumberForm.NumberYear) && !_tokens.Is(start, Keyword.Its);

    // "resolutions 1565, 1592 and 1596"
    private bool GoesOn(int at)
    {
        int before = _tokens.Is(at - 1, Keyword.And) && _tokens.Is(at - 2, ',') ? at - 2 : at - 1;
        return (_tokens.Is(before, ',') || _tokens.Is(before, Keyword.And)) && _found.Count > 0 && _found[^1] is { Kind: MatchKind.Number } last
            && last.EndToken == before && !_tokens[at + 1].IsCapital;
    }

    // "the Council in its resolution 51/30 and its decision 51/101"; "Commission on … resolutions 2006/2 and 2009/1 and its resolution 2013/1" of a
    // body that counts so
    private bool IsSameSubject(int its, ResolutionNumber number, KnownBody? owner)
    {
        int and = _tokens[its - 1].Kind == TokenKind.Mark ? its - 2 : its - 1;
        if (!_tokens.Is(and, Keyword.And) || _listOwner is null || _found.Count == 0 || _found[^1] is not { Kind: MatchKind.Number } before
            || its - before.EndToken > 2)
        {
            return false;
        }

        return _tokens.Is(before.FirstToken, Keyword.Its)
            || (number.Shape == NumberShape.Year && owner?.Issues(NumberForm.YearNumber) is not true && _listOwner.Issues(NumberForm.YearNumber));
    }

    // "resolutions 74/21 and 74/23 of 12 December 2019": one day for both, if it is one session.
    private void ShareDate(ResolutionNumber number, int at, DateOnly? date)
    {
        int next = at;
        for (int i = _list.Count - 1; i >= 0 && _list[i].Match is { Date: null } found && found.EndToken == next - 1; i--)
        {
            if (!ResolutionNumber.MayShareDay(_list[i].Number, number))
            {
                return;
            }

            (found.Date, next) = (date, found.FirstToken);
        }
    }

    private void Mean(CitationMatch found, ResolutionNumber number, KnownBody? owner)
    {
        NumberMeaning meaning = _owners.Mean(number, owner, _listIsDecisions);
        found.Title ??= meaning.Title;
        (found.Symbol, found.Body) = (meaning.Symbol, meaning.Body?.Name);
        (found.InstrumentKind, found.IsImpossible) = (meaning.Kind, meaning.IsImpossible);
    }

    // "resolutions 1/3 of 27 June 2014 and 2/14 of 27 May 2016 of the United Nations Environment Assembly": the owner of all stands behind the last.
    private void GiveOwner(KnownBody owner)
    {
        foreach ((CitationMatch found, ResolutionNumber number) in _list)
        {
            Mean(found, number, _owners.Choose(number, owner, isSaid: true, found.Date));
        }

        _list.Clear();
    }

    // "International Telecommunication Union resolution 186": a body that numbers its resolutions in a way of its own.
    private int ForeignNumber(KnownBody owner, int start, int number, bool decision)
    {
        Add(new CitationMatch
        {
            Kind = MatchKind.Number,
            Span = default,
            FirstToken = start,
            EndToken = number + 1,
            Title = $"{owner.Name} {(decision ? "decision" : "resolution")} {_tokens[_tokens[number]]}",
            Body = owner.Name,
            InstrumentKind = decision ? InstrumentKind.Decision : InstrumentKind.Resolution,
        });
        return number + 1;
    }
}
