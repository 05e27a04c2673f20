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

    private readonly TokenList _tokens = new();
    private readonly OwnerGrammar _owners = new();
    private readonly NameScanner _names;
    private readonly string? _ownSymbol;
    private List<Found> _found = [];

    // The list that bare numbers belong to: "resolutions 72/195 of …, 73/148 of …".
    private KnownBody? _listOwner;
    private bool _listIsDecisions;
    private bool _listIsOpen;

    // "paragraph 29 of": waits for the citation that has to begin at once.
    private Pinpoint? _pinpoint;
    private int _pinpointStart;
    private int _pinpointNext;

    public CitationScanner(NameScanner names, string? ownSymbol) => (_names, _ownSymbol) = (names, ownSymbol);

    /// <summary>The tokens of the provision scanned last.</summary>
    public TokenList Tokens => _tokens;

    /// <summary>Scans a provision. Citations come in order and do not overlap.</summary>
    public List<Found> Scan(Part part)
    {
        _found = [];
        _tokens.Fill(part.Text);
        _owners.Begin(part.Speaker);
        (_listOwner, _listIsOpen, _pinpoint) = (null, false, null);
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

        if (!isHead)
        {
            _found = _names.Merge(_tokens, part, _found);
        }

        return _found;
    }

    // What begins at a token; the token behind it, or 0.
    private int Step(int at, bool isHead, bool isNote)
    {
        Token token = _tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            return isHead ? 0 : Number(at, at, _listOwner ?? _owners.Speaker, _listIsDecisions, said: false);
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
            case Keyword.Ibid when isNote:
                return Ibid(at);
            case Keyword.Resolution or Keyword.Resolutions or Keyword.Decision or Keyword.Decisions when !isHead:
                return ClassWord(at, token.Word);
            case Keyword.Conventions or Keyword.Instruments or Keyword.Treaties or Keyword.Protocols or Keyword.Agreements when !isHead && !token.IsCapital:
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

        int body = _owners.Notice(_tokens, at);
        if (body > 0)
        {
            return body;
        }

        return token.Length <= 3 ? Number(at, at, _listOwner ?? _owners.Speaker, _listIsDecisions, said: false) : 0;
    }

    // A bare or an introduced number. Numbers of common shapes count only inside a list, behind "resolution", or with a date.
    private int Number(int at, int start, KnownBody? owner, bool decision, bool said)
    {
        ResolutionNumber number = ResolutionNumber.Read(_tokens, at);
        if (number.Shape == NumberShape.None)
        {
            return 0;
        }

        int end = DateBehind(number.End, out DateOnly? date);
        bool common = number.Shape is NumberShape.Session or NumberShape.Year or NumberShape.Parties;
        if (!said && common && !_listIsOpen && date is null)
        {
            return 0;
        }

        if (OwnerGrammar.Behind(_tokens, end, out int behind) is KnownBody named)
        {
            (owner, end) = (named, behind);
        }

        string symbol = ResolutionSymbols.For(number, owner, decision, out InstrumentKind kind, out KnownBody? body);
        string? title = QuotedTitle(end);
        int pinned = PinpointGrammar.Behind(_tokens, end, out Pinpoint? pinpoint);
        _listIsOpen = true;
        _listOwner = said ? owner : _listOwner;
        Add(new Found
        {
            Kind = FoundKind.Number,
            Span = default,
            FirstToken = start,
            EndToken = pinned,
            Symbol = symbol,
            Letter = number.Letter,
            Body = body?.Name,
            InstrumentKind = kind,
            Pinpoint = pinpoint,
            Date = date,
            QuotedTitle = title,
            ContinuesList = !said,
        });
        return pinned;
    }

    private int Symbol(int at, bool isHead)
    {
        Token token = _tokens[at];
        if (!(_tokens.Is(at + 1, '/') || (_tokens.Is(at + 1, '(') && _tokens.Is(at + 3, ')') && _tokens.Is(at + 4, '/'))) || _tokens[at + 1].SpaceBefore)
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
        Pinpoint? pinpoint = null;
        int pinned = isHead ? end : PinpointGrammar.Behind(_tokens, dated, out pinpoint);

        if (!string.Equals(symbol, _ownSymbol, StringComparison.OrdinalIgnoreCase))
        {
            Add(new Found
            {
                Kind = FoundKind.Symbol,
                Span = default,
                FirstToken = at,
                EndToken = pinned,
                Symbol = symbol,
                Letter = letter,
                Body = Bodies.Issuing(symbol)?.Name,
                InstrumentKind = DocumentSymbol.KindOf(symbol),
                Pinpoint = pinpoint,
                Date = isHead ? null : date,
            });
        }

        return pinned;
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
        KnownBody? owner = _owners.Before(_tokens, at, out int start, out _);
        bool decision = word is Keyword.Decision or Keyword.Decisions;
        int number = at + 1;
        while (_tokens.Is(number, Keyword.No) || _tokens.Is(number, Keyword.Nos) || _tokens.Is(number, '.'))
        {
            number++;
        }

        _listIsDecisions = decision;
        int end = Number(number, start, owner, decision, said: true);
        if (end > 0)
        {
            return end;
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
            (_listOwner, _listIsOpen) = (owner, true);
            return OpenSet(at, start);
        }

        // "the resolution of the conflict": no citation, and it opens no list.
        return at + 1;
    }

    // "all its previous resolutions on Iraq", "other relevant resolutions and decisions", "the relevant human rights conventions".
    private int OpenSet(int at, int start)
    {
        int first = start, said = -1;
        for (int i = at - 1; i >= Math.Max(0, at - SetReach); i--)
        {
            Token token = _tokens[i];
            if (token.Kind == TokenKind.Mark || (token.Kind == TokenKind.Other && !_tokens.IsDash(i)) || (token.Word is Keyword.Of or Keyword.In or Keyword.With or Keyword.To or Keyword.By))
            {
                break;
            }

            said = IsSetWord(token.Word) ? i : said;
            first = said >= 0 && token.Word is Keyword.The or Keyword.All or Keyword.Its or Keyword.Any or Keyword.Other ? i : first;
        }

        bool numbered = _tokens.Is(at, Keyword.Resolutions) || _tokens.Is(at, Keyword.Decisions);
        bool its = numbered && _tokens.Is(at - 1, Keyword.Its) && (_tokens.Is(at + 1, Keyword.On) || _tokens.Is(at + 1, Keyword.And));
        int end = at + 1;
        while (_tokens.Is(end, Keyword.And) && _tokens[end + 1].Word is Keyword.Resolutions or Keyword.Decisions && !IsNumberAt(end + 2))
        {
            end += 2;
        }

        if ((said < 0 && !its) || IsNumberAt(end))
        {
            return at + 1;
        }

        first = Math.Min(first, said < 0 ? at - 1 : said);
        AddPhrase(FoundKind.OpenSet, first, end, numbered ? InstrumentKind.Resolution : InstrumentKind.Treaty);
        return end;
    }

    private bool IsNumberAt(int at) => ResolutionNumber.Read(_tokens, at).Shape != NumberShape.None;

    private static bool IsSetWord(Keyword word) =>
        word is Keyword.All or Keyword.Any or Keyword.Other or Keyword.Previous or Keyword.Relevant or Keyword.Related or Keyword.Earlier or Keyword.Subsequent
            or Keyword.Applicable or Keyword.Pertinent or Keyword.Existing or Keyword.Recent or Keyword.Past or Keyword.Prior or Keyword.Various or Keyword.Several
            or Keyword.Numerous;

    private int PinpointBefore(int at)
    {
        int next = PinpointGrammar.Before(_tokens, at, out Pinpoint? pinpoint);
        if (next > 0)
        {
            (_pinpoint, _pinpointStart, _pinpointNext) = (pinpoint, at, next);
        }

        return next;
    }

    // The pinpoint before a citation is its own where only "the", "its", "the present" stand between.
    private Pinpoint? TakePinpoint(int first, out int start)
    {
        start = first;
        if (_pinpoint is not Pinpoint pinpoint || first < _pinpointNext || first - _pinpointNext > 3)
        {
            return null;
        }

        for (int i = _pinpointNext; i < first; i++)
        {
            if (_tokens[i].Word is not (Keyword.The or Keyword.Its or Keyword.Said or Keyword.Same or Keyword.Present or Keyword.Relevant))
            {
                return null;
            }
        }

        start = _pinpointStart;
        _pinpoint = null;
        return pinpoint;
    }

    /// <summary>Gives a name found later the pinpoint that stands before it.</summary>
    public static (Pinpoint? Pinpoint, int Start) PinpointOf(TokenList tokens, int at, int first)
    {
        int next = PinpointGrammar.Before(tokens, at, out Pinpoint? pinpoint);
        return next > 0 && next <= first ? (pinpoint, at) : (null, first);
    }

    private void AddPhrase(FoundKind kind, int first, int end, InstrumentKind instrument) =>
        Add(new Found { Kind = kind, Span = default, FirstToken = first, EndToken = end, InstrumentKind = instrument });

    private void Add(Found found)
    {
        Pinpoint? before = TakePinpoint(found.FirstToken, out int start);
        found.Pinpoint = Pinpoint.Join(found.Pinpoint, before);
        while (_found.Count > 0 && _found[^1].Span.End > _tokens[start].Start)
        {
            start++;
        }

        found.Span = new TextSpan(_tokens[start].Start, _tokens[found.EndToken - 1].End);
        found.Mark ??= MarkAt(found.EndToken);
        if (!found.Span.IsEmpty)
        {
            _found.Add(found);
        }
    }

    // The mark behind the citation, directly or behind a comma: "resolution 70/1,¹".
    private string? MarkAt(int end)
    {
        int mark = _tokens.Is(end, ',') || _tokens.Is(end, '”') ? end + 1 : end;
        mark = _tokens.Is(mark, '”') ? mark + 1 : mark;
        return _tokens[mark].Kind == TokenKind.Mark ? Reading.Superscript.ToPlain(_tokens[_tokens[mark]]) : null;
    }

    // " of 16 December 2021", ", of 16 December 2021", " (of 3 May 2016)", " dated …", " adopted on …"
    private int DateBehind(int at, out DateOnly? date)
    {
        int next = _tokens.Is(at, ',') ? at + 1 : at;
        next = _tokens.Is(next, Keyword.Of) || _tokens.Is(next, Keyword.Dated) ? next + 1
            : _tokens.Is(next, Keyword.Adopted) && _tokens.Is(next + 1, Keyword.On) ? next + 2 : 0;
        date = null;
        if (next == 0 || !_tokens.IsNumber(next))
        {
            return at;
        }

        int length = PrintedDate.Read(_tokens.Text.AsSpan(_tokens[next].Start), out DateOnly read);
        if (length == 0)
        {
            return at;
        }

        date = read;
        return _tokens.At(_tokens[next].Start + length);
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
        int close = _tokens.Text.AsSpan(open).IndexOfAny('”', '"');
        return close < 0 ? null : _tokens.Text.Substring(open, close);
    }

    private void EndSentence(int at)
    {
        if (_listIsOpen && _tokens.Is(at, '.') && _tokens[at + 1] is { IsCapital: true, SpaceBefore: true } && _tokens[at - 1].Length > 3)
        {
            _listIsOpen = false;
        }
    }
}
