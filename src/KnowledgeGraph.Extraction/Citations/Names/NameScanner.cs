using System.Text;
using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>
/// Finds instruments cited by name: names of the vocabulary, names with the shape of one, texts in small letters that a footnote
/// identifies, titles behind "entitled", and the short forms of all of these.
/// </summary>
internal sealed partial class NameScanner
{
    private const int LongestDefinition = 6;

    private readonly NameTable _table;
    private readonly Func<string, Part, NoteSource?> _sourceOf;
    private readonly Func<string, int> _timesPrinted;
    private readonly List<CitationMatch> _names = [];
    private TokenList _tokens = new();
    private Part _part = null!;
    private PendingPinpoints _pinpoints = new();
    private int _bound;
    private int _aliasEnd;
    private int _bodyEnd;

    /// <summary>Finds the names of a document.</summary>
    /// <param name="table">What the document knows by name.</param>
    /// <param name="sourceOf">What the footnote with a marker, marked in a part, says about where a text is to be found; null where it says nothing of the kind.</param>
    /// <param name="timesPrinted">How often the document prints some words.</param>
    public NameScanner(NameTable table, Func<string, Part, NoteSource?> sourceOf, Func<string, int> timesPrinted) =>
        (_table, _sourceOf, _timesPrinted) = (table, sourceOf, timesPrinted);

    /// <summary>Adds a provision's names to what has been found in it. In order and without overlaps.</summary>
    public List<CitationMatch> Merge(TokenList tokens, Part part, List<CitationMatch> found, PendingPinpoints pinpoints)
    {
        (_tokens, _part, _pinpoints) = (tokens, part, pinpoints);
        _names.Clear();
        _bodyEnd = -1;
        _table.Begin();
        _bound = part.Opening.Length > 0 ? tokens.At(part.OpeningStart + part.Opening.Length) : 0;
        int next = 0, quoted = 0;
        for (int at = 0; at < tokens.Count;)
        {
            while (next < found.Count && found[next].EndToken <= at)
            {
                next++;
            }

            if (next < found.Count && found[next].FirstToken <= at && found[next].Kind is not (MatchKind.OpenSet or MatchKind.Self or MatchKind.Anaphor))
            {
                if (found[next] is { QuotedTitle: string title, Symbol: string symbol })
                {
                    _table.MentionTitled(symbol, title);
                }

                at = _bound = found[next].EndToken;
                continue;
            }

            if (at < quoted || _tokens[at].IsOrdinary)
            {
                at++;
                continue;
            }

            int end = Step(at, ref quoted);
            end = Math.Max(end, _aliasEnd);
            _aliasEnd = 0;
            if (end > at)
            {
                at = _bound = end;
            }
            else
            {
                at++;
            }
        }

        if (_names.Count == 0)
        {
            return found;
        }

        return Interleaving.Merge(found, _names);
    }

    private int Step(int at, ref int quoted)
    {
        ref readonly Token token = ref _tokens[at];
        if (token.Word == Keyword.Entitled && (_tokens.Is(at + 1, '“') || _tokens.Is(at + 1, '"')))
        {
            quoted = ClosingQuote(at + 1);
            return Entitled(at, quoted);
        }

        if (token.Kind == TokenKind.Number && token.Length == 4 && _tokens[at + 1].IsCapital)
        {
            return Known(at);
        }

        if (token.Kind != TokenKind.Word)
        {
            return 0;
        }

        if (token.IsCapital)
        {
            int known = Known(at);
            if (known > 0)
            {
                return known;
            }
        }

        if (!InstrumentNoun.Is(token.Word))
        {
            return 0;
        }

        return token.IsCapital ? Shaped(at) : Small(at);
    }

    // A name that the vocabulary or the document knows; longer names that begin alike are left to their shape.
    private int Known(int at)
    {
        int end = _table.Longest(_tokens, at, out NamedInstrument? named);
        if (end == 0 || at < _bound)
        {
            return 0;
        }

        int noun = NounIn(at, end);
        if (noun >= 0)
        {
            int shaped = NameGrammar.End(_tokens, Math.Max(end, InstrumentNoun.End(_tokens, noun, true)), out _);
            if (shaped > end && !(_tokens.Is(end, Keyword.And) || _tokens.Is(end, Keyword.Or) || (_tokens.Is(end, ',') && !_tokens.IsNumber(end + 1)) || _tokens.Is(end, Keyword.In) || _tokens.Is(end, Keyword.To)) && noun >= at
                && !NameTable.IsKnownTitle(named!, named!.Title))
            {
                return 0;
            }
        }

        // Part of a longer capital run on the left: "the United Nations Convention" is not "Convention".
        if (at > _bound && _tokens[at - 1].IsCapital && _tokens[at - 1].Kind == TokenKind.Word && !NameWords.IsFunction(_tokens[at - 1].Word) && noun == at)
        {
            return 0;
        }

        if (IsInsideBody(at, end) && !IsOnlyMention(named!, at, end))
        {
            _bodyEnd = end;
            return end;
        }

        Add(MatchKind.Name, at, end, named!, Printed(at, end));
        return end;
    }

    // A name with the shape of one, or a short form.
    private int Shaped(int noun)
    {
        int start = NameGrammar.Start(_tokens, noun, _bound);
        int head = InstrumentNoun.End(_tokens, noun, start < noun);
        if (head == 0)
        {
            return 0;
        }

        // "Framework Convention", "Treaty Protocol": the last of several nouns side by side carries the name.
        while (InstrumentNoun.Is(_tokens[head].Word) && _tokens[head].IsCapital && head == noun + 1 && InstrumentNoun.End(_tokens, head, true) is int further and > 0)
        {
            noun = head;
            head = further;
        }

        // "Treaty Organization", "Programme of Action Implementation Support System"
        if (_tokens[head] is { Kind: TokenKind.Word, IsCapital: true } body && (NameWords.IsBodyNoun(_tokens[body]) || (head > noun + 1 && !InstrumentNoun.Is(body.Word))))
        {
            return head + 1;
        }

        int end = NameGrammar.End(_tokens, head, out int mark);
        bool modified = start < noun || end > head;
        string printed = Printed(start, end);
        if (IsInsideBody(start, end) || IsTitleOfPost(end) || IsAssembly(start, noun))
        {
            _bodyEnd = end;
            return end;
        }

        Keyword word = _tokens[noun].Word;
        NamedInstrument named = NamedInstrument.FromTokens(_tokens, start, end, printed);
        if (!modified && (SharedBeginning(start, printed) ?? Belonging(start, end, noun)) is string full)
        {
            return Whole(start, end, mark, full, named);
        }

        IReadOnlyList<NamedInstrument> meant = !modified && _tokens.Is(start - 1, Keyword.The) && _table.Defined(word) is NamedInstrument defined ? [defined] : _table.Meant(named.Words, word, !modified);
        if (meant.Count == 0 && !modified && word == Keyword.Charter && _tokens.Is(start - 1, Keyword.The) && _table.Charter is NamedInstrument charter)
        {
            meant = [charter];
        }

        if (meant.Count > 0)
        {
            return Short(start, end, printed, meant, modified);
        }

        // The printed run may be longer than the name: "the Kyoto Declaration in Asia". A complement with "on", "for", "to" makes another name.
        bool adjunct = _tokens[head].Word is Keyword.In or Keyword.With or Keyword.Between;
        if (modified && end > head && adjunct && _table.Meant(NamedInstrument.FromTokens(_tokens, start, head, "").Words, word, false) is { Count: 1 } shorter && start < noun && !IsMarked(end, mark))
        {
            return Short(start, head, Printed(start, head), shorter, modified: true);
        }

        // "the Declaration¹ and Programme of Action² on a Culture of Peace": two nouns share what follows.
        if (!modified && SharedComplement(end) is string shared)
        {
            return Whole(start, end, mark, $"{printed} {shared}", named);
        }

        NoteSource? source = IsReported(start) ? null : SourceAt(end, mark);
        if (!modified || (NameWords.IsGeneric(word) && source is null && !(end > head && start <= noun && IsLongEnough(start, end)) && !IsCalledAfterPlace(start, noun, head)))
        {
            return 0;
        }

        end = ToMark(end, source, out NoteSource? marked, out printed, start, printed);
        source ??= marked;
        named = NamedInstrument.FromTokens(_tokens, start, end, printed);
        Bind(named, source);
        named = _table.Learn(named);
        Add(MatchKind.Name, start, end, named, printed);
        return end;
    }

    private int Short(int start, int end, string printed, IReadOnlyList<NamedInstrument> meant, bool modified)
    {
        bool said = modified || _tokens[start - 1].Word is Keyword.The or Keyword.That or Keyword.This or Keyword.Said or Keyword.Its or Keyword.And or Keyword.Or or Keyword.Their or Keyword.Present
            || IsPraised(start);
        if (!said)
        {
            return 0;
        }

        if (meant.Count == 1)
        {
            Add(modified && printed == meant[0].Title ? MatchKind.Name : MatchKind.ShortForm, start, end, meant[0], printed);
            return end;
        }

        var found = New(MatchKind.ShortForm, start, end, printed);
        found.Candidates = meant;
        _names.Add(found);
        return end;
    }

    private void Add(MatchKind kind, int start, int end, NamedInstrument named, string printed)
    {
        if (IsDefinition(start, end))
        {
            return;
        }

        CitationMatch found = New(kind, start, end, printed);
        found.Named = named;
        Alias(end, named);
        if (found.Pinpoint is null && _tokens.Is(InParticular(end), Keyword.Its) && PinpointGrammar.Behind(_tokens, InParticular(end) - 3, out Pinpoint? within) > 0)
        {
            found.Pinpoint = within;
        }

        found.Mark ??= _aliasEnd > 0 ? FootnoteMark.Behind(_tokens, _aliasEnd) : null;
        if (found.Mark is string marker && named.Symbol is null && _sourceOf(marker, _part) is NoteSource source && !IsReported(start))
        {
            Bind(named, source);
        }

        found.Symbol = named.Symbol;
        found.Title = named.Title;
        found.InstrumentKind = named.Kind;
        _table.Mention(named);
        _names.Add(found);
    }

    private CitationMatch New(MatchKind kind, int start, int end, string printed)
    {
        int first = start > 0 && _tokens[start - 1].Word is Keyword.The or Keyword.That or Keyword.This && start - 1 >= _bound && kind == MatchKind.ShortForm ? start - 1 : start;
        Pinpoint? pinpoint = _pinpoints.Take(_tokens, first, out int begins);
        return new CitationMatch
        {
            Kind = kind,
            FirstToken = start,
            EndToken = end,
            Span = new TextSpan(_tokens[begins].Start, _tokens[end - 1].End),
            Name = printed,
            Pinpoint = pinpoint,
            Date = CitedDate.Behind(_tokens, end) ?? CitedDate.OfAdoption(_tokens, begins),
            Mark = FootnoteMark.Behind(_tokens, end) ?? FootnoteMark.Behind(_tokens, CitedDate.EndBehind(_tokens, end)),
        };
    }

    // "(the International Tracing Instrument)", "(“the Agreement”)", "(ACOH)"
    private void Alias(int end, NamedInstrument named)
    {
        int at = _tokens[end].Kind == TokenKind.Mark ? end + 1 : end;
        at = _tokens.Is(at, Keyword.And) && _tokens.Is(at + 1, Keyword.The) && _tokens.Is(at + 2, Keyword.Annex) && _tokens.Is(at + 3, Keyword.Thereto) ? at + 4 : at;
        if (!_tokens.Is(at, '('))
        {
            return;
        }

        int first = at + 1;
        while (first < at + LongestDefinition && _tokens[first] is { Kind: TokenKind.Word, IsCapital: false })
        {
            first++;
        }

        bool quoted = _tokens.Is(first, '“') || _tokens.Is(first, '"');
        while (_tokens.Is(first, '“') || _tokens.Is(first, '"') || _tokens.Is(first, Keyword.The) || _tokens.Is(first, '‘'))
        {
            first++;
        }

        int last = first;
        while (last < first + 7 && (_tokens[last].Kind == TokenKind.Word || _tokens.IsDash(last) || _tokens.IsNumber(last)))
        {
            last++;
        }

        int close = _tokens.Is(last, '”') || _tokens.Is(last, '"') || _tokens.Is(last, '’') ? last + 1 : last;
        if (last > first && (_tokens.Is(close, ')') || (quoted && close > last)) && _tokens[first].IsCapital && (last > first + 1 || IsAcronym(_tokens[_tokens[first]], named)))
        {
            _table.Learn(Printed(first, last), named);
            _aliasEnd = _tokens.Is(close, ')') ? close + 1 : close;
        }
        else if (last == first + 1 && _tokens.Is(close, ')') && _tokens[first].IsCapital && InstrumentNoun.Is(_tokens[first].Word))
        {
            _table.Define(_tokens[first].Word, named);
            _aliasEnd = close + 1;
        }
    }

    // "(ACOH)" is the Agreement on Cessation of Hostilities; "(INTERPOL)" behind a constitution is the organization.
    private static bool IsAcronym(ReadOnlySpan<char> word, NamedInstrument named) => word.Length > 2 && word[0] == named.Words[0][0];

    // A note behind a treaty that everybody knows is rarely about the treaty: "the Meeting of States Parties to the Convention¹ … ¹ SPLOS/30/12."
    private static void Bind(NamedInstrument named, NoteSource? source)
    {
        if (source is not null && named.Symbol is null && named.MayBe(source.Symbol))
        {
            (named.Symbol, named.Annex) = (source.Symbol, source.Annex);
        }
    }

    private NoteSource? SourceAt(int end, int inner)
    {
        string? marker = inner >= 0 ? Superscript.ToPlain(_tokens[_tokens[inner]]) : FootnoteMark.Behind(_tokens, end);
        return marker is null ? null : _sourceOf(marker, _part);
    }

    private bool IsMarked(int end, int inner) => inner >= 0 || FootnoteMark.Behind(_tokens, end) is not null;

    private int NounIn(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (InstrumentNoun.Is(_tokens[i].Word) && InstrumentNoun.End(_tokens, i, i > start) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    // The words of a name as printed, without footnote marks.
    private string Printed(int start, int end)
    {
        ReadOnlySpan<char> printed = _tokens.Text.AsSpan(_tokens[start].Start, _tokens[end - 1].End - _tokens[start].Start);
        if (Superscript.IndexIn(printed) < 0)
        {
            return printed.ToString();
        }

        var words = new StringBuilder(printed.Length);
        foreach (char c in printed)
        {
            if (!Superscript.IsDigit(c))
            {
                words.Append(c);
            }
        }

        return words.ToString();
    }
}
