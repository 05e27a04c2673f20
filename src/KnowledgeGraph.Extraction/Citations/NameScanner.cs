using System.Text;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>
/// Finds instruments cited by name: names of the vocabulary, names with the shape of one, texts in small letters that a footnote
/// identifies, titles behind "entitled", and the short forms of all of these.
/// </summary>
internal sealed class NameScanner
{
    private const int LongestSmallName = 60;
    private const int FarthestBody = 18;
    private const int LongestDefinition = 6;
    private const int LongestQuotation = 200;

    private readonly NameTable _table;
    private readonly Func<string, Part, NoteSource?> _sourceOf;
    private readonly Func<string, int> _timesPrinted;
    private readonly List<Found> _names = [];
    private TokenList _tokens = new();
    private Part _part = null!;
    private PinpointsBefore _pinpoints = new();
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
    public List<Found> Merge(TokenList tokens, Part part, List<Found> found, PinpointsBefore pinpoints)
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

            if (next < found.Count && found[next].FirstToken <= at && found[next].Kind is not (FoundKind.OpenSet or FoundKind.Self or FoundKind.Anaphor))
            {
                if (found[next] is { QuotedTitle: string title, Symbol: string symbol })
                {
                    _table.MentionTitled(symbol, title);
                }

                at = _bound = found[next].EndToken;
                continue;
            }

            if (at < quoted)
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

        return Interleave(found, _names);
    }

    // Both lists are in order. A name beats a set or an anaphor that it overlaps, and yields to everything else.
    private static List<Found> Interleave(List<Found> found, List<Found> names)
    {
        var all = new List<Found>(found.Count + names.Count);
        for (int f = 0, n = 0; f < found.Count || n < names.Count;)
        {
            bool takesName = f >= found.Count || (n < names.Count && names[n].Span.Start < found[f].Span.Start);
            Found next = takesName ? names[n++] : found[f++];
            Found? before = all.Count > 0 ? all[^1] : null;
            if (before is null || !before.Span.Overlaps(next.Span))
            {
                all.Add(next);
            }
            else if (!takesName && before.Kind == FoundKind.Name && next.Kind == FoundKind.Number && before.Span.Contains(next.Span) && before.Name!.Contains(" Resolution ", StringComparison.Ordinal))
            {
                // "Operational Guidance for the Implementation of Security Council Resolution 2272 (2016)"
            }
            else if (takesName ? before.Kind is FoundKind.OpenSet or FoundKind.Anaphor : next.Kind is not (FoundKind.OpenSet or FoundKind.Anaphor))
            {
                all[^1] = next;
            }
        }

        return all;
    }

    private int Step(int at, ref int quoted)
    {
        Token token = _tokens[at];
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
        int end = _table.Longest(_tokens, at, out Named? named);
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

        Add(FoundKind.Name, at, end, named!, Printed(at, end));
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
        Named named = NameTable.Of(_tokens, start, end, printed);
        if (!modified && (SharedBeginning(start, printed) ?? Belonging(start, end, noun)) is string full)
        {
            return Whole(start, end, mark, full, named);
        }

        IReadOnlyList<Named> meant = !modified && _tokens.Is(start - 1, Keyword.The) && _table.Defined(word) is Named defined ? [defined] : _table.Meant(named.Words, word, !modified);
        if (meant.Count == 0 && !modified && word == Keyword.Charter && _tokens.Is(start - 1, Keyword.The) && _table.Charter is Named charter)
        {
            meant = [charter];
        }

        if (meant.Count > 0)
        {
            return Short(start, end, printed, meant, modified);
        }

        // The printed run may be longer than the name: "the Kyoto Declaration in Asia". A complement with "on", "for", "to" makes another name.
        bool adjunct = _tokens[head].Word is Keyword.In or Keyword.With or Keyword.Between;
        if (modified && end > head && adjunct && _table.Meant(NameTable.Of(_tokens, start, head, "").Words, word, false) is { Count: 1 } shorter && start < noun && !IsMarked(end, mark))
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
        named = NameTable.Of(_tokens, start, end, printed);
        Bind(named, source);
        named = _table.Learn(named);
        Add(FoundKind.Name, start, end, named, printed);
        return end;
    }

    // A name of which the text prints only a half here.
    private int Whole(int start, int end, int mark, string full, Named half)
    {
        Named named = _table.Longest(full) is { } known && known.Title == full ? known : _table.Learn(new Named { Title = full, Words = full.Split(' '), Noun = half.Noun, Kind = half.Kind });
        Bind(named, SourceAt(end, mark));
        Add(FoundKind.Name, start, end, named, full);
        return end;
    }

    // "the Vienna Declaration and Programme of Action": two nouns share what stands before them.
    private string? SharedBeginning(int start, string printed)
    {
        if (!_tokens.Is(start - 1, Keyword.And) || _names.Count == 0 || _names[^1] is not { Kind: FoundKind.Name or FoundKind.ShortForm, Name: string before, Named: Named { LocalTo: null } other } || other.Noun != Keyword.Declaration)
        {
            return null;
        }

        int end = _tokens[start - 2].Kind == TokenKind.Mark ? start - 2 : start - 1;
        bool isNoun = _names[^1].EndToken == end && _tokens.Is(end - 1, Keyword.Declaration);
        if (!isNoun || before.Length == Keyword.Declaration.ToString().Length || GeneralName.IsGeneral(_tokens[_tokens[_names[^1].FirstToken]]))
        {
            return null;
        }

        // The footnote behind the second is the first one's too.
        if (_tokens[start - 2].Kind != TokenKind.Mark)
        {
            Bind(other, SourceAt(_tokens.At(_tokens[start].Start + printed.Length), -1));
            _names[^1].Symbol = other.Symbol;
        }

        string full = $"{before[..^Keyword.Declaration.ToString().Length]}{printed}";
        return _table.Longest(full) is { } taken && taken.Title != full ? $"{before} and {printed}" : full;
    }

    // "the Convention …, as well as its Amendment", "the Optional Protocol thereto": what belongs to the treaty named last.
    private string? Belonging(int start, int end, int noun)
    {
        bool belongs = (_tokens[noun].Word is Keyword.Amendment or Keyword.Protocol) && (_tokens.Is(start - 1, Keyword.Its) || _tokens.Is(end, Keyword.Thereto));
        return belongs && _names.FindLast(n => n.Kind == FoundKind.Name) is { Named: { Kind: InstrumentKind.Treaty, Noun: not Keyword.Protocol and not Keyword.Amendment } main }
            ? $"{Printed(start, end)} to the {main.Title}"
            : null;
    }

    private string? SharedComplement(int end)
    {
        int and = _tokens[end].Kind == TokenKind.Mark ? end + 1 : end;
        int noun = _tokens.Is(and + 1, Keyword.The) ? and + 2 : and + 1;
        if (!_tokens.Is(and, Keyword.And) || !_tokens[noun].IsCapital || !InstrumentNoun.Is(_tokens[noun].Word))
        {
            return null;
        }

        int head = InstrumentNoun.End(_tokens, noun, false);
        int whole = head == 0 ? 0 : NameGrammar.End(_tokens, head, out _);
        head = _tokens[head].Kind == TokenKind.Mark ? head + 1 : head;
        return whole > head && head > 0 ? Printed(head, whole) : null;
    }

    private int Short(int start, int end, string printed, IReadOnlyList<Named> meant, bool modified)
    {
        bool said = modified || _tokens[start - 1].Word is Keyword.The or Keyword.That or Keyword.This or Keyword.Said or Keyword.Its or Keyword.And or Keyword.Or or Keyword.Their or Keyword.Present
            || IsPraised(start);
        if (!said)
        {
            return 0;
        }

        if (meant.Count == 1)
        {
            Add(modified && printed == meant[0].Title ? FoundKind.Name : FoundKind.ShortForm, start, end, meant[0], printed);
            return end;
        }

        var found = New(FoundKind.ShortForm, start, end, printed);
        found.Candidates = meant;
        _names.Add(found);
        return end;
    }

    // "this ambitious new Agenda"
    private bool IsPraised(int noun)
    {
        int at = noun - 1;
        while (at > noun - 4 && _tokens[at] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None })
        {
            at--;
        }

        return _tokens[at].Word is Keyword.This or Keyword.That && at < noun - 1;
    }

    // "that protocol", "the said agreement"; "its political declaration⁹", "the plan of action for the Decade⁴".
    private int Small(int noun)
    {
        int head = InstrumentNoun.End(_tokens, noun, false);
        if (head == 0)
        {
            return 0;
        }

        Keyword before = _tokens[noun - 1].Word;
        if (before is Keyword.A or Keyword.An)
        {
            return 0;
        }

        Keyword word = _tokens[noun].Word;
        if (before is Keyword.That or Keyword.Said && head == noun + 1 && _table.Meant([], word, false) is { Count: > 0 } meant)
        {
            int said = before == Keyword.Said && _tokens.Is(noun - 2, Keyword.The) ? noun - 2 : noun - 1;
            return Short(said, head, Printed(said, head), meant, modified: true);
        }

        int start = noun;
        while (start - 1 >= _bound && _tokens[start - 1] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None } && noun - start < 2 && NameWords.IsQuality(_tokens[_tokens[start - 1]]))
        {
            start--;
        }

        bool general = word is Keyword.Commitment or Keyword.Instrument || (word == Keyword.Consensus && _tokens.Is(start - 1, Keyword.By));
        if (general || (_tokens[start - 1].Kind == TokenKind.Word && _tokens[_tokens[start - 1]] is "draft"))
        {
            return 0;
        }

        // "the peace agreement" where the text has named a single one
        if (word == Keyword.Agreement && start < noun && before == Keyword.None && _tokens.Is(start - 1, Keyword.The) && _tokens[_tokens[noun - 1]] is "peace" && _table.Count(word) == 1)
        {
            return Short(start, head, Printed(start, head), _table.Meant([], word, false), modified: true);
        }

        int known = _table.Longest(_tokens, start, out Named? named);
        if (known > 0 && (_tokens[start - 1].Word is Keyword.The or Keyword.Its or Keyword.That or Keyword.This or Keyword.And))
        {
            Add(FoundKind.ShortForm, start, known, named!, Printed(start, known));
            return known;
        }

        // Small letters count only where a footnote identifies the text.
        bool isTitle = false;
        int adopted = 0;
        for (int i = head; i < Math.Min(_tokens.Count, head + LongestSmallName); i++)
        {
            Token token = _tokens[i];
            if (token.Word == Keyword.Adopted && _tokens[i + 1].Word is Keyword.By or Keyword.At && adopted == 0 && i == head)
            {
                // "the call for action adopted by the Conference to …: …¹"
                adopted = i;
                continue;
            }

            if (_tokens.Is(i, ':') && (adopted > 0 || _tokens[i + 1].IsCapital == false) && word == Keyword.Outcome | adopted > 0)
            {
                isTitle = true;
                continue;
            }

            if (isTitle && (_tokens.Is(i, ',') || _tokens[i].Word == Keyword.And) && !_tokens[i + 1].IsCapital)
            {
                continue;
            }

            if (token.Kind == TokenKind.Mark)
            {
                NoteSource? source = _sourceOf(Reading.Superscript.ToPlain(_tokens[token]), _part);
                bool isResolution = source?.Symbol is string cited && DocumentSymbol.KindOf(cited) == InstrumentKind.Resolution;
                if (source is null || (source.Symbol is null && !source.IsTreatySeries) || IsReported(start) || (adopted > 0 && !isResolution))
                {
                    return 0;
                }

                int end = adopted > 0 ? adopted : _tokens.Is(i - 1, ',') || _tokens.Is(i - 1, ';') ? i - 1 : i;
                string printed = Printed(start, end);
                named = NameTable.Of(_tokens, start, end, printed);
                Bind(named, source);
                named = _table.Learn(named);
                _table.Learn(Printed(start, head), named);
                Add(FoundKind.Name, start, end, named, printed);
                return end;
            }

            bool ends = (_tokens.Is(i, ';') && !(adopted > 0 && _tokens[i + 1].Kind == TokenKind.Mark)) || _tokens.Is(i, ':') || _tokens.Is(i, '“') || (_tokens.Is(i, ',') && _tokens[i + 1].Kind != TokenKind.Mark)
                || (token.Kind == TokenKind.Word && NameWords.IsVerbal(_tokens[token])) || (i > head && InstrumentNoun.Is(token.Word) && token.IsCapital && _tokens.Is(i - 1, Keyword.The));
            if (ends)
            {
                return 0;
            }
        }

        return 0;
    }

    // "International Telecommunication Union policy brief entitled “Keeping children safe …”"
    private int Entitled(int at, int close)
    {
        if (close <= at + 1)
        {
            return 0;
        }

        int noun = at - 1;
        if (_tokens.Is(noun, ','))
        {
            noun--;
        }

        if (_tokens[noun].Kind != TokenKind.Word || !NameWords.IsTitled(_tokens[_tokens[noun]]) || noun < _bound)
        {
            return 0;
        }

        int start = noun;
        while (start > _bound && _tokens[start - 1] is { Kind: TokenKind.Word } word && (word.IsCapital || (word.Word == Keyword.None && NameWords.IsQuality(_tokens[word]))))
        {
            start--;
        }

        string title = _tokens.Text[_tokens[at + 1].End.._tokens[close].Start];
        NoteSource? source = CitationScanner.MarkAt(_tokens, close + 1) is string marker ? _sourceOf(marker, _part) : null;
        if (_table.Longest(_tokens, at + 2, out Named? known) == close && known is not null)
        {
            Add(FoundKind.Name, start, close + 1, known, title);
            return close + 1;
        }

        if (!_tokens[start].IsCapital && source?.Symbol is null)
        {
            return 0;
        }

        var named = new Named { Title = title, Words = title.Split(' '), Noun = _tokens[noun].Word, Kind = InstrumentKind.Document };
        Bind(named, source);
        named = _table.Learn(named);
        Add(FoundKind.Name, start, close + 1, named, title);
        return close + 1;
    }

    private int ClosingQuote(int open)
    {
        for (int i = open + 1; i < Math.Min(_tokens.Count, open + LongestQuotation); i++)
        {
            if (_tokens.Is(i, '”') || _tokens.Is(i, '"'))
            {
                return i;
            }
        }

        return open;
    }

    // "(the Revitalised Agreement)": brackets around nothing but a name give a short form and cite nothing.
    private bool IsDefinition(int start, int end)
    {
        int open = start - 1;
        while (_tokens.Is(open, Keyword.The) || _tokens.Is(open, '“') || _tokens.Is(open, '"'))
        {
            open--;
        }

        int close = _tokens.Is(end, '”') || _tokens.Is(end, '"') ? end + 1 : end;
        return _tokens.Is(open, '(') && _tokens.Is(close, ')');
    }

    private void Add(FoundKind kind, int start, int end, Named named, string printed)
    {
        if (IsDefinition(start, end))
        {
            return;
        }

        Found found = New(kind, start, end, printed);
        found.Named = named;
        Alias(end, named);
        if (found.Pinpoint is null && _tokens.Is(InParticular(end), Keyword.Its) && PinpointGrammar.Behind(_tokens, InParticular(end) - 3, out Pinpoint? within) > 0)
        {
            found.Pinpoint = within;
        }

        found.Mark ??= _aliasEnd > 0 ? CitationScanner.MarkAt(_tokens, _aliasEnd) : null;
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

    // "…, in particular its articles 100, 101 and 105"
    private int InParticular(int end)
    {
        int at = Math.Max(_aliasEnd, CitationScanner.DatedEnd(_tokens, end));
        return _tokens.Is(at, ',') && _tokens.Is(at + 1, Keyword.In) && _tokens.Is(at + 2, Keyword.Particular) ? at + 3 : -1;
    }

    private Found New(FoundKind kind, int start, int end, string printed)
    {
        int first = start > 0 && _tokens[start - 1].Word is Keyword.The or Keyword.That or Keyword.This && start - 1 >= _bound && kind == FoundKind.ShortForm ? start - 1 : start;
        Pinpoint? pinpoint = _pinpoints.Take(_tokens, first, out int begins);
        return new Found
        {
            Kind = kind,
            FirstToken = start,
            EndToken = end,
            Span = new TextSpan(_tokens[begins].Start, _tokens[end - 1].End),
            Name = printed,
            Pinpoint = pinpoint,
            Date = CitationScanner.DateBehind(_tokens, end) ?? CitationScanner.DateOfAdoption(_tokens, begins),
            Mark = CitationScanner.MarkAt(_tokens, end) ?? CitationScanner.MarkAt(_tokens, CitationScanner.DatedEnd(_tokens, end)),
        };
    }

    // "(the International Tracing Instrument)", "(“the Agreement”)", "(ACOH)"
    private void Alias(int end, Named named)
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
    private static bool IsAcronym(ReadOnlySpan<char> word, Named named) => word.Length > 2 && word[0] == named.Words[0][0];

    // A note behind a treaty that everybody knows is rarely about the treaty: "the Meeting of States Parties to the Convention¹ … ¹ SPLOS/30/12."
    private static void Bind(Named named, NoteSource? source)
    {
        if (source is not null && named.Symbol is null && named.MayBe(source.Symbol))
        {
            (named.Symbol, named.Annex) = (source.Symbol, source.Annex);
        }
    }

    private NoteSource? SourceAt(int end, int inner)
    {
        string? marker = inner >= 0 ? Reading.Superscript.ToPlain(_tokens[_tokens[inner]]) : CitationScanner.MarkAt(_tokens, end);
        return marker is null ? null : _sourceOf(marker, _part);
    }

    private bool IsMarked(int end, int inner) => inner >= 0 || CitationScanner.MarkAt(_tokens, end) is not null;

    // A title in small letters that a footnote closes: "Declaration on the elimination of violence⁴".
    private int ToMark(int end, NoteSource? source, out NoteSource? marked, out string printed, int start, string run)
    {
        (marked, printed) = (null, run);
        if (source is not null)
        {
            return end;
        }

        for (int i = end; i < Math.Min(_tokens.Count, end + LongestSmallName / 2); i++)
        {
            Token token = _tokens[i];
            if (token.Kind == TokenKind.Mark && i > end)
            {
                marked = _sourceOf(Reading.Superscript.ToPlain(_tokens[token]), _part);
                printed = marked is null ? run : Printed(start, i);
                return marked is null ? end : i;
            }

            bool goesOn = token.Kind == TokenKind.Word && !NameWords.IsVerbal(_tokens[token]) && token.Word is not (Keyword.The or Keyword.Which or Keyword.That or Keyword.As or Keyword.By) || _tokens.IsDash(i);
            if (!goesOn || (i == end && !NameWords.IsPreposition(token.Word)))
            {
                return end;
            }
        }

        return end;
    }

    // "Conference of the Parties to the Convention", "Comprehensive Nuclear-Test-Ban Treaty Organization": the name of a body, not of a text.
    private bool IsInsideBody(int start, int end)
    {
        Token after = _tokens[end];
        if (after is { Kind: TokenKind.Word, IsCapital: true } && NameWords.IsBodyNoun(_tokens[after]))
        {
            return true;
        }

        // "the Biennial Meeting on the Programme of Action and the International Tracing Instrument": both are in the body's name.
        int joinedAt = _tokens.Is(start - 1, Keyword.The) ? start - 2 : start - 1;
        if (_bodyEnd == joinedAt && _tokens.Is(joinedAt, Keyword.And))
        {
            return true;
        }

        // Back over "of the", "on the Situation with regard to the Implementation of the" to the body's own noun.
        bool joined = false;
        for (int at = start - 1; at >= Math.Max(0, start - FarthestBody); at--)
        {
            Token token = _tokens[at];
            if (token is { Kind: TokenKind.Word, IsCapital: true })
            {
                if (joined && (token.Word is Keyword.Parties or Keyword.Committee or Keyword.Conference or Keyword.Meeting or Keyword.Secretariat or Keyword.Office || NameWords.IsBodyNoun(_tokens[token])))
                {
                    return true;
                }

                if (at < _bound)
                {
                    return false;
                }
            }
            else if (token.Word is Keyword.To or Keyword.Of or Keyword.On or Keyword.For or Keyword.Under or Keyword.With or Keyword.In)
            {
                joined = true;
            }
            else if (!(token.Word is Keyword.The or Keyword.And || (token.Kind == TokenKind.Word && _tokens[token] is "regard")))
            {
                return false;
            }
        }

        return false;
    }

    // Where a text names a treaty nowhere but in a body's name, the name is its citation.
    private bool IsOnlyMention(Named named, int start, int end) => NameTable.IsKnownTitle(named, Printed(start, end)) && _timesPrinted(named.Title) <= 1;

    // A constitutional convention is a meeting.
    private bool IsAssembly(int start, int noun) =>
        _tokens[noun].Word == Keyword.Convention && noun > start && _tokens[_tokens[noun - 1]] is "Constitutional" or "Revision" or "National" or "Democratic" or "Republican";

    private bool IsTitleOfPost(int end) => _tokens[end] is { IsCapital: true, Kind: TokenKind.Word } after && _tokens[after] is "Coordinator" or "Adviser" or "Rapporteur";

    // "the report of the Secretary-General on the declaration¹": the note is the report's.
    private bool IsReported(int noun)
    {
        for (int i = noun - 1; i >= Math.Max(_bound, noun - 24); i--)
        {
            if (_tokens.Is(i, ',') || _tokens.Is(i, ';') || (_tokens.Is(i, Keyword.And) && _tokens[i + 1].Word is Keyword.The or Keyword.Its))
            {
                return false;
            }

            if (_tokens[i].Word is Keyword.Report or Keyword.Reports or Keyword.Letter or Keyword.Note || (_tokens[i].Kind == TokenKind.Word && _tokens[_tokens[i]] is "summary"))
            {
                return true;
            }
        }

        return false;
    }

    // "the Tokyo Rules", "the Madrid Plan of Action"
    private bool IsCalledAfterPlace(int start, int noun, int head) =>
        noun - start == 1 && _tokens.Is(start - 1, Keyword.The) && !GeneralName.IsGeneral(_tokens[_tokens[start]]) && !NameWords.IsOwner(_tokens[_tokens[start]])
        && (NameWords.IsCalledAfterPlaces(_tokens[noun].Word) || (_tokens.Is(noun, Keyword.Plan) && head == noun + 3));

    private bool IsLongEnough(int start, int end) => end - start >= 4;

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
        if (printed.IndexOfAny(Reading.Superscript.Digits) < 0)
        {
            return printed.ToString();
        }

        var words = new StringBuilder(printed.Length);
        foreach (char c in printed)
        {
            if (!Reading.Superscript.IsDigit(c))
            {
                words.Append(c);
            }
        }

        return words.ToString();
    }
}
