using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>What is recorded of adoptions.</summary>
internal sealed class RecordTable() : Table<AdoptionRecord>(
    "records", "What is recorded of the adoption of a resolution, or of a part of one, by all sources together.", keys: 2)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<AdoptionRecord>> Filled { get; } =
    [
        Leading(Text("instrument", "The resolution.", r => r.Instrument.Value), "instruments"),
        Text("part", "The letter, or letters, of its part; empty for the whole.", r => r.Part ?? ""),
        TextIfAny("title", "The title that the record gives it.", r => r.Title),
        TextIfAny("session", "The session as printed.", r => r.Session),
        DayIfAny("date", "The day of adoption.", r => r.Date),
        TextIfAny("meeting", "The meeting as printed.", r => r.Meeting),
        List("drafts", "The ids of the drafts, or of the reports with the drafts, that were adopted.", r => ListText.Of([.. r.Drafts.Select(d => d.Value)])),
        TextIfAny("draft_printed", "The words that say which.", r => r.DraftPrinted),
        TextIfAny("report_paragraph", "The paragraph of the report that holds the draft.", r => r.ReportParagraph),
        TextIfAny("committee", "The committee.", r => r.Committee),
        TextIfAny("agenda_item", "The agenda item.", r => r.AgendaItem),
        TextIfAny("agenda_item_name", "What that item is called.", r => r.AgendaItemName),
        TextIfAny("adoption", "How it was adopted: WITHOUT_VOTE, BY_ACCLAMATION, UNANIMOUSLY or BY_RECORDED_VOTE.", r => NameOf(r.Adoption)),
        TextIfAny("adoption_printed", "The words that say how.", r => r.AdoptionPrinted),
        Leading(TextIfAny("verbatim_record", "The verbatim record of the meeting.", r => r.VerbatimRecord?.Value), "instruments"),
        WholeIfAny("in_favour", "How many States voted in favour, as the votes have it, else as printed.", r => r.Result?.InFavour),
        WholeIfAny("against", "How many voted against.", r => r.Result?.Against),
        WholeIfAny("abstaining", "How many abstained.", r => r.Result?.Abstaining),
        WholeIfAny("not_voting", "How many members did not vote.", r => r.Result?.NotVoting),
        TextIfAny("chapter_vii", "Whether it was adopted under Chapter VII of the Charter, YES or NO.", r => r.IsUnderChapterVII switch { true => "YES", false => "NO", _ => null }),
        List("goals", "The Sustainable Development Goals, or targets of theirs, that it is put under.", r => ListText.Of(r.Goals)),
        List("sources", "The files that it is from, the one that counts first.", r => ListText.Of(r.Sources)),
        Flag("sources_differ", "Whether what several sources record of the votes differs.", r => r.SourcesDiffer),
        List("diagnostics", "What looked wrong: code and sentence.", r => ListText.Of<string[]>([.. r.Diagnostics.Select(d => new[] { d.Code, d.Message })])),
    ];

    private static string? NameOf(AdoptionKind? kind) => kind switch
    {
        AdoptionKind.WithoutVote => "WITHOUT_VOTE",
        AdoptionKind.ByAcclamation => "BY_ACCLAMATION",
        AdoptionKind.Unanimously => "UNANIMOUSLY",
        AdoptionKind.ByRecordedVote => "BY_RECORDED_VOTE",
        _ => null,
    };
}
