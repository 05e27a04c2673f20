using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>A paragraph of a text, and where its words stood before.</summary>
internal readonly record struct PlacedWording(TextWording Text, int At, WordingAnswer Answer);

/// <summary>Where the words of paragraphs stood before.</summary>
internal sealed class PlacedWordingTable() : Table<PlacedWording>(
    "wording", "A paragraph with wording, and the earlier paragraphs that its words stood in before. A formula that everybody uses has none in particular.", keys: 3)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<PlacedWording>> Filled { get; } =
    [
        Leading(Text("instrument", "The instrument whose text it stands in.", r => r.Text.Instrument.Value), "instruments"),
        Text("edition", "Which of the instrument's texts: see texts.edition.", r => r.Text.Letter),
        Whole("ordinal", "Its place among the paragraphs with wording of the text, from 0.", r => r.At),
        Leading(Text("provision", "The paragraph.", r => new ProvisionId(r.Text.Instrument, r.Answer.Label).ToString()), "provisions"),
        Whole("words", "How many words it has.", r => r.Answer.Words),
        OneOf("origin", "Where they come from.", r => r.Answer.Origin, (WordingOrigin o) => Names[(int)o]),
        Leading(TextIfAny("closest", "The earlier paragraph that has most of its words.", r => r.Answer.Closest?.Provision.ToString()), "provisions"),
        WholeIfAny("covered", "How many of the words the closest has.", r => r.Answer.Closest?.Covered),
        RealIfAny("coverage", "The share of the words that the closest has.", r => r.Answer.Closest?.Coverage),
        Leading(TextIfAny("first", "The earliest paragraph that has so many that it is the same wording.", r => r.Answer.First?.Provision.ToString()), "provisions"),
        DayIfAny("first_date", "The day of that paragraph's text.", r => r.Answer.First?.Date),
        Flag("is_cut", "Whether not all was looked at: it is very long, or very many texts repeat its words.", r => r.Answer.IsCut),
    ];

    private static readonly string[] Names = ["TOO_SHORT", "NEW", "CHANGED", "AGREED", "FORMULA"];
}
