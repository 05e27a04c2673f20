using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>What an object of a library's file records, by the names that the United Nations gives its members.</summary>
internal static partial class LibraryRecord
{
    private const string AgendaItem = "Agenda item ";

    /// <summary>The record; null where its symbol is none.</summary>
    public static AdoptionRecord? Of(string symbol, RawRecord raw)
    {
        if (!RecordedSymbols.TryRead(symbol, out InstrumentId instrument, out string? part))
        {
            return null;
        }

        var doubts = new RecordDoubts();
        if (Bodies.Issuing(instrument.Value)?.Series.Any(s => instrument.Value.StartsWith(s.Symbol.Split('{')[0], StringComparison.Ordinal)) != true)
        {
            doubts.Add(DiagnosticCodes.MalformedSymbol, $"{symbol} is a symbol of no series that is known.");
        }

        string? draft = raw.Text("originating_document", "draft_resolution");
        string? how = raw.Text("adoption_type");
        IReadOnlyList<StateVote> votes = RecordedVotes.Read(raw, doubts);
        VoteCounts? counts = RecordedVotes.Counts(raw);
        return new AdoptionRecord
        {
            Instrument = instrument,
            Part = part,
            Title = raw.Text("title", "resolution_title"),
            Session = raw.Text("session"),
            Date = Day(raw.Text("adoption_date"), doubts),
            Meeting = raw.Text("adoption_meeting"),
            Drafts = Drafts(draft, doubts),
            DraftPrinted = draft,
            ReportParagraph = raw.Text("report_paragraph"),
            Committee = raw.Text("committee"),
            AgendaItem = raw.Text("agenda_item") is { } item
                ? item.StartsWith(AgendaItem, StringComparison.OrdinalIgnoreCase) ? item[AgendaItem.Length..].Trim() : item : null,
            AgendaItemName = raw.Text("agenda_item_name"),
            Adoption = Kind(how, raw.Text("outcome"), votes.Count > 0 || counts is not null),
            AdoptionPrinted = how,
            VerbatimRecord = Meeting(raw.Text("pv", "outcome_letter"), doubts),
            Sponsors =
            [
                .. RecordedSponsors.Read(raw.List("sponsors"), isAdditional: false, doubts),
                .. RecordedSponsors.Read(raw.List("additional_sponsors"), isAdditional: true, doubts),
            ],
            Votes = votes,
            Counts = counts,
            IsUnderChapterVII = raw.Text("chapter_VII") is not null ? true
                : instrument.Value.StartsWith("S/", StringComparison.Ordinal) ? false : null,
            Goals = [.. raw.List("SDGs").Select(g => g.Trim()).Where(g => g.Length > 0).Distinct(StringComparer.Ordinal)],
            Subjects = [.. raw.Rows("subjects").Where(s => s.Length > 0 && s[0].Trim().Length > 0).Select(Subject).Distinct()],
            Diagnostics = doubts.All,
        };
    }

    private static RecordedSubject Subject(string[] printed)
    {
        string term = printed[0].Trim();
        string? scheme = printed.Length > 1 && printed[1].Trim() is { Length: > 0 } list ? list : null;
        if (scheme is not (null or RecordedSubject.Thesaurus))
        {
            return new RecordedSubject(term, null, scheme);
        }

        // The Thesaurus has capital letters, also where it is newer than the table.
        return Subjects.Headed(term) is { } known
            ? new RecordedSubject(known.Term, known.Code, scheme) : new RecordedSubject(term.ToUpperInvariant(), null, scheme);
    }

    private static DateOnly? Day(string? printed, RecordDoubts doubts)
    {
        DateOnly? day = printed is null ? null : RecordedDays.Read(printed);
        if (printed is not null && day is null)
        {
            doubts.Add(DiagnosticCodes.UnreadableFact, $"The day of adoption cannot be read: “{Advice.Shortened(printed)}”.");
        }

        return day;
    }

    private static InstrumentId[] Drafts(string? printed, RecordDoubts doubts)
    {
        InstrumentId[] drafts = printed is null ? [] : [.. RecordedSymbols.Drafts(printed).Distinct()];

        // A symbol that begins in the middle of another one is two that grew together.
        if (printed is not null && (drafts.Length == 0 || drafts.Any(d => Grown().IsMatch(d.Value))))
        {
            doubts.Add(DiagnosticCodes.UnreadableFact, $"The draft cannot be read: “{Advice.Shortened(printed)}”.");
            return [];
        }

        return drafts;
    }

    private static InstrumentId? Meeting(string? printed, RecordDoubts doubts)
    {
        InstrumentId[] records = printed is null ? [] : [.. RecordedSymbols.In(printed)];
        if (printed is not null && records.Length == 0)
        {
            doubts.Add(DiagnosticCodes.UnreadableFact, $"The record of the meeting cannot be read: “{Advice.Shortened(printed)}”.");
        }

        return records.Length == 0 ? null : records[0];
    }

    private static AdoptionKind? Kind(string? printed, string? outcome, bool hasVotes)
    {
        string words = $"{printed} {outcome}";
        return Acclamation().IsMatch(words) ? AdoptionKind.ByAcclamation
            : WithoutVote().IsMatch(words) ? AdoptionKind.WithoutVote
            : Unanimously().IsMatch(words) ? AdoptionKind.Unanimously
            : hasVotes ? AdoptionKind.ByRecordedVote
            : null;
    }

    [GeneratedRegex("acclamation", RegexOptions.IgnoreCase)]
    private static partial Regex Acclamation();

    [GeneratedRegex(@"without\s+(?:a\s+)?vote|WithoutVote", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutVote();

    // The records misspell it.
    [GeneratedRegex(@"(?<!non-)\bunanim", RegexOptions.IgnoreCase)]
    private static partial Regex Unanimously();

    [GeneratedRegex("[0-9]/[AES]/[0-9]")]
    private static partial Regex Grown();
}
