using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>A table of what a record lists.</summary>
internal abstract class RecordPartTable<T>(string name, string description) : Table<(AdoptionRecord Record, int At, T Item)>(name, description, keys: 3)
{
    /// <summary>The columns that name the record, and the place in its list.</summary>
    protected static IEnumerable<Column<(AdoptionRecord Record, int At, T Item)>> Place { get; } =
    [
        Leading(Text("instrument", "The resolution.", r => r.Record.Instrument.Value), "instruments"),
        Text("part", "The letter, or letters, of its part; empty for the whole.", r => r.Record.Part ?? ""),
        Whole("ordinal", "Its place in the list of the record, from 0.", r => r.At),
    ];
}

/// <summary>The votes of States.</summary>
internal sealed class VoteTable() : RecordPartTable<StateVote>("votes", "How a State voted on a resolution, or on a part of one.")
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<(AdoptionRecord Record, int At, StateVote Item)>> Filled { get; } =
    [
        .. Place,
        OneOf("vote", "How it voted.", r => r.Item.Vote, NameOf),
        Leading(TextIfAny("state", "The State, by its ISO 3166-1 alpha-3 code.", r => r.Item.State?.Value), "states"),
        TextIfAny("printed", "The name as printed, where no State is known to bear it.", r => r.Item.Printed),
    ];

    private static string NameOf(Vote vote) => vote switch
    {
        Vote.InFavour => "IN_FAVOUR",
        Vote.Against => "AGAINST",
        Vote.Abstaining => "ABSTAINING",
        _ => "NOT_VOTING",
    };
}

/// <summary>The sponsors.</summary>
internal sealed class SponsorTable() : RecordPartTable<Sponsor>("sponsors", "Who submitted a draft, or joined those who did.")
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<(AdoptionRecord Record, int At, Sponsor Item)>> Filled { get; } =
    [
        .. Place,
        Leading(TextIfAny("state", "The State, by its ISO 3166-1 alpha-3 code.", r => r.Item.State?.Value), "states"),
        Text("printed", "The words that the record has.", r => r.Item.Printed),
        TextIfAny("on_behalf_of", "For whom the State did it, or in which capacity.", r => r.Item.OnBehalfOf),
        Flag("is_additional", "Whether it joined after the draft had been submitted.", r => r.Item.IsAdditional),
    ];
}

/// <summary>The headings of the library.</summary>
internal sealed class HeadingTable() : RecordPartTable<RecordedSubject>("headings", "A heading under which the library put a resolution.")
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<(AdoptionRecord Record, int At, RecordedSubject Item)>> Filled { get; } =
    [
        .. Place,
        Text("term", "The term.", r => r.Item.Term),
        TextIfAny("code", "The code of the UNBIS Thesaurus.", r => r.Item.Code),
        TextIfAny("scheme", "The list that it is of.", r => r.Item.Scheme),
    ];
}
