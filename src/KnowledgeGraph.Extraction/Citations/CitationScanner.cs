using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>
/// Finds where a provision cites, from its first token to its last and never back: numbers with their owners and dates, symbols,
/// publications, Ibid., sets and self-references. Names are <see cref="NameScanner"/>'s. One scanner reads one document.
/// </summary>
internal sealed class CitationScanner
{
    private const int SetReach = 6;
    private const int LongestTitle = 1000;
    private const int LongestAdopter = 10;

    private readonly OwnerGrammar _owners;
    private TokenList _tokens = new();
    private TokenList _asideTokens = new();
    private readonly string? _ownSymbol;
    private List<Found> _found = [];

    // The list that bare numbers belong to: "resolutions 72/195 of …, 73/148 of …".
    private KnownBody? _listOwner;
    private bool _listIsDecisions;
    private bool _listIsSaid;
    private readonly List<(Found Found, ResolutionNumber Number)> _list = [];
    private bool _listIsOpen;

    private readonly YearlessNumbers _yearless = new();
    private PinpointsBefore _pinpoints = new();
    private PinpointsBefore _asidePinpoints = new();

    /// <summary>Scans a document.</summary>
    /// <param name="ownSymbol">The document's own symbol, which is no citation.</param>
    /// <param name="day">The day of its adoption.</param>
    public CitationScanner(string? ownSymbol, DateOnly? day) => (_ownSymbol, _owners) = (ownSymbol, new OwnerGrammar(day));

    /// <summary>The symbol of the source that the footnote before cites last: what a resolution printed in its report belongs to.</summary>
    public string? Antecedent { get; set; }

    /// <summary>The tokens of the provision scanned last.</summary>
    public TokenList Tokens => _tokens;

    /// <summary>The pinpoints of that provision that no citation has taken.</summary>
    public PinpointsBefore Pinpoints => _pinpoints;

    /// <summary>Scans a provision. Citations come in order and do not overlap.</summary>
    public List<Found> Scan(Part part)
    {
        _found = [];
        _tokens.Fill(part.Text);
        _owners.Begin(part.Speaker);
        (_listOwner, _listIsOpen, _listIsSaid, _listIsDecisions) = (null, false, false, false);
        _pinpoints.Clear();
        _list.Clear();
        bool isHead = part.Kind == ProvisionKind.Head;
        int bracket = isHead ? 0 : 1;
        for (int at = 0; at < _tokens.Count;)
        {
            if (isHead)
            {
                bracket += _tokens.Is(at, '[') ? 1 : _tokens.Is(at, ']') ? -1 : 0;
            }

            int next = bracket > 0 ? Step(at, isHead, part.Kind == ProvisionKind.Footnote) : 0;
            at = next > at ? next : at + 1;
        }

        return _found;
    }

    /// <summary>Reads a footnote in the middle of a paragraph: what has been read of the paragraph stays as it is.</summary>
    public void Aside(Action read)
    {
        (_tokens, _asideTokens) = (_asideTokens, _tokens);
        (_pinpoints, _asidePinpoints) = (_asidePinpoints, _pinpoints);
        read();
        (_tokens, _asideTokens) = (_asideTokens, _tokens);
        (_pinpoints, _asidePinpoints) = (_asidePinpoints, _pinpoints);
    }

    // What begins at a token; the token behind it, or 0.
    private int Step(int at, bool isHead, bool isNote)
    {
        Token token = _tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            return isHead ? 0 : Number(at, at, _listOwner ?? _owners.Speaker, _listIsSaid, introduced: false);
        }

        if (token.Kind != TokenKind.Word)
        {
            EndSentence(at);
            return 0;
        }

        if (token.IsCapital)
        {
            int next = Symbol(at, isHead);
            if (next > 0 || isHead)
            {
                return next;
            }

            next = Capital(at, token);
            if (next > 0)
            {
                return next;
            }
        }

        switch (token.Word)
        {
            case Keyword.Document when isNote && _tokens.Is(at - 1, ','):
                return ForeignDocument(at);
            case Keyword.Ibid when isNote:
                return Ibid(at);
            case Keyword.Resolution or Keyword.Resolutions or Keyword.Decision or Keyword.Decisions when !isHead:
                return ClassWord(at, token.Word);
            case Keyword.Conventions or Keyword.Instruments or Keyword.Treaties or Keyword.Protocols or Keyword.Agreements when !isHead && !token.IsCapital:
                return OpenSet(at, at);
            case Keyword.Guidelines when !isHead && _tokens[at - 1].Word is Keyword.Relevant or Keyword.Applicable or Keyword.Existing:
                return OpenSet(at, at);
            case Keyword.Paragraph or Keyword.Article or Keyword.Chapter or Keyword.Section or Keyword.Annex or Keyword.Part or Keyword.Appendix
                or Keyword.Subparagraph or Keyword.Goal or (>= Keyword.First and <= Keyword.Last) when !isHead:
                return PinpointBefore(at);
            default:
                return 0;
        }
    }

    private int Capital(int at, Token token)
    {
        if (token.Word == Keyword.Official && PublicationGrammar.OfficialRecords(_tokens, at, out string records, out _, out string? symbol) is int end and > 0 && symbol is not null)
        {
            return Publication(at, end, records, symbol);
        }

        if (token.Word is Keyword.United or Keyword.League && PublicationGrammar.TreatySeries(_tokens, at, out string series) is int after and > 0)
        {
            return Publication(at, after, series, null);
        }

        if (token.Word == Keyword.Report && PublicationGrammar.SalesPublication(_tokens, at, out string report) is int closed and > 0)
        {
            return Publication(at, closed, report, null);
        }

        int body = _owners.Notice(_tokens, at);
        if (body > 0)
        {
            return body;
        }

        return token.Length <= 3 ? Number(at, at, _listOwner ?? _owners.Speaker, _listIsSaid, introduced: false) : 0;
    }

    // A number behind "resolution", or a bare one. Bare numbers of common shapes count only inside a list.
    private int Number(int at, int start, KnownBody? owner, bool isSaid, bool introduced)
    {
        ResolutionNumber number = ResolutionNumber.Read(_tokens, at);
        number = number.Shape == NumberShape.None && introduced && InReport(start) is string report && report.StartsWith("WHA", StringComparison.Ordinal) ? ResolutionNumber.OfHealthAssembly(_tokens, at) : number;
        number = number.Shape == NumberShape.None && (introduced || (_listIsOpen && GoesOn(at))) ? _yearless.Read(_tokens, at, owner) : number;
        if (number.Shape == NumberShape.None)
        {
            return 0;
        }

        _yearless.Remember(number);
        bool common = number.Shape is NumberShape.Session or NumberShape.Year or NumberShape.Parties;
        bool other = _tokens.Is(at - 1, '.') && _tokens[at - 2].Word is Keyword.No or Keyword.Nos;
        if (!introduced && ((common && !_listIsOpen) || other))
        {
            return 0;
        }

        // "Human Rights Council …, resolutions 37/32 of 23 March 2018 and S-27/1": special sessions go on with the body before.
        owner = number.Shape == NumberShape.SpecialSession && !introduced && !isSaid && _list.Count > 0 && _list[^1].Found.Body is string last ? Bodies.Find(last) : owner;
        owner = introduced && _tokens.Is(start, Keyword.Its) && IsSameSubject(start, number, owner) ? _listOwner : owner;
        int end = DateBehind(number.End, out DateOnly? date);
        KnownBody? behind = OwnerGrammar.Behind(_tokens, end, out int named);
        (owner, isSaid, end) = behind is null ? (owner, isSaid, end) : (behind, true, named);
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
        int pinned = PinpointGrammar.Behind(_tokens, end, out Pinpoint? pinpoint);
        var found = new Found
        {
            Kind = FoundKind.Number,
            Span = default,
            FirstToken = start,
            EndToken = pinned,
            Letter = number.Letter,
            Pinpoint = pinpoint,
            Date = date,
            QuotedTitle = title,
            Mark = title is null ? null : MarkBehindQuotation(end),
            ContinuesList = !introduced,
        };
        Mean(found, number, _owners.Choose(number, owner, isSaid, date));
        if (number.Shape is NumberShape.Parties or NumberShape.Wha && introduced && InReport(start) is not null)
        {
            // "FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex": the decision is also where in the document to look.
            string printed = $"{(_listIsDecisions ? "decision" : "resolution")} {number.Text}";
            _found[^1].Pinpoint = Pinpoint.Join(_found[^1].Pinpoint, Pinpoint.Join(new Pinpoint(printed, []), pinpoint));
        }

        _list.Add((found, number));
        Add(found);
        return pinned;
    }

    // "resolutions 1565, 1592 and 1596"
    private bool GoesOn(int at)
    {
        int before = _tokens.Is(at - 1, Keyword.And) && _tokens.Is(at - 2, ',') ? at - 2 : at - 1;
        return (_tokens.Is(before, ',') || _tokens.Is(before, Keyword.And)) && _found.Count > 0 && _found[^1] is { Kind: FoundKind.Number } last && last.EndToken == before && !_tokens[at + 1].IsCapital;
    }

    // "the Council in its resolution 51/30 and its decision 51/101"; "Commission on … resolutions 2006/2 and 2009/1 and its resolution 2013/1" of a body that counts so
    private bool IsSameSubject(int its, ResolutionNumber number, KnownBody? owner)
    {
        int and = _tokens[its - 1].Kind == TokenKind.Mark ? its - 2 : its - 1;
        if (!_tokens.Is(and, Keyword.And) || _listOwner is null || _found.Count == 0 || _found[^1] is not { Kind: FoundKind.Number } before || its - before.EndToken > 2)
        {
            return false;
        }

        return _tokens.Is(before.FirstToken, Keyword.Its) || (number.Shape == NumberShape.Year && owner?.Issues(NumberForm.YearNumber) is not true && _listOwner.Issues(NumberForm.YearNumber));
    }

    // "resolutions 74/21 and 74/23 of 12 December 2019": one day for both, if it is one session.
    private void ShareDate(ResolutionNumber number, int at, DateOnly? date)
    {
        int next = at;
        for (int i = _list.Count - 1; i >= 0 && _list[i].Found is { Date: null } found && found.EndToken == next - 1; i--)
        {
            if (_list[i].Number.First != number.First || _list[i].Number.Shape != number.Shape || number.Shape != NumberShape.Session)
            {
                return;
            }

            (found.Date, next) = (date, found.FirstToken);
        }
    }

    private void Mean(Found found, ResolutionNumber number, KnownBody? owner)
    {
        found.Symbol = ResolutionSymbols.For(number, owner, _listIsDecisions, out InstrumentKind kind, out KnownBody? body);
        bool isNamed = body is not null || (owner is not null && number.Shape is not (NumberShape.Parties or NumberShape.Roman));
        string word = kind == InstrumentKind.Decision ? "decision" : "resolution";
        found.Title ??= number.Shape == NumberShape.Wha ? $"{body!.Name} {word} {found.Symbol}" : found.Symbol is null && isNamed ? $"{(body ?? owner)!.Name} {word} {number.Text}" : null;
        (found.InstrumentKind, found.Body) = (kind, body?.Name);
        found.IsImpossible = kind == InstrumentKind.Resolution && body is not null && !_owners.CanHaveAdopted(body, number, date: null) && number.Shape == NumberShape.Session;
    }

    // "resolutions 1/3 of 27 June 2014 and 2/14 of 27 May 2016 of the United Nations Environment Assembly": the owner of all stands behind the last.
    private void GiveOwner(KnownBody owner)
    {
        foreach ((Found found, ResolutionNumber number) in _list)
        {
            Mean(found, number, _owners.Choose(number, owner, isSaid: true, found.Date));
        }

        _list.Clear();
    }

    private int Symbol(int at, bool isHead)
    {
        Token token = _tokens[at];
        // "Security Council/PRST/2001/31", "WHA64/2011/REC/1": a piece is no symbol of its own; "https://undocs.org/S/RES/2442 (2018)" has one.
        bool isPiece = _tokens.Is(at - 1, '/') && !token.SpaceBefore && (_tokens[at - 2].IsCapital || _tokens.IsNumber(at - 2) || _tokens.Is(at - 2, ')'));
        bool begins = _tokens.Is(at + 1, '/') || _tokens.Is(at + 1, '(') || (_tokens.Is(at + 1, '.') && _tokens.IsNumber(at + 2) && _tokens.Is(at + 3, '/'));
        if (isPiece || !begins || _tokens[at + 1].SpaceBefore)
        {
            return 0;
        }

        int length = DocumentSymbol.Read(_tokens.Text.AsSpan(token.Start), out string symbol, out string? letter);
        if (length == 0)
        {
            return 0;
        }

        int end = _tokens.At(token.Start + length);
        int dated = DateBehind(end, out DateOnly? date);
        int pinned = PinpointGrammar.Behind(_tokens, dated, out Pinpoint? pinpoint);
        // "(A/CONF.192/15), chap. IV, para. 24": the pinpoint stands behind the bracket.
        if (pinpoint is null && _tokens.Is(dated, ')') && PinpointGrammar.Behind(_tokens, dated + 1, out pinpoint) is int outside && pinpoint is not null)
        {
            pinned = outside;
        }

        KnownBody? issuing = Bodies.Issuing(symbol);
        InstrumentKind kind = DocumentSymbol.KindOf(symbol);
        // A resolution of another organization, GC(64)/RES/9, is known by its body and number.
        bool foreign = kind == InstrumentKind.Resolution && issuing is { Series.Count: 0, Parent: null };
        if (!isHead && _found.Count > 0 && _found[^1] is { Kind: FoundKind.Symbol } other && other.EndToken == at - 1 && _tokens.Is(at - 1, Keyword.And))
        {
            ShareWith(other, symbol, pinpoint, kind == InstrumentKind.Resolution ? date : null);
        }

        if (!string.Equals(symbol, _ownSymbol, StringComparison.OrdinalIgnoreCase))
        {
            Add(new Found
            {
                Kind = FoundKind.Symbol,
                Span = default,
                FirstToken = at,
                EndToken = pinned,
                Symbol = foreign ? null : symbol,
                Letter = letter,
                Title = foreign ? $"{issuing!.Name} resolution {symbol}" : null,
                Body = issuing?.Name,
                InstrumentKind = kind,
                Pinpoint = pinpoint,
                Date = isHead ? null : date ?? DateBefore(at),
            });
        }

        return pinned;
    }

    // "A/60/88 and A/60/88/Corr.2, annex": the place is in both; "GC(64)/RES/9 and GC(64)/RES/10, adopted on 25 September 2020": so is the day.
    private static void ShareWith(Found before, string symbol, Pinpoint? pinpoint, DateOnly? date)
    {
        bool corrects = before.Symbol is string corrected && symbol.StartsWith(corrected + "/Corr.", StringComparison.Ordinal);
        before.Pinpoint ??= corrects ? pinpoint : null;
        before.Date ??= before.InstrumentKind == InstrumentKind.Resolution ? date : null;
    }

    private int Publication(int at, int end, string title, string? symbol)
    {
        int pinned = PinpointGrammar.Behind(_tokens, end, out Pinpoint? pinpoint);
        Add(new Found
        {
            Kind = FoundKind.Publication,
            Span = default,
            FirstToken = at,
            EndToken = pinned,
            Symbol = symbol,
            Title = title,
            Body = symbol is null ? null : Bodies.Issuing(symbol)?.Name,
            InstrumentKind = symbol is null ? InstrumentKind.Other : InstrumentKind.Report,
            Pinpoint = pinpoint,
        });
        return pinned;
    }

    // "World Health Organization, document EB136/8, annex I": a document of another organization, under a symbol of its own kind.
    private int ForeignDocument(int at)
    {
        int start = at - 1;
        while (start > 0 && (_tokens[start - 1].IsCapital || _tokens[start - 1].Word is Keyword.Of or Keyword.The or Keyword.And or Keyword.For) && !_tokens.Is(start - 1, Keyword.See))
        {
            start--;
        }

        bool isOwn = DocumentSymbol.Read(_tokens.Text.AsSpan(Math.Min(_tokens[at + 1].Start, _tokens.Text.Length)), out _, out _) > 0;
        int end = isOwn ? 0 : PublicationGrammar.ForeignSymbol(_tokens, at + 1);
        if (end == 0 || start == at - 1)
        {
            return 0;
        }

        string printed = _tokens.Text[_tokens[at + 1].Start.._tokens[end - 1].End];
        string owner = _tokens.Text[_tokens[start].Start.._tokens[at - 1].Start];
        int pinned = Publication(start, end, _tokens.Text[_tokens[start].Start.._tokens[end - 1].End], SymbolOf(printed));

        // "documents WHASS1/2006-WHA60/2007/REC/1 and WHA64/2011/REC/1"
        int second = _tokens.Is(pinned, Keyword.And) ? PublicationGrammar.ForeignSymbol(_tokens, pinned + 1) : 0;
        printed = second == 0 ? "" : _tokens.Text[_tokens[pinned + 1].Start.._tokens[second - 1].End];
        if (SymbolOf(printed) is null)
        {
            return pinned;
        }

        return Publication(pinned + 1, second, $"{owner}, document {printed}", SymbolOf(printed));

        static string? SymbolOf(string printed) => !printed.Contains(' ', StringComparison.Ordinal) && printed.Contains('/', StringComparison.Ordinal) ? printed : null;
    }

    // Ibid. stands for the source before it up to the first element that is given anew.
    private int Ibid(int at)
    {
        int next = _tokens.Is(at + 1, '.') ? at + 2 : at + 1;
        int end = PublicationGrammar.Volume(_tokens, next, out string volume);
        string? symbol = null, elements = null;
        if (volume.Length == 0 && _tokens.Is(next, ','))
        {
            int after = PublicationGrammar.Elements(_tokens, next, out int words, out symbol);
            elements = words > next && symbol is not null ? _tokens.Text[_tokens[next].Start.._tokens[words - 1].End] : null;
            end = symbol is not null ? after : next;
        }

        int pinned = PinpointGrammar.Behind(_tokens, end, out Pinpoint? pinpoint);
        Add(new Found
        {
            Kind = FoundKind.Ibid,
            Span = default,
            FirstToken = at,
            EndToken = Math.Max(pinned, at + 1),
            Symbol = symbol,
            Title = volume.Length > 0 ? volume : elements,
            Body = symbol is null ? null : Bodies.Issuing(symbol)?.Name,
            InstrumentKind = symbol is null ? InstrumentKind.Other : InstrumentKind.Report,
            Pinpoint = pinpoint,
        });
        return Math.Max(pinned, at + 1);
    }

    // "resolution", "decisions": a number of its own, a list, a set, itself, or one said before.
    private int ClassWord(int at, Keyword word)
    {
        bool plural = word is Keyword.Resolutions or Keyword.Decisions;
        KnownBody? owner = _owners.Before(_tokens, at, out int start, out bool isSaid);
        bool decision = word is Keyword.Decision or Keyword.Decisions;
        int number = at + 1;
        while (_tokens.Is(number, Keyword.No) || _tokens.Is(number, Keyword.Nos) || _tokens.Is(number, '.'))
        {
            number++;
        }

        if (!isSaid && InReport(at) is string report)
        {
            owner = Bodies.Reporting(report) ?? (Bodies.Issuing(report) is { Series.Count: > 0, Parent: not null } issuing ? issuing : null);
            isSaid = owner is not null;
        }

        bool wasDecisions = _listIsDecisions;
        _listIsDecisions = decision;
        int end = Number(number, start, owner, isSaid, introduced: true);
        if (end > 0)
        {
            return end;
        }

        _listIsDecisions = plural ? decision : wasDecisions;
        if (!plural && isSaid && owner is { Series.Count: 0, Symbols.Count: 0 } && _tokens.IsNumber(number) && _tokens[number].Length < 4)
        {
            return ForeignNumber(owner, start, number, decision);
        }

        if (DocumentSymbol.Read(_tokens.Text.AsSpan(_tokens[number].Start), out _, out _) > 0)
        {
            return number;
        }

        Token before = _tokens[at - 1];
        if (!plural && before.Word is Keyword.Present or Keyword.This)
        {
            int first = before.Word == Keyword.Present && _tokens.Is(at - 2, Keyword.The) ? at - 2 : at - 1;
            AddPhrase(FoundKind.Self, first, at + 1, decision ? InstrumentKind.Decision : InstrumentKind.Resolution);
            return at + 1;
        }

        if (!plural && before.Word is Keyword.That or Keyword.Said or Keyword.Same && (before.Word == Keyword.That || _tokens.Is(at - 2, Keyword.The)))
        {
            AddPhrase(FoundKind.Anaphor, before.Word == Keyword.That ? at - 1 : at - 2, at + 1, decision ? InstrumentKind.Decision : InstrumentKind.Resolution);
            return at + 1;
        }

        if (plural)
        {
            (_listOwner, _listIsOpen, _listIsSaid) = (owner, true, isSaid);
            _list.Clear();
            return OpenSet(at, start);
        }

        // "the resolution of the conflict": no citation, and it opens no list.
        return at + 1;
    }

    // "International Telecommunication Union resolution 186": a body that numbers its resolutions in a way of its own.
    private int ForeignNumber(KnownBody owner, int start, int number, bool decision)
    {
        Add(new Found
        {
            Kind = FoundKind.Number,
            Span = default,
            FirstToken = start,
            EndToken = number + 1,
            Title = $"{owner.Name} {(decision ? "decision" : "resolution")} {_tokens[_tokens[number]]}",
            Body = owner.Name,
            InstrumentKind = decision ? InstrumentKind.Decision : InstrumentKind.Resolution,
        });
        return number + 1;
    }

    // "(A/73/53), chap. IV, sect. A, resolution 37/17": a resolution printed in a report.
    private string? InReport(int at) =>
        _tokens.Is(at - 1, ',') && _found.Count > 0 && _found[^1].EndToken == at - 1
            ? _found[^1].Kind == FoundKind.Ibid ? _found[^1].Symbol ?? Antecedent
                : _found[^1].Kind is FoundKind.Publication or FoundKind.Symbol ? _found[^1].Symbol : null
            : null;

    // "all its previous resolutions on Iraq", "other relevant resolutions and decisions", "the relevant human rights conventions".
    private int OpenSet(int at, int start)
    {
        int first = start, said = -1;
        bool numbered = _tokens.Is(at, Keyword.Resolutions) || _tokens.Is(at, Keyword.Decisions);
        for (int i = at - 1; i >= Math.Max(0, at - SetReach); i--)
        {
            Token token = _tokens[i];
            // "disarmament, non-proliferation and arms control instruments"
            bool inSeries = !numbered && _tokens.Is(i, ',') && _tokens[i - 1].Kind == TokenKind.Word && IsField(_tokens[_tokens[i - 1]]);
            // "the Mission and its previous resolutions": the set begins behind "and".
            bool begins = token.Word == Keyword.And && _tokens[i + 1].Word is Keyword.The or Keyword.Its or Keyword.All or Keyword.Any or Keyword.Other;
            if (token.Kind == TokenKind.Mark || begins || (token.Kind == TokenKind.Other && !_tokens.IsDash(i) && !inSeries) || (token.Word is Keyword.Of or Keyword.In or Keyword.With or Keyword.To or Keyword.By))
            {
                break;
            }

            said = IsSetWord(token.Word) || (!numbered && token.Kind == TokenKind.Word && IsField(_tokens[token])) ? i : said;
            first = said >= 0 && token.Word is Keyword.The or Keyword.All or Keyword.Its or Keyword.Any or Keyword.Other ? i : first;
        }

        int owner = _tokens[at - 1] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None } ? at - 2 : at - 1;
        bool its = numbered && _tokens.Is(owner, Keyword.Its) && _tokens[at + 1].Word is Keyword.On or Keyword.And or Keyword.Concerning or Keyword.Regarding or Keyword.Relating;
        its |= numbered && owner == at - 1 && _tokens.Is(owner, Keyword.The) && _tokens.Is(at + 1, Keyword.Of) && OwnerGrammar.Behind(_tokens, at + 1, out _) is not null;
        int end = at + 1;
        while (_tokens.Is(end, Keyword.And) && _tokens[end + 1].Word is Keyword.Resolutions or Keyword.Decisions && !IsNumberAt(end + 2))
        {
            end += 2;
        }

        if ((said < 0 && !its) || IsNumberAt(end))
        {
            return at + 1;
        }

        first = Math.Min(first, said < 0 ? owner : said);
        AddPhrase(FoundKind.OpenSet, first, end, numbered ? InstrumentKind.Resolution : InstrumentKind.Treaty);
        return end;
    }

    private bool IsNumberAt(int at) => ResolutionNumber.Read(_tokens, at).Shape != NumberShape.None;

    // "disarmament and non-proliferation instruments", "international conventions"
    private static bool IsField(ReadOnlySpan<char> word) => word is "international" or "disarmament" or "regional" or "multilateral" or "key" or "arms";

    private static bool IsSetWord(Keyword word) =>
        word is Keyword.All or Keyword.Any or Keyword.Other or Keyword.Previous or Keyword.Relevant or Keyword.Related or Keyword.Earlier or Keyword.Subsequent
            or Keyword.Applicable or Keyword.Pertinent or Keyword.Existing or Keyword.Recent or Keyword.Past or Keyword.Prior or Keyword.Various or Keyword.Several
            or Keyword.Numerous;

    private int PinpointBefore(int at)
    {
        int next = PinpointGrammar.Before(_tokens, at, out Pinpoint? pinpoint);
        if (next > 0)
        {
            _pinpoints.Add(pinpoint!, at, next);
        }

        return next;
    }

    private void AddPhrase(FoundKind kind, int first, int end, InstrumentKind instrument) =>
        Add(new Found { Kind = kind, Span = default, FirstToken = first, EndToken = end, InstrumentKind = instrument });

    private void Add(Found found)
    {
        Pinpoint? before = _pinpoints.Take(_tokens, found.FirstToken, out int start);
        if (before is null && found.Kind == FoundKind.Symbol && _pinpoints.TakeOfReport(_tokens, found.FirstToken, out int governed) is Pinpoint ofReport)
        {
            (before, found.GovernedFrom) = (ofReport, governed);
        }

        found.Pinpoint = Pinpoint.Join(found.Pinpoint, before);
        while (_found.Count > 0 && _found[^1].Span.End > _tokens[start].Start)
        {
            start++;
        }

        found.Span = new TextSpan(_tokens[start].Start, _tokens[found.EndToken - 1].End);
        found.Mark ??= MarkAt(_tokens, found.EndToken);
        if (!found.Span.IsEmpty)
        {
            _found.Add(found);
        }
    }

    /// <summary>The footnote marked behind a citation, directly or behind a comma or a quotation mark: "resolution 70/1,¹". Null where none is.</summary>
    public static string? MarkAt(TokenList tokens, int end)
    {
        int mark = tokens.Is(end, ',') || tokens.Is(end, ';') || tokens.Is(end, '”') ? end + 1 : end;
        mark = tokens.Is(mark, '”') || tokens.Is(mark, ',') ? mark + 1 : mark;
        return tokens[mark].Kind == TokenKind.Mark ? Reading.Superscript.ToPlain(tokens[tokens[mark]]) : null;
    }

    /// <summary>The date printed behind a name that ends before a token: ", adopted on 13 April 2005". Null where there is none.</summary>
    public static DateOnly? DateBehind(TokenList tokens, int end)
    {
        Date(tokens, tokens[end].Kind == TokenKind.Mark ? end + 1 : end, out DateOnly? date);
        return date;
    }

    /// <summary>The token behind what a name's end may be followed by before its footnote mark: "thereto", ", 1973", "of 1996", "on 8 September 2000", a date.</summary>
    public static int DatedEnd(TokenList tokens, int end)
    {
        int at = tokens.Is(end, Keyword.Thereto) ? end + 1 : end;
        if ((tokens.Is(at, ',') || tokens.Is(at, Keyword.Of)) && tokens[at + 1] is { Kind: TokenKind.Number, Length: 4 })
        {
            return at + 2;
        }

        if (tokens.Is(at, Keyword.On) && tokens.IsNumber(at + 1) && PrintedDate.Read(tokens.Text.AsSpan(tokens[at + 1].Start), out _) is int length and > 0)
        {
            return tokens.At(tokens[at + 1].Start + length);
        }

        return Date(tokens, at, out _);
    }

    private int DateBehind(int at, out DateOnly? date)
    {
        int next = _tokens.Is(at, ',') ? at + 1 : at;
        if (_tokens.Is(next, Keyword.Both) && Date(_tokens, next + 1, out date) is int both && date is not null)
        {
            // "74/21 and 74/23, both of 12 December 2019"
            if (_list.Count > 0 && _list[^1].Found.Date is null)
            {
                _list[^1].Found.Date = date;
            }

            return both;
        }

        return Date(_tokens, at, out date);
    }

    // "the letter of 3 May 2022 (S/2022/370)": the date stands before the bracket.
    private DateOnly? DateBefore(int at) =>
        _tokens.Is(at - 1, '(') ? DateUpTo(_tokens, at - 1) : _tokens.Is(at - 1, Keyword.Document) && _tokens.Is(at - 2, '(') ? DateUpTo(_tokens, at - 2) : null;

    // The date that ends before a token; the last day of a meeting, "9–20 July 2001", is none.
    private static DateOnly? DateUpTo(TokenList tokens, int end) =>
        tokens.IsNumber(end - 3) && !tokens.IsDash(end - 4) && PrintedDate.Read(tokens.Text.AsSpan(tokens[end - 3].Start), out DateOnly date) is int length and > 0
            && tokens[end - 3].Start + length == tokens[end - 1].End
            ? date
            : null;

    /// <summary>The date printed before a name: "the adoption on 10 October 2019 of its political declaration". Null where there is none.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="first">The name's first token.</param>
    public static DateOnly? DateOfAdoption(TokenList tokens, int first)
    {
        int of = tokens[first - 1].Word is Keyword.Its or Keyword.The ? first - 2 : first - 1;
        return tokens.Is(of, Keyword.Of) && tokens.Is(of - 4, Keyword.On) && tokens[of - 5].Kind == TokenKind.Word && tokens[tokens[of - 5]] is "adoption" ? DateUpTo(tokens, of) : null;
    }

    // " of 16 December 2021", ", of 16 December 2021", " (of 3 May 2016)", " dated …", " adopted on …", ", adopted by the General Assembly on …"
    private static int Date(TokenList tokens, int at, out DateOnly? date)
    {
        int next = tokens.Is(at, ',') ? at + 1 : at;
        next = tokens.Is(next, Keyword.Of) || tokens.Is(next, Keyword.Dated) ? next + 1
            : tokens.Is(next, Keyword.Adopted) ? OnBehind(tokens, next + 1) : 0;
        date = null;
        if (next == 0 || !tokens.IsNumber(next))
        {
            return at;
        }

        int length = PrintedDate.Read(tokens.Text.AsSpan(tokens[next].Start), out DateOnly read);
        if (length == 0)
        {
            return at;
        }

        date = read;
        return tokens.At(tokens[next].Start + length);
    }

    private static int OnBehind(TokenList tokens, int at)
    {
        int on = at;
        while (tokens.Is(at, Keyword.By) && on < at + LongestAdopter && tokens[on].Kind == TokenKind.Word && !tokens.Is(on, Keyword.On))
        {
            on++;
        }

        return tokens.Is(on, Keyword.On) ? on + 1 : 0;
    }

    // ", entitled “Intensification of efforts …”"
    private string? QuotedTitle(int at)
    {
        int next = _tokens.Is(at, ',') ? at + 1 : at;
        if (!_tokens.Is(next, Keyword.Entitled) || !(_tokens.Is(next + 1, '“') || _tokens.Is(next + 1, '"')))
        {
            return null;
        }

        int open = _tokens[next + 1].End;
        int close = _tokens.Text.AsSpan(open, Math.Min(LongestTitle, _tokens.Text.Length - open)).IndexOfAny('”', '"');
        return close < 0 ? null : _tokens.Text.Substring(open, close);
    }

    // "resolution 4/6 of 15 March 2019, entitled “Marine plastic litter and microplastics”,⁵"
    private string? MarkBehindQuotation(int at)
    {
        int close = at;
        while (close < _tokens.Count && !(_tokens.Is(close, '”') || (_tokens.Is(close, '"') && close > at + 3)))
        {
            close++;
        }

        return MarkAt(_tokens, close);
    }

    private void EndSentence(int at)
    {
        if (_listIsOpen && _tokens.Is(at, '.') && _tokens[at + 1] is { IsCapital: true, SpaceBefore: true } && _tokens[at - 1].Length > 3)
        {
            _listIsOpen = false;
        }
    }
}
