using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Citations.OpenSets;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Citations.Publications;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Scanning;

/// <summary>
/// Finds where a provision cites, from its first token to its last and never back: numbers with their owners and dates, symbols,
/// publications, Ibid., sets and self-references. Names have a scanner of their own. One scanner reads one document.
/// </summary>
internal sealed partial class CitationScanner
{
    private const int LongestTitle = 1000;
    private const int LongestSmallSymbol = 40;
    private const int FarthestMember = 4;

    private readonly OwnerGrammar _owners;
    private readonly ReadingBudget? _budget;
    private TokenList _tokens = new();
    private TokenList _asideTokens = new();
    private readonly string? _ownSymbol;
    private readonly bool _isStatement;
    private List<CitationMatch> _found = [];

    // The list that bare numbers belong to: "resolutions 72/195 of …, 73/148 of …".
    private KnownBody? _listOwner;
    private bool _listIsDecisions;
    private bool _listIsSaid;
    private readonly List<(CitationMatch Match, ResolutionNumber Number)> _list = [];
    private bool _listIsOpen;

    private readonly YearlessNumbers _yearless = new();
    private PendingPinpoints _pinpoints = new();
    private PendingPinpoints _asidePinpoints = new();

    /// <summary>Scans a document.</summary>
    /// <param name="ownSymbol">The document's own symbol, which is no citation.</param>
    /// <param name="day">The day of its adoption.</param>
    /// <param name="budget">What reading its file may cost; null for a text that is in none.</param>
    public CitationScanner(string? ownSymbol, DateOnly? day, ReadingBudget? budget = null)
    {
        (_ownSymbol, _owners, _budget) = (ownSymbol, new OwnerGrammar(day), budget);
        _isStatement = ownSymbol is not null && DocumentSymbol.KindOf(ownSymbol) == InstrumentKind.PresidentialStatement;
    }

    /// <summary>The symbol of the source that the footnote before cites last: what a resolution printed in its report belongs to.</summary>
    public string? Antecedent { get; set; }

    /// <summary>The tokens of the provision scanned last.</summary>
    public TokenList Tokens => _tokens;

    /// <summary>The pinpoints of that provision that no citation has taken.</summary>
    public PendingPinpoints Pinpoints => _pinpoints;

    /// <summary>Scans a provision. Citations come in order and do not overlap.</summary>
    public List<CitationMatch> Scan(Part part)
    {
        _found = [];
        _tokens.Fill(part.Words);
        _owners.Begin(part.Speaker);
        (_listOwner, _listIsOpen, _listIsSaid, _listIsDecisions) = (null, false, false, false);
        _pinpoints.Clear();
        _list.Clear();
        bool isHead = part.Kind == ProvisionKind.Head;
        int bracket = isHead ? 0 : 1;
        for (int at = 0; at < _tokens.Count;)
        {
            if (_tokens[at].IsOrdinary)
            {
                at++;
                continue;
            }

            // On a cover, only what stands in brackets is cited: the report that the text was made from, letters in a President's statement.
            if (isHead)
            {
                bracket += _tokens.Is(at, '[') || _tokens.Is(at, '(') ? 1 : _tokens.Is(at, ']') || _tokens.Is(at, ')') ? -1 : 0;
            }

            // "in accordance with the procedure … set out in S/2020/372": a cover that tells how a statement was issued.
            int next = bracket > 0 || _tokens.Is(at - 1, Keyword.In) ? Step(at, isHead, part.Kind == ProvisionKind.Footnote) : 0;
            if (next > at)
            {
                _budget?.GoOn();
            }

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
        ref readonly Token token = ref _tokens[at];
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
            case Keyword.Ibid when isNote && (token.Length > 2 || (token.IsCapital && _tokens.Is(at + 1, '.'))):
                return Ibid(at, at, _tokens.Is(at + 1, '.') ? at + 2 : at + 1, null);
            case Keyword.Note when isNote && NoteReference.TryRead(_tokens, at, out int first, out int behind, out string marker):
                return Ibid(at, first, behind, marker);
            case Keyword.Resolution or Keyword.Resolutions or Keyword.Decision or Keyword.Decisions when !isHead:
                return ClassWord(at, token.Word);
            case Keyword.Conventions or Keyword.Instruments or Keyword.Treaties or Keyword.Protocols or Keyword.Agreements when !isHead
                && (!token.IsCapital || OpenSetGrammar.IsMade(_tokens, at) || AttachedTexts.Are(_tokens, at, out _)):
                return OpenSet(at, at);
            case Keyword.Standards when !isHead && _tokens.Is(at + 1, Keyword.And) && _tokens.Is(at + 2, Keyword.Norms)
                && _tokens[at + 3].Word is Keyword.In or Keyword.On or Keyword.For:
                return StandardsAndNorms(at);
            case Keyword.Document or Keyword.Plan when !isHead && !token.IsCapital:
                return OfMeetings(at);
            case Keyword.Statements when !isHead && !token.IsCapital:
                return Statements(at);
            case Keyword.Guidelines when !isHead && _tokens[at - 1].Word is Keyword.Relevant or Keyword.Applicable or Keyword.Existing:
                return OpenSet(at, at);
            default:
                return !isHead && PinpointUnits.Begin(_tokens, at) ? PinpointBefore(at) : 0;
        }
    }

    private int Capital(int at, in Token token)
    {
        if (token.Word == Keyword.Official
            && PublicationGrammar.OfficialRecords(_tokens, at, out string records, out _, out string? symbol) is int end and > 0
            && symbol is not null)
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

        int resolution = AbbreviatedOwner.At(_tokens, at, out KnownBody? council, out bool isResolution);
        if (resolution > 0 && isResolution && Number(resolution, at, council, isSaid: true, introduced: true) is int counted and > 0)
        {
            return counted;
        }

        int body = _owners.Notice(_tokens, at);
        if (body > 0)
        {
            return body;
        }

        return token.Length <= 3 ? Number(at, at, _listOwner ?? _owners.Speaker, _listIsSaid, introduced: false) : 0;
    }

    // "resolution", "decisions": a number of its own, a list, a set, itself, or one said before.
    private int ClassWord(int at, Keyword word)
    {
        // "CM/Res.1356 (LIV)": a piece of a symbol.
        if (_tokens.Is(at - 1, '/') && !_tokens[at].SpaceBefore)
        {
            return SmallSymbol(at - 2) is int behind and > 0 ? behind : at + 1;
        }

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
        if (!plural && IsOfNumberBefore(at))
        {
            AddPhrase(MatchKind.Anaphor, at - 1, at + 1, decision ? InstrumentKind.Decision : InstrumentKind.Resolution);
            return at + 1;
        }

        if (!plural && before.Word is Keyword.Present or Keyword.This)
        {
            int first = before.Word == Keyword.Present && _tokens.Is(at - 2, Keyword.The) ? at - 2 : at - 1;
            AddPhrase(MatchKind.Self, first, at + 1, decision ? InstrumentKind.Decision : InstrumentKind.Resolution);
            int narrowed = at + 1;
            _found[^1].Pinpoint ??= PinpointsBehind.TryNarrowed(_tokens, ref narrowed, out Pinpoint? part) ? part : null;
            return at + 1;
        }

        if (!plural && before.Word is Keyword.That or Keyword.Said or Keyword.Same
            && (before.Word == Keyword.That || _tokens.Is(at - 2, Keyword.The)))
        {
            AddPhrase(MatchKind.Anaphor, before.Word == Keyword.That ? at - 1 : at - 2, at + 1, decision ? InstrumentKind.Decision
                : InstrumentKind.Resolution);
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

    // "resolution 1701 (2006) … a long-term solution as envisioned in the resolution,"; in a statement of the President, which is no resolution,
    // "all provisions of this resolution". That of a conflict goes on with "of".
    private bool IsOfNumberBefore(int at)
    {
        bool isThe = _tokens.Is(at - 1, Keyword.The) && _tokens.Is(at, Keyword.Resolution)
            && (_tokens[at + 1] is { Kind: TokenKind.Other } or { Word: Keyword.And or Keyword.As or Keyword.With or Keyword.By or Keyword.At }
                || (_tokens.Is(at + 1, Keyword.In) && !_tokens.Is(at + 2, Keyword.Which)));
        if (!isThe && !(_tokens.Is(at - 1, Keyword.This) && _isStatement))
        {
            return false;
        }

        int last = _found.FindLastIndex(f => f.Kind == MatchKind.Number);
        return last >= 0 && _found[last] is { ContinuesList: false, Symbol: not null };
    }

    // "a/res/61/295"
    private int SmallSymbol(int at)
    {
        ReadOnlySpan<char> text = _tokens.Text.AsSpan(Math.Max(0, _tokens[at].Start));
        int length = _tokens[at] is { Kind: TokenKind.Word, Length: 1, IsCapital: false }
            ? DocumentSymbol.Read(text[..Math.Min(text.Length, LongestSmallSymbol)].ToString().ToUpperInvariant(), out string symbol, out _)
                : Fail(out symbol);
        if (length == 0)
        {
            return 0;
        }

        int end = _tokens.At(_tokens[at].Start + length);
        Add(new CitationMatch
        {
            Kind = MatchKind.Symbol,
            Span = default,
            FirstToken = at,
            EndToken = end,
            Symbol = symbol,
            Body = Bodies.Issuing(symbol)?.Name,
            InstrumentKind = DocumentSymbol.KindOf(symbol),
        });
        return end;

        static int Fail(out string symbol)
        {
            symbol = "";
            return 0;
        }
    }

    // "(A/73/53), chap. IV, sect. A, resolution 37/17": a resolution printed in a report.
    private string? InReport(int at) =>
        _tokens.Is(at - 1, ',') && _found.Count > 0 && _found[^1].EndToken == at - 1
            ? _found[^1].Kind == MatchKind.Ibid ? _found[^1].Symbol ?? Antecedent
                : _found[^1].Kind is MatchKind.Publication or MatchKind.Symbol ? _found[^1].Symbol : null
            : null;

    private int OpenSet(int at, int start)
    {
        int end = at;
        if (!OpenSetGrammar.TryRead(_tokens, ref end, start, out int first))
        {
            return at + 1;
        }

        bool numbered = _tokens[at].Word is Keyword.Resolutions or Keyword.Decisions;
        AddPhrase(MatchKind.OpenSet, first, end, numbered ? InstrumentKind.Resolution : InstrumentKind.Treaty);
        return end;
    }

    // "the existing standards and norms in crime prevention": a body of texts.
    private int StandardsAndNorms(int at)
    {
        int first = at;
        while (first > 0 && (_tokens[first - 1].IsCapital || _tokens[first - 1].Word is Keyword.The or Keyword.Existing or Keyword.Relevant)
            && !_tokens.Is(first, Keyword.The))
        {
            first--;
        }

        AddPhrase(MatchKind.OpenSet, first, at + 3, InstrumentKind.Other);
        return at + 3;
    }

    // "the final documents of the successive Conferences"
    private int OfMeetings(int at)
    {
        int end = at;
        if (!MeetingTexts.TryRead(_tokens, ref end, out int first))
        {
            return 0;
        }

        AddPhrase(MatchKind.OpenSet, first, end, InstrumentKind.Declaration);
        return end;
    }

    // "all statements of its President on", "the statements of its President on"; behind a set they belong to it.
    private int Statements(int at)
    {
        int end = at;
        bool goesOn = _found.Count > 0 && _found[^1].Kind == MatchKind.OpenSet && at - _found[^1].EndToken <= FarthestMember;
        if (goesOn || !PresidentialStatements.TryRead(_tokens, ref end, out int first))
        {
            return 0;
        }

        AddPhrase(MatchKind.OpenSet, first, end, InstrumentKind.PresidentialStatement);
        return end;
    }

    private int PinpointBefore(int at)
    {
        int next = at;
        if (!PinpointGrammar.TryBefore(_tokens, ref next, out Pinpoint? pinpoint))
        {
            if (PinpointGrammar.TryThereof(_tokens, ref next, out pinpoint))
            {
                _pinpoints.AddLeadingBack(pinpoint!, at);
            }

            return next > at ? next : 0;
        }

        _pinpoints.Add(pinpoint!, at, next);
        return next;
    }

    private void AddPhrase(MatchKind kind, int first, int end, InstrumentKind instrument) =>
        Add(new CitationMatch { Kind = kind, Span = default, FirstToken = first, EndToken = end, InstrumentKind = instrument });

    private void Add(CitationMatch found)
    {
        Pinpoint? before = _pinpoints.Take(_tokens, found.FirstToken, out int start);
        if (before is null && found.Kind == MatchKind.Symbol
            && _pinpoints.TakeOfReport(_tokens, found.FirstToken, out int governed) is Pinpoint ofReport)
        {
            (before, found.GovernedFrom) = (ofReport, governed);
        }

        found.Pinpoint = Pinpoint.Join(found.Pinpoint, before);
        while (_found.Count > 0 && _found[^1].Span.End > _tokens[start].Start)
        {
            start++;
        }

        found.Span = new TextSpan(_tokens[start].Start, _tokens[found.EndToken - 1].End);
        found.Mark ??= FootnoteMark.Behind(_tokens, found.EndToken) ?? FootnoteMark.Inside(_tokens, found.FirstToken, found.EndToken);
        if (!found.Span.IsEmpty)
        {
            _found.Add(found);
        }
    }

    private int DateBehind(int first, int at, out DateOnly? date)
    {
        int next = _tokens.Is(at, ',') ? at + 1 : at;
        int both = next + 1;
        if (_tokens.Is(next, Keyword.Both) && CitedDate.TryBehind(_tokens, ref both, out date))
        {
            // "74/21 and 74/23, both of 12 December 2019"
            if (_list.Count > 0 && _list[^1].Match.Date is null)
            {
                _list[^1].Match.Date = date;
            }

            return both;
        }

        // "60/1¹ of 16 September 2005": a footnote's mark between them is passed over.
        int behindMark = at + 1;
        if (_tokens[at].Kind == TokenKind.Mark && !_tokens.Is(behindMark, ',') && CitedDate.TryBehind(_tokens, ref behindMark, out date))
        {
            return behindMark;
        }

        if (!CitedDate.TryBehind(_tokens, ref at, out date))
        {
            Adoption.TryRead(_tokens, first, ref at, out date);
            date ??= Adoption.Before(_tokens, first);
        }

        // "GA Res 60/1, 16 September 2005"; "UNGA Res 60/1 (16 September 2005)"
        int day = at + 1;
        bool isBracket = _tokens.Is(at, '(');
        if (date is null && (isBracket || _tokens.Is(at, ',')) && DateTokens.TryRead(_tokens, ref day, out DateOnly bare)
            && (!isBracket || _tokens.Is(day, ')')))
        {
            (date, at) = (bare, isBracket ? day + 1 : day);
        }

        return at;
    }

    // "the letter of 3 May 2022 (S/2022/370)": the date stands before the bracket.
    private DateOnly? DateBefore(int at)
    {
        int open = _tokens.Is(at - 1, Keyword.Document) ? at - 2 : at - 1;
        return _tokens.Is(open, '(')
            ? DocumentDate.Before(_tokens, open, _found.Count > 0 ? _found[^1].EndToken : 0) ?? DocumentDate.OfSymbolsYear(_tokens, open, at) : null;
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

        return FootnoteMark.Behind(_tokens, close);
    }

    private void EndSentence(int at)
    {
        if (_listIsOpen && _tokens.Is(at, '.') && _tokens[at + 1] is { IsCapital: true, SpaceBefore: true } && _tokens[at - 1].Length > 3)
        {
            _listIsOpen = false;
        }
    }
}
