using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Scanning;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Signs.Governing;
using KnowledgeGraph.Extraction.Signs.Grammar;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>
/// Reads one segmented document from its first provision to its last: scans each, its footnotes before its names (for they say what the
/// names stand for), and says what every citation means, which words govern it and what the text states.
/// </summary>
internal sealed class CitationResolver
{
    private const int LocatingTokens = 12;

    private readonly Segmented _document;
    private readonly ReadingBudget? _budget;
    private readonly ICitationFinder _finder;
    private readonly StatementReader _statements;
    private readonly Ibid _ibid = new();
    private readonly SymbolCheck _symbols = new();
    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CitationMatch>> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _timesPrinted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DocumentCitation>> _citations = new(StringComparer.Ordinal);
    private readonly IGoverning _governance;
    private readonly NoteWords _noteWords = new();
    private readonly List<NameBinding> _bindings = [];
    private readonly HashSet<string> _bound = new(StringComparer.Ordinal);
    private CitedInstrument? _lastNumbered;

    private CitationResolver(Segmented document, Action<NameExplanation>? explained, ReadingBudget? budget)
    {
        (_document, _budget) = (document, budget);
        var names = new NameTable(document.Head, new PrintedTitles(document.Parts));
        _finder = IsEnglish ? English(names, explained)
            : new SignScanner(document.Language.Code, document.Head.Symbol, document.Head.Date, budget);
        _governance = IsEnglish ? new Governance() : new SignGovernance(document.Language.Code);
        _statements = new StatementReader(document.Head, names);
        foreach (Part part in document.Parts)
        {
            _parts[part.Label] = part;
        }
    }

    /// <summary>Reads a document.</summary>
    /// <param name="source">What stands for it in messages.</param>
    /// <param name="document">The document.</param>
    /// <param name="explained">Takes up why words were read as a text's name, or as none.</param>
    /// <param name="budget">What reading the file may cost; null for a text that is in none.</param>
    public static Document Read(string source, Segmented document, Action<NameExplanation>? explained = null, ReadingBudget? budget = null) =>
        new CitationResolver(document, explained, budget).Run(source);

    private Document Run(string source)
    {
        foreach (Part part in _document.Parts)
        {
            if (part.Kind == ProvisionKind.Footnote)
            {
                continue;
            }

            ReadPart(part);
        }

        foreach (Part note in _document.Parts)
        {
            if (note.Kind == ProvisionKind.Footnote && !_notes.ContainsKey(note.Label))
            {
                ReadNote(note);
            }
        }

        return new Document
        {
            Source = source,
            Language = _document.Language.Code,
            Head = _document.Head,
            Provisions = [.. _document.Parts.Select(Provision)],
            Citations = [.. _document.Parts.SelectMany(p => _citations.GetValueOrDefault(p.Label) ?? [])],
            Statements = _statements.All,
            Diagnostics = _document.Diagnostics,
            Annexed = _document.Annexed,
            Names = _bindings,
        };
    }

    private bool IsEnglish => _document.Language.Code == Languages.English;

    private EnglishFinder English(NameTable names, Action<NameExplanation>? explained) =>
        new(
            new CitationScanner(_document.Head.Symbol, _document.Head.Date, _budget),
            new NameScanner(names, SourceOf, TimesPrinted, new DatedDocuments(_document.Parts), new FullNames(_document.Parts), explained));

    private void ReadPart(Part part)
    {
        _budget?.GoOn();
        List<CitationMatch> found = _finder.Scan(part);
        TokenList tokens = _finder.Tokens;
        foreach (NoteMark mark in part.Marks)
        {
            if (!_notes.ContainsKey(mark.Note) && _parts.TryGetValue(mark.Note, out Part? note))
            {
                _finder.Aside(() => ReadNote(note));
            }
        }

        found = _finder.Complete(part, found, _notes);
        var cited = new List<(CitationMatch Match, CitedInstrument? Target)>(found.Count);
        var citations = new List<DocumentCitation>(found.Count);
        bool isHead = part.Kind == ProvisionKind.Head;
        if (!isHead)
        {
            _governance.Read(part, tokens, found);
        }

        for (int i = 0; i < found.Count; i++)
        {
            _budget?.GoOn();
            CitationMatch at = found[i];
            CitedInstrument? target = Target(part, at);
            cited.Add((at, target));
            citations.Add(Citation(part, at, target, isHead ? HeadWords.Governing(part.Text, at.Span.Start) : _governance.Of(i)));
            Bind(part, at);
        }

        if (!isHead)
        {
            _noteWords.Mark(part, _governance, _notes);
        }

        _citations[part.Label] = citations;
        _statements.Read(part, tokens, cited);
        RewordNotes(part);
    }

    // Footnotes are scanned when the paragraph that marks them is, and worded once that paragraph's citations are known.
    private void RewordNotes(Part part)
    {
        foreach (NoteMark mark in part.Marks)
        {
            if (_notes.TryGetValue(mark.Note, out List<CitationMatch>? found) && !_citations.ContainsKey(mark.Note))
            {
                WordNote(_parts[mark.Note], found);
            }
        }
    }

    private void ReadNote(Part note)
    {
        _budget?.GoOn();
        _finder.Antecedent = _ibid.Symbol;
        List<CitationMatch> found = _finder.Complete(note, _finder.Scan(note), _notes);
        if (!_ibid.Resolve(found, _finder.Tokens, note.Number))
        {
            _document.Diagnostics.Add(new DocumentDiagnostic(
                DiagnosticCodes.IbidWithoutAntecedent, "Ibid. stands for the source in the note before, and that note cites none.", note.Label,
                    found.Find(f => f.Kind == MatchKind.Ibid)?.Span.Start));
        }

        _notes[note.Label] = found;
        if (note.Parent is null)
        {
            WordNote(note, found);
        }
    }

    private void WordNote(Part note, List<CitationMatch> found)
    {
        GoverningWords words = _noteWords.Of(note.Label);
        var citations = new List<DocumentCitation>(found.Count);
        foreach (CitationMatch at in found)
        {
            citations.Add(Citation(note, at, Target(note, at), words));
        }

        _citations[note.Label] = citations;
    }

    // "resolution 4/6 of 15 March 2019, entitled “…”,⁵ … ⁵ UNEP/EA.4/Res.6.": the note says whose the number is.
    private CitedInstrument? Noted(CitationMatch at, string marker, Part part)
    {
        if (part.NoteOf(marker) is not string note
            || _notes.GetValueOrDefault(note) is not [
            {
                Kind: MatchKind.Symbol, Symbol: string symbol, InstrumentKind: InstrumentKind.Resolution
            or InstrumentKind.Decision
            } source])
        {
            return null;
        }

        (at.Symbol, at.Body, at.InstrumentKind) = (symbol, source.Body, source.InstrumentKind);
        return Targets.FromMatch(at);
    }

    private CitedInstrument? Target(Part part, CitationMatch at)
    {
        CitedInstrument? target = at.Kind switch
        {
            MatchKind.Self => Targets.Self(_document.Head),
            MatchKind.OpenSet => null,
            MatchKind.Anaphor => _lastNumbered?.Kind == at.InstrumentKind ? _lastNumbered : null,
            MatchKind.Number when at is { Symbol: null, QuotedTitle: not null, Mark: string marker } =>
                Noted(at, marker, part) ?? Targets.FromMatch(at),
            _ => Targets.FromMatch(at),
        };
        _lastNumbered = at.Kind == MatchKind.Number ? target ?? _lastNumbered : _lastNumbered;
        return target;
    }

    private DocumentCitation Citation(Part part, CitationMatch at, CitedInstrument? target, GoverningWords words)
    {
        target = IsDoubtful(part, at) ? null : target;
        CitationStatus status = at.Kind switch
        {
            MatchKind.Self => CitationStatus.Self,
            MatchKind.OpenSet => CitationStatus.OpenSet,
            _ when at.Candidates.Count > 1 => CitationStatus.Ambiguous,
            _ => target is null ? CitationStatus.Unresolved : CitationStatus.Resolved,
        };
        return new DocumentCitation
        {
            Source = part.Label,
            Span = at.Span,
            Text = at.Span.Of(part.Text).ToString(),
            Status = status,
            Target = target,
            Candidates = [.. at.Candidates.Select(Targets.FromName)],
            Pinpoint = at.Pinpoint?.Text,
            Parts = Parts(at),
            CitedDate = at.Date,
            CitedTitle = at.QuotedTitle,
            CitedName = at.Name is string name && (at.Kind == MatchKind.Name || name.Contains(' ', StringComparison.Ordinal))
                && char.IsUpper(name[0]) ? name : null,
            Verb = words.Verb,
            Relation = words.Relation,
        };
    }

    // "paragraph 3 of resolution 75/290 B", "resolutions 75/290 A and B": in each part the same places, or the part itself.
    private static IReadOnlyList<string> Parts(CitationMatch at)
    {
        IReadOnlyList<string> parts = at.Pinpoint?.Parts ?? [], letters = ResolutionPart.Letters(at.Letter);
        return letters.Count == 0 ? parts
            : parts.Count == 0 ? letters
            : [.. letters.SelectMany(letter => parts.Select(part => ResolutionPart.Label(letter, part)))];
    }

    // What is wrong with a number or a symbol by itself, whatever it would lead to: it leads nowhere.
    private bool IsDoubtful(Part part, CitationMatch at)
    {
        if (at is { Kind: MatchKind.Symbol, Symbol: string symbol } && _symbols.IsMalformed(symbol))
        {
            _document.Diagnostics.Add(new DocumentDiagnostic(DiagnosticCodes.MalformedSymbol, $"{symbol} is not as its body numbers resolutions.",
                part.Label, at.Span.Start));
            return true;
        }

        if (at.EndsRange)
        {
            _document.Diagnostics.Add(new DocumentDiagnostic(
                DiagnosticCodes.NumbersInRange, "A range is printed: the numbers between its ends are cited too, and not found.",
                part.Label, at.Span.Start));
        }

        if (at is { Kind: MatchKind.Number, IsForeign: true })
        {
            _document.Diagnostics.Add(
                new DocumentDiagnostic(DiagnosticCodes.UnknownOwner, "The words give the number to a body that is not known.", part.Label,
                at.Span.Start));
            return true;
        }

        if (at is { Kind: MatchKind.Number, IsImpossible: true })
        {
            _document.Diagnostics.Add(new DocumentDiagnostic(
                DiagnosticCodes.NoSuchNumber, $"The {at.Body} cannot have adopted {at.Symbol} by the day of this text.", part.Label, at.Span.Start));
            return true;
        }

        return false;
    }

    private void Bind(Part part, CitationMatch at)
    {
        if (at is { Kind: MatchKind.Name, Named: { Symbol: string symbol, IsStandingFor: true } named } && at.Mark is not null
            && _bound.Add(named.Title))
        {
            _bindings.Add(new NameBinding(named.Title, new InstrumentId(symbol), named.Annex, part.Label));
        }
    }

    // A note says where a text is to be found if it begins with a source: "Resolution 70/1.", "See A/CONF.192/15, chap. IV.", "Report of …".
    private NoteSource? SourceOf(string marker, Part part)
    {
        if (part.NoteOf(marker) is not string label || !_notes.TryGetValue(label, out List<CitationMatch>? found))
        {
            return null;
        }

        Part note = _parts[label];
        bool isReport = note.Text.StartsWith("Report of", StringComparison.Ordinal) || note.Text.StartsWith("See Report", StringComparison.Ordinal)
            || note.Text.StartsWith("See Official", StringComparison.Ordinal) || note.Text.Contains("publication, Sales", StringComparison.Ordinal);
        CitationMatch? first = found.Find(f => f.Symbol is not null || f.Title is not null);
        if (first is null)
        {
            return isReport ? new NoteSource(null, null) : null;
        }

        // "Resolution 60/1, para. 94" says what a paragraph says of a text, and not where the text is.
        bool isInside = first is { InstrumentKind: InstrumentKind.Resolution, Pinpoint.Text: string place }
            && place.StartsWith("para", StringComparison.Ordinal);
        // "2000 Review Conference of the Parties to the Treaty …, Final Document, vol. I (NPT/CONF.2000/28 …)"
        bool isTitled = first.Span.Start > 0 && note.Text[first.Span.Start - 1] == '(' && !note.Text.AsSpan(0, first.Span.Start).Contains(';');
        if ((first.FirstToken > LocatingTokens && !isReport && !isTitled) || isInside)
        {
            return null;
        }

        // "See decision 60/519 and A/60/88, annex": the decision adopted it, the annex holds it.
        first = first is { InstrumentKind: InstrumentKind.Decision, Pinpoint: null }
            ? found.Find(f =>
            f.Symbol is not null && f.Pinpoint?.Parts.FirstOrDefault()?.StartsWith("Annex", StringComparison.Ordinal) is true) ?? first : first;
        string? annex = first.Pinpoint?.Parts.FirstOrDefault(p => p.StartsWith("Annex", StringComparison.Ordinal));
        annex = annex?.IndexOf(':', StringComparison.Ordinal) is int colon and > 0 ? annex[..colon] : annex;
        bool isSeries = first.Symbol is null && first.Title?.Contains("Treaty Series", StringComparison.Ordinal) is true;
        return new NoteSource(first.Symbol, annex, isSeries, first.Pinpoint is not null || first.InstrumentKind == InstrumentKind.Resolution,
            first is { InstrumentKind: InstrumentKind.Report, Symbol: not null });
    }

    private int TimesPrinted(string words)
    {
        if (_timesPrinted.TryGetValue(words, out int times))
        {
            return times;
        }

        foreach (Part part in _document.Parts)
        {
            for (int at = part.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at =
                part.Text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
            {
                times++;
            }
        }

        return _timesPrinted[words] = times;
    }

    private static DocumentProvision Provision(Part part) => new()
    {
        Label = part.Label,
        Kind = part.Kind,
        Number = part.Number,
        Verb = part.Verb,
        Action = part.Opening.Action,
        Text = part.Text,
        Parent = part.Parent?.Label,
        Place = part.Place,
        Marks = part.Marks,
    };
}
