using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Cli.Wordings;

/// <summary>
/// Ids of paragraphs as documents print their symbols, and <c>kg extract</c> with them: the graph's <c>A/RES/74/261#B:OP4</c>, in a part that is a
/// document of its own, is <c>A/RES/74/261B#OP4</c>. Both are understood.
/// </summary>
internal static class PrintedId
{
    /// <summary>The id of a paragraph of the graph.</summary>
    public static string Of(Occurrence occurrence)
    {
        ProvisionId id = occurrence.Provision;
        return occurrence.Letter.Length == 1 && ResolutionPart.LetterOf(id.Label) == occurrence.Letter
            ? $"{id.Instrument.Value}{occurrence.Letter}#{id.Label[2..]}" : id.ToString();
    }

    /// <summary>Reads an id: as the graph has it, or as documents print it.</summary>
    /// <returns>The ids that may be meant, in the graph's form; none for what is no id.</returns>
    public static IReadOnlyList<ProvisionId> Read(string text) =>
        !ProvisionId.TryParse(text, out ProvisionId id) ? []
        : ResolutionPart.TrySplit(id.Instrument.Value, out string whole, out string letter)
            ?
            [
                id, new ProvisionId(new InstrumentId(whole), ResolutionPart.Label(letter, id.Label)),
                new ProvisionId(new InstrumentId(whole), id.Label),
            ]
            : [id];
}
