using System.Text;
using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>A provision whose names are read: its words, the names found so far, and how another is taken up.</summary>
/// <param name="table">What the document knows by name.</param>
/// <param name="sourceOf">What the footnote with a marker, marked in a part, says about where a text is to be found; null where it says nothing of
/// the kind.</param>
/// <param name="timesPrinted">How often the document prints some words.</param>
/// <param name="documents">The reports and letters of which the document gives day and symbol.</param>
/// <param name="fullNames">The full names of bodies that the document calls by less.</param>
/// <param name="explained">Takes up why words were read as a name, or as none; null where nobody asks.</param>
internal sealed class NamePassage(
    NameTable table, Func<string, Part, NoteSource?> sourceOf, Func<string, int> timesPrinted, DatedDocuments documents, FullNames fullNames,
    Action<NameExplanation>? explained = null)
{
    // In tokens, between the members of a list: ", the".
    private const int FarthestMember = 3;

    private Part _part = null!;
    private PendingPinpoints _pinpoints = new();

    /// <summary>What the document knows by name.</summary>
    public NameTable Table => table;

    /// <summary>The reports and letters of which the document gives day and symbol.</summary>
    public DatedDocuments Documents => documents;

    /// <summary>The provision's words.</summary>
    public TokenList Tokens { get; private set; } = new();

    /// <summary>The names found so far, in the order of the text.</summary>
    public List<CitationMatch> Names { get; } = [];

    /// <summary>The first token that may belong to a name: behind the opening words, behind the citation before.</summary>
    public int Bound { get; set; }

    /// <summary>The number or symbol that was passed last; null where none was.</summary>
    public CitationMatch? Passed { get; set; }

    /// <summary>The token behind the opening words.</summary>
    public int BehindOpening { get; private set; }

    /// <summary>The token behind the name of a body read last; -1 where there is none.</summary>
    public int BodyEnd { get; set; }

    /// <summary>The token behind the bracket that declares a short form of the name taken up last; 0 where there is none.</summary>
    public int DeclaredEnd { get; set; }

    /// <summary>Begins a provision.</summary>
    public void Begin(TokenList tokens, Part part, PendingPinpoints pinpoints)
    {
        (Tokens, _part, _pinpoints) = (tokens, part, pinpoints);
        Names.Clear();
        BodyEnd = -1;
        Passed = null;
        DeclaredEnd = 0;
        table.Begin();
        Bound = BehindOpening = part.Opening.Length > 0 ? tokens.At(part.OpeningStart + part.Opening.Length) : 0;
    }

    /// <summary>Whether somebody asks why words were read so.</summary>
    public bool IsExplained => explained is not null;

    /// <summary>Says why a candidate was read so.</summary>
    public void Explain(NameCandidate candidate, string? became, IReadOnlyList<string> speaksFor, IReadOnlyList<string> speaksAgainst) =>
        explained?.Invoke(new NameExplanation(_part.Label, candidate.Printed, became, speaksFor, speaksAgainst));

    /// <summary>Says what spoke for words that a rule has read, where the rule has not said so itself.</summary>
    public void Explain(string? says, int start, int end)
    {
        if (explained is not null && says is not null && end > start)
        {
            string? became = Names.Count > 0 && Names[^1].FirstToken >= start ? Names[^1].Title : null;
            string printed = Printed(start, end);
            explained(became is null
                ? new NameExplanation(_part.Label, printed, null, [], ["it stands in the name of a body"])
                : new NameExplanation(_part.Label, printed, became, [says], []));
        }
    }

    /// <summary>The body that speaks in the provision; null in an annex, which may be another's.</summary>
    public KnownBody? Speaker => IsAnnexed(_part) ? null : _part.Speaker;

    /// <summary>The full name of a body that the provision calls by less; null where the document gives none.</summary>
    public string? FullNameOf(string name) => fullNames.Of(name, _part);

    /// <summary>How often the document prints some words.</summary>
    public int TimesPrinted(string words) => timesPrinted(words);

    /// <summary>The words of a name as printed, without footnote marks.</summary>
    public string Printed(int start, int end)
    {
        ReadOnlySpan<char> printed = Tokens.Text.AsSpan(Tokens[start].Start, Tokens[end - 1].End - Tokens[start].Start);
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

    /// <summary>What the footnote with a marker says about where a text is to be found; null where it says nothing of the kind.</summary>
    public NoteSource? SourceOf(string? marker) => marker is null ? null : sourceOf(marker, _part);

    /// <summary>What the footnote inside a name, or else behind it, says.</summary>
    /// <param name="end">The token behind the name.</param>
    /// <param name="inner">The mark inside it; -1 where there is none.</param>
    public NoteSource? SourceAt(int end, int inner) =>
        SourceOf(inner >= 0 ? Superscript.ToPlain(Tokens[Tokens[inner]]) : FootnoteMark.Behind(Tokens, end));

    /// <summary>Whether a footnote is marked inside a name or behind it.</summary>
    public bool IsMarked(int end, int inner) => inner >= 0 || FootnoteMark.Behind(Tokens, end) is not null;

    /// <summary>Gives a name the symbol of its footnote. A note behind a treaty that everybody knows is rarely about the treaty: "the Meeting of
    /// States Parties to the Convention¹ … ¹ SPLOS/30/12."</summary>
    public static void Bind(NamedInstrument named, NoteSource? source)
    {
        if (source is not null && named.Symbol is null && named.MayBe(source.Symbol))
        {
            (named.Symbol, named.Annex) = (source.Symbol, source.Annex);
        }
    }

    /// <summary>Takes up a name, if it is cited there and not only declared.</summary>
    public void Add(MatchKind kind, int start, int end, NamedInstrument named, string printed)
    {
        if (DeclaredName.IsDeclaration(Tokens, start, end))
        {
            return;
        }

        CitationMatch match = Match(kind, start, end, printed);
        match.Named = named;
        if (DeclaredName.TryRead(this, end, named, out int declared))
        {
            DeclaredEnd = declared;
        }

        match.Pinpoint ??= PartBehind(end);
        match.Mark ??= DeclaredEnd > 0 ? FootnoteMark.Behind(Tokens, DeclaredEnd) : null;
        if (match.Mark is string marker && named.Symbol is null && SourceOf(marker) is NoteSource source
            && (source.IsResolution || !ReportBefore.Holds(this, start)))
        {
            Bind(named, source);
        }

        if (named.Symbol is null && BehindName.Symbol(Tokens, end) is string symbol && !ReportBefore.Holds(this, start))
        {
            Bind(named, new NoteSource(symbol, null));
        }

        match.Date ??= named.PrintedTitle?.Length < printed.Length ? CitedDate.UpTo(Tokens, end) : null;
        named.Day ??= match.Date;
        ShareDate(match);
        match.Symbol = named.Symbol;
        match.Title = named.Title;
        match.InstrumentKind = named.Kind;
        table.Mention(named, kind == MatchKind.Name || end - start > 1);
        Names.Add(match);
    }

    // "the Agreement on Movement and Access and the Agreed Principles for the Rafah Crossing, of 15 November 2005": the day is of both.
    private void ShareDate(CitationMatch match)
    {
        if (match.Date is not DateOnly day || Names.Count == 0 || Names[^1] is not { Date: null, Named: NamedInstrument before } other)
        {
            return;
        }

        // "the Rome Declaration, the Plan of Action and the Declaration of the World Food Summit: five years later, adopted on": of a list, the last.
        bool isListed = Names.Count > 1 && other.FirstToken - Names[^2].EndToken <= FarthestMember;
        int and = Tokens.Is(match.FirstToken - 1, Keyword.The) ? match.FirstToken - 2 : match.FirstToken - 1;
        int end = Tokens[other.EndToken].Kind == TokenKind.Mark ? other.EndToken + 1 : other.EndToken;
        if (!isListed && Tokens.Is(and, Keyword.And) && end == and && (before.Day ?? day) == day && NameDate.IsOfBoth(Tokens, match.EndToken))
        {
            (other.Date, before.Day) = (day, day);
        }
    }

    /// <summary>Takes up a member of a list of dates: "the Communiqués of 12 May and 3 July 2005".</summary>
    public void AddDated(int start, int end, NamedInstrument named, string printed, DateOnly? date)
    {
        CitationMatch match = Match(MatchKind.Name, start, end, printed);
        (match.Named, match.Date, named.Day) = (named, date, named.Day ?? date);
        (match.Symbol, match.Title, match.InstrumentKind) = (named.Symbol, named.Title, named.Kind);
        table.Mention(named);
        Names.Add(match);
    }

    /// <summary>Takes up a report or letter that is known by its day; with several symbols it may be any of them.</summary>
    public void AddDocument(int start, int end, IReadOnlyList<string> symbols, DateOnly? date)
    {
        string printed = Printed(start, end);
        CitationMatch match = Match(MatchKind.ShortForm, start, end, printed);
        (match.Date, match.InstrumentKind) = (date, DocumentSymbol.KindOf(symbols[0]));
        match.Symbol = symbols.Count == 1 ? symbols[0] : null;
        match.Body = Bodies.Issuing(symbols[0])?.Name;
        match.Candidates = symbols.Count == 1 ? [] : [.. symbols.Select(s => new NamedInstrument
        {
            Title = printed,
            Words = [],
            Noun = Keyword.None,
            Kind = DocumentSymbol.KindOf(s),
            Symbol = s,
            KnownId = new InstrumentId(s),
        })];
        Names.Add(match);
    }

    /// <summary>Takes up a short form that fits several instruments equally.</summary>
    public void AddAmbiguous(int start, int end, string printed, IReadOnlyList<NamedInstrument> candidates)
    {
        CitationMatch match = Match(MatchKind.ShortForm, start, end, printed);
        match.Candidates = candidates;
        Names.Add(match);
    }

    private CitationMatch Match(MatchKind kind, int start, int end, string printed)
    {
        int first = start > 0 && Tokens[start - 1].Word is Keyword.The or Keyword.That or Keyword.This && start - 1 >= Bound
            && kind == MatchKind.ShortForm ? start - 1 : start;
        if (DateInFront.TryRead(Tokens, ref first, out DateOnly? day) && first < Bound)
        {
            (first, day) = (start, null);
        }

        Pinpoint? pinpoint = _pinpoints.Take(Tokens, first, out int begins);
        return new CitationMatch
        {
            Kind = kind,
            FirstToken = start,
            EndToken = end,
            Span = new TextSpan(Tokens[begins].Start, Tokens[end - 1].End),
            Name = printed,
            Pinpoint = pinpoint,
            Date = day ?? NameDate.Of(Tokens, begins, start, end),
            Mark = FootnoteMark.Behind(Tokens, end) ?? FootnoteMark.Behind(Tokens, CitedDate.EndBehind(Tokens, end)),
        };
    }

    private static bool IsAnnexed(Part part) => part.Kind == ProvisionKind.Annex || (part.Parent is Part above && IsAnnexed(above));

    // "…, in particular its articles 100, 101 and 105"; "Charter of the United Nations, Article 51"
    private Pinpoint? PartBehind(int end)
    {
        int at = Math.Max(DeclaredEnd, CitedDate.EndBehind(Tokens, end));
        return PinpointsBehind.TryNarrowed(Tokens, ref at, out Pinpoint? within)
            || (Tokens.Is(at, ',') && PinpointUnits.IsCounted(Tokens, at + 1) && PinpointsBehind.TryRead(Tokens, ref at, out within)) ? within : null;
    }
}
