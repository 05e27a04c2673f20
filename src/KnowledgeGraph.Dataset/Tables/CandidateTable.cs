using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>A citation, by its place among those of its text, and one of the instruments that it may mean.</summary>
internal readonly record struct Candidate(int Citation, int At, KeptReference Reference);

/// <summary>What ambiguous citations may mean.</summary>
internal sealed class CandidateTable() : LoadedPartTable<Candidate>(
    "candidates", "One of the instruments that an ambiguous citation may mean.", keys: 4)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<InText<Candidate>>> Filled { get; } =
    [
        .. Place,
        Whole("citation_ordinal", "Which citation of the text: citations.ordinal.", r => r.Item.Citation),
        Whole("ordinal", "Which of its candidates, from 0.", r => r.Item.At),
        Leading(Text("citation", "The citation.", r => CitationIds.Of(r.Text, r.Item.Citation)), "citations"),
        Leading(Text("candidate", "The id by which the text means the instrument.", r => r.Item.Reference.Id), "identifiers"),
        Leading(Text("target", "The instrument that this id leads to.", r => r.Item.Reference.Instrument.Value), "instruments"),
    ];

    /// <inheritdoc />
    public override IEnumerable<Candidate> Of(KeptText text) =>
        text.Citations.SelectMany((c, citation) => c.Candidates.Select((reference, at) => new Candidate(citation, at, reference)));

    /// <inheritdoc />
    protected override Candidate Read(KeptText text, int at, Cells cells)
    {
        var candidate = new Candidate(
            cells.Whole("citation_ordinal"), cells.Whole("ordinal"), PartCells.Reference(cells, "candidate", "target")
                ?? throw new FormatException("candidate is missing"));
        return candidate.Citation < text.Citations.Count && cells.Text("citation") == CitationIds.Of(text, candidate.Citation)
            ? candidate : throw new FormatException($"citation is {cells.Text("citation")}, which is not the one at its place");
    }

    /// <inheritdoc />
    protected override KeptText With(KeptText text, IReadOnlyList<Candidate> items)
    {
        ILookup<int, Candidate> candidates = items.ToLookup(c => c.Citation);
        return items.Count == 0 ? text : text with
        {
            Citations = [.. text.Citations.Select((c, at) => c with { Candidates = [.. candidates[at].Select(r => r.Reference)] })],
        };
    }
}
